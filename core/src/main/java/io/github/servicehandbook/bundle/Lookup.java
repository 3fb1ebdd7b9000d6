package io.github.servicehandbook.bundle;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The status of an ID that a program stored: current, renamed, deprecated, removed or unknown. Every ID has a status.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Lookup {
    /**
     * The ID is current.
     *
     * @param value the value that it identifies
     */
    record Found(Object value) implements Lookup {}

    /**
     * The ID was renamed.
     *
     * @param newId the current ID
     * @param value the value that it identifies
     */
    record Renamed(String newId, Object value) implements Lookup {}

    /**
     * The ID is current but marked for removal.
     *
     * @param value the value that it identifies
     * @param since the ID of the bundle and the first version that deprecated the entry, or the ID and version of the
     *     overlay that deprecates it, for example {@code hunan-shops 1.2.0}
     * @param replacedBy the ID to use instead, or null if none
     */
    @SuppressWarnings("JavaLangClash") // the name that callers compile against
    record Deprecated(Object value, String since, @Nullable String replacedBy) implements Lookup {}

    /**
     * The ID was removed.
     *
     * @param since the ID of the bundle and the version that removed the entry, or the ID and version of the overlay
     *     that removes it
     * @param replacedBy the ID to use instead, or null if none
     * @param reason the reason for the removal
     */
    record Removed(String since, @Nullable String replacedBy, String reason) implements Lookup {}

    /**
     * The ID is unknown: the handbook contains no current or former entry with this ID.
     *
     * @param nearMatches at most three similar IDs of the same kind, best match first; empty if none
     */
    record Unknown(List<String> nearMatches) implements Lookup {
        /** Copies the list. */
        public Unknown {
            nearMatches = List.copyOf(Objects.requireNonNull(nearMatches, "nearMatches"));
        }
    }
}
