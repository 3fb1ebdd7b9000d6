package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.text.WellFormed;
import io.github.servicehandbook.troubleshooting.AnswerProblem.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates an answer. Not thread-safe. */
final class AnswerCheck {
    private static final int LAST_YEAR = 9999;

    private final Fact fact;
    private final List<AnswerProblem> problems = new ArrayList<>();

    private AnswerCheck(Fact fact) {
        this.fact = fact;
    }

    static List<AnswerProblem> problems(Fact fact, Answer answer, boolean allowUnknown) {
        if (isPlainlyValid(fact, answer)) {
            return List.of();
        }
        AnswerCheck check = new AnswerCheck(fact);
        check.check(answer, allowUnknown);
        return List.copyOf(check.problems);
    }

    /** Accepts most valid answers without allocating an object. */
    private static boolean isPlainlyValid(Fact fact, Answer answer) {
        if (answer instanceof Answer.OneOf one) {
            return fact.kind() == AnswerSpec.Kind.ONE_OF && choice(fact, one.option()) != null;
        }
        if (answer instanceof Answer.Number number) {
            return fact.kind() == AnswerSpec.Kind.NUMBER
                    && !hasTooManyDigits(number.value(), fact.numberBounds())
                    && (fact.isClearlyWithin(number.value()) || isWithin(number.value(), fact.numberBounds()));
        }
        return answer instanceof Answer.YesNo && fact.kind() == AnswerSpec.Kind.YES_NO;
    }

    private static boolean hasTooManyDigits(BigDecimal value, Fact.Bounds bounds) {
        return Fact.tooManyDigits(value) || value.scale() > bounds.scale();
    }

    private static boolean isWithin(BigDecimal value, Fact.Bounds bounds) {
        return value.compareTo(bounds.least()) >= 0 && value.compareTo(bounds.most()) <= 0;
    }

    static Fact.@Nullable Option choice(Fact fact, String id) {
        List<Fact.Option> options = fact.options();
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(id)) {
                return options.get(i);
            }
        }
        return null;
    }

    private void check(Answer answer, boolean allowUnknown) {
        if (answer instanceof Answer.Unknown) {
            if (!allowUnknown) {
                add(
                        Code.UNKNOWN_NOT_ALLOWED,
                        "这一步不能选“不清楚”，请选择或填写一项。",
                        "\"Not sure\" is not available here. Choose an answer.");
            }
        } else if (!fits(answer)) {
            addWrongKind();
        } else if (answer instanceof Answer.OneOf one) {
            checkOptions(Set.of(one.option()));
        } else if (answer instanceof Answer.AnyOf any) {
            checkOptions(any.options());
        } else if (answer instanceof Answer.Number number) {
            checkNumber(number.value(), fact.numberBounds());
        } else if (answer instanceof Answer.Text text) {
            checkText(text.value());
        } else if (answer instanceof Answer.Date date) {
            int year = date.value().getYear();
            if (year < 1 || year > LAST_YEAR) {
                add(Code.OUT_OF_RANGE, "日期不在有效范围内，请重新填写。", "The date is out of range. Enter another one.");
            }
        }
    }

    private boolean fits(Answer answer) {
        return switch (fact.kind()) {
            case YES_NO -> answer instanceof Answer.YesNo;
            case ONE_OF -> answer instanceof Answer.OneOf;
            case ANY_OF -> answer instanceof Answer.AnyOf;
            case NUMBER -> answer instanceof Answer.Number;
            case TEXT -> answer instanceof Answer.Text;
            case DATE -> answer instanceof Answer.Date;
        };
    }

    private void addWrongKind() {
        switch (fact.kind()) {
            case YES_NO -> add(Code.WRONG_KIND, "请回答是或否。", "Answer with yes or no.");
            case ONE_OF -> add(Code.WRONG_KIND, "请选择一项。", "Answer with one option.");
            case ANY_OF -> add(Code.WRONG_KIND, "请选择一项或多项。", "Answer with one or more options.");
            case NUMBER -> add(Code.WRONG_KIND, "请填写数字。", "Answer with a number.");
            case TEXT -> add(Code.WRONG_KIND, "请填写文字。", "Answer with a text.");
            case DATE -> add(Code.WRONG_KIND, "请填写日期。", "Answer with a date.");
        }
    }

    private void checkOptions(Set<String> ids) {
        if (ids.isEmpty()) {
            add(Code.EMPTY, "请至少选择一项。", "Choose at least one option.");
        }
        for (String id : ids) {
            Fact.Option option = choice(fact, id);
            if (option == null) {
                add(Code.NO_SUCH_OPTION, "没有这个选项，请从列表中选择。", "No such option. Choose one from the list.");
            } else if (option.exclusive() && ids.size() > 1) {
                add(
                        Code.EXCLUSIVE_OPTION,
                        "“" + option.label() + "”不能和其他选项同时选。",
                        "\"" + option.labelEn() + "\" cannot be combined with other options.");
            }
        }
    }

    private void checkNumber(BigDecimal value, Fact.Bounds bounds) {
        if (value.scale() > bounds.scale()) {
            addTooFine(bounds.scale());
        } else if (hasTooManyDigits(value, bounds)) {
            add(Code.TOO_MANY_DIGITS, TypedAnswer.LONG_NUMBER, TypedAnswer.LONG_NUMBER_EN);
        } else if (!isWithin(value, bounds)) {
            String min = bounds.least().toPlainString();
            String max = bounds.most().toPlainString();
            add(
                    Code.OUT_OF_RANGE,
                    "请填写" + min + "到" + max + "之间的数字。",
                    "Enter a number from " + min + " to " + max + ".");
        }
    }

    private void addTooFine(int scale) {
        if (scale == 0) {
            add(Code.TOO_MANY_DIGITS, "请填写整数。", "Enter a whole number.");
        } else {
            add(
                    Code.TOO_MANY_DIGITS,
                    "小数最多" + scale + "位。",
                    "Enter at most " + scale + (scale == 1 ? " decimal place." : " decimal places."));
        }
    }

    private void checkText(String text) {
        if (text.isEmpty()) {
            add(Code.EMPTY, "请填写内容。", "Enter some text.");
        }
        if (text.codePointCount(0, text.length()) > fact.longest()) {
            add(
                    Code.TOO_LONG,
                    "内容太长，最多" + fact.longest() + "个字。",
                    "Too long. Enter at most " + fact.longest() + " characters.");
        }
        if (hasIllegalCharacter(text)) {
            add(
                    Code.ILLEGAL_CHARACTER,
                    "内容中有不支持的字符，请删除后重试。",
                    "The text contains an unsupported character. Remove it and try again.");
        }
    }

    /** Returns whether a text contains a control character or an unpaired surrogate. */
    static boolean hasIllegalCharacter(String text) {
        return WellFormed.problem(text) != null;
    }

    private void add(Code code, String message, String messageEn) {
        problems.add(AnswerProblem.of(code, message, messageEn));
    }
}
