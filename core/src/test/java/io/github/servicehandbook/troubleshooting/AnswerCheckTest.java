package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.troubleshooting.AnswerProblem.Code;
import io.github.servicehandbook.troubleshooting.AnswerSpec.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers a fact can have. */
class AnswerCheckTest {
    private static final Fact ONE_OF = Facts.choice(Kind.ONE_OF, "a/甲/First", "b/乙/Second");
    private static final Fact ANY_OF =
            Facts.choice(Kind.ANY_OF, "a/甲/First", "b/乙/Second", "none/都没有/None!", "all/全部/All!");
    private static final Map<Kind, Fact> FACTS = new EnumMap<>(Map.of(
            Kind.YES_NO, Facts.yesNo(),
            Kind.ONE_OF, ONE_OF,
            Kind.ANY_OF, ANY_OF,
            Kind.NUMBER, Facts.number("0", "9", 1),
            Kind.TEXT, Facts.text(3),
            Kind.DATE, Facts.date()));
    private static final Map<Kind, Answer> ANSWERS = new EnumMap<>(Map.of(
            Kind.YES_NO, Answer.no(),
            Kind.ONE_OF, Answer.option("a"),
            Kind.ANY_OF, Answer.options("a"),
            Kind.NUMBER, Answer.number("1"),
            Kind.TEXT, Answer.text("a"),
            Kind.DATE, Answer.date(LocalDate.EPOCH)));

    private static List<Code> codes(Fact fact, Answer answer) {
        return fact.validate(answer, false).stream().map(AnswerProblem::code).toList();
    }

