package io.github.servicehandbook.password;

/**
 * Compares a password with an encoded hash; the host's, because hashing is the host's.
 *
 * <p>An implementation is safe to use from several threads, hashes {@link Secret#copyNormalized()}, wipes that copy, and
 * compares in constant time ({@link java.security.MessageDigest#isEqual}).
 */
@FunctionalInterface
public interface SecretMatcher {
    /**
     * Tells whether a password is the one that was encoded.
     *
     * @param candidate the password, which the caller closes and the matcher does not
     * @param encoded an entry of the history
     * @return whether it is the same password
     * @throws RuntimeException if the entry cannot be read, for example because its algorithm is unknown; the verdict is
     *     then INDETERMINATE. An {@link IllegalArgumentException} says it best
     */
    boolean matches(Secret candidate, String encoded);
}
