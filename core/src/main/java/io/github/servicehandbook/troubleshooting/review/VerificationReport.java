package io.github.servicehandbook.troubleshooting.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.util.List;

/**
 * The result of the verification of a tree.
 *
 * <p>Immutable and thread-safe.
 *
 * @param findings the errors and warnings in the order of the content; empty for a sound tree
 * @param conclusive whether the verification is complete; false if the tree has too many states
 */
@JsonPropertyOrder({"findings", "conclusive"})
public record VerificationReport(
        @JsonProperty("findings") List<TreeFinding> findings,
        @JsonProperty("conclusive") boolean conclusive) {
    /** Validates the components. */
    public VerificationReport {
        findings = List.copyOf(findings);
    }
}
