package io.github.servicehandbook.bundle;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an id that a program stored: there is always an answer.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface Lookup {
    /**
     * The id is in use.
     *
     * @param value what it names
     */
    record Found(Object value) implements Lookup {}

    /**
     * The id has another name now.
     *
     * @param newId the present id
     * @param value what it names
     */
    record Renamed(String newId, Object value) implements Lookup {}

    /**
     * The id is in use, but is to be given up.
     *
     * @param value what it names
     * @param since the version of the bundle that said so first, or that of the overlay that says so, after its id, for
     *     example {@code hunan-shops 1.2.0}
     * @param replacedBy the id to use instead; null if there is none
     */
    @SuppressWarnings("JavaLangClash") // the name that callers compile against
    record Deprecated(Object value, String since, @Nullable String replacedBy) implements Lookup {}

    /**
     * The id is no longer in use.
     *
     * @param since the version of the bundle that removed it, or that of the overlay that does, after its id
     * @param replacedBy the id to use instead; null if there is none
     * @param reason why
     */
    record Removed(String since, @Nullable String replacedBy, String reason) implements Lookup {}

    /**
     * No such id was ever in the handbook, as far as it says.
     *
     * @param nearMatches at most three ids of the kind that are written alike, best first; empty if there are none
     */
    record Unknown(List<String> nearMatches) implements Lookup {
        /** Copies the list. */
        public Unknown {
            nearMatches = List.copyOf(Objects.requireNonNull(nearMatches, "nearMatches"));
        }
    }
}
