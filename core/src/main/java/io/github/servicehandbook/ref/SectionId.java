package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The place of a chapter ({@code 3}) or of a section in its chapter ({@code 3.2}); each number from 1 to 99 without
 * leading zero.
 *
 * <p>Ordered by number, a chapter before its sections. Immutable and safe to share between threads.
 *
 * @param value chapter, or chapter dot section
 */
public record SectionId(@JsonValue String value) implements Comparable<SectionId> {
    private static final String EXPECTED = "a chapter such as 3 or a chapter and section such as 3.2";

    /**
     * Checks the grammar.
     *
     * @throws IllegalArgumentException if {@code value} breaks it
     */
    public SectionId {
        IdSyntax.require(value != null && IdSyntax.isSection(value), value, "section id", EXPECTED);
    }

    /**
     * Returns the id that the text writes.
     *
     * @param value the id as text, for example {@code 3.2}
     * @return the id
     * @throws IllegalArgumentException if the text breaks the grammar
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SectionId of(String value) {
        return new SectionId(value);
    }

    /**
     * Returns the chapter's number, 3 for both {@code 3} and {@code 3.2}.
     *
     * @return 1 to 99
     */
    public int chapter() {
        int dot = value.indexOf('.');
        return Integer.parseInt(value, 0, dot < 0 ? value.length() : dot, 10);
    }

    /** Returns the value. */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public int compareTo(SectionId other) {
        return IdSyntax.comparePaths(value, other.value);
    }
}
