package io.github.servicehandbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.fixture.Signer;
import java.security.PublicKey;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustStoreTest {
    private static final PublicKey KEY = Signer.keys("Ed25519").getPublic();

    @Test
    void holdsItsKeysInOrder() {
        TrustStore store =
                TrustStore.builder().key("release-2026", KEY).key("a", KEY).build();

        assertThat(store.keys()).containsExactly(Map.entry("release-2026", KEY), Map.entry("a", KEY));
        assertThat(store).hasToString("TrustStore [release-2026, a]");
        assertThatThrownBy(() -> store.keys().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsWhatItWasBuiltWith() {
        TrustStore.Builder builder = TrustStore.builder().key("a", KEY);
        TrustStore store = builder.build();

        builder.key("b", KEY);

        assertThat(store.keys()).containsOnlyKeys("a");
    }

    // bundles.md row 50
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"Ed448", "X25519", "RSA", "EC", "DSA"})
    void refusesAKeyOfAnotherAlgorithm(String algorithm) {
        PublicKey other = Signer.keys(algorithm).getPublic();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustStore.builder().key("a", other))
                .withMessage("key: " + other.getAlgorithm() + "; expected one of Ed25519");
    }

    /** A key that calls itself Ed25519 is not believed (bundles.md row 50). */
    @Test
    void looksAtTheKeyAndNotAtItsName() {
        byte[] rsa = Signer.keys("RSA").getPublic().getEncoded();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustStore.builder().key("a", key(rsa)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustStore.builder().key("a", key(null)))
                .withMessage("key: has no encoding; expected one of Ed25519");
        assertThat(TrustStore.builder().key("a", key(KEY.getEncoded())).build().keys())
                .containsEntry("a", KEY);
    }

    private static PublicKey key(byte[] encoded) {
        return new PublicKey() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getAlgorithm() {
                return "Ed25519";
            }

            @Override
            public String getFormat() {
                return "X.509";
            }

            @Override
            public byte[] getEncoded() {
                return encoded;
            }
        };
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "-a",
                "A",
                "a b",
                "a\n",
                "钥",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg"
            })
    void refusesWhatIsNoIdOfAKey(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustStore.builder().key(id, KEY))
                .withMessage("id: invalid key ID; expected 1 to 64 characters 0-9, a-z and -, such as release-2026");
    }

    @Test
    void refusesAnIdThatWasGivenBefore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrustStore.builder().key("a", KEY).key("a", KEY))
                .withMessage("id: the key a was given before");
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> TrustStore.builder().key(null, KEY))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> TrustStore.builder().key("a", null))
                .withMessage("key");
    }
}
