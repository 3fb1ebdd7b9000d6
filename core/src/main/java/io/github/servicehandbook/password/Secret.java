package io.github.servicehandbook.password;

import java.util.Objects;

/**
 * A password in memory: wiped by {@link #close()}, masked by {@link #toString()}.
 *
 * <p>Two secrets are never {@code equal}, and a hash code reveals nothing about the text; {@link #matches} is the only way
 * to compare. Every text is allowed, including empty text and lone surrogates: the policy decides whether it is a good
 * password.
 *
 * <p>Example: {@code try (Secret secret = Secret.of(chars)) { policy.check(secret, subject); } finally {
 * Arrays.fill(chars, '\0'); }}
 *
 * <p>Text beyond ASCII passes through strings during normalization, and strings cannot be wiped. ASCII text is never
 * copied to a string. After {@code close}, every method except {@code close} and those of {@link Object} throws
 * {@link IllegalStateException}.
 *
 * <p>Thread-safe.
 */
public abstract sealed class Secret implements AutoCloseable permits CharSecret {
    Secret() {}

    /**
     * {@return a secret with the given characters; the caller must close it}
     *
     * @param chars the password in UTF-16; copied, so the caller must wipe its own array
     */
    public static Secret of(char[] chars) {
        Objects.requireNonNull(chars, "chars");
        return new CharSecret(chars.clone());
    }

    /**
     * {@return a secret with the given text; the caller must close it} A {@link String} cannot be wiped: prefer
     * {@link #of(char[])} where possible.
     *
     * @param text the password; copied
     */
    public static Secret of(CharSequence text) {
        Objects.requireNonNull(text, "text");
        char[] chars = new char[text.length()];
        for (int i = 0; i < chars.length; i++) {
            chars[i] = text.charAt(i);
        }
        return new CharSecret(chars);
    }

    /**
     * {@return whether another secret is the same password} Compares the NFKC forms, case-sensitively, in constant time
     * for a given length.
     *
     * @param other the other secret
     * @throws IllegalStateException if one of the secrets is closed
     */
    public abstract boolean matches(Secret other);

    /**
     * {@return a new array with the NFKC form, which is what a host hashes; the caller must wipe it}
     *
     * @throws IllegalStateException if the secret is closed
     */
    public abstract char[] copyNormalized();

    /** Wipes the characters. Has no effect if this secret is already closed. */
    @Override
    public abstract void close();

    /** {@return a fixed text that masks the password} */
    @Override
    public final String toString() {
        return "Secret[***]";
    }
}
