package io.github.servicehandbook.troubleshooting;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.ref.NodeId;
import java.util.Objects;

/**
 * A difference that a saved walk met.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param kind what kind of difference
 * @param node the node, by the id that the snapshot has where it has one
 * @param detail what it is about, in English, without answers
 */
@JsonPropertyOrder({"kind", "node", "detail"})
public record Drift(
        @JsonProperty("kind") Kind kind,
        @JsonProperty("node") NodeId node,
        @JsonProperty("detail") String detail) {
    /** What kind of difference. */
    public enum Kind {
        /** The wording changed and nothing else. */
        TEXT_ONLY,
        /** A node or an option has a new id. */
        RENAMED,
        /** The option chosen is gone, or is not offered any more. */
        OPTION_GONE,
        /** The node answered is gone. */
        NODE_GONE,
        /** A question stands before the one answered. */
        QUESTION_INSERTED,
        /** The same answer leads elsewhere. */
        ROUTE_CHANGED
    }

    /** Checks that nothing is null. */
    public Drift {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(detail, "detail");
    }
}
