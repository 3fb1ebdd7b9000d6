package io.github.servicehandbook.password;

import java.util.List;
import java.util.Objects;

/**
 * The latest passwords of an account, newest first, as the host's encoded hashes; the current password is entry 1.
 *
 * <p>Immutable and safe to share between threads. {@link Object#toString()} tells the number of entries alone.
 *
 * @param encodedPasswords the hashes, newest first, unmodifiable; empty if there was no password yet
 */
public record PasswordHistory(List<String> encodedPasswords) {
    /**
     * Copies the list.
     *
     * @throws NullPointerException if the list or an entry is null
     */
    public PasswordHistory {
        Objects.requireNonNull(encodedPasswords, "newestFirst");
        for (String entry : encodedPasswords) {
            Objects.requireNonNull(entry, "newestFirst: an entry");
        }
        encodedPasswords = List.copyOf(encodedPasswords);
    }

    /**
     * Makes a history.
     *
     * @param newestFirst the encoded hashes, the current password's first; may be empty. They are opaque: only the
     *     {@link SecretMatcher} of the host reads them
     * @return the history
     * @throws NullPointerException if the list or an entry is null
     */
    public static PasswordHistory of(List<String> newestFirst) {
        return new PasswordHistory(newestFirst);
    }

    /** Returns the number of entries; no hash. */
    @Override
    public String toString() {
        return "PasswordHistory[" + encodedPasswords.size() + "]";
    }
}
