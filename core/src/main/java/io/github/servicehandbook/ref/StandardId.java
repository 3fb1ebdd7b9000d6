package io.github.servicehandbook.ref;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The ID of a time limit or a conduct rule: {@code [a-z0-9][a-z0-9-]{0,63}}, for example {@code sim-loss-report}.
 *
 * <p>Ordered as text.
 *
 * <p>Immutable and thread-safe.
 *
 * @param value one to 64 of {@code 0-9}, {@code a-z} and the hyphen, the first not a hyphen
 */
public record StandardId(@JsonValue String value) implements Comparable<StandardId> {
    private static final String EXPECTED = "1 to 64 characters 0-9, a-z and -, such as sim-loss-report";

    /**
     * Validates the components.
     *
     * @throws IllegalArgumentException if {@code value} is not a valid standard ID
     */
    public StandardId {
        IdSyntax.require(value != null && IdSyntax.isSlug(value), value, "standard ID", EXPECTED);
    }

    /**
     * {@return the standard ID with the given value}
     *
     * @param value the ID as text, for example {@code sim-loss-report}
     * @throws IllegalArgumentException if {@code value} is not a valid standard ID
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StandardId of(String value) {
        return new StandardId(value);
    }

    /** {@return the value} */
    @Override
    public String toString() {
        return value;
    }

    @Override
    public int compareTo(StandardId other) {
        return value.compareTo(other.value);
    }
}
