package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.text.CaseFolding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {
    /** Bases of several scripts, among them those to which a mark, a vowel or a final consonant can be joined. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\u30AB", "\uFF76", "\u1100", "\uAC00", "\u0915", "\u09C7", "\u0DD9", "\u4E2D"})
    void foldsWhatDoesNotCombineApart(String base) {
        StringBuilder wrong = new StringBuilder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String character = Character.toString(codePoint);
            boolean apart =
                    CaseFolding.fold(base + character).equals(CaseFolding.fold(base) + CaseFolding.fold(character));
            if (!apart && !FoldedText.combinesWithWhatIsBefore(codePoint)) {
                wrong.append(Integer.toHexString(codePoint)).append(' ');
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void takesAMarkForAPartOfItsCharacter() {
        FoldedText text = FoldedText.of("ﬀq\u0301x".toCharArray());

        assertThat(text.rawSpan(0, 1)).isEqualTo(new FoldedText.Span(0, 1));
        assertThat(text.rawSpan(1, 3)).isEqualTo(new FoldedText.Span(0, 3));
        assertThat(text.rawSpan(4, 5)).isEqualTo(new FoldedText.Span(3, 4));
    }
}
