package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with units in every notation. */
class QuantitiesTest {
    private static final String DIGITS = "零一二三四五六七八九";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "90天, #90天",
        "90 日, #90天",
        "九十天, #90天",
        "十分钟, #10分",
        "10分, #10分",
        "十五分钟, #15分",
        "一百二十天, #120天",
        "一百零五天, #105天",
        "两次, #2次",
        "半小时, #0.5时",
        "48小时, #48时",
        "12.5元, #12.5元",
        "二〇〇五年, #2005年",
        "1毫米, #1mm",
        "1mm, #1mm",
        "3个月, #3月",
        "8位, #8位",
        "一刻钟, #1刻",
        "半个小时, #0.5时",
        "两个星期, #2周",
        "三遍, #3次",
        "2倍, #2倍",
        "100兆, #100m",
        "100 Mbps, #100m",
        "300KB, #300k",
    })
    void givesTheSameTermForEveryNotation(String text, String term) {
        assertThat(Quantities.at(Folding.folded(text), 0))
                .extracting(Quantities.Amount::term)
                .isEqualTo(term);
    }

    @ParameterizedTest
    @ValueSource(strings = {"90", "九十", "一般", "90abc", "1104", "1/", "5.", "5.元"})
    void givesNoTermWithoutAUnit(String text) {
        assertThat(Quantities.at(text.toCharArray(), 0)).isNull();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "24小时, 一天",
        "3个月, 90天",
        "一刻钟, 15分钟",
        "半小时, 三十分钟",
        "两周, 14天",
        "1年, 12个月",
    })
    void timesOfTheSameLengthShareATerm(String one, String other) {
        assertThat(amount(one).length()).isEqualTo(amount(other).length());
        assertThat(amount(one).term()).isNotEqualTo(amount(other).term());
    }

    @Test
    void givesANumberWithTwoPointsTheLengthZero() {
        assertThat(amount("1.2.3天").length()).isEqualTo("#=0");
    }

    private static Quantities.Amount amount(String text) {
        return Objects.requireNonNull(Quantities.at(text.toCharArray(), 0));
    }

    @Property(tries = 500)
    void givesChineseAndArabicNumeralsTheSameTerm(@ForAll @IntRange(min = 1, max = 9999) int number) {
        assertThat(Quantities.at((chinese(number) + "天").toCharArray(), 0))
                .extracting(Quantities.Amount::number)
                .isEqualTo(Integer.toString(number));
    }

    private static String chinese(int number) {
        StringBuilder text = new StringBuilder();
        String[] scales = {"千", "百", "十", ""};
        int divisor = 1000;
        boolean gap = false;
        for (String scale : scales) {
            int digit = number / divisor % 10;
            if (digit > 0) {
                text.append(gap && text.length() > 0 ? "零" : "")
                        .append(DIGITS.charAt(digit))
                        .append(scale);
            }
            gap = digit == 0;
            divisor /= 10;
        }
        return text.toString();
    }
}
