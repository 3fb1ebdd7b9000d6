package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The ID of a clause: its section, a slash, and the path of its item. {@code 3.2/1.1} is 第三章 第二节 一、1. Unnumbered prose
 * is {@code p1}, {@code p2} … ({@code 2.1/p1}, inside an item {@code 3.3/1.2.p1}). Bullets count from 1
 * ({@code 3.3/1.1.2}). An item with two statements is split by one more number ({@code 3.2/2.3.1}). A path has at most
 * six steps, each a number from 1 to 999; only the last step can be prose.
 *
 * <p>Ordered by section, then step by step; prose comes before numbers and an item before its parts.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the section, a slash, and the item path
 */
public record ClauseId(@JsonValue String value) implements Comparable<ClauseId> {
    private static final String EXPECTED = "section, slash and item path, such as 3.2/1.1 or 2.1/p1";

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if {@code value} is not a valid clause ID
     */
    public ClauseId {
        IdSyntax.require(value != null && IdSyntax.isClause(value), value, "clause ID", EXPECTED);
    }

    /**
     * {@return the clause ID with the given value}
     *
     * @param value the ID as text, for example {@code 3.2/1.1}
     * @throws IllegalArgumentException if {@code value} is not a valid clause ID
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClauseId of(String value) {
        return new ClauseId(value);
    }

    /**
     * Returns the section of the clause, {@code 3.2} for {@code 3.2/1.1}.
     *
     * @return the section, or the chapter where a chapter has no sections
     */
    public SectionId section() {
        return new SectionId(value.substring(0, value.indexOf('/')));
    }

    /**
     * Returns the path of the item in its section, {@code 1.1} for {@code 3.2/1.1}.
     *
     * @return the steps, joined by dots
     */
    public String path() {
        return value.substring(value.indexOf('/') + 1);
    }

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public int compareTo(ClauseId other) {
        int order = section().compareTo(other.section());
        return order == 0 ? IdSyntax.comparePaths(path(), other.path()) : order;
    }
}
