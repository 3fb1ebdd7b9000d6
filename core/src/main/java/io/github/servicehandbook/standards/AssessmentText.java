package io.github.servicehandbook.standards;

import io.github.servicehandbook.internal.text.DurationText;
import io.github.servicehandbook.internal.text.Languages;
import java.time.Duration;
import java.util.Locale;

/** Formats an assessment as one sentence. */
final class AssessmentText {
    private AssessmentText() {}

    static String of(Assessment assessment, Locale locale) {
        TimeLimit limit = assessment.limit();
        StringBuilder text = new StringBuilder(limit.name(locale)).append(Languages.pick(locale, "：", ": "));
        assessment
                .elapsed()
                .filter(actual -> !actual.isNegative())
                .ifPresent(actual -> text.append(Languages.pick(locale, "用时", "took "))
                        .append(DurationText.of(actual, locale))
                        .append(Languages.pick(locale, "，", ", ")));
        text.append(Languages.pick(locale, "时限", "limit "))
                .append(DurationText.of(limit.limit(), locale))
                .append(Languages.pick(locale, "，", ", "))
                .append(assessment.verdict().label(locale));
        assessment
                .margin()
                .filter(Duration::isNegative)
                .ifPresent(margin ->
                        text.append(Languages.pick(locale, "", " by ")).append(DurationText.of(margin, locale)));
        if (assessment.verdict() == Assessment.Verdict.RUNNING) {
            assessment
                    .margin()
                    .ifPresent(margin -> text.append(Languages.pick(locale, "，还剩", ", left "))
                            .append(DurationText.of(margin, locale)));
        }
        assessment
                .reason(locale)
                .ifPresent(
                        reason -> text.append(Languages.pick(locale, "：", ": ")).append(reason));
        return text.append(Languages.pick(locale, "（", " ("))
                .append(assessment.citation().label())
                .append(Languages.pick(locale, "）", ")"))
                .toString();
    }
}
