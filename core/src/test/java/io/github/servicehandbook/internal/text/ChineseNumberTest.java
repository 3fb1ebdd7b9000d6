package io.github.servicehandbook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseNumberTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1, 一", "2, 二", "3, 三", "4, 四", "5, 五", "6, 六", "7, 七", "8, 八", "9, 九", "10, 十", "11, 十一", "12, 十二", "19, 十九",
        "20, 二十", "21, 二十一", "30, 三十", "42, 四十二", "90, 九十", "99, 九十九"
    })
    void isWrittenAsTheHandbookPrintsIt(int number, String numeral) {
        assertThat(ChineseNumber.of(number)).isEqualTo(numeral);
    }

    @Test
    void readsBackAsTheNumber() {
        assertThat(IntStream.rangeClosed(1, 99).filter(number -> read(ChineseNumber.of(number)) != number))
                .isEmpty();
    }

    @Test
    void everyNumberHasItsOwnNumeral() {
        Set<String> numerals = new HashSet<>();
        IntStream.rangeClosed(1, 99).forEach(number -> numerals.add(ChineseNumber.of(number)));

        assertThat(numerals).hasSize(99);
    }

    private static int read(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) {
            return digit(numeral);
        }
        int tens = ten == 0 ? 1 : digit(numeral.substring(0, ten));
        return 10 * tens + (ten + 1 == numeral.length() ? 0 : digit(numeral.substring(ten + 1)));
    }

    private static int digit(String numeral) {
        assertThat(numeral).hasSize(1);
        return "一二三四五六七八九".indexOf(numeral) + 1;
    }
}
