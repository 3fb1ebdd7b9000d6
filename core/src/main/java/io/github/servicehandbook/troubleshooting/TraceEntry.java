package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.Objects;
import java.util.Optional;

/**
 * A node that a walk has passed.
 *
 * <p>Immutable and safe to share between threads. {@link Object#toString()} has no answer.
 *
 * @param step how many answers had been given when the walk came to the node, its own included
 * @param node the node
 * @param tree the tree that has it
 * @param path the calls that led to it, from the outside in, each as {@code tree:node} with slashes between; empty in the
 *     tree that was started
 * @param answer the answer, empty for decisions, calls and endings, and for a text that may be personal, which {@link
 *     Session#facts()} has
 * @param automatic whether nobody was asked
 * @param prefilled whether the host gave the answer at the start
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"step", "node", "tree", "path", "answer", "automatic", "prefilled"})
public record TraceEntry(
        @JsonProperty("step") int step,
        @JsonProperty("node") NodeId node,
        @JsonProperty("tree") TreeId tree,
        @JsonProperty("path") String path,
        @JsonProperty("answer") Optional<Answer> answer,
        @JsonProperty("automatic") boolean automatic,
        @JsonProperty("prefilled") boolean prefilled) {
    /** Checks that nothing is null. */
    public TraceEntry {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(answer, "answer");
    }

    /** Returns step and node. */
    @Override
    public String toString() {
        return step + " " + tree + ":" + node;
    }
}
