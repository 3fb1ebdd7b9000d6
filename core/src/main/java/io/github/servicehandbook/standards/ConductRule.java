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
 * One thing that staff do or leave (handbook chapters 1 and 2, sections 3.1 and 3.3). The kind follows from the section;
 * it is the authors' classification.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "kind", "audience", "requirement", "measure", "citation"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface ConductRule permits ImmutableConductRule {
    /** What sort of conduct a rule is about. */
    enum Kind {
        /** A principle of service (1.1). */
        PRINCIPLE("服务原则", "principle"),
        /** How a customer is served (1.2). */
        SERVICE("服务准则", "service"),
        /** How staff look (2.1). */
        APPEARANCE("仪容仪表", "appearance"),
        /** How staff stand and sit (2.2). */
        POSTURE("形体仪态", "posture"),
        /** What the job asks (3.1). */
        DUTY("工作职责", "duty"),
        /** Safety of persons, information, money and equipment (3.3). */
        SECURITY("安全管理", "security"),
        /** What to do when something goes wrong in the shop (3.3). */
        EMERGENCY("突发事件", "emergency");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the kind for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the wording
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /** Whom a rule binds. */
    enum Audience {
        /** Everybody: the handbook names nobody. */
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
         * Returns the audience for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the wording
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * Makes a conduct rule.
     *
     * @param id the rule's name
     * @param kind the sort of conduct
     * @param audience whom it binds
     * @param requirement what is asked, in Chinese
     * @param measure the figure it sets, or null
     * @param citation the clause that states it
     * @return the rule
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

    /**
     * Returns the rule's name for programs.
     *
     * @return the id
     */
    @JsonProperty("id")
    StandardId id();

    /**
     * Returns the sort of conduct.
     *
     * @return the kind
     */
    @JsonProperty("kind")
    Kind kind();

    /**
     * Returns whom the rule binds.
     *
     * @return the audience; {@link Audience#ALL} where the handbook names nobody
     */
    @JsonProperty("audience")
    Audience audience();

    /**
     * Returns what is asked: the text of the cited clause without its heading.
     *
     * @return the requirement in Chinese
     */
    @JsonProperty("requirement")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    String requirement();

    /**
     * Returns the figure that the rule sets.
     *
     * @return the measure, or empty if the rule has no figure
     */
    @JsonProperty("measure")
    Optional<Measure> measure();

    /**
     * Returns the clause that states the rule.
     *
     * @return the citation
     */
    @JsonProperty("citation")
    Citation citation();
}
