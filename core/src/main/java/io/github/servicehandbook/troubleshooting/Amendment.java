package io.github.servicehandbook.troubleshooting;

import java.util.List;
import java.util.Objects;

/**
 * A walk with an answer changed.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param session the changed session
 * @param kept the steps of the old session, counted from 1, whose answers were kept: those before the changed one, then the
 *     others in the order in which the changed walk asks for them, which may be another than theirs
 * @param dropped those whose answers were not
 */
public record Amendment(Session session, List<Integer> kept, List<Integer> dropped) {
    /** Copies the lists. */
    public Amendment {
        Objects.requireNonNull(session, "session");
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }
}
