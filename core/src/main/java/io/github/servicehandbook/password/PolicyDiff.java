package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;

/**
 * How one policy differs from another.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param relaxes whether the one allows anything that the other refuses; both may hold
 * @param tightens whether the one refuses anything that the other allows
 * @param differences a line for each difference, for example {@code minLength: 8 to 6, relaxes}; empty if there is none
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
     * Tells whether a property relaxes.
     *
     * @param property its name as in {@link #differences()}, for example {@code minLength} or {@code rules, TOO_SHORT}
     * @return whether the difference of that property allows anything that was refused
     */
    public boolean relaxes(String property) {
        return has(property, "relaxes");
    }

    /**
     * Tells whether a property tightens.
     *
     * @param property its name as in {@link #differences()}, for example {@code minLength} or {@code rules, TOO_SHORT}
     * @return whether the difference of that property refuses anything that was allowed
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
