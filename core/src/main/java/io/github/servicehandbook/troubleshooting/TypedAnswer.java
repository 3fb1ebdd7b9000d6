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

/** Parses typed answers. */
final class TypedAnswer {
    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_NUMBER = 64;
    static final String LONG_NUMBER = "数字太长，请检查。";
    static final String LONG_NUMBER_EN = "The number is too long.";
    private static final Set<String> YES = Set.of("是", "是的", "对", "有", "能", "可以", "好", "y", "yes", "true");
    private static final Set<String> NO = Set.of("否", "不是", "不对", "没有", "没", "不能", "不可以", "不", "n", "no", "false");
    private static final Set<String> UNKNOWN =
            Set.of("不清楚", "不知道", "不确定", "不详", "未知", "?", "unknown", "don't know", "not sure");
    private static final Pattern DECIMAL = Pattern.compile("([+-]?)([0-9]+)(\\.[0-9]+)?");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:[-/.年])([0-9]{1,2})(?:[-/.月])([0-9]{1,2})日?|([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern COMMAS = Pattern.compile("[,、;/]");

    private TypedAnswer() {}

    /** Thrown for text that is not an accepted answer. The message contains the first problem. */
    static final class RejectedException extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient List<AnswerProblem> problems;

        private RejectedException(List<AnswerProblem> problems) {
            super("text: " + problems.get(0).message(Locale.ENGLISH));
            this.problems = List.copyOf(problems);
        }

        private RejectedException(AnswerProblem.Code code, String message, String messageEn) {
            this(List.of(AnswerProblem.of(code, message, messageEn)));
        }

        List<AnswerProblem> problems() {
            return problems;
        }
    }

    static Answer parse(AnswerSpec spec, String text) {
        Objects.requireNonNull(spec, "spec");
        Objects.requireNonNull(text, "text");
        Fact fact = spec.fact();
        boolean free = fact.kind() == AnswerSpec.Kind.TEXT;
        if (!free && text.length() > MAX_LENGTH) {
            throw new RejectedException(AnswerProblem.Code.TOO_LONG, "输入太长，请缩短。", "Too long. Shorten the input.");
        }
        String normalized = normalize(text);
        if (!free && normalized.isEmpty()) {
            throw new RejectedException(AnswerProblem.Code.EMPTY, "请输入答案。", "Enter an answer.");
        }
        boolean unknown = UNKNOWN.contains(normalized) && (spec.allowsUnknown() || !free);
        Answer answer = unknown ? Answer.unknown() : read(fact, text, normalized);
        List<AnswerProblem> problems = fact.validate(answer, spec.allowsUnknown());
        if (!problems.isEmpty()) {
            throw new RejectedException(problems);
        }
        return answer;
    }

    private static Answer read(Fact fact, String text, String normalized) {
        return switch (fact.kind()) {
            case YES_NO -> yesNo(normalized);
            case ONE_OF -> Answer.option(option(fact, normalized));
            case ANY_OF -> new Answer.AnyOf(options(fact, normalized));
            case NUMBER -> Answer.number(normalized);
            case TEXT -> Answer.text(text);
            case DATE -> Answer.date(date(normalized));
        };
    }

    /** Returns a text in half width and lower case without surrounding spaces. Case folding would also map ı to i. */
    private static String normalize(String text) {
        return CaseFolding.nfkc(text).strip().toLowerCase(Locale.ROOT);
    }

    private static Answer yesNo(String text) {
        if (YES.contains(text)) {
            return Answer.yes();
        }
        if (NO.contains(text)) {
            return Answer.no();
        }
        throw new RejectedException(AnswerProblem.Code.WRONG_KIND, "请回答“是”或“否”。", "Answer yes or no.");
    }

    /**
     * Returns the option with this ID, label or position, in this order of precedence; the text itself if there is
     * none.
     */
    private static String option(Fact fact, String text) {
        List<Fact.Option> options = fact.options();
        for (Fact.Option option : options) {
            if (option.id().equals(text)) {
                return text;
            }
        }
        for (Fact.Option option : options) {
            if (normalize(option.label()).equals(text)
                    || normalize(option.labelEn()).equals(text)) {
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

    /** Parses a number. The length is checked first, because parsing long numbers is slow. */
    static BigDecimal decimal(String text) {
        Objects.requireNonNull(text, "text");
        String normalized = text.length() > MAX_LENGTH ? "" : normalize(text).replace('\u2212', '-');
        Matcher matcher = DECIMAL.matcher(normalized);
        if (!matcher.matches()) {
            throw new RejectedException(
                    AnswerProblem.Code.WRONG_KIND,
                    "请输入数字，例如12或-31.5，不要加逗号。",
                    "Enter a number such as 12 or -31.5, without commas.");
        }
        if (normalized.length() > MAX_NUMBER) {
            throw new RejectedException(AnswerProblem.Code.TOO_MANY_DIGITS, LONG_NUMBER, LONG_NUMBER_EN);
        }
        return new BigDecimal(normalized);
    }

    static LocalDate isoDate(String text) {
        Objects.requireNonNull(text, "text");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw notADate(); // without the cause, whose message repeats the text
        }
    }

    private static LocalDate date(String text) {
        Matcher matcher = DATE.matcher(text);
        if (matcher.matches()) {
            int first = matcher.group(1) == null ? 4 : 1;
            try {
                return LocalDate.of(part(matcher, first), part(matcher, first + 1), part(matcher, first + 2));
            } catch (DateTimeException e) {
                throw new RejectedException(
                        AnswerProblem.Code.OUT_OF_RANGE, "没有这个日期，请检查。", "This date does not exist.");
            }
        }
        throw notADate();
    }

    private static RejectedException notADate() {
        return new RejectedException(
                AnswerProblem.Code.WRONG_KIND, "请输入日期，例如2026-11-22。", "Enter a date such as 2026-11-22.");
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
