package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.text.CaseFolding;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands what a person typed for an answer. */
final class TypedAnswer {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_NUMBER = 64;
    private static final Set<String> YES = Set.of("是", "是的", "对", "有", "能", "可以", "好", "y", "yes", "true");
    private static final Set<String> NO = Set.of("否", "不是", "不对", "没有", "没", "不能", "不可以", "不", "n", "no", "false");
    private static final Set<String> UNKNOWN =
            Set.of("不清楚", "不知道", "不确定", "不详", "未知", "?", "unknown", "don't know", "not sure");
    private static final Pattern DECIMAL = Pattern.compile("([+-]?)([0-9]+)(\\.[0-9]+)?");
    private static final Pattern DAY =
            Pattern.compile("([0-9]{4})(?:[-/.年])([0-9]{1,2})(?:[-/.月])([0-9]{1,2})日?|([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern COMMAS = Pattern.compile("[,、;/]");

    private TypedAnswer() {}

    /** What was typed is no answer: the problems, of which the message has the first. */
    static final class Refused extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient List<AnswerProblem> problems;

        private Refused(List<AnswerProblem> problems) {
            super("typed: " + problems.get(0).text());
            this.problems = List.copyOf(problems);
        }

        private Refused(AnswerProblem.Code code, String text, String textEn) {
            this(List.of(new AnswerProblem(code, text, textEn)));
        }

        List<AnswerProblem> problems() {
            return problems;
        }
    }

    static Answer parse(AnswerSpec spec, String typed) {
        Fact fact = spec.fact();
        Objects.requireNonNull(typed, "typed");
        boolean free = fact.kind() == AnswerSpec.Kind.TEXT;
        if (!free && typed.length() > MAX_LENGTH) {
            throw new Refused(AnswerProblem.Code.TOO_LONG, "太长", "too long");
        }
        String text = lowerCase(typed);
        if (!free && text.isEmpty()) {
            throw new Refused(AnswerProblem.Code.EMPTY, "请输入回答", "type an answer");
        }
        boolean unknown = UNKNOWN.contains(text) && (spec.allowsUnknown() || !free);
        Answer answer = unknown ? Answer.unknown() : read(fact, typed, text);
        List<AnswerProblem> problems = fact.validate(answer, spec.allowsUnknown());
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        return answer;
    }

    private static Answer read(Fact fact, String typed, String text) {
        return switch (fact.kind()) {
            case YES_NO -> yesNo(text);
            case ONE_OF -> Answer.option(option(fact, text));
            case ANY_OF -> new Answer.AnyOf(options(fact, text));
            case NUMBER -> Answer.number(text);
            case TEXT -> Answer.text(typed);
            case DATE -> Answer.date(day(text));
        };
    }

    /** In half width and lower case, without spaces around; not folded, which would also take ı for i. */
    private static String lowerCase(String typed) {
        return CaseFolding.nfkc(typed).strip().toLowerCase(Locale.ROOT);
    }

    private static Answer yesNo(String text) {
        if (YES.contains(text)) {
            return Answer.yes();
        }
        if (NO.contains(text)) {
            return Answer.no();
        }
        throw new Refused(AnswerProblem.Code.WRONG_KIND, "请回答“是”或“否”", "answer yes or no");
    }

    /** What is an option's id, its label or its number in the list, in this order; else the text, which is no option. */
    private static String option(Fact fact, String text) {
        List<Fact.Option> options = fact.options();
        for (Fact.Option option : options) {
            if (option.id().equals(text)) {
                return text;
            }
        }
        for (Fact.Option option : options) {
            if (lowerCase(option.label()).equals(text)
                    || lowerCase(option.labelEn()).equals(text)) {
                return option.id();
            }
        }
        for (int i = 0; i < options.size(); i++) {
            if (text.equals(Integer.toString(i + 1))) {
                return options.get(i).id();
            }
        }
        return text;
    }

    private static Set<String> options(Fact fact, String text) {
        Set<String> chosen = new TreeSet<>();
        for (String part : COMMAS.split(text, -1)) {
            if (!part.isBlank()) {
                chosen.add(option(fact, part.strip()));
            }
        }
        return chosen;
    }

    /** Digits, an optional sign and fraction, bounded before anything is computed. */
    static BigDecimal decimal(String decimal) {
        Objects.requireNonNull(decimal, "decimal");
        String text = decimal.length() > MAX_LENGTH ? "" : lowerCase(decimal).replace('\u2212', '-');
        Matcher matcher = DECIMAL.matcher(text);
        if (!matcher.matches()) {
            throw new Refused(
                    AnswerProblem.Code.WRONG_KIND,
                    "请输入数字，例如 12 或 -31.5，不要千位分隔符和指数",
                    "type a number such as 12 or -31.5, without grouping or exponent");
        }
        if (text.length() > MAX_NUMBER) {
            throw new Refused(AnswerProblem.Code.TOO_MANY_DIGITS, "数字太长", "too many digits");
        }
        return new BigDecimal(text);
    }

    private static LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (matcher.matches()) {
            int first = matcher.group(1) == null ? 4 : 1;
            try {
                return LocalDate.of(part(matcher, first), part(matcher, first + 1), part(matcher, first + 2));
            } catch (DateTimeException e) {
                throw new Refused(AnswerProblem.Code.OUT_OF_RANGE, "没有这一天", "there is no such day");
            }
        }
        throw new Refused(AnswerProblem.Code.WRONG_KIND, "请输入日期，例如 2026-11-22", "type a day such as 2026-11-22");
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
