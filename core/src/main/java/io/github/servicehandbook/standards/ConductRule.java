package io.github.servicehandbook.standards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.StandardId;
import java.util.Locale;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A rule on how staff must or must not behave (handbook chapters 1 and 2, sections 3.1 and 3.3). The kind follows from
 * the section; it is the authors' classification.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "kind", "audience", "requirement", "measure", "citation"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface ConductRule permits ImmutableConductRule {
    /** The kind of conduct that a rule governs. */
    enum Kind {
        /** A principle of service (1.1). */
        PRINCIPLE("服务原则", "principle"),
        /** Rules for serving customers (1.2). */
        SERVICE("服务准则", "service"),
        /** The appearance of staff (2.1). */
        APPEARANCE("仪容仪表", "appearance"),
        /** The posture of staff, standing and sitting (2.2). */
        POSTURE("形体仪态", "posture"),
        /** Duties of the job (3.1). */
        DUTY("工作职责", "duty"),
        /** Safety of persons, information, money and equipment (3.3). */
        SECURITY("安全管理", "security"),
        /** Emergencies in the shop (3.3). */
        EMERGENCY("突发事件", "emergency");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this kind for display}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /** The people to whom a rule applies. */
    enum Audience {
        /** All staff: the handbook names no specific group. */
        ALL("全体人员", "all staff"),
        /** Men. */
        MEN("男士", "men"),
        /** Women. */
        WOMEN("女士", "women"),
        /** Clerks of two to six stars. */
        STAR_2_TO_6("2-6星级营业员", "two- to six-star clerks");

        private final String chinese;
        private final String english;

        Audience(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this audience for display}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * {@return a conduct rule with the given properties}
     *
     * @param id the ID of the rule
     * @param kind the kind of conduct
     * @param audience the people to whom the rule applies
     * @param requirement the requirement, in Chinese
     * @param measure the figure that the rule sets, or null if there is none
     * @param citation the clause that states the rule
     */
    @JsonCreator
    static ConductRule of(
            @JsonProperty("id") StandardId id,
            @JsonProperty("kind") Kind kind,
            @JsonProperty("audience") Audience audience,
            @JsonProperty("requirement") String requirement,
            @JsonProperty("measure") @Nullable Measure measure,
            @JsonProperty("citation") Citation citation) {
        return ImmutableConductRule.of(id, kind, audience, requirement, Optional.ofNullable(measure), citation);
    }

    /** {@return the ID of this rule} */
    @JsonProperty("id")
    StandardId id();

    /** {@return the kind of conduct} */
    @JsonProperty("kind")
    Kind kind();

    /**
     * Returns the people to whom this rule applies.
     *
     * @return the audience; {@link Audience#ALL} where the handbook names no specific group
     */
    @JsonProperty("audience")
    Audience audience();

    /**
     * Returns the requirement: the text of the cited clause without its heading.
     *
     * @return the requirement in Chinese
     */
    @JsonProperty("requirement")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String requirement();

    /**
     * Returns the figure that this rule sets.
     *
     * @return the measure, or empty if the rule has no figure
     */
    @JsonProperty("measure")
    Optional<Measure> measure();

    /** {@return the citation of the clause that states this rule} */
    @JsonProperty("citation")
    Citation citation();
}
