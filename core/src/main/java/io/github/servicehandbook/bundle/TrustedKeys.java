package io.github.servicehandbook.bundle;

import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The one trust store. */
record TrustedKeys(Map<String, PublicKey> keys) implements TrustStore {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    TrustedKeys {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    @Override
    public String toString() {
        return "TrustStore " + keys.keySet();
    }

    /** The builder. */
    static final class Gathering implements Builder {
        private final Map<String, PublicKey> keys = new LinkedHashMap<>();

        @Override
        public Builder key(String id, PublicKey key) {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(key, "key");
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "id: no id of a key; expected 1 to 64 of 0-9, a-z and -, for example release-2026");
            }
            PublicKey checked = ed25519(key);
            if (keys.putIfAbsent(id, checked) != null) {
                throw new IllegalArgumentException("id: the key " + id + " was given before");
            }
            return this;
        }

        @Override
        public TrustStore build() {
            return new TrustedKeys(keys);
        }

        /** The same key as the JDK makes it, whoever made the one that the host has. */
        private static PublicKey ed25519(PublicKey key) {
            byte[] encoded = key.getEncoded();
            if (encoded == null) {
                throw new IllegalArgumentException("key: has no encoding; expected one of Ed25519");
            }
            try {
                return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            } catch (InvalidKeySpecException e) {
                throw new IllegalArgumentException("key: " + key.getAlgorithm() + "; expected one of Ed25519", e);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("no Ed25519 in this Java runtime; add the module jdk.crypto.ec", e);
            }
        }
    }
}
