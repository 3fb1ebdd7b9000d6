package io.github.servicehandbook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFoldingTest {
    @ParameterizedTest
    @CsvSource({"ADMIN, admin", "ＡＤＭＩＮ, admin", "ſ, s", "ς, σ", "İ, i", "ı, i", "K, k", "ß, ß", "é, é", "张三, 张三"})
    void foldsCaseAndWidth(String text, String folded) {
        assertThat(CaseFolding.fold(text)).isEqualTo(folded);
    }

    @Test
    void foldsNothingButLettersInAscii() {
        for (char c = 0; c < 0x80; c++) {
            assertThat(CaseFolding.foldAscii(c)).isEqualTo(Character.toLowerCase(c));
            assertThat(CaseFolding.fold(String.valueOf(c))).isEqualTo(String.valueOf(CaseFolding.foldAscii(c)));
        }
        assertThat(CaseFolding.foldAscii('Ä')).isEqualTo('Ä');
    }

    /** So that it does not matter whether an ID was stripped before or after. */
    @Property
    void spacesAroundStayAround(@ForAll String text) {
        assertThat(CaseFolding.fold(" " + text + "\u3000").strip())
                .isEqualTo(CaseFolding.fold(CaseFolding.nfkc(text).strip()).strip());
    }
}
