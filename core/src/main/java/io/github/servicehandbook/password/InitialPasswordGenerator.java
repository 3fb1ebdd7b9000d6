package io.github.servicehandbook.password;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

/**
 * A generator of initial passwords (handbook 3.3, 一、2（1）). They are random and have
 * {@link PasswordPolicy#initialLength()} characters. All conforming passwords are equally likely.
 *
 * <p>Initial passwords are sent by SMS and typed from a small screen, so they contain no character that looks like
 * another ({@code 0 O o 1 l I}). They consist of the remaining letters and digits, and of the symbols
 * {@code # % * + = ?} if the policy requires three classes. They contain at least as many classes as the policy
 * requires.
 *
 * <p>Concurrent use relies on the thread safety of {@link java.security.SecureRandom}.
 *
 * <p>Thread-safe.
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
     * Generates an initial password.
     *
     * @param subject the owner of the new password; the password contains none of the subject's terms
     * @return a password that the policy accepts; the caller must close it
     * @throws IllegalStateException if the subject's terms exclude almost all conforming passwords
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
        throw new IllegalStateException("subject: no acceptable password found in " + MAX_REFUSALS
                + " attempts; the surroundings terms are too broad");
    }

    /**
     * Redraws all characters until every required class occurs: placing the classes first would make some passwords
     * more likely than others.
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
