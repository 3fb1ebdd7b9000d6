package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Notations that search treats as equal. */
class FoldingTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "AZaz@[, azaz@[",
        "ＡＺａｚ１９, azaz19",
        "密码Ａ１, 密码a1",
        "（％）, (%)",
        "㐀䶿一鿿〇, 㐀䶿一鿿〇",
        "ÀÉ, àé",
        "½㎜Ⅻ, ½㎜Ⅻ",
        "'　x', ' x'",
    })
    void foldsOneCharacterToOne(String text, String folded) {
        assertThat(new String(Folding.folded(text))).isEqualTo(folded);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "一, true",
        "\u9FFF, true",
        "\uA000, false",
        "\u4DFF, false",
        "\u3400, true",
        "\u33FF, false",
        "\u4DBF, true",
        "\u4DC0, false",
        "〇, true",
        "a, false",
        "。, false",
    })
    void recognizesChineseCharacters(char c, boolean han) {
        assertThat(Folding.isHan(c)).isEqualTo(han);
    }

    @ParameterizedTest(name = "{0}: letter {1}, digit {2}")
    @CsvSource({
        "a, true, false",
        "z, true, false",
        "0, false, true",
        "9, false, true",
        "`, false, false",
        "{, false, false",
        "/, false, false",
        ":, false, false",
    })
    void recognizesLettersAndDigits(char c, boolean letter, boolean digit) {
        assertThat(Folding.isLetter(c)).isEqualTo(letter);
        assertThat(Folding.isDigit(c)).isEqualTo(digit);
    }
}
