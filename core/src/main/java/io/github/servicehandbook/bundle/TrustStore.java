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
 * The keys whose signature a host believes. A bundle is signed by a file {@code bundle.json.sig} beside
 * {@code bundle.json}, with signatures by Ed25519 (RFC 8032) over the bytes of {@code bundle.json} as they are:
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
 * <p>Several signatures serve the change from one key to the next: those by keys that the store does not have are passed
 * over, one by a key that it has must be there, and every such must fit. No key may stand there twice. Instead of JSON the
 * file may be the 64 bytes of one signature and nothing else, which any key of the store may have made.
 *
 * <p>Example: {@code Handbook.loader().trust(TrustStore.builder().key("release-2026", key).build())}.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class TrustStore {
    private final Map<String, PublicKey> keys;

    private TrustStore(Map<String, PublicKey> keys) {
        this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /**
     * Returns a builder without keys.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the keys.
     *
     * @return the keys by their ids, in the order in which they were given; unmodifiable. A store without keys trusts
     *     nobody: with it nothing loads
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

    /** Returns the ids of the keys. */
    @Override
    public String toString() {
        return "TrustStore " + keys.keySet();
    }

    /** Puts a trust store together. For one thread. */
    public static final class Builder {
        private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

        private final Map<String, PublicKey> keys = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a key.
         *
         * @param id the name by which signatures refer to the key: 1 to 64 of {@code 0-9}, {@code a-z} and the hyphen, the
         *     first no hyphen
         * @param key the public key of Ed25519
         * @return this builder
         * @throws IllegalArgumentException if the id breaks the grammar or was given before, or if the key is of another
         *     algorithm
         * @throws IllegalStateException if this Java runtime knows no Ed25519, for lack of the module
         *     {@code jdk.crypto.ec}
         */
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

        /**
         * Ends the building.
         *
         * @return the trust store
         */
        public TrustStore build() {
            return new TrustStore(keys);
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
