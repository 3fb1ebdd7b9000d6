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
 * How long something may take at most (handbook 3.2), for example three minutes for a payment.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"id", "name", "nameEn", "phase", "limit", "citation"})
public sealed interface TimeLimit permits ImmutableTimeLimit {
    /** What the customer does while the limit runs. */
    enum Phase {
        /** The customer waits (等待时限). */
        WAITING("等待", "waiting"),
        /** The customer is served (办理时限). */
        HANDLING("办理", "handling");

        private final String chinese;
        private final String english;

        Phase(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the phase for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the wording
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * Makes a time limit.
     *
     * @param id the limit's name
     * @param name the Chinese name
     * @param nameEn the English name
     * @param phase waiting or handling
     * @param limit the longest time that is still kept, inclusive; more than zero
     * @param citation the clause that sets it
     * @return the limit
     * @throws IllegalArgumentException if {@code limit} is not more than zero
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
            throw new IllegalArgumentException("limit: " + limit + " is not more than zero");
        }
        return ImmutableTimeLimit.of(id, name, nameEn, phase, limit, citation);
    }

    /**
     * Returns the limit's name for programs, for example {@code payment}.
     *
     * @return the id
     */
    @JsonProperty("id")
    StandardId id();

    /**
     * Returns the limit's name, for example 用户缴费.
     *
     * @return the name in Chinese
     */
    @JsonProperty("name")
    String name();

    /**
     * Returns the limit's name in English.
     *
     * @return the authors' rendering
     */
    @JsonProperty("nameEn")
    String nameEn();

    /**
     * Returns the limit's name for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the name
     */
    default String name(Locale locale) {
        return Languages.pick(locale, name(), nameEn());
    }

    /**
     * Returns what the customer does while the limit runs.
     *
     * @return waiting or handling
     */
    @JsonProperty("phase")
    Phase phase();

    /**
     * Returns the longest time that is still kept (不超过, inclusive).
     *
     * @return the limit, more than zero
     */
    @JsonProperty("limit")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration limit();

    /**
     * Returns the clause that sets the limit.
     *
     * @return the citation
     */
    @JsonProperty("citation")
    Citation citation();

    /**
     * Holds a measured time against the limit, exact to the nanosecond.
     *
     * <p>Example: against {@code payment} (three minutes), {@code PT3M} is WITHIN with margin {@code PT0S}, {@code PT4M}
     * is EXCEEDED with margin {@code PT-1M}.
     *
     * @param elapsed the elapsed time
     * @return WITHIN up to and including the limit, EXCEEDED beyond it, FAULT for a negative time, which no order of
     *     events gives
     */
    default Assessment assess(Duration elapsed) {
        Objects.requireNonNull(elapsed, "elapsed");
        if (elapsed.isNegative()) {
            return Assessment.of(
                    this,
                    Assessment.Verdict.INVALID,
                    elapsed,
                    null,
                    "用时为负，先后次序不可能",
                    "the time is negative, which no order of events gives",
                    null);
        }
        Duration margin = limit().minus(elapsed);
        Assessment.Verdict verdict = margin.isNegative() ? Assessment.Verdict.EXCEEDED : Assessment.Verdict.WITHIN;
        return Assessment.of(this, verdict, elapsed, margin, null, null, null);
    }
}