    @ParameterizedTest
    @EnumSource
    void takesAnswersOfItsKindAlone(Kind kind) {
        Fact fact = FACTS.get(kind);

        ANSWERS.forEach((other, answer) -> assertThat(codes(fact, answer))
                .as(kind + " answered as " + other)
                .isEqualTo(other == kind ? List.of() : List.of(Code.WRONG_KIND)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            YES_NO | 请回答是或否。     | Answer with yes or no.
            ONE_OF | 请选择一项。       | Answer with one option.
            ANY_OF | 请选择一项或多项。 | Answer with one or more options.
            NUMBER | 请填写数字。       | Answer with a number.
            TEXT   | 请填写文字。       | Answer with a text.
            DATE   | 请填写日期。       | Answer with a date.
            """)
    void namesTheExpectedKind(Kind kind, String message, String messageEn) {
        Answer other = kind == Kind.DATE ? Answer.yes() : ANSWERS.get(Kind.DATE);
        AnswerProblem problem = FACTS.get(kind).validate(other, false).get(0);

        assertThat(problem.message(Locale.CHINA)).isEqualTo(message);
        assertThat(problem.message(Locale.US)).isEqualTo(messageEn);
    }

    @ParameterizedTest
    @EnumSource
    void notKnowingIsAnAnswerWhereItMayBeOneAlone(Kind kind) {
        assertThat(FACTS.get(kind).validate(Answer.unknown(), true)).isEmpty();
        assertThat(FACTS.get(kind).validate(Answer.unknown(), false))
                .containsExactly(AnswerProblem.of(
                        Code.UNKNOWN_NOT_ALLOWED,
                        "这一步不能选“不清楚”，请选择或填写一项。",
                        "\"Not sure\" is not available here. Choose an answer."));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            several                              | a b        |
            an exclusive one                     | none       |
            an exclusive one with another        | none a     | EXCLUSIVE_OPTION
            two exclusive ones                   | all none   | EXCLUSIVE_OPTION EXCLUSIVE_OPTION
            nothing                              | ''         | EMPTY
            something else                       | c          | NO_SUCH_OPTION
            something else besides               | a c d      | NO_SUCH_OPTION NO_SUCH_OPTION
            something else with an exclusive one | c none     | NO_SUCH_OPTION EXCLUSIVE_OPTION
            an option in capitals                | A          | NO_SUCH_OPTION
            """)
    void optionsAreCheckedTogether(String situation, String options, String codes) {
        Set<String> chosen = options.isEmpty() ? Set.of() : Set.of(options.split(" ", -1));

        assertThat(codes(ANY_OF, new Answer.AnyOf(chosen)))
                .extracting(Code::name)
                .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ", -1)));
    }

    @Test
    void namesTheExclusiveOption() {
        assertThat(ANY_OF.validate(Answer.options("b", "none"), true))
                .containsExactly(AnswerProblem.of(
                        Code.EXCLUSIVE_OPTION, "“都没有”不能和其他选项同时选。", "\"None\" cannot be combined with other options."));
        assertThat(ONE_OF.validate(Answer.option("c"), true))
                .containsExactly(AnswerProblem.of(
                        Code.NO_SUCH_OPTION, "没有这个选项，请从列表中选择。", "No such option. Choose one from the list."));
    }

    @Test
    void anAnswerOfOptionsIsASetWhateverTheOrder() {
        assertThat(Answer.options("b", "a", "b"))
                .isEqualTo(Answer.options("a", "b"))
                .hasSameHashCodeAs(Answer.options("a", "b"))
                .isEqualTo(new Answer.AnyOf(Set.of("b", "a")));
        assertThat(((Answer.AnyOf) Answer.options("b", "a")).options()).containsExactly("a", "b");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the least                 | -40      |
            just below                | -40.01   | OUT_OF_RANGE
            the most                  | 40       |
            just above                | 40.01    | OUT_OF_RANGE
            as many decimals          | 0.01     |
            one more                  | 0.001    | TOO_MANY_DIGITS
            one more that is zero     | 0.010    |
            out of range and too fine | 99.999   | TOO_MANY_DIGITS
            with an exponent          | 4E+1     |
            a great exponent          | 1E+40    | OUT_OF_RANGE
            a greater exponent        | 1E+41    | TOO_MANY_DIGITS
            the greatest exponent     | 1E+2147483647  | TOO_MANY_DIGITS
            the least exponent        | 1E-2147483647  | TOO_MANY_DIGITS
            zero with an exponent     | 0E+2147483647  |
            """)
    void numbersHaveBoundsAndDecimals(String situation, BigDecimal value, Code code) {
        assertThat(codes(Facts.number("-40", "40", 2), new Answer.Number(value)))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void fortyDigitsAreTheMost() {
        Fact wide = Facts.number("0", "9".repeat(60), 0);

        assertThat(codes(wide, new Answer.Number(new BigDecimal("9".repeat(40)))))
                .isEmpty();
        assertThat(codes(wide, new Answer.Number(new BigDecimal("9".repeat(41)))))
                .containsExactly(Code.TOO_MANY_DIGITS);
    }

    @Test
    void saysTheBoundsOfANumber() {
        Fact power = Facts.number("-40.50", "8", 2);

        assertThat(power.validate(Answer.number("9"), true))
                .containsExactly(
                        AnswerProblem.of(Code.OUT_OF_RANGE, "请填写-40.5到8之间的数字。", "Enter a number from -40.5 to 8."));
        assertThat(Facts.number("0", "1000", 0).validate(Answer.number(1001), true))
                .extracting(problem -> problem.message(Locale.ENGLISH))
                .containsExactly("Enter a number from 0 to 1000.");
    }

    @Test
    void equalNumbersAreEqualAnswers() {
        assertThat(new Answer.Number(new BigDecimal("1E+1")))
                .isEqualTo(Answer.number("10.0"))
                .hasSameHashCodeAs(Answer.number("10"));
        assertThat(Answer.number("-0")).isEqualTo(Answer.number("0.00"));
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("as long as may be", "很很很", List.of()),
                Arguments.of("one more", "很很很很", List.of(Code.TOO_LONG)),
                Arguments.of("as long as may be, in pairs", "𠮷𠮷𠮷", List.of()),
                Arguments.of("one more than pairs", "𠮷𠮷𠮷a", List.of(Code.TOO_LONG)),
                Arguments.of("nothing", "", List.of(Code.EMPTY)),
                Arguments.of("only spaces", " \u3000\t\n", List.of(Code.EMPTY)),
                Arguments.of("a null", "a\0", List.of(Code.ILLEGAL_CHARACTER)),
                Arguments.of("a line break", "a\nb", List.of(Code.ILLEGAL_CHARACTER)),
                Arguments.of("a delete", "a\u007f", List.of(Code.ILLEGAL_CHARACTER)),
                Arguments.of("a next line", "a\u0085b", List.of(Code.ILLEGAL_CHARACTER)),
                Arguments.of("the last control character", "a\u009f", List.of(Code.ILLEGAL_CHARACTER)),
                Arguments.of("a no-break space inside", "a\u00a0b", List.of()),
                Arguments.of("a high surrogate alone", "a\ud842", List.of(Code.ILLEGAL_CHARACTER)),
                Arguments.of("a low surrogate alone", "\udfb7a", List.of(Code.ILLEGAL_CHARACTER)),
                Arguments.of("a pair in the wrong order", "\udfb7\ud842", List.of(Code.ILLEGAL_CHARACTER)),
                Arguments.of(
                        "too long and an unpaired surrogate",
                        "abc\ud842",
                        List.of(Code.TOO_LONG, Code.ILLEGAL_CHARACTER)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void textIsCountedInCodePoints(String situation, String text, List<Code> codes) {
        assertThat(codes(Facts.text(3), Answer.text(text))).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 9999, 10_000, Integer.MAX_VALUE})
    void daysAreOfFourDigitYears(int year) {
        LocalDate day = LocalDate.of(Math.max(-999_999_999, Math.min(999_999_999, year)), 6, 1);

        assertThat(codes(Facts.date(), Answer.date(day)))
                .isEqualTo(year >= 1 && year <= 9999 ? List.of() : List.of(Code.OUT_OF_RANGE));
    }

    @Test
    void aProblemNeverHoldsTheAnswer() {
        List<AnswerProblem> problems = new ArrayList<>();
        problems.addAll(Facts.text(3).validate(Answer.text("秘密的地址\u0000"), false));
        problems.addAll(Facts.number("0", "9", 0).validate(Answer.number("13800138000"), false));
        problems.addAll(ONE_OF.validate(Answer.option("秘密"), false));
        problems.addAll(Facts.yesNo().validate(Answer.text("秘密"), false));

        assertThat(problems)
                .hasSize(5)
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("秘密", "13800138000"));
    }
}
