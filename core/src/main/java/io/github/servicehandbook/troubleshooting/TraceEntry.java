package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the trace of a walk: a node and the answer given there.
 *
 * <p>Immutable and thread-safe. {@link Object#toString()} contains no answer.
 *
 * @param step the number of answers given so far, including the answer at this node
 * @param node the node
 * @param tree the tree that contains the node
 * @param path the calls that led to the node, outermost first, each as {@code tree:node}, separated by slashes; empty
 *     in the tree that was started
 * @param answer the answer; empty for decisions, calls and leaves, and for sensitive text, which only {@link
 *     Session#facts()} contains
 * @param automatic whether the node was passed without a question
 * @param prefilled whether the host supplied the answer at the start
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
    /** Validates the components. */
    public TraceEntry {
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(tree, "tree");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(answer, "answer");
    }

    /** Returns the step and the node without the answer. */
    @Override
    public String toString() {
        return step + " " + tree + ":" + node;
    }
}
