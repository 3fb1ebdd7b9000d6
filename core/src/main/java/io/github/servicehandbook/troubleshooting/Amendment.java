package io.github.servicehandbook.troubleshooting;

import java.util.List;
import java.util.Objects;

/**
 * The result of changing an earlier answer of a walk.
 *
 * <p>Immutable and thread-safe.
 *
 * @param session the changed session
 * @param kept the steps of the old session, counted from 1, whose answers were kept: first those before the changed
 *     step, then the others in the order in which the changed walk asks them
 * @param dropped the steps whose answers were dropped
 */
public record Amendment(Session session, List<Integer> kept, List<Integer> dropped) {
    /** Validates the components. */
    public Amendment {
        Objects.requireNonNull(session, "session");
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }
}
