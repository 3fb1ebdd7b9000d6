package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The ID of a troubleshooting tree: {@code [a-z0-9][a-z0-9-]{0,63}}, for example {@code sms-failure}.
 *
 * <p>Ordered as text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value one to 64 of {@code 0-9}, {@code a-z} and the hyphen, the first not a hyphen
 */
public record TreeId(@JsonValue String value) implements Comparable<TreeId> {
    private static final String EXPECTED = "1 to 64 characters 0-9, a-z and -, such as sms-failure";

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if {@code value} is not a valid tree ID
     */
    public TreeId {
        IdSyntax.require(value != null && IdSyntax.isSlug(value), value, "tree ID", EXPECTED);
    }

    /**
     * {@return the tree ID with the given value}
     *
     * @param value the ID as text, for example {@code sms-failure}
     * @throws IllegalArgumentException if {@code value} is not a valid tree ID
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TreeId of(String value) {
        return new TreeId(value);
    }

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public int compareTo(TreeId other) {
        return value.compareTo(other.value);
    }
}
