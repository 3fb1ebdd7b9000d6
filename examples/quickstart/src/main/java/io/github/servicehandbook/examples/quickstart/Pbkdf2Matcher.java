package io.github.servicehandbook.examples.quickstart;

import io.github.servicehandbook.password.Secret;
import io.github.servicehandbook.password.SecretMatcher;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password hasher that needs only the JDK: PBKDF2 with HMAC-SHA-256, encoded as {@code
 * pbkdf2-sha256$iterations$salt$hash}. A host with bcrypt or Argon2 can implement a similar class based on its own
 * library.
 *
 * <p>Immutable and thread-safe.
 */
public final class Pbkdf2Matcher implements SecretMatcher {
    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final String PREFIX = "pbkdf2-sha256";
    private static final int PARTS = 4;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MAX_ITERATIONS = 10_000_000;

    private final int iterations;
    private final SecureRandom random = new SecureRandom();

    /**
     * Creates a matcher.
     *
     * @param iterations the number of iterations of a new hash, for example 600,000; an existing hash keeps its own
     *     number
     */
    public Pbkdf2Matcher(int iterations) {
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException("iterations: " + iterations + "; expected 1 to " + MAX_ITERATIONS);
        }
        this.iterations = iterations;
    }

    /**
     * Encodes a password for storage.
     *
     * @param secret the password
     * @return the hash with its salt and its number of iterations
     */
    public String encode(Secret secret) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        String hash = base64.encodeToString(hash(secret, salt, iterations));
        return PREFIX + "$" + iterations + "$" + base64.encodeToString(salt) + "$" + hash;
    }

    @Override
    public boolean matches(Secret candidate, String encoded) {
        List<String> parts = List.of(encoded.split("\\$", -1));
        if (parts.size() != PARTS || !parts.get(0).equals(PREFIX)) {
            throw new IllegalArgumentException("encoded: not of the form " + PREFIX + "$iterations$salt$hash");
        }
        int stored = Integer.parseInt(parts.get(1));
        if (stored < 1 || stored > MAX_ITERATIONS) {
            throw new IllegalArgumentException("encoded: expected 1 to " + MAX_ITERATIONS + " iterations");
        }
        byte[] salt = Base64.getDecoder().decode(parts.get(2));
        byte[] hash = Base64.getDecoder().decode(parts.get(3));
        return MessageDigest.isEqual(hash, hash(candidate, salt, stored));
    }

    private static byte[] hash(Secret secret, byte[] salt, int iterations) {
        char[] password = secret.copyNormalized();
        PBEKeySpec spec = new PBEKeySpec(password, salt, iterations, HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        } finally {
            spec.clearPassword();
            Arrays.fill(password, '\0');
        }
    }
}
