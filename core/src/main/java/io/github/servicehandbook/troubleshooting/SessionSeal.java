package io.github.servicehandbook.troubleshooting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals a snapshot that leaves the host's hands, so that a client cannot change its session.
 *
 * <p>Immutable and safe to share between threads. {@link Object#toString()} does not tell the key.
 */
public final class SessionSeal {
    private static final String ALGORITHM = "HmacSHA256";
    /** Fewer bytes than this can be tried out. */
    private static final int MIN_BYTES = 16;

    private final SecretKeySpec key;

    private SessionSeal(SecretKeySpec key) {
        this.key = key;
    }

    /**
     * Makes a seal by HMAC-SHA-256 (RFC 2104, FIPS 180-4).
     *
     * @param key at least 16 random bytes, better 32, the same on all replicas; they are copied
     * @return the seal
     * @throws IllegalArgumentException if the key is shorter
     */
    public static SessionSeal hmac(byte[] key) {
        Objects.requireNonNull(key, "key");
        if (key.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "key: " + key.length + " bytes; expected at least " + MIN_BYTES + ", since fewer can be guessed");
        }
        return new SessionSeal(new SecretKeySpec(key, ALGORITHM));
    }

    /** The seal of a text, in hexadecimal. */
    String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Whether a seal is that of a text; takes as long whether it is or not. */
    boolean matches(String text, String seal) {
        return MessageDigest.isEqual(of(text).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the same for every seal. */
    @Override
    public String toString() {
        return "SessionSeal[***]";
    }
}
