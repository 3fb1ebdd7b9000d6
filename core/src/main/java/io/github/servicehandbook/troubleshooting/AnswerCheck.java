package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.text.WellFormed;
import io.github.servicehandbook.troubleshooting.AnswerProblem.Code;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is wrong with an answer. */
final class AnswerCheck {
    private static final int LAST_YEAR = 9999;

    private final Fact fact;
    private final List<AnswerProblem> problems = new ArrayList<>();

    private AnswerCheck(Fact fact) {
        this.fact = fact;
    }

    static List<AnswerProblem> problems(Fact fact, Answer answer, boolean allowUnknown) {
        if (isSimplyRight(fact, answer)) {
            return List.of();
        }
        AnswerCheck check = new AnswerCheck(fact);
        check.look(answer, allowUnknown);
        return List.copyOf(check.problems);
    }

    /** Most answers are; they are told without an object. */
    private static boolean isSimplyRight(Fact fact, Answer answer) {
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

    private void look(Answer answer, boolean allowUnknown) {
        if (answer instanceof Answer.Unknown) {
            if (!allowUnknown) {
                add(Code.UNKNOWN_NOT_ALLOWED, "此处不能回答“不清楚”", "\"unknown\" is no answer here");
            }
        } else if (!fits(answer)) {
            add(Code.WRONG_KIND, "回答的形式不对，应为" + wanted(), "another form of answer is wanted: " + fact.kind());
        } else if (answer instanceof Answer.OneOf one) {
            lookAtOptions(Set.of(one.option()));
        } else if (answer instanceof Answer.AnyOf any) {
            lookAtOptions(any.options());
        } else if (answer instanceof Answer.Number number) {
            lookAtNumber(number.value(), fact.numberBounds());
        } else if (answer instanceof Answer.Text text) {
            lookAtText(text.value());
        } else if (answer instanceof Answer.Date date) {
            int year = date.value().getYear();
            if (year < 1 || year > LAST_YEAR) {
                add(Code.OUT_OF_RANGE, "日期超出范围", "the day is out of range");
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

    private String wanted() {
        return switch (fact.kind()) {
            case YES_NO -> "是或否";
            case ONE_OF -> "一个选项";
            case ANY_OF -> "一个或多个选项";
            case NUMBER -> "数字";
            case TEXT -> "文字";
            case DATE -> "日期";
        };
    }

    private void lookAtOptions(Set<String> ids) {
        if (ids.isEmpty()) {
            add(Code.EMPTY, "请至少选择一项", "choose at least one option");
        }
        for (String id : ids) {
            Fact.Option option = choice(fact, id);
            if (option == null) {
                add(Code.NO_SUCH_OPTION, "没有这个选项", "there is no such option");
            } else if (option.exclusive() && ids.size() > 1) {
                add(
                        Code.EXCLUSIVE_OPTION,
                        "“" + option.label() + "”不能与其他选项同时选择",
                        "\"" + option.labelEn() + "\" cannot be combined with another option");
            }
        }
    }

    private void lookAtNumber(BigDecimal value, Fact.Bounds bounds) {
        if (hasTooManyDigits(value, bounds)) {
            String decimals = bounds.scale() == 0 ? "整数" : "小数最多" + bounds.scale() + "位";
            add(Code.TOO_MANY_DIGITS, "数字位数太多，" + decimals, "too many digits; decimals: " + bounds.scale());
        } else if (!isWithin(value, bounds)) {
            String least = bounds.least().toPlainString();
            String most = bounds.most().toPlainString();
            add(
                    Code.OUT_OF_RANGE,
                    "数字应在" + least + "到" + most + "之间",
                    "expected a number from " + least + " to " + most);
        }
    }

    private void lookAtText(String text) {
        if (text.isEmpty()) {
            add(Code.EMPTY, "请填写内容", "write something");
        }
        if (text.codePointCount(0, text.length()) > fact.longest()) {
            add(
                    Code.TOO_LONG,
                    "内容太长，最多" + fact.longest() + "个字符",
                    "too long; at most " + fact.longest() + " characters");
        }
        if (hasIllegalCharacter(text)) {
            add(Code.ILLEGAL_CHARACTER, "内容含有不能使用的字符", "it has a control character or half a character");
        }
    }

    /** A control character or half a surrogate pair. */
    static boolean hasIllegalCharacter(String text) {
        return WellFormed.problem(text) != null;
    }

    private void add(Code code, String text, String textEn) {
        problems.add(new AnswerProblem(code, text, textEn));
    }
}
