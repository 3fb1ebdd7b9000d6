package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.CharBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretTest {
    @Test
    void leavesTheCallersArrayAloneAndTakesNoNoticeOfItsChange() {
        char[] chars = "Kx7#mQ2v".toCharArray();
        Secret secret = Secret.of(chars);

        chars[0] = 'X';

        assertThat(secret.copyNormalized()).isEqualTo("Kx7#mQ2v".toCharArray());
        secret.close();
        assertThat(chars).isEqualTo("Xx7#mQ2v".toCharArray());
    }

    @Test
    void takesAnySequenceOfCharacters() {
        CharBuffer buffer = CharBuffer.wrap("..Kx7#mQ2v..", 2, 10);

        assertThat(Secret.of(buffer).copyNormalized()).isEqualTo("Kx7#mQ2v".toCharArray());
    }

    @Test
    void wipesItsCharactersOnClose() {
        char[] own = "Ｋx7#mQ2v".toCharArray();
        CharSecret secret = new CharSecret(own);
        FoldedText folded = secret.folded();

        secret.close();

        assertThat(own).containsOnly('\0');
        assertThat(folded.normalized()).containsOnly('\0');
        assertThat(folded.folded()).containsOnly('\0');
    }

    @Test
    void isOfNoUseOnceClosed() {
        Secret open = Secret.of("Kx7#mQ2v");
        Secret closed = Secret.of("Kx7#mQ2v");
        closed.close();
        closed.close();
        String message = "secret is closed";

        assertThatIllegalStateException().isThrownBy(closed::copyNormalized).withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> closed.matches(open)).withMessage(message);
        assertThatIllegalStateException().isThrownBy(() -> open.matches(closed)).withMessage(message);
    }

    @Test
    void tellsNothingOfItself() {
        Secret one = Secret.of("Kx7#mQ2v");
        Secret same = Secret.of("Kx7#mQ2v");

        assertThat(one).hasToString("Secret[***]").isNotEqualTo(same).isEqualTo(one);
        assertThat(Secret.of("")).hasToString("Secret[***]");
        assertThat(one.hashCode()).isEqualTo(System.identityHashCode(one));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "Kx7#mQ2v, Kx7#mQ2v, true",
        "Kx7#mQ2v, kx7#mQ2v, false",
        "Kx7#mQ2v, Kx7#mQ2, false",
        "Ｋx7#mQ2v, Kx7#mQ2v, true",
        "Caf\u00e9#739, Cafe\u0301#739, true",
        "中国K7, 中国K7, true",
        "'', '', true",
        "'', a, false"
    })
    void matchesTheSamePasswordInNfkc(String one, String other, boolean same) {
        assertThat(Secret.of(one).matches(Secret.of(other.toCharArray()))).isEqualTo(same);
        assertThat(Secret.of(other).matches(Secret.of(one))).isEqualTo(same);
    }

    @Test
    void tellsLoneSurrogatesApart() {
        assertThat(Secret.of("\ud83d").matches(Secret.of("\ud83d"))).isTrue();
        assertThat(Secret.of("\ud83d").matches(Secret.of("\ud83e"))).isFalse();
        assertThat(Secret.of("\ud83d").matches(Secret.of("?"))).isFalse();
    }

    @Test
    void copiesTheNormalFormForHashing() {
        Secret secret = Secret.of("ＣafÉ①");

        char[] copy = secret.copyNormalized();
        copy[0] = 'X';

        assertThat(secret.copyNormalized()).isEqualTo("CafÉ1".toCharArray());
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Secret.of((char[]) null))
                .withMessage("chars");
        assertThatNullPointerException()
                .isThrownBy(() -> Secret.of((CharSequence) null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> Secret.of("a").matches(null))
                .withMessage("other");
    }
}
