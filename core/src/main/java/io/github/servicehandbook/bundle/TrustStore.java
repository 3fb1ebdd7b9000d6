package io.github.servicehandbook.bundle;

import java.security.PublicKey;
import java.util.Map;

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
public sealed interface TrustStore permits TrustedKeys {
    /**
     * Returns a builder without keys.
     *
     * @return the builder
     */
    static Builder builder() {
        return new TrustedKeys.Gathering();
    }

    /**
     * Returns the keys.
     *
     * @return the keys by their ids, in the order in which they were given; unmodifiable. A store without keys trusts
     *     nobody: with it nothing loads
     */
    Map<String, PublicKey> keys();

    /** Puts a trust store together. For one thread. */
    sealed interface Builder permits TrustedKeys.Gathering {
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
        Builder key(String id, PublicKey key);

        /**
         * Ends the building.
         *
         * @return the trust store
         */
        TrustStore build();
    }
}
