package io.github.servicehandbook.password;

/**
 * A function that compares a password with an encoded hash. The host implements it, because hashing belongs to the
 * host.
 *
 * <p>An implementation must hash {@link Secret#copyNormalized()}, wipe that copy, and compare in constant time
 * ({@link java.security.MessageDigest#isEqual}).
 *
 * <p>Implementations must be thread-safe.
 */
@FunctionalInterface
public interface SecretMatcher {
    /**
     * {@return whether a password matches an encoded hash}
     *
     * @param candidate the password; the caller closes it, the matcher must not
     * @param encoded a hash from the history
     * @throws RuntimeException if the hash cannot be read, for example because its algorithm is unknown; the verdict is
     *     then INDETERMINATE. {@link IllegalArgumentException} is preferred
     */
    boolean matches(Secret candidate, String encoded);
}
