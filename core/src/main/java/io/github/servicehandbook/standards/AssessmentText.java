package io.github.servicehandbook.standards;

import io.github.servicehandbook.internal.text.DurationText;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.standards.TimeLimit.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Formats an assessment as one message for each verdict. */
final class AssessmentText {
    /** The contradiction that makes the verdict INVALID. */
    private enum Contradiction {
        ASSESSED_BEFORE_START,
        END_BEFORE_START,
        NEGATIVE_TIME
    }

    private final Assessment assessment;
    private final TimeLimit limit;
    private final Locale locale;

    private AssessmentText(Assessment assessment, Locale locale) {
        this.assessment = assessment;
        this.limit = assessment.limit();
        this.locale = locale;
    }

    static String message(Assessment assessment, Locale locale) {
        AssessmentText text = new AssessmentText(assessment, locale);
        return Languages.isEnglish(locale) ? text.english() : text.chinese();
    }

    static Optional<String> reason(Assessment assessment, Locale locale) {
        AssessmentText text = new AssessmentText(assessment, locale);
        boolean english = Languages.isEnglish(locale);
        return switch (assessment.verdict()) {
            case UNKNOWN -> Optional.of(text.missing());
            case INVALID -> Optional.of(english ? text.englishReason() : text.chineseReason());
            case WITHIN, EXCEEDED, RUNNING -> Optional.empty();
        };
    }

    private String chinese() {
        String limited = "（时限" + limit() + "，" + cite() + "）";
        return switch (assessment.verdict()) {
            case WITHIN -> name() + "：用时" + elapsed() + "，未超时" + limited;
            case EXCEEDED ->
                name() + "：" + (assessment.running() ? soFar() : "用时") + elapsed() + "，超时" + margin()
                        + (assessment.running() ? "，请" + chineseStep() : "") + limited;
            case RUNNING -> name() + "：" + soFar() + elapsed() + "，还剩" + margin() + limited;
            case UNKNOWN -> name() + "：缺少" + joined(moment -> "“" + label(moment) + "”", "和") + "时间，无法判定，请补录" + limited;
            case INVALID ->
                name() + "：" + chineseReason() + (contradiction() == Contradiction.END_BEFORE_START ? "，请核对" : "") + "（"
                        + cite() + "）";
        };
    }

    private String english() {
        String cited = " (" + cite() + ").";
        return switch (assessment.verdict()) {
            case WITHIN -> name() + " took " + elapsed() + ", within the " + limit() + " limit" + cited;
            case EXCEEDED ->
                name()
                        + (assessment.running() ? ": " + elapsed() + " so far, " : " took " + elapsed() + ", ")
                        + margin() + " over the " + limit() + " limit"
                        + (assessment.running() ? ". " + englishStep() : "") + cited;
            case RUNNING -> name() + ": " + margin() + " left of " + limit() + cited;
            case UNKNOWN -> name() + ": cannot be assessed because " + englishMissing() + cited;
            case INVALID ->
                name() + ": "
                        + switch (contradiction()) {
                            case ASSESSED_BEFORE_START ->
                                "the assessment time is before the " + from() + " time. Check the clock";
                            case END_BEFORE_START ->
                                "the " + to() + " time is before the " + from() + " time. Check the record";
                            case NEGATIVE_TIME -> "the elapsed time is negative. Check the times";
                        }
                        + cited;
        };
    }

    private String chineseReason() {
        return switch (contradiction()) {
            case ASSESSED_BEFORE_START -> "查询时间早于“" + from() + "”时间，请核对系统时间";
            case END_BEFORE_START -> "“" + to() + "”时间早于“" + from() + "”时间";
            case NEGATIVE_TIME -> "用时为负数，请核对时间";
        };
    }

    private String englishReason() {
        return switch (contradiction()) {
            case ASSESSED_BEFORE_START -> "the assessment time is before the " + from() + " time; check the clock";
            case END_BEFORE_START -> to() + " time is before " + from() + " time";
            case NEGATIVE_TIME -> "the elapsed time is negative; check the times";
        };
    }

    private Contradiction contradiction() {
        if (assessment.from().isEmpty() || assessment.to().isEmpty()) {
            return Contradiction.NEGATIVE_TIME;
        }
        return assessment.running() ? Contradiction.ASSESSED_BEFORE_START : Contradiction.END_BEFORE_START;
    }

    private String missing() {
        return Languages.pick(locale, "缺少时间：" + joined(this::label, "、"), "missing: " + joined(this::label, ", "));
    }

    private String englishMissing() {
        List<Moment> missing = assessment.missing();
        return "the " + joined(this::label, " and ")
                + (missing.size() == 1 ? " time is missing" : " times are missing");
    }

    private String joined(Function<Moment, String> text, String separator) {
        return assessment.missing().stream().map(text).collect(Collectors.joining(separator));
    }

    /** Returns the next step of the clerk while an exceeded limit is running. */
    private String chineseStep() {
        if (limit.phase() == Phase.HANDLING) {
            return "尽快办结";
        }
        return isGreeting() ? "立即打招呼" : "立即接待";
    }

    private String englishStep() {
        if (limit.phase() == Phase.HANDLING) {
            return "Complete the request as soon as possible";
        }
        return isGreeting() ? "Greet the customer now" : "Serve the customer now";
    }

    private boolean isGreeting() {
        return assessment.to().filter(Moment.GREETED::equals).isPresent();
    }

    private String soFar() {
        return limit.phase() == Phase.HANDLING ? "已办理" : "已等";
    }

    private String name() {
        return limit.name(locale);
    }

    private String limit() {
        return DurationText.of(limit.limit(), locale);
    }

    private String elapsed() {
        return text(assessment.elapsed());
    }

    private String margin() {
        return text(assessment.margin());
    }

    private String text(Optional<Duration> duration) {
        return DurationText.of(duration.orElseThrow(), locale);
    }

    private String from() {
        return label(assessment.from().orElseThrow());
    }

    private String to() {
        return label(assessment.to().orElseThrow());
    }

    private String label(Moment moment) {
        return moment.label(locale);
    }

    private String cite() {
        return assessment.citation().label(locale);
    }
}
