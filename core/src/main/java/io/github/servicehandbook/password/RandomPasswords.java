package io.github.servicehandbook.password;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

/**
 * Draws every character from the whole alphabet, and the whole password anew until it has its classes and the policy
 * accepts it: so each password that conforms is as likely as any other, which no way of placing the classes first can say.
 */
final class RandomPasswords implements InitialPasswords {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String SYMBOLS = "#%*+=?";
    private static final int CLASSES_WITH_SYMBOLS = 3;
    private static final int MOST_REFUSALS = 10_000;

    private final PasswordPolicy policy;
    private final SecureRandom random;
    private final String alphabet;

    RandomPasswords(PasswordPolicy policy, SecureRandom random) {
        this.policy = policy;
        this.random = random;
        boolean symbols = policy.minClasses() == CLASSES_WITH_SYMBOLS;
        this.alphabet = symbols ? LETTERS + DIGITS + SYMBOLS : LETTERS + DIGITS;
    }

    @Override
    public Secret generate(Subject subject) {
        PreparedPolicy prepared = policy.prepare(Objects.requireNonNull(subject, "subject"));
        char[] password = new char[policy.initialLength()];
        try {
            for (int refusals = 0; refusals < MOST_REFUSALS; refusals++) {
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
                "subject: of " + MOST_REFUSALS + " passwords none was free of the subject's terms; give fewer terms");
    }

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
