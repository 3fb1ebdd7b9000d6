package io.github.servicehandbook.bundle;

import java.util.Objects;

/**
 * A small bundle that changes another one: an operator's province raises a limit, adds a code, replaces a clause. Its one
 * file, {@code overlay.json}, names the bundle that it changes and the range of its versions, and lists operations: {@code
 * add}, {@code patch}, {@code deprecate} and {@code tombstone}.
 *
 * <p>Immutable and safe to share between threads if the source is.
 *
 * @param source where {@code overlay.json} comes from; its bundle id is the overlay's id
 */
public record Overlay(ContentSource source) {
    /** Rejects null. */
    public Overlay {
        Objects.requireNonNull(source, "source");
    }

    /**
     * Makes an overlay of a source.
     *
     * @param source where {@code overlay.json} comes from; its bundle id is the overlay's id
     * @return the overlay
     */
    public static Overlay of(ContentSource source) {
        return new Overlay(source);
    }
}
