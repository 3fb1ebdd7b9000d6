package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The name of a troubleshooting tree: {@code [a-z0-9][a-z0-9-]{0,63}}, for example {@code sms-failure}.
 *
 * <p>Ordered as text. Immutable and safe to share between threads.
 *
 * @param value one to 64 of {@code 0-9}, {@code a-z} and the hyphen, the first not a hyphen
 */
public record TreeId(@JsonValue String value) implements Comparable<TreeId> {
    private static final String EXPECTED = "1 to 64 of 0-9, a-z and -, for example sms-failure";

    /**
     * Checks the grammar.
     *
     * @throws IllegalArgumentException if {@code value} breaks it
     */
    public TreeId {
        IdSyntax.require(value != null && IdSyntax.isSlug(value), value, "tree id", EXPECTED);
    }

    /**
     * Returns the id that the text writes.
     *
     * @param value the id as text, for example {@code sms-failure}
     * @return the id
     * @throws IllegalArgumentException if the text breaks the grammar
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TreeId of(String value) {
        return new TreeId(value);
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public int compareTo(TreeId other) {
        return value.compareTo(other.value);
    }
}
