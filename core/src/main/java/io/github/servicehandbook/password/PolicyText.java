package io.github.servicehandbook.password;

import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;

/** A policy as text for people: the rules of the handbook, then those that complete it. */
final class PolicyText {
    private PolicyText() {}

    static String of(PasswordPolicy policy, Locale locale) {
        StringBuilder text = new StringBuilder();
        append(text, policy.rules(), true, locale, Languages.pick(locale, "手册规定：", "Required by the handbook:"));
        append(text, policy.rules(), false, locale, Languages.pick(locale, "手册未规定，由编者补充：", "Added by the authors:"));
        return text.toString();
    }

    private static void append(
            StringBuilder text, List<PolicyRule> rules, boolean stated, Locale locale, String heading) {
        int number = 0;
        for (PolicyRule rule : rules) {
            if (rule.statedByHandbook() != stated) {
                continue;
            }
            if (number == 0) {
                text.append(heading).append('\n');
            }
            number++;
            text.append(number).append(". ").append(rule.text(locale));
            text.append(Languages.pick(locale, "（", " ("));
            text.append(rule.citation().label(locale));
            text.append(Languages.pick(locale, "）", ")")).append('\n');
        }
    }
}
