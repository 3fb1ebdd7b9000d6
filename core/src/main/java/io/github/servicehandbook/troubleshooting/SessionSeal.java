package io.github.servicehandbook.troubleshooting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals snapshots. A client that stores a sealed snapshot cannot modify it unnoticed.
 *
 * <p>Immutable and thread-safe. {@link Object#toString()} does not contain the key.
 */
public final class SessionSeal {
    private static final String ALGORITHM = "HmacSHA256";
    /** Shorter keys can be found by brute force. */
    private static final int MIN_BYTES = 16;

    private final SecretKeySpec key;

    private SessionSeal(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Creates a seal that uses HMAC-SHA-256 (RFC 2104, FIPS 180-4).
     *
     * @param key at least 16 random bytes, preferably 32, identical on all replicas; the array is copied
     * @return a seal with the given key
     * @throws IllegalArgumentException if the key has fewer than 16 bytes
     */
    public static SessionSeal hmac(byte[] key) {
        Objects.requireNonNull(key, "key");
        if (key.length < MIN_BYTES) {
            throw new IllegalArgumentException("key: " + key.length + " bytes; expected at least " + MIN_BYTES);
        }
        return new SessionSeal(new SecretKeySpec(key, ALGORITHM));
    }

    /** Returns the seal of a text in hexadecimal. */
    String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Returns whether a seal belongs to a text, in constant time. */
    boolean matches(String text, String seal) {
        return MessageDigest.isEqual(of(text).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a constant that does not contain the key. */
    @Override
    public String toString() {
        return "SessionSeal[***]";
    }
}
