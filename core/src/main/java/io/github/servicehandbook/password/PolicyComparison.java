package io.github.servicehandbook.password;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

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
public record PolicyComparison(
        @JsonProperty("relaxes") boolean relaxes,
        @JsonProperty("tightens") boolean tightens,
        @JsonProperty("differences") List<String> differences) {
    /** Copies the list. */
    public PolicyComparison {
        differences = List.copyOf(differences);
    }
}
