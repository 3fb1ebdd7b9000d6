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
@JsonPropertyOrder({"limit", "verdict", "elapsed", "margin", "reason", "reasonEn", "missing"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Assessment permits ImmutableAssessment {
    /** The verdict on a time limit. */
    enum Verdict {
        /** The elapsed time is within the limit or equal to it. */
        WITHIN("未超时", "within the limit"),
        /** The elapsed time is longer than the limit. */
        EXCEEDED("已超时", "exceeded"),
        /** The time is still running and has not exceeded the limit. */
        RUNNING("计时中", "running"),
        /** The verdict is unknown because a moment is missing. */
        UNKNOWN("无法判定", "unknown"),
        /** The measured times contradict each other; never counted as within the limit. */
        INVALID("时间有误", "impossible times");

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
     * @param elapsed the elapsed time, or null if unknown
     * @param margin the limit minus the elapsed time, or null if unknown
     * @param reason the reason why the verdict is UNKNOWN or INVALID, in Chinese, or null
     * @param reasonEn the reason in English, or null
     * @param missing the missing moments that make the verdict UNKNOWN; null for none
     * @return an assessment with the given properties
     */
    @JsonCreator
    static Assessment of(
            @JsonProperty("limit") TimeLimit limit,
            @JsonProperty("verdict") Verdict verdict,
            @JsonProperty("elapsed") @Nullable Duration elapsed,
            @JsonProperty("margin") @Nullable Duration margin,
            @JsonProperty("reason") @Nullable String reason,
            @JsonProperty("reasonEn") @Nullable String reasonEn,
            @JsonProperty("missing") @Nullable List<Moment> missing) {
        return ImmutableAssessment.of(
                limit,
                verdict,
                Optional.ofNullable(elapsed),
                Optional.ofNullable(margin),
                Optional.ofNullable(reason),
                Optional.ofNullable(reasonEn),
                missing == null ? List.of() : missing);
    }

    /** {@return the limit} */
    @JsonProperty("limit")
    TimeLimit limit();

    /** {@return the verdict} */
    @JsonProperty("verdict")
    Verdict verdict();

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
     * Returns the reason why the verdict is UNKNOWN or INVALID.
     *
     * @return the reason in Chinese; empty for all other verdicts
     */
    @JsonProperty("reason")
    Optional<String> reason();

    /**
     * Returns the reason why the verdict is UNKNOWN or INVALID, in English.
     *
     * @return the reason in English; empty for all other verdicts
     */
    @JsonProperty("reasonEn")
    Optional<String> reasonEn();

    /**
     * Returns the reason why the verdict is UNKNOWN or INVALID, for display.
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     * @return the reason; empty for all other verdicts
     */
    default Optional<String> reason(Locale locale) {
        return Languages.isEnglish(locale) ? reasonEn() : reason();
    }

    /**
     * Returns the moments that are missing.
     *
     * @return for UNKNOWN, the missing moments in their order; empty for all other verdicts
     */
    @JsonProperty("missing")
    List<Moment> missing();

    /** {@return the citation of the limit, on which the verdict is based} */
    default Citation citation() {
        return limit().citation();
    }

    /**
     * Returns this assessment as one sentence for display.
     *
     * <p>Example: 用户缴费：用时4分钟，时限3分钟，已超时1分钟（第三章 第二节 二、1）.
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     * @return one sentence with the name, times, verdict and clause
     */
    default String message(Locale locale) {
        return AssessmentText.of(this, locale);
    }
}
