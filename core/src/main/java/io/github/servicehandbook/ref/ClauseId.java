package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The place of a clause: its section, a slash, and the path of its item. {@code 3.2/1.1} is 第三章 第二节 一、1; unnumbered
 * prose is {@code p1}, {@code p2} … ({@code 2.1/p1}, inside an item {@code 3.3/1.2.p1}); bullets count from 1
 * ({@code 3.3/1.1.2}); an item that states two things is split by one more number ({@code 3.2/2.3.1}). A path has at
 * most six steps, each a number from 1 to 999; only the last may be prose.
 *
 * <p>Ordered by section, then step by step; prose comes before numbers and an item before its parts. Immutable and safe
 * to share between threads.
 *
 * @param value section, slash, item path
 */
public record ClauseId(@JsonValue String value) implements Comparable<ClauseId> {
    private static final String EXPECTED = "section, slash and item path, for example 3.2/1.1 or 2.1/p1";

    /**
     * Checks the grammar.
     *
     * @throws IllegalArgumentException if {@code value} breaks it
     */
    public ClauseId {
        IdSyntax.require(value != null && IdSyntax.isClause(value), value, "clause id", EXPECTED);
    }

    /**
     * Returns the id that the text writes.
     *
     * @param value the id as text, for example {@code 3.2/1.1}
     * @return the id
     * @throws IllegalArgumentException if the text breaks the grammar
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClauseId of(String value) {
        return new ClauseId(value);
    }

    /**
     * Returns the section that holds the clause, {@code 3.2} for {@code 3.2/1.1}.
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

    /** Returns the value. */
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
