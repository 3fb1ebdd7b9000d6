package io.github.servicehandbook.password;

/**
 * Makes initial passwords (handbook 3.3, 一、2（1））: random, of {@link PasswordPolicy#initialLength()} characters, each
 * password that conforms being as likely as any other.
 *
 * <p>They are sent by SMS and typed from a small screen, so they hold no character that looks like another
 * ({@code 0 O o 1 l I}): the letters and digits that are left, and, if the policy asks for three classes, the symbols
 * {@code # % * + = ?}. There are as many
 * classes as the policy asks for.
 *
 * <p>Safe to share between threads, as {@link java.security.SecureRandom} is.
 */
public sealed interface InitialPasswords permits RandomPasswords {
    /**
     * Makes an initial password.
     *
     * @param subject whose password it will be; nothing of the subject is in it
     * @return a password that the policy accepts, to be closed by the caller
     * @throws IllegalStateException if the subject's terms leave next to no password that conforms
     */
    Secret generate(Subject subject);
}
