package io.github.servicehandbook.troubleshooting;

import java.util.List;
import java.util.Objects;

/**
 * What came of an answer.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface StepResult {
    /**
     * Returns the session to go on with.
     *
     * @return the next session, or the unchanged one if the answer was rejected
     */
    Session session();

    /**
     * The answer was taken.
     *
     * @param session the next session
     */
    record Advanced(Session session) implements StepResult {}

    /**
     * The answer was not taken.
     *
     * @param session the unchanged session
     * @param problems why, at least one
     */
    record Rejected(Session session, List<Problem> problems) implements StepResult {
        /** Copies the list. */
        public Rejected {
            Objects.requireNonNull(session, "session");
            problems = List.copyOf(problems);
        }
    }
}
