package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.troubleshooting.AnswerSpec.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Typed text and the answers that it is parsed to. */
@StatisticsReport(onFailureOnly = true)
class TypedAnswerTest {
    private static final Fact DIRECTION =
            Facts.choice(Kind.ONE_OF, "receive/收不到/Cannot receive", "send/发不出/Cannot send", "id/都不行/Both");
    private static final Fact SYMPTOMS =
            Facts.choice(Kind.ANY_OF, "slow/很慢/Slow", "full/已满/Full", "none/以上都没有/None of these!");
    private static final String NO_NUMBER = "text: Enter a number such as 12 or -31.5, without commas.";
    private static final String NO_DAY = "text: Enter a date such as 2026-11-22.";

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void reset() {
        Locale.setDefault(locale);
    }

    private static Answer parse(Fact fact, String typed) {
        return Answer.parse(Facts.asked(fact, false), typed);
    }

    private static void refused(Fact fact, String typed, String message) {
        assertThatThrownBy(() -> parse(fact, typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            full width                | １２               | 12
            full-width sign and dot   | －３１．５         | -31.5
            the minus of typography   | −31.5              | -31.5
            a small hyphen            | ﹣4                | -4
            spaces around             | '  12  '           | 12
            ideographic spaces around | '　12　'           | 12
            no-break spaces around    | '\u00a012\u00a0'   | 12
            a plus                    | +5                 | 5
            minus zero                | -0                 | 0
            minus zero with decimals  | －０．０           | 0
            zeros behind              | 1.50               | 1.5
            zeros in front            | 007                | 7
            the least                 | -40                | -40
            the most                  | 40.00              | 40
            as long as may be         | 0000000000000000000000000000000000000000000000000000000000000007 | 7
            """)
    void numbersAreUnderstood(String situation, String typed, String value) {
        assertThat(parse(Facts.number("-40", "40", 2), typed)).isEqualTo(Answer.number(value));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            grouping                 | 1,000
            full-width grouping      | １，０００
            a space inside           | 1 0
            an apostrophe            | 1'000
            an underscore            | 1_0
            an exponent              | 1e3
            a full-width exponent    | １Ｅ３
            not a number             | NaN
            infinity                 | Infinity
            hexadecimal              | 0x10
            two signs                | --1
            a sign alone             | -
            a dot in front           | .5
            a dot behind             | 5.
            two dots                 | 1.2.3
            a comma for the point    | 3,5
            Arabic digits            | ١٢
            Thai digits              | ๑๒
            Chinese digits           | 十二
            a unit                   | 12dBm
            a fraction               | ½
            a space of no width      | '1\u200b2'
            a sign behind            | 12-
            """)
    void whatIsNoPlainNumberIsRefused(String situation, String typed) {
        refused(Facts.number("-40", "40", 2), typed, NO_NUMBER);
        assertThatThrownBy(() -> Answer.number(typed)).hasMessage(NO_NUMBER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            just below the least   | -40.01 | text: Enter a number from -40 to 40.
            just above the most    | 40.01  | text: Enter a number from -40 to 40.
            one decimal too many   | 0.001  | text: Enter at most 2 decimal places.
            both at once           | 99.999 | text: Enter at most 2 decimal places.
            """)
    void numbersOutOfTheirDomainAreRefusedWithIt(String situation, String typed, String message) {
        refused(Facts.number("-40", "40", 2), typed, message);
    }

    @Test
    void aWholeNumberMayHaveDecimalsThatAreZero() {
        assertThat(parse(Facts.number("0", "9", 0), "3.000")).isEqualTo(Answer.number("3"));
        refused(Facts.number("0", "9", 0), "3.5", "text: Enter a whole number.");
    }

    @Test
    void hugeNumbersAreRefusedBeforeAnythingIsComputed() {
        Fact wide = Facts.number("0", "9", 0);

        refused(wide, "1" + "0".repeat(63), "text: The number is too long.");
        refused(wide, "1" + "0".repeat(64), "text: The number is too long.");
        refused(wide, "1" + "0".repeat(400), "text: The number is too long.");
        refused(wide, "0".repeat(1_000), "text: The number is too long.");
        refused(wide, "0".repeat(1_001), "text: Too long. Shorten the input.");
        refused(wide, "9".repeat(3_000_000), "text: Too long. Shorten the input.");
        assertThatThrownBy(() -> Answer.number("0".repeat(1_000))).hasMessage("text: The number is too long.");
        assertThatThrownBy(() -> Answer.number("0".repeat(1_001))).hasMessage(NO_NUMBER);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22           | 2026-11-22
            2026年11月22日       | 2026-11-22
            ２０２６年１月２日   | 2026-01-02
            ２０２６－１１－２２ | 2026-11-22
            20261122             | 2026-11-22
            2026/1/2             | 2026-01-02
            2026.1.2             | 2026-01-02
            '  2026-1-2 '        | 2026-01-02
            2024-02-29           | 2024-02-29
            0001-01-01           | 0001-01-01
            9999-12-31           | 9999-12-31
            """)
    void daysAreUnderstood(String typed, LocalDate day) {
        assertThat(parse(Facts.date(), typed)).isEqualTo(Answer.date(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29", "1900-02-29", "2026-11-31", "2026-13-01", "2026-00-10", "2026-10-00", "20260230"})
    void whatIsNoDayOfTheCalendarIsRefused(String typed) {
        refused(Facts.date(), typed, "text: This date does not exist.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "26-11-22",
                "2026-11",
                "2026",
                "10000-01-01",
                "-2026-11-22",
                "2026-11-22T00:00",
                "2026 11 22",
                "昨天",
                "202611223",
                "٢٠٢٦-١١-٢٢",
                "2026-11-22-",
                "2026年11月"
            })
    void whatIsNoDayIsRefused(String typed) {
        refused(Facts.date(), typed, NO_DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "　\t", "\u00a0\u2003"})
    void nothingIsNoAnswer(String typed) {
        for (Fact fact : new Fact[] {Facts.yesNo(), DIRECTION, SYMPTOMS, Facts.number("0", "9", 0), Facts.date()}) {
            for (boolean allowUnknown : new boolean[] {false, true}) {
                assertThatThrownBy(() -> Answer.parse(Facts.asked(fact, allowUnknown), typed))
                        .as(fact.toString())
                        .hasMessage("text: Enter an answer.");
            }
        }
        assertThatThrownBy(() -> Answer.number(typed)).hasMessage(NO_NUMBER);
    }

    @Test
    void theYearZeroIsOutOfRange() {
        refused(Facts.date(), "0000-12-31", "text: The date is out of range. Enter another one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "是的", "对", "有", "能", "可以", "好", "y", "Y", "YES", "ｙｅｓ", " 是　", "True"})
    void yesIsUnderstood(String typed) {
        assertThat(parse(Facts.yesNo(), typed)).isEqualTo(Answer.yes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"否", "不是", "不对", "没有", "没", "不能", "不可以", "不", "n", "N", "No", "ＮＯ", " 否　", "false"})
    void noIsUnderstood(String typed) {
        assertThat(parse(Facts.yesNo(), typed)).isEqualTo(Answer.no());
    }

    @ParameterizedTest
    @ValueSource(strings = {"是否", "不是的吗", "1", "0", "oui", "да", "是,否"})
    void whatIsNeitherIsRefused(String typed) {
        refused(Facts.yesNo(), typed, "text: Answer yes or no.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"不清楚", "不知道", "不确定", "不详", "未知", "?", "？", "UNKNOWN", "Don't know", "not sure"})
    void notKnowingIsAnAnswerWhereItMayBeOne(String typed) {
        for (Fact fact :
                new Fact[] {Facts.yesNo(), DIRECTION, SYMPTOMS, Facts.number("0", "9", 0), Facts.date(), Facts.text(20)
                }) {
            assertThat(Answer.parse(Facts.asked(fact, true), typed))
                    .as(fact.toString())
                    .isEqualTo(Answer.unknown());
            if (fact.kind() != Kind.TEXT) {
                refused(fact, typed, "text: \"Not sure\" is not available here. Choose an answer.");
            }
        }
        assertThat(parse(Facts.text(20), typed)).isEqualTo(Answer.text(typed));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the id                | receive        | receive
            the id in capitals    | RECEIVE        | receive
            the id in full width  | ｓｅｎｄ       | send
            the label             | 发不出         | send
            the English label     | cannot SEND    | send
            the number            | 2              | send
            the number, full width| １             | receive
            an id with an i       | ID             | id
            spaces around         | ' 收不到　'    | receive
            """)
    void anOptionIsUnderstood(String situation, String typed, String option) {
        assertThat(parse(DIRECTION, typed)).isEqualTo(Answer.option(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "01", "-1", "1.0", "收", "receive,send", "1,2"})
    void whatIsNoOptionIsRefused(String typed) {
        refused(DIRECTION, typed, "text: No such option. Choose one from the list.");
    }

    @Test
    void anIdGoesBeforeALabelAndALabelBeforeANumber() {
        Fact tricky = Facts.choice(Kind.ONE_OF, "2/b/x", "b/3/y", "c/2/z");

        assertThat(parse(tricky, "2")).isEqualTo(Answer.option("2"));
        assertThat(parse(tricky, "b")).isEqualTo(Answer.option("b"));
        assertThat(parse(tricky, "3")).isEqualTo(Answer.option("b"));
        assertThat(parse(tricky, "1")).isEqualTo(Answer.option("2"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one                      | slow            | slow
            several                  | slow,full       | full slow
            in another order         | full，slow      | full slow
            twice                    | 1、1,slow       | slow
            by number and label      | ２；很慢        | full slow
            with empty places        | ',, slow ,'     | slow
            the exclusive option     | 以上都没有      | none
            """)
    void severalOptionsAreASet(String situation, String typed, String options) {
        assertThat(parse(SYMPTOMS, typed)).isEqualTo(Answer.options(options.split(" ", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            commas alone                     | '，、;/'     | text: Choose at least one option.
            an exclusive option and another  | none,slow    | text: "None of these" cannot be combined with other options.
            none of them                     | slow,fast    | text: No such option. Choose one from the list.
            """)
    void setsThatCannotBeAreRefused(String situation, String typed, String message) {
        refused(SYMPTOMS, typed, message);
    }

    @Test
    void textIsTakenAsItIsButForSpacesAround() {
        assertThat(parse(Facts.text(9), "　Ａ栋 ３０２ \n")).isEqualTo(new Answer.Text("Ａ栋 ３０２"));
        assertThat(parse(Facts.text(3), "𠮷𠮷𠮷")).isEqualTo(Answer.text("𠮷𠮷𠮷"));
        refused(Facts.text(3), "𠮷𠮷𠮷𠮷", "text: Too long. Enter at most 3 characters.");
        refused(Facts.text(2_000), "很".repeat(2_001), "text: Too long. Enter at most 2000 characters.");
        refused(Facts.text(3), " 　\t", "text: Enter some text.");
        refused(Facts.text(3), "a\tb", "text: The text contains an unsupported character. Remove it and try again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "az-AZ", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "lt-LT"})
    void theLocaleOfTheMachineMakesNoDifference(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));

        assertThat(parse(DIRECTION, "ID")).isEqualTo(Answer.option("id"));
        assertThat(parse(DIRECTION, "CANNOT RECEIVE")).isEqualTo(Answer.option("receive"));
        assertThat(parse(DIRECTION, "３")).isEqualTo(Answer.option("id"));
        assertThat(parse(Facts.number("0", "9", 0), "７")).isEqualTo(Answer.number("7"));
        assertThat(parse(Facts.date(), "２０２６－１１－２２")).isEqualTo(Answer.date(LocalDate.of(2026, 11, 22)));
        refused(Facts.text(3), "很很很很", "text: Too long. Enter at most 3 characters.");
        refused(Facts.number("-4", "9", 0), "10", "text: Enter a number from -4 to 9.");
    }

    @Test
    void namesWhatIsNull() {
        assertThatThrownBy(() -> parse(Facts.yesNo(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
        assertThatThrownBy(() -> Answer.parse(null, "1"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("spec");
    }

    /** Whatever is typed, it becomes an answer that the fact can have, or it is refused without being repeated. */
    @Property(tries = 3000)
    void isUnderstoodOrRefusedWithoutARepetition(@ForAll long seed) {
        Random random = new Random(seed);
        Fact[] facts = {Facts.yesNo(), DIRECTION, SYMPTOMS, Facts.number("-9", "99", 1), Facts.date(), Facts.text(12)};
        Fact fact = facts[random.nextInt(facts.length)];
        AnswerSpec spec = Facts.asked(fact, random.nextBoolean());
        String typed = random.nextBoolean() ? typed(random) : natural(fact.kind(), random);
        Answer answer = null;
        try {
            answer = Answer.parse(spec, typed);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).startsWith("text: ").doesNotContain("秘密");
        }
        Branches.both(fact.kind() + " is understood", answer != null, 5);
        if (answer != null) {
            assertThat(fact.validate(answer, spec.allowsUnknown())).isEmpty();
        }
    }

    /** What people type, now and then with a piece of something else in it. */
    private static String natural(Kind kind, Random random) {
        List<String> texts = switch (kind) {
            case YES_NO -> List.of("是", "否", "Yes", "no", "ＮＯ");
            case ONE_OF -> List.of("receive", "收不到", "３", "Cannot send", " 都不行 ");
            case ANY_OF -> List.of("slow", "很慢，已满", "Full, slow", "以上都没有", "1 2");
            case NUMBER -> List.of("12", "-4.5", "９９", "0.5", " 7 ");
            case DATE -> List.of("2026-11-22", "2026年11月22日", "２０２６－１－２", "2026/1/2", "2026-02-29");
            case TEXT -> List.of("东门", "a b", "𠮷𠮷");
        };
        StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
        if (random.nextInt(3) == 0) {
            text.insert(random.nextInt(text.length() + 1), typed(random));
        }
        return text.toString();
    }

    private static String typed(Random random) {
        String[] pieces = {
            "1", "２", "-", ".", "，", "是", "不", "receive", "SLOW", "none", " ", "　", "2026", "年", "月", "𠮷", "\ud800",
            "\u0000", "?", "不清楚", "e", "秘密"
        };
        StringBuilder typed = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            typed.append(pieces[random.nextInt(pieces.length)]);
        }
        return typed.toString();
    }
}
