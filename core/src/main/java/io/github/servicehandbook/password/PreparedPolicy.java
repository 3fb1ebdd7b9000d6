package io.github.servicehandbook.password;

/**
 * A policy prepared for one subject, for a dialog that checks on each key press. The tokens to search for are computed
 * once. A check without history that accepts the password, and has no advisories, creates no objects.
 *
 * <p>It contains personal data, which {@link Object#toString()} does not reveal.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface PreparedPolicy permits DefaultPreparedPolicy {
    /**
     * Checks a password against every rule except the history rule.
     *
     * @param secret the password; every text gets a verdict
     * @return the verdict, ACCEPTED or REJECTED
     * @throws IllegalStateException if the secret is closed
     */
    PasswordVerdict check(Secret secret);

    /**
     * Checks a password against every rule. The latest passwords are compared only if there is no other finding,
     * because this is slow: each hash costs one call of the matcher.
     *
     * @param secret the password; every text gets a verdict
     * @param history the latest passwords; those beyond {@link PasswordPolicy#historySize()} are ignored
     * @param matcher the matcher that compares the password with a hash; if it throws an exception, the verdict is
     *     INDETERMINATE unless another hash matches
     * @return the verdict, which may be INDETERMINATE
     * @throws IllegalStateException if the secret is closed
     */
    PasswordVerdict checkWithHistory(Secret secret, PasswordHistory history, SecretMatcher matcher);
}
