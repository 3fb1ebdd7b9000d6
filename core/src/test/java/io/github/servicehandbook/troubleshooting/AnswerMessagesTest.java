package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.troubleshooting.AnswerProblem.Code;
import io.github.servicehandbook.troubleshooting.AnswerSpec.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The message of every problem of an answer, in both languages. */
class AnswerMessagesTest {
    private static final Fact ONE_OF = Facts.choice(Kind.ONE_OF, "a/甲/First", "b/乙/Second");
    private static final Fact ANY_OF = Facts.choice(Kind.ANY_OF, "a/甲/First", "none/都没有/None!");
    private static final Fact WHOLE = Facts.number("0", "9".repeat(60), 0);

    private static Arguments row(Fact fact, Answer answer, Code code, String message, String messageEn) {
        return Arguments.of(fact, answer, AnswerProblem.of(code, message, messageEn));
    }

    static Stream<Arguments> answers() {
        String bad = "内容中有不支持的字符，请删除后重试。";
        String badEn = "The text contains an unsupported character. Remove it and try again.";
        Answer yes = Answer.yes();
        return Stream.of(
                row(
                        ONE_OF,
                        Answer.unknown(),
                        Code.UNKNOWN_NOT_ALLOWED,
                        "这一步不能选“不清楚”，请选择或填写一项。",
                        "\"Not sure\" is not available here. Choose an answer."),
                row(Facts.yesNo(), Answer.text("是"), Code.WRONG_KIND, "请回答是或否。", "Answer with yes or no."),
                row(ONE_OF, yes, Code.WRONG_KIND, "请选择一项。", "Answer with one option."),
                row(ANY_OF, yes, Code.WRONG_KIND, "请选择一项或多项。", "Answer with one or more options."),
                row(WHOLE, yes, Code.WRONG_KIND, "请填写数字。", "Answer with a number."),
                row(Facts.text(3), yes, Code.WRONG_KIND, "请填写文字。", "Answer with a text."),
                row(Facts.date(), yes, Code.WRONG_KIND, "请填写日期。", "Answer with a date."),
                row(
                        Facts.date(),
                        Answer.date(LocalDate.of(0, 1, 1)),
                        Code.OUT_OF_RANGE,
                        "日期不在有效范围内，请重新填写。",
                        "The date is out of range. Enter another one."),
                row(ANY_OF, new Answer.AnyOf(Set.of()), Code.EMPTY, "请至少选择一项。", "Choose at least one option."),
                row(
                        ONE_OF,
                        Answer.option("c"),
                        Code.NO_SUCH_OPTION,
                        "没有这个选项，请从列表中选择。",
                        "No such option. Choose one from the list."),
                row(
                        ANY_OF,
                        Answer.options("a", "none"),
                        Code.EXCLUSIVE_OPTION,
                        "“都没有”不能和其他选项同时选。",
                        "\"None\" cannot be combined with other options."),
                row(WHOLE, Answer.number("0.5"), Code.TOO_MANY_DIGITS, "请填写整数。", "Enter a whole number."),
                row(
                        Facts.number("0", "9", 1),
                        Answer.number("0.25"),
                        Code.TOO_MANY_DIGITS,
                        "小数最多1位。",
                        "Enter at most 1 decimal place."),
                row(
                        Facts.number("0", "9", 2),
                        Answer.number("0.125"),
                        Code.TOO_MANY_DIGITS,
                        "小数最多2位。",
                        "Enter at most 2 decimal places."),
                row(
                        WHOLE,
                        Answer.number(BigDecimal.TEN.pow(41).subtract(BigDecimal.ONE)),
                        Code.TOO_MANY_DIGITS,
                        "数字太长，请检查。",
                        "The number is too long."),
                row(
                        Facts.number("-40.50", "8", 2),
                        Answer.number(9),
                        Code.OUT_OF_RANGE,
                        "请填写-40.5到8之间的数字。",
                        "Enter a number from -40.5 to 8."),
                row(Facts.text(3), Answer.text(" "), Code.EMPTY, "请填写内容。", "Enter some text."),
                row(
                        Facts.text(3),
                        Answer.text("很很很很"),
                        Code.TOO_LONG,
                        "内容太长，最多3个字。",
                        "Too long. Enter at most 3 characters."),
                row(Facts.text(3), Answer.text("a\tb"), Code.ILLEGAL_CHARACTER, bad, badEn),
                row(Facts.text(3), Answer.text("\ud842"), Code.ILLEGAL_CHARACTER, bad, badEn));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void tellsHowToCorrectAnAnswer(Fact fact, Answer answer, AnswerProblem problem) {
        assertThat(fact.validate(answer, false)).containsExactly(problem);
    }

    private static Arguments typed(Fact fact, String text, Code code, String message, String messageEn) {
        return Arguments.of(fact, text, AnswerProblem.of(code, message, messageEn));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                typed(ONE_OF, "x".repeat(1_001), Code.TOO_LONG, "输入太长，请缩短。", "Too long. Shorten the input."),
                typed(ONE_OF, " ", Code.EMPTY, "请输入答案。", "Enter an answer."),
                typed(Facts.yesNo(), "maybe", Code.WRONG_KIND, "请回答“是”或“否”。", "Answer yes or no."),
                typed(
                        WHOLE,
                        "1,000",
                        Code.WRONG_KIND,
                        "请输入数字，例如12或-31.5，不要加逗号。",
                        "Enter a number such as 12 or -31.5, without commas."),
                typed(WHOLE, "1".repeat(65), Code.TOO_MANY_DIGITS, "数字太长，请检查。", "The number is too long."),
                typed(Facts.date(), "2026-02-30", Code.OUT_OF_RANGE, "没有这个日期，请检查。", "This date does not exist."),
                typed(
                        Facts.date(),
                        "yesterday",
                        Code.WRONG_KIND,
                        "请输入日期，例如2026-11-22。",
                        "Enter a date such as 2026-11-22."));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("texts")
    void tellsHowToCorrectTypedText(Fact fact, String text, AnswerProblem problem) {
        AnswerSpec spec = Facts.asked(fact, false);
        List<AnswerProblem> problems = List.of();
        String message = "";
        try {
            Answer.parse(spec, text);
        } catch (TypedAnswer.RejectedException rejected) {
            problems = rejected.problems();
            message = rejected.getMessage();
        }

        assertThat(problems).containsExactly(problem);
        assertThat(message).isEqualTo("text: " + problem.message(Locale.ENGLISH));
    }

    @Test
    void aProblemHasItsMessageInBothLanguages() {
        AnswerProblem problem = AnswerProblem.of(Code.EMPTY, "请填写内容。", "Enter some text.");

        assertThat(DisplayLocales.ENGLISH)
                .allSatisfy(locale -> assertThat(problem.message(locale)).isEqualTo("Enter some text."));
        assertThat(DisplayLocales.CHINESE)
                .allSatisfy(locale -> assertThat(problem.message(locale)).isEqualTo("请填写内容。"));
        assertThat(problem).hasToString("AnswerProblem EMPTY: Enter some text.");
    }

    @Test
    void problemsAreEqualByContent() {
        AnswerProblem problem = AnswerProblem.of(Code.EMPTY, "甲", "a");

        assertThat(problem)
                .isEqualTo(AnswerProblem.of(Code.EMPTY, "甲", "a"))
                .hasSameHashCodeAs(AnswerProblem.of(Code.EMPTY, "甲", "a"))
                .isNotEqualTo(AnswerProblem.of(Code.TOO_LONG, "甲", "a"))
                .isNotEqualTo(AnswerProblem.of(Code.EMPTY, "乙", "a"))
                .isNotEqualTo(AnswerProblem.of(Code.EMPTY, "甲", "b"))
                .isNotEqualTo("甲");
    }

    @Test
    void namesTheNullParameter() {
        assertThatNullPointerException()
                .isThrownBy(() -> AnswerProblem.of(null, "甲", "a"))
                .withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> AnswerProblem.of(Code.EMPTY, null, "a"))
                .withMessage("message");
        assertThatNullPointerException()
                .isThrownBy(() -> AnswerProblem.of(Code.EMPTY, "甲", null))
                .withMessage("messageEn");
        assertThatNullPointerException()
                .isThrownBy(() -> AnswerProblem.of(Code.EMPTY, "甲", "a").message(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> Facts.yesNo().validate(null, true))
                .withMessage("answer");
    }
}
