package io.github.servicehandbook.troubleshooting.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.util.List;

/**
 * What the proof of a tree found.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param findings the findings, errors and warnings, in the order of the content; empty for a sound tree
 * @param conclusive whether the proof came to its end; false if the tree has more states than it looks at
 */
@JsonPropertyOrder({"findings", "conclusive"})
public record TreeReport(
        @JsonProperty("findings") List<TreeFinding> findings,
        @JsonProperty("conclusive") boolean conclusive) {
    /** Copies the list. */
    public TreeReport {
        findings = List.copyOf(findings);
    }
}
