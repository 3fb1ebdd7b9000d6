package io.github.servicehandbook.standards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.StandardId;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.immutables.value.Value;

/**
 * A time limit for one service step (handbook 3.2), for example three minutes for a payment.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "name", "nameEn", "phase", "limit", "citation"})
public sealed interface TimeLimit permits ImmutableTimeLimit {
    /** The phase of a visit in which a limit applies. */
    enum Phase {
        /** The customer waits (等待时限). */
        WAITING("等待", "Waiting"),
        /** The customer is served (办理时限). */
        HANDLING("办理", "Handling");

        private final String chinese;
        private final String english;

        Phase(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this phase for display}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * {@return a time limit with the given properties}
     *
     * @param id the ID of the limit
     * @param name the Chinese name
     * @param nameEn the English name
     * @param phase waiting or handling
     * @param limit the maximum time, inclusive; greater than zero
     * @param citation the clause that sets the limit
     * @throws IllegalArgumentException if {@code limit} is zero or negative
     */
    @JsonCreator
    static TimeLimit of(
            @JsonProperty("id") StandardId id,
            @JsonProperty("name") String name,
            @JsonProperty("nameEn") String nameEn,
            @JsonProperty("phase") Phase phase,
            @JsonProperty("limit") Duration limit,
            @JsonProperty("citation") Citation citation) {
        Objects.requireNonNull(limit, "limit");
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("limit: " + limit + "; expected a positive duration");
        }
        return ImmutableTimeLimit.of(id, name, nameEn, phase, limit, citation);
    }

    /** {@return the ID of this limit, for example {@code payment}} */
    @JsonProperty("id")
    StandardId id();

    /** {@return the name of this limit in Chinese, for example 用户缴费} */
    @JsonProperty("name")
    String name();

    /** {@return the name of this limit in English, as translated by the authors} */
    @JsonProperty("nameEn")
    String nameEn();

    /**
     * {@return the name of this limit for display}
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     */
    default String name(Locale locale) {
        return Languages.pick(locale, name(), nameEn());
    }

    /** {@return the phase of a visit in which this limit applies: waiting or handling} */
    @JsonProperty("phase")
    Phase phase();

    /** {@return the maximum time (不超过, inclusive), greater than zero} */
    @JsonProperty("limit")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration limit();

    /** {@return the citation of the clause that sets this limit} */
    @JsonProperty("citation")
    Citation citation();

    /**
     * Assesses an elapsed time against this limit, to the nanosecond.
     *
     * <p>Example: against {@code payment} (three minutes), {@code PT3M} is WITHIN with margin {@code PT0S},
     * {@code PT4M} is EXCEEDED with margin {@code PT-1M}.
     *
     * @param elapsed the elapsed time
     * @return WITHIN up to and including the limit, EXCEEDED beyond it, INVALID for a negative time, which no order of
     *     events can produce
     */
    default Assessment assess(Duration elapsed) {
        Objects.requireNonNull(elapsed, "elapsed");
        if (elapsed.isNegative()) {
            return Assessment.of(this, Assessment.Verdict.INVALID, null, elapsed, null, null, null, null);
        }
        Duration margin = limit().minus(elapsed);
        Assessment.Verdict verdict = margin.isNegative() ? Assessment.Verdict.EXCEEDED : Assessment.Verdict.WITHIN;
        return Assessment.of(this, verdict, null, elapsed, margin, null, null, null);
    }
}
