package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.internal.tree.AnswerText;
import io.github.servicehandbook.internal.tree.Guard;
import io.github.servicehandbook.troubleshooting.Fact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Formats guards as arrow labels, for example {@code 范围：个别号码 且 收发：发不出}. The label of the fact that the node itself
 * asks is omitted.
 */
final class GuardText {
    private final Map<String, Fact> facts;
    private final String asked;
    private final Locale locale;

    GuardText(Map<String, Fact> facts, String asked, Locale locale) {
        this.facts = facts;
        this.asked = asked;
        this.locale = locale;
    }

    String of(Guard guard) {
        return switch (guard.kind()) {
            case ALL -> joined(guard.parts(), and());
            case ANY -> joined(guard.parts(), Languages.pick(locale, " 或 ", " or "));
            case NOT -> not(guard.parts().get(0));
            default -> labelled(guard.fact(), test(guard));
        };
    }

    private String and() {
        return Languages.pick(locale, " 且 ", " and ");
    }

    private String joined(List<Guard> parts, String word) {
        List<String> all = new ArrayList<>();
        for (Guard part : parts) {
            boolean joined = part.kind() == Guard.Kind.ALL || part.kind() == Guard.Kind.ANY;
            all.add(joined ? bracketed(of(part)) : of(part));
        }
        return String.join(word, all);
    }

    private String bracketed(String words) {
        return Languages.pick(locale, "（" + words + "）", "(" + words + ")");
    }

    private String not(Guard part) {
        return part.kind() == Guard.Kind.KNOWN
                ? labelled(part.fact(), AnswerText.unknown(locale))
                : Languages.pick(locale, "不是", "not ") + bracketed(of(part));
    }

    private String labelled(String fact, String words) {
        return fact.equals(asked) ? words : fact(fact).label(locale) + Languages.pick(locale, "：", ": ") + words;
    }

    private Fact fact(String name) {
        return Objects.requireNonNull(facts.get(name));
    }

    private String test(Guard guard) {
        Fact fact = fact(guard.fact());
        return switch (guard.kind()) {
            case IS -> AnswerText.yesNo(guard.yes(), locale);
            case IN -> AnswerText.options(fact, guard.options(), locale);
            case HAS -> Languages.pick(locale, "包含", "includes ") + AnswerText.options(fact, guard.options(), locale);
            case RANGE -> range(fact, guard.range());
            default -> Languages.pick(locale, "已知", "known");
        };
    }

    private String range(Fact fact, Guard.Range range) {
        BigDecimal min = range.atLeast();
        BigDecimal max = range.atMost();
        if (min != null && max != null) {
            String to = AnswerText.number(fact, max, locale);
            return min.compareTo(max) == 0 ? to : min.toPlainString() + Languages.pick(locale, " 至 ", " to ") + to;
        }
        List<String> bounds = new ArrayList<>();
        bound("≥ ", min, fact, bounds);
        bound("> ", range.above(), fact, bounds);
        bound("≤ ", max, fact, bounds);
        bound("< ", range.below(), fact, bounds);
        return String.join(and(), bounds);
    }

    private void bound(String sign, @Nullable BigDecimal value, Fact fact, List<String> bounds) {
        if (value != null) {
            bounds.add(sign + AnswerText.number(fact, value, locale));
        }
    }
}
