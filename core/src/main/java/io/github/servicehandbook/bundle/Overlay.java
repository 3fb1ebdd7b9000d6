package io.github.servicehandbook.bundle;

import java.util.Objects;

/**
 * A small bundle that changes another one. For example, an operator's province raises a limit, adds a code or replaces
 * a clause. The only file, {@code overlay.json}, names the bundle that it changes and the range of its versions, and
 * lists operations: {@code add}, {@code patch}, {@code deprecate} and {@code tombstone}.
 *
 * <p>Immutable and thread-safe if the source is.
 *
 * @param source the source of {@code overlay.json}; its bundle ID is the ID of the overlay
 */
public record Overlay(ContentSource source) {
    /** Validates the components. */
    public Overlay {
        Objects.requireNonNull(source, "source");
    }

    /**
     * {@return an overlay that is read from the given source}
     *
     * @param source the source of {@code overlay.json}; its bundle ID is the ID of the overlay
     */
    public static Overlay of(ContentSource source) {
        return new Overlay(source);
    }
}
