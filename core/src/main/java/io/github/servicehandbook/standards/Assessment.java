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
 * Whether a time limit was kept, by how much, and on what that rests.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"limit", "verdict", "elapsed", "margin", "reason", "reasonEn", "missing"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Assessment permits ImmutableAssessment {
    /** Whether a limit was kept. */
    enum Verdict {
        /** Kept: the time is not longer than the limit. */
        WITHIN("未超时", "within the limit"),
        /** Broken: the time is longer than the limit. */
        EXCEEDED("已超时", "exceeded"),
        /** Still running and not yet broken. */
        RUNNING("计时中", "running"),
        /** Cannot be told, because an instant is missing. */
        UNKNOWN("无法判定", "unknown"),
        /** The measured times contradict each other; never counted as kept. */
        INVALID("时间有误", "impossible times");

        private final String chinese;
        private final String english;

        Verdict(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the verdict for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the wording
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
     * @param elapsed the measured time, or null if unknown
     * @param margin limit less measured time, or null if unknown
     * @param reason why there is no plain verdict, in Chinese, or null
     * @param reasonEn the same in English, or null
     * @param missing the moments for want of which it is UNKNOWN; null for none
     * @return the assessment
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

    /**
     * Returns the limit.
     *
     * @return the limit
     */
    @JsonProperty("limit")
    TimeLimit limit();

    /**
     * Returns whether the limit was kept.
     *
     * @return the verdict
     */
    @JsonProperty("verdict")
    Verdict verdict();

    /**
     * Returns the measured time; while the limit runs, the time so far.
     *
     * @return the time, or empty if unknown; negative if it is a FAULT
     */
    @JsonProperty("elapsed")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> elapsed();

    /**
     * Returns the limit less the measured time: what was left, or, negative, by how much it was exceeded.
     *
     * @return the margin, or empty if unknown
     */
    @JsonProperty("margin")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> margin();

    /**
     * Returns why there is no plain verdict.
     *
     * @return the reason in Chinese; empty unless UNKNOWN or FAULT
     */
    @JsonProperty("reason")
    Optional<String> reason();

    /**
     * Returns why there is no plain verdict, in English.
     *
     * @return the reason; empty unless UNKNOWN or FAULT
     */
    @JsonProperty("reasonEn")
    Optional<String> reasonEn();

    /**
     * Returns why there is no plain verdict, for a screen.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the reason; empty unless UNKNOWN or FAULT
     */
    default Optional<String> reason(Locale locale) {
        return Languages.isEnglish(locale) ? reasonEn() : reason();
    }

    /**
     * Returns the moments that are not known.
     *
     * @return for UNKNOWN the moments that are missing, in their order; empty for all other verdicts
     */
    @JsonProperty("missing")
    List<Moment> missing();

    /**
     * Returns the clause on which the verdict rests.
     *
     * @return the citation of the limit
     */
    default Citation citation() {
        return limit().citation();
    }

    /**
     * Returns the assessment as one sentence for a screen.
     *
     * <p>Example: 用户缴费：用时4分钟，时限3分钟，已超时1分钟（第三章 第二节 二、1）.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the sentence
     */
    default String message(Locale locale) {
        return AssessmentText.of(this, locale);
    }
}
