package io.github.servicehandbook.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicehandbook.password.Secret;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pbkdf2MatcherTest {
    private static final Pbkdf2Matcher MATCHER = new Pbkdf2Matcher(1000);

    @Test
    void knowsAPasswordAgain() {
        String encoded = MATCHER.encode(Secret.of("Kx7#mQ2v"));

        assertThat(encoded).startsWith("pbkdf2-sha256$1000$").doesNotContain("Kx7");
        assertThat(MATCHER.matches(Secret.of("Kx7#mQ2v"), encoded)).isTrue();
        assertThat(MATCHER.matches(Secret.of("kx7#mQ2v"), encoded)).isFalse();
        assertThat(MATCHER.encode(Secret.of("Kx7#mQ2v"))).isNotEqualTo(encoded);
    }

    @Test
    void comparesNormalForms() {
        assertThat(MATCHER.matches(Secret.of("Cafe\u0301#739"), MATCHER.encode(Secret.of("Caf\u00e9#739"))))
                .isTrue();
    }

    /** The test vector of RFC 7914, section 11: "passwd", "salt", one iteration; the first 32 of its 64 bytes. */
    @Test
    void agreesWithTheVectorOfTheRfc() {
        byte[] hash = HexFormat.of().parseHex("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc");
        String encoded = "pbkdf2-sha256$1$c2FsdA$" + Base64.getEncoder().encodeToString(hash);

        assertThat(MATCHER.matches(Secret.of("passwd"), encoded)).isTrue();
    }

    @Test
    void isFalseForAHashOfAnotherLength() {
        String encoded = MATCHER.encode(Secret.of("Kx7#mQ2v"));

        assertThat(MATCHER.matches(Secret.of("Kx7#mQ2v"), encoded.substring(0, encoded.length() - 4)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "argon2id$v=19$abc",
                "pbkdf2-sha256$1000$c2FsdA",
                "pbkdf2-sha256$x$c2FsdA$AA",
                "pbkdf2-sha256$0$c2FsdA$AA",
                "pbkdf2-sha256$99999999$c2FsdA$AA",
                "pbkdf2-sha256$1000$!$AA"
            })
    void refusesWhatItCannotRead(String encoded) {
        assertThatIllegalArgumentException().isThrownBy(() -> MATCHER.matches(Secret.of("Kx7#mQ2v"), encoded));
    }
}
