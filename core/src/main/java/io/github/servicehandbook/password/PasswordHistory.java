package io.github.servicehandbook.password;

import java.util.List;

/**
 * The latest passwords of an account, newest first, as the host's encoded hashes; the current password is entry 1.
 *
 * <p>Immutable and safe to share between threads. {@link Object#toString()} tells the number of entries alone.
 */
public sealed interface PasswordHistory permits EncodedHistory {
    /**
     * Makes a history.
     *
     * @param newestFirst the encoded hashes, the current password's first; may be empty. They are opaque: only the
     *     {@link SecretMatcher} of the host reads them
     * @return the history
     * @throws NullPointerException if the list or an entry is null
     */
    static PasswordHistory of(List<String> newestFirst) {
        return new EncodedHistory(newestFirst);
    }

    /**
     * Returns the encoded hashes.
     *
     * @return the hashes, newest first, unmodifiable; empty if there was no password yet
     */
    List<String> encoded();
}
