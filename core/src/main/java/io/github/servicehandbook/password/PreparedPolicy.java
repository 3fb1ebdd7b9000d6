package io.github.servicehandbook.password;

/**
 * A policy made ready for one subject, for a dialog that checks at each key press: what to look for is worked out once,
 * and a check without history that accepts, and has nothing to advise, makes no new object.
 *
 * <p>Immutable and safe to share between threads. It holds personal data, which {@link Object#toString()} does not tell.
 */
public sealed interface PreparedPolicy permits DefaultPreparedPolicy {
    /**
     * Checks a password against every rule but that of the history.
     *
     * @param secret the password; any text has a verdict
     * @return the verdict, ACCEPTED or REJECTED
     * @throws IllegalStateException if the secret is closed
     */
    PasswordVerdict check(Secret secret);

    /**
     * Checks a password against every rule; against the latest passwords only if nothing else was found, because that is
     * slow: each entry costs one call of the matcher.
     *
     * @param secret the password; any text has a verdict
     * @param history the latest passwords; entries beyond {@link PasswordPolicy#historySize()} are not asked
     * @param matcher compares the password with an entry; an exception of it makes the verdict INDETERMINATE unless
     *     another entry matches
     * @return the verdict
     * @throws IllegalStateException if the secret is closed
     */
    PasswordVerdict checkWithHistory(Secret secret, PasswordHistory history, SecretMatcher matcher);
}
