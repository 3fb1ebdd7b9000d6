package io.github.servicehandbook.troubleshooting;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a saved walk could be taken up.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface Resumption {
    /**
     * Returns what differs between the content of the snapshot and this content, as far as the walk meets it.
     *
     * @return the differences, empty if there are none
     */
    List<Drift> drift();

    /**
     * Returns the walk, whichever way it was taken up.
     *
     * @return the session to go on with; empty if the snapshot was refused
     */
    default Optional<Session> resumed() {
        if (this instanceof Exact exact) {
            return Optional.of(exact.session());
        }
        if (this instanceof Replayed replayed) {
            return Optional.of(replayed.session());
        }
        return this instanceof Diverged diverged ? Optional.of(diverged.session()) : Optional.empty();
    }

    /**
     * The structure is the same: the walk stands where it stood.
     *
     * @param session the walk
     * @param drift at most that the wording changed
     */
    record Exact(Session session, List<Drift> drift) implements Resumption {
        /** Copies the list. */
        public Exact {
            Objects.requireNonNull(session, "session");
            drift = List.copyOf(drift);
        }
    }

    /**
     * The structure differs, but every answer was taken and the walk stands at the same node.
     *
     * @param session the walk
     * @param drift what differs
     */
    record Replayed(Session session, List<Drift> drift) implements Resumption {
        /** Copies the list. */
        public Replayed {
            Objects.requireNonNull(session, "session");
            drift = List.copyOf(drift);
        }
    }

    /**
     * The walk goes another way now.
     *
     * @param session the walk as far as it could be taken up
     * @param drift what differs
     * @param leftOver the answers that did not fit, to suggest when their nodes come up
     */
    record Diverged(Session session, List<Drift> drift, List<TraceEntry> leftOver) implements Resumption {
        /** Copies the lists. */
        public Diverged {
            Objects.requireNonNull(session, "session");
            drift = List.copyOf(drift);
            leftOver = List.copyOf(leftOver);
        }
    }

    /**
     * The snapshot does not belong to this tree.
     *
     * @param reason why, in English
     * @param drift what differs
     */
    record Refused(String reason, List<Drift> drift) implements Resumption {
        /** Copies the list. */
        public Refused {
            Objects.requireNonNull(reason, "reason");
            drift = List.copyOf(drift);
        }
    }
}
