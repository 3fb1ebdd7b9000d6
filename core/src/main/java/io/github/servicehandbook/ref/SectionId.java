package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The ID of a chapter ({@code 3}) or of a section in its chapter ({@code 3.2}); each number is from 1 to 99 without
 * leading zero.
 *
 * <p>Ordered by number, a chapter before its sections.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value the chapter, or the chapter, a dot and the section
 */
public record SectionId(@JsonValue String value) implements Comparable<SectionId> {
    private static final String EXPECTED = "a chapter such as 3 or a chapter and section such as 3.2";

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if {@code value} is not a valid section ID
     */
    public SectionId {
        IdSyntax.require(value != null && IdSyntax.isSection(value), value, "section ID", EXPECTED);
    }

    /**
     * {@return the section ID with the given value}
     *
     * @param value the ID as text, for example {@code 3.2}
     * @throws IllegalArgumentException if {@code value} is not a valid section ID
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SectionId of(String value) {
        return new SectionId(value);
    }

    /**
     * Returns the number of the chapter, 3 for both {@code 3} and {@code 3.2}.
     *
     * @return the number, 1 to 99
     */
    public int chapter() {
        int dot = value.indexOf('.');
        return Integer.parseInt(value, 0, dot < 0 ? value.length() : dot, 10);
    }

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public int compareTo(SectionId other) {
        return IdSyntax.comparePaths(value, other.value);
    }
}
