package io.github.servicehandbook.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.OrderLaws;
import io.github.servicehandbook.fixture.RandomIds;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@StatisticsReport(onFailureOnly = true)
class CodeIdTest {
    private static final Pattern GRAMMAR = Pattern.compile("[0-9a-z]{4}");
    /** Every space of Unicode, and the characters without width that come with pasted text. */
    private static final String INVISIBLE = IntStream.rangeClosed(0, 0xFFFF)
                    .filter(c -> Pattern.matches("\\p{IsWhite_Space}", Character.toString(c)))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining())
            + "\u200B\u200C\u200D\u2060\uFEFF\u00AD\u180E";

    @Test
    void isItsFourCharacters() {
        assertThat(CodeId.of("e199").value()).isEqualTo("e199");
        assertThat(CodeId.of("e199")).hasToString("e199");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, empty",
                "110, three characters",
                "11044, five characters",
                "E199, upper case",
                "１１０４, full width",
                "一五22, misprint",
                "` 110`, space",
                "1١04, Arabic digit",
                "11-4, hyphen",
                "1é04, accent"
            })
    void refusesWhatIsNotFourDigitsOrLowerCaseLetters(String text, String why) {
        assertThatIllegalArgumentException()
                .as(why)
                .isThrownBy(() -> CodeId.of(text))
                .withMessage("value: \"" + text
                        + "\" is not a valid business code; expected four characters 0-9 or a-z, such as 1104 or e199");
    }

    @Test
    void quotesForeignTextBoundedAndWithoutControlCharacters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CodeId.of("a\nb\uD800" + "x".repeat(100)))
                .withMessage(
                        "value: \"a?b?" + "x".repeat(36)
                                + "…\" is not a valid business code; expected four characters 0-9 or a-z, such as 1104 or e199");
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> CodeId.of(null)).withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> new CodeId(null)).withMessage("value");
        assertThatNullPointerException().isThrownBy(() -> CodeId.parse(null)).withMessage("text");
    }

    @Test
    void theConstructorIsAsStrictAsTheFactory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CodeId("E199"))
                .withMessage(
                        "value: \"E199\" is not a valid business code; expected four characters 0-9 or a-z, such as 1104 or e199");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "1104, 1104",
                "E199, e199",
                "123F, 123f",
                "１１０４, 1104",
                "Ｅ１９９, e199",
                "ｂ０８３, b083",
                "一五22, 1522",
                "一三02, 1302",
                "一八2f, 182f",
                "e一三9, e139",
                "12一五, 1215",
                "一五一三, 1513",
                "` 1104 `, 1104",
                "1 1 0 4, 1104",
                "`一 五 2 2`, 1522",
                "一五２２, 1522"
            })
    void parsesWhatAPersonTypesOrTheHandbookPrints(String text, String expected) {
        assertThat(CodeId.parse(text)).contains(CodeId.of(expected));
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "0009", "000A", "000B", "000C", "000D", "0020", "0085", "00A0", "1680", "2000", "2003", "2009", "200A",
                "2028", "2029", "202F", "205F", "3000", "200B", "200C", "200D", "2060", "FEFF"
            })
    void passesOverEverySpace(String hexadecimal) {
        String space = Character.toString(Integer.parseInt(hexadecimal, 16));

        assertThat(CodeId.parse(space + "1" + space + "104" + space)).contains(CodeId.of("1104"));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000",
                "110",
                "11044",
                "1104 1104",
                "一二04",
                "二五22",
                "一522",
                "五一22",
                "一一五2",
                "11-4",
                "11.4",
                "1①04",
                "１１０－",
                "\uD835\uDFCF104",
                "ſ104"
            })
    void findsNoCodeInOtherText(String text) {
        assertThat(CodeId.parse(text)).isEmpty();
    }

    @Test
    void looksForLettersAlikeUnderEveryDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));

            assertThat(CodeId.parse("I104")).contains(CodeId.of("i104"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void parsesVeryLongTextWithoutAnException() {
        assertThat(CodeId.parse("1".repeat(100_000))).isEmpty();
        assertThat(CodeId.parse("一五".repeat(50_000))).isEmpty();
        assertThat(CodeId.parse("\u3000".repeat(100_000) + "1104")).contains(CodeId.of("1104"));
    }

    @Test
    void parsesHalfASurrogatePairWithoutAnException() {
        assertThat(CodeId.parse("\uD800")).isEmpty();
        assertThat(CodeId.parse("110\uDC00")).isEmpty();
        assertThat(CodeId.parse("\uDC00\uD800\uDC00\uD800")).isEmpty();
    }

    @Test
    void isOrderedAsText() {
        assertThat(CodeId.of("9999")).isLessThan(CodeId.of("a000"));
        assertThat(CodeId.of("1104")).isLessThan(CodeId.of("1121"));
    }

    @Property
    void acceptsExactlyTheGrammar(@ForAll("nearlyCodes") String text) {
        boolean isOne = GRAMMAR.matcher(text).matches();
        Branches.both("is in the grammar", isOne, 10);
        if (isOne) {
            assertThat(CodeId.of(text)).hasToString(text);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> CodeId.of(text));
        }
    }

    @Property
    void makesTheRoundTripThroughText(@ForAll("codes") String value) {
        CodeId id = CodeId.of(value);

        assertThat(CodeId.of(id.toString())).isEqualTo(id).hasSameHashCodeAs(id);
        assertThat(id.value()).isEqualTo(value);
    }

    @Property
    void parsingAgainChangesNothing(@ForAll("typed") String text) {
        Optional<CodeId> parsed = CodeId.parse(text);

        assertThat(parsed.flatMap(id -> CodeId.parse(id.value()))).isEqualTo(parsed);
        Branches.both("is parsed", parsed.isPresent(), 10);
    }

    @Property
    void parsingTakesEveryDecorationOff(@ForAll("codes") String value, @ForAll long seed) {
        assertThat(CodeId.parse(decorated(value, new Random(seed)))).contains(CodeId.of(value));
    }

    @Property
    void parsesEveryTextWithoutAnException(@ForAll String text) {
        assertThat(CodeId.parse(text).map(CodeId::value).orElse("0000")).matches(GRAMMAR);
    }

    @Property
    void parsesEveryHalfOfASurrogatePairWithoutAnException(
            @ForAll @Chars({'\uD800', '\uDBFF', '\uDC00', '\uDFFF', '1', '一', '五', ' '}) @StringLength(max = 6)
                    String text) {
        boolean hasSurrogate = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        boolean parses = CodeId.parse(text).isPresent();

        assertThat(parses && hasSurrogate).isFalse();
        Branches.both("has a surrogate", hasSurrogate, 1);
    }

    @Property
    void isTotallyOrdered(@ForAll("codes") String a, @ForAll("codes") String b, @ForAll("codes") String c) {
        OrderLaws.check(CodeId::of, a, b, c);
    }

    @Provide
    static Arbitrary<String> codes() {
        return RandomIds.codes();
    }

    @Provide
    static Arbitrary<String> nearlyCodes() {
        return RandomIds.nearly("019afzAZ -_/:`{@[１ａ一", 5, RandomIds.codes());
    }

    @Provide
    static Arbitrary<String> typed() {
        return RandomIds.nearly("1358eE一三五八１５Ｅ \u3000\u200B", 8, RandomIds.codes());
    }

    /** Misprinted, widened, in capitals and with spaces, each at random. */
    private static String decorated(String value, Random random) {
        StringBuilder text = new StringBuilder(spaces(random));
        for (int i = 0; i < value.length(); i++) {
            int misprint = i + 1 < value.length() ? "13 15 18".indexOf(value.substring(i, i + 2)) : -1;
            if (misprint >= 0 && misprint % 3 == 0 && random.nextBoolean()) {
                text.append('一').append(spaces(random)).append("三五八".charAt(misprint / 3));
                i++;
            } else {
                text.append(drawn(value.charAt(i), random));
            }
            text.append(spaces(random));
        }
        return text.toString();
    }

    private static char drawn(char c, Random random) {
        char letter = random.nextBoolean() ? Character.toUpperCase(c) : c;
        return random.nextBoolean() ? (char) (letter - '!' + '！') : letter;
    }

    private static String spaces(Random random) {
        return random.ints(random.nextInt(3), 0, INVISIBLE.length())
                .mapToObj(i -> INVISIBLE.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
