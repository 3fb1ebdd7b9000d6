package io.github.servicehandbook.standards;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The result of comparing an elapsed time with a time limit: the verdict, the margin, and the clause it is based on.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"limit", "verdict", "running", "elapsed", "margin", "from", "to", "missing"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Assessment permits ImmutableAssessment {
    /** The verdict on a time limit. */
    enum Verdict {
        /** The elapsed time is within the limit or equal to it. */
        WITHIN("未超时", "Within limit"),
        /** The elapsed time is longer than the limit. */
        EXCEEDED("超时", "Over limit"),
        /** The time is still running and has not exceeded the limit. */
        RUNNING("计时中", "In progress"),
        /** The verdict is unknown because a moment is missing. */
        UNKNOWN("记录不全", "Incomplete record"),
        /** The measured times contradict each other; never counted as within the limit. */
        INVALID("时间异常", "Invalid times");

        private final String chinese;
        private final String english;

        Verdict(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this verdict for display}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * Creates an assessment. Most callers obtain one from {@link TimeLimit#assess}, or from the assessment of a visit.
     *
     * @param limit the limit
     * @param verdict the verdict
     * @param running whether the limit is still running; null for false, except for RUNNING
     * @param elapsed the elapsed time, or null if unknown
     * @param margin the limit minus the elapsed time, or null if unknown
     * @param from the moment at which the limit starts, or null if the assessed time is not that of a visit
     * @param to the moment at which the limit ends, or null if the assessed time is not that of a visit
     * @param missing the missing moments, at least one for UNKNOWN; null for none
     * @return an assessment with the given properties
     * @throws IllegalArgumentException if {@code elapsed} or {@code margin} is null for WITHIN, EXCEEDED or RUNNING, or
     *     if UNKNOWN has no missing moment
     */
    @JsonCreator
    static Assessment of(
            @JsonProperty("limit") TimeLimit limit,
            @JsonProperty("verdict") Verdict verdict,
            @JsonProperty("running") @Nullable Boolean running,
            @JsonProperty("elapsed") @Nullable Duration elapsed,
            @JsonProperty("margin") @Nullable Duration margin,
            @JsonProperty("from") @Nullable Moment from,
            @JsonProperty("to") @Nullable Moment to,
            @JsonProperty("missing") @Nullable List<Moment> missing) {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(verdict, "verdict");
        switch (verdict) {
            case WITHIN, EXCEEDED, RUNNING -> {
                require(elapsed != null, "elapsed: null; expected a duration for " + verdict);
                require(margin != null, "margin: null; expected a duration for " + verdict);
            }
            case UNKNOWN ->
                require(
                        missing != null && !missing.isEmpty(),
                        "missing: none; expected at least one moment for UNKNOWN");
            case INVALID -> {}
        }
        return ImmutableAssessment.of(
                limit,
                verdict,
                verdict == Verdict.RUNNING || Boolean.TRUE.equals(running),
                Optional.ofNullable(elapsed),
                Optional.ofNullable(margin),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                missing == null ? List.of() : missing);
    }

    private static void require(boolean valid, String problem) {
        if (!valid) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** {@return the limit} */
    @JsonProperty("limit")
    TimeLimit limit();

    /** {@return the verdict} */
    @JsonProperty("verdict")
    Verdict verdict();

    /**
     * Returns whether the limit is still running, because its end has not occurred yet.
     *
     * @return true for RUNNING, and for EXCEEDED or INVALID if the limit is still running
     */
    @JsonProperty("running")
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    boolean running();

    /**
     * Returns the elapsed time; while the limit is running, the elapsed time so far.
     *
     * @return the time, or empty if unknown; negative only if INVALID
     */
    @JsonProperty("elapsed")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> elapsed();

    /**
     * Returns the limit minus the elapsed time: the time remaining, or, if negative, the excess.
     *
     * @return the margin, or empty if unknown
     */
    @JsonProperty("margin")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> margin();

    /**
     * Returns the moment at which the limit starts.
     *
     * @return the moment, or empty if the assessed time is not that of a visit
     */
    @JsonProperty("from")
    Optional<Moment> from();

    /**
     * Returns the moment at which the limit ends.
     *
     * @return the moment, or empty if the assessed time is not that of a visit
     */
    @JsonProperty("to")
    Optional<Moment> to();

    /**
     * Returns the moments that are missing.
     *
     * @return for UNKNOWN, the missing moments in their order; empty for all other verdicts
     */
    @JsonProperty("missing")
    List<Moment> missing();

    /**
     * Returns the reason why the verdict is UNKNOWN or INVALID, for display.
     *
     * <p>Example: 缺少时间：打招呼.
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     * @return the reason; empty for all other verdicts
     */
    default Optional<String> reason(Locale locale) {
        return AssessmentText.reason(this, locale);
    }

    /** {@return the citation of the limit, on which the verdict is based} */
    default Citation citation() {
        return limit().citation();
    }

    /**
     * Returns a message for display: the limit, the times, the verdict, the next step if there is one, and the clause.
     * Durations are rounded down to whole seconds.
     *
     * <p>Example: 用户缴费：用时4分钟，超时1分钟（时限3分钟，第三章 第二节 二、1）.
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     * @return the message, as one or two sentences
     */
    default String message(Locale locale) {
        return AssessmentText.message(this, locale);
    }
}
