package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The ID of a node in a troubleshooting tree: {@code [a-z0-9][a-z0-9-]{0,63}}, for example {@code ask-scope}.
 *
 * <p>Ordered as text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value one to 64 of {@code 0-9}, {@code a-z} and the hyphen, the first not a hyphen
 */
public record NodeId(@JsonValue String value) implements Comparable<NodeId> {
    private static final String EXPECTED = "1 to 64 characters 0-9, a-z and -, such as ask-scope";

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if {@code value} is not a valid node ID
     */
    public NodeId {
        IdSyntax.require(value != null && IdSyntax.isSlug(value), value, "node ID", EXPECTED);
    }

    /**
     * {@return the node ID with the given value}
     *
     * @param value the ID as text, for example {@code ask-scope}
     * @throws IllegalArgumentException if {@code value} is not a valid node ID
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NodeId of(String value) {
        return new NodeId(value);
    }

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }
}
