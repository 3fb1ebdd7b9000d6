package io.github.servicehandbook.password;

import java.util.List;
import java.util.Objects;

/**
 * The latest passwords of an account as the host's encoded hashes, newest first; the current password is the first
 * element.
 *
 * <p>{@link Object#toString()} reveals only the number of hashes.
 *
 * <p>Immutable and thread-safe.
 *
 * @param encodedPasswords the hashes, newest first, unmodifiable; empty before the first password
 */
public record PasswordHistory(List<String> encodedPasswords) {
    /**
     * Validates and copies the list.
     *
     * @throws NullPointerException if the list or an element is null
     */
    public PasswordHistory {
        Objects.requireNonNull(encodedPasswords, "encodedPasswords");
        for (String entry : encodedPasswords) {
            Objects.requireNonNull(entry, "encodedPasswords: an entry");
        }
        encodedPasswords = List.copyOf(encodedPasswords);
    }

    /**
     * {@return a history of the given hashes}
     *
     * @param newestFirst the encoded hashes, the current password first; may be empty. They are opaque: only the
     *     {@link SecretMatcher} of the host reads them
     * @throws NullPointerException if the list or an element is null
     */
    public static PasswordHistory of(List<String> newestFirst) {
        return new PasswordHistory(Objects.requireNonNull(newestFirst, "newestFirst"));
    }

    /** Returns the number of hashes without their values. */
    @Override
    public String toString() {
        return "PasswordHistory[" + encodedPasswords.size() + "]";
    }
}
