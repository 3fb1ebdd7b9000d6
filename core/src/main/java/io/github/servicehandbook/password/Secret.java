package io.github.servicehandbook.password;

import java.util.Objects;

/**
 * A password in memory: wiped on {@link #close()}, masked in {@link #toString()}.
 *
 * <p>Two secrets are never {@code equal} and a hash code tells nothing of the text; {@link #matches} is the one way to
 * compare. Any text will do, also empty text and half surrogate pairs: whether it is a good password is the policy's
 * verdict.
 *
 * <p>Example: {@code try (Secret secret = Secret.of(chars)) { policy.check(secret, subject); } finally {
 * Arrays.fill(chars, '\0'); }}
 *
 * <p>Text beyond ASCII passes through strings on the way to its normal form, and these cannot be wiped; of ASCII text no
 * such copy is made. Safe to share between threads; after {@code close} every method but {@code close} and those of {@link Object}
 * throws {@link IllegalStateException}.
 */
public abstract sealed class Secret implements AutoCloseable permits CharSecret {
    Secret() {}

    /**
     * Makes a secret of characters.
     *
     * @param chars the password in UTF-16; copied, so that the caller wipes its own array
     * @return the secret, to be closed by the caller
     */
    public static Secret of(char[] chars) {
        Objects.requireNonNull(chars, "chars");
        return new CharSecret(chars.clone());
    }

    /**
     * Makes a secret of a text. A {@link String} cannot be wiped: where there is a choice, use {@link #of(char[])}.
     *
     * @param text the password; copied
     * @return the secret, to be closed by the caller
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
     * Tells whether two secrets are the same password: NFKC forms are compared, case kept, in constant time for a
     * given length.
     *
     * @param other the other secret
     * @return whether they are the same
     * @throws IllegalStateException if one of them is closed
     */
    public abstract boolean matches(Secret other);

    /**
     * Copies the NFKC form, which is what a host hashes.
     *
     * @return a new array, to be wiped by the caller
     * @throws IllegalStateException if the secret is closed
     */
    public abstract char[] copyNormalized();

    /** Wipes the characters. Closing again does nothing. */
    @Override
    public abstract void close();

    /**
     * Masks the text.
     *
     * @return always the same words
     */
    @Override
    public final String toString() {
        return "Secret[***]";
    }
}
