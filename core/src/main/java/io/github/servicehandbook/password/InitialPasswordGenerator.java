package io.github.servicehandbook.password;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

/**
 * Makes initial passwords (handbook 3.3, 一、2（1））: random, of {@link PasswordPolicy#initialLength()} characters, each
 * password that conforms being as likely as any other.
 *
 * <p>They are sent by SMS and typed from a small screen, so they hold no character that looks like another
 * ({@code 0 O o 1 l I}): the letters and digits that are left, and, if the policy asks for three classes, the symbols
 * {@code # % * + = ?}. There are as many classes as the policy asks for.
 *
 * <p>Safe to share between threads, as {@link java.security.SecureRandom} is.
 */
public final class InitialPasswordGenerator {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String SYMBOLS = "#%*+=?";
    private static final int CLASSES_WITH_SYMBOLS = 3;
    private static final int MAX_REFUSALS = 10_000;

    private final PasswordPolicy policy;
    private final SecureRandom random;
    private final String alphabet;

    InitialPasswordGenerator(PasswordPolicy policy, SecureRandom random) {
        this.policy = policy;
        this.random = random;
        boolean symbols = policy.minClasses() == CLASSES_WITH_SYMBOLS;
        this.alphabet = symbols ? LETTERS + DIGITS + SYMBOLS : LETTERS + DIGITS;
    }

    /**
     * Makes an initial password.
     *
     * @param subject whose password it will be; nothing of the subject is in it
     * @return a password that the policy accepts, to be closed by the caller
     * @throws IllegalStateException if the subject's terms leave next to no password that conforms
     */
    public Secret generate(Subject subject) {
        PreparedPolicy prepared = policy.prepare(Objects.requireNonNull(subject, "subject"));
        char[] password = new char[policy.initialLength()];
        try {
            for (int refusals = 0; refusals < MAX_REFUSALS; refusals++) {
                draw(password);
                Secret secret = Secret.of(password);
                if (prepared.check(secret).outcome() == PasswordVerdict.Outcome.ACCEPTED) {
                    return secret;
                }
                secret.close();
            }
        } finally {
            Arrays.fill(password, '\0');
        }
        throw new IllegalStateException(
                "subject: of " + MAX_REFUSALS + " passwords none was free of the subject's terms; give fewer terms");
    }

    /**
     * Draws all characters again until every class is there: placing the classes first would make some passwords likelier
     * than others.
     */
    private void draw(char[] password) {
        int drawn;
        do {
            drawn = 0;
            for (int i = 0; i < password.length; i++) {
                password[i] = alphabet.charAt(random.nextInt(alphabet.length()));
                drawn |= Characters.classOf(password[i]);
            }
        } while (Integer.bitCount(drawn) < policy.minClasses());
    }
}
