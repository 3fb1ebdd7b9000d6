package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;

/**
 * The differences between two policies.
 *
 * <p>Immutable and thread-safe.
 *
 * @param relaxes whether the newer policy allows anything that the older one rejects; {@code tightens} may also be true
 * @param tightens whether the newer policy rejects anything that the older one allows
 * @param differences the differences, one line each, for example {@code minLength: 8 to 6, relaxes}; empty if there is
 *     none
 */
@JsonPropertyOrder({"relaxes", "tightens", "differences"})
public record PolicyDiff(
        @JsonProperty("relaxes") boolean relaxes,
        @JsonProperty("tightens") boolean tightens,
        @JsonProperty("differences") List<String> differences) {
    /** Copies the list. */
    public PolicyDiff {
        differences = List.copyOf(differences);
    }

    /**
     * {@return whether the difference in a property allows anything that was rejected}
     *
     * @param property the property name as in {@link #differences()}, for example {@code minLength} or
     *     {@code rules, TOO_SHORT}
     */
    public boolean relaxes(String property) {
        return has(property, "relaxes");
    }

    /**
     * {@return whether the difference in a property rejects anything that was allowed}
     *
     * @param property the property name as in {@link #differences()}, for example {@code minLength} or
     *     {@code rules, TOO_SHORT}
     */
    public boolean tightens(String property) {
        return has(property, "tightens");
    }

    private boolean has(String property, String effect) {
        String start = Objects.requireNonNull(property, "property") + ": ";
        return differences.stream()
                .filter(difference -> difference.startsWith(start))
                .anyMatch(difference -> difference.endsWith(", " + effect) || difference.endsWith(", both"));
    }
}
