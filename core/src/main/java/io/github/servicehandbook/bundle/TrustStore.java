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

/**
 * The public keys trusted to sign bundles. A bundle is signed by a file {@code bundle.json.sig} next to
 * {@code bundle.json}. The file contains Ed25519 signatures (RFC 8032) of the exact bytes of {@code bundle.json}:
 *
 * <pre>{@code
 * {
 *   "format": 1,
 *   "signatures": [
 *     {"key": "release-2026", "signature": "<64 bytes in Base64>"}
 *   ]
 * }
 * }</pre>
 *
 * <p>Several signatures allow keys to be rotated. Signatures by keys that are not in the store are ignored. There must
 * be at least one signature by a key in the store, and every such signature must match. A key must not occur more than
 * once. Instead of JSON, the file may consist of the 64 bytes of a single signature, made with any key in the store.
 *
 * <p>Example: {@code Handbook.loader().trust(TrustStore.builder().key("release-2026", key).build())}.
 *
 * <p>Immutable and thread-safe.
 */
public final class TrustStore {
    private final Map<String, PublicKey> keys;

    private TrustStore(Map<String, PublicKey> keys) {
        this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /** {@return a builder without keys} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the keys by their IDs, in the order in which they were added; unmodifiable} A store without keys trusts
     * no signature: no bundle can be loaded with it.
     */
    public Map<String, PublicKey> keys() {
        return keys;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TrustStore that && keys.equals(that.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }

    /** {@return a string that lists the IDs of the keys} */
    @Override
    public String toString() {
        return "TrustStore " + keys.keySet();
    }

    /**
     * A builder of trust stores.
     *
     * <p>Not thread-safe.
     */
    public static final class Builder {
        private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

        private final Map<String, PublicKey> keys = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a key.
         *
         * @param id the ID by which signatures refer to the key: 1 to 64 of {@code 0-9}, {@code a-z} and the hyphen,
         *     not beginning with a hyphen
         * @param key the Ed25519 public key
         * @return this builder
         * @throws IllegalArgumentException if {@code id} is not a valid key ID or was already added, or if the key is
         *     of another algorithm
         * @throws IllegalStateException if this Java runtime does not support Ed25519 because the module
         *     {@code jdk.crypto.ec} is missing
         */
        public Builder key(String id, PublicKey key) {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(key, "key");
            if (!ID.matcher(id).matches()) {
                throw new IllegalArgumentException(
                        "id: invalid key ID; expected 1 to 64 characters 0-9, a-z and -, such as release-2026");
            }
            PublicKey checked = ed25519(key);
            if (keys.putIfAbsent(id, checked) != null) {
                throw new IllegalArgumentException("id: the key " + id + " was given before");
            }
            return this;
        }

        /** {@return a trust store with the keys added so far} */
        public TrustStore build() {
            return new TrustStore(keys);
        }

        /** {@return an equal key created by the JDK, whichever provider created the key of the host} */
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
