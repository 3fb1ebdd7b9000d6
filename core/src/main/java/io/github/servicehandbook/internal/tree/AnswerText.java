package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Formats answers for people. */
public final class AnswerText {
    private AnswerText() {}

    public static String of(Fact fact, Answer answer, Locale locale) {
        if (answer instanceof Answer.YesNo yesNo) {
            return yesNo(yesNo.yes(), locale);
        }
        if (answer instanceof Answer.OneOf one) {
            return options(fact, Set.of(one.option()), locale);
        }
        if (answer instanceof Answer.AnyOf any) {
            return options(fact, any.options(), locale);
        }
        if (answer instanceof Answer.Number number) {
            return number(fact, number.value(), locale);
        }
        if (answer instanceof Answer.Text text) {
            return text.value();
        }
        return answer instanceof Answer.Date date ? date.value().toString() : unknown(locale);
    }

    public static String yesNo(boolean yes, Locale locale) {
        return yes ? Languages.pick(locale, "是", "yes") : Languages.pick(locale, "否", "no");
    }

    public static String unknown(Locale locale) {
        return Languages.pick(locale, "不清楚", "not sure");
    }

    /** Joins the labels, in the order of the content. */
    public static String options(Fact fact, Set<String> ids, Locale locale) {
        List<String> labels = new ArrayList<>();
        for (Fact.Option option : fact.options()) {
            if (ids.contains(option.id())) {
                labels.add(option.label(locale));
            }
        }
        return String.join(Languages.pick(locale, "、", ", "), labels);
    }

    public static String number(Fact fact, BigDecimal value, Locale locale) {
        String unit = fact.bounds().flatMap(Fact.Bounds::unit).orElse("");
        return value.toPlainString() + (unit.isEmpty() ? "" : Languages.pick(locale, "", " ") + unit);
    }
}
