package io.github.servicehandbook.troubleshooting;

import java.util.List;
import java.util.Objects;

/**
 * The result of answering a node.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface StepResult {
    /** {@return the session to continue with: the next one, or the unchanged one if the answer was rejected} */
    Session session();

    /**
     * The answer was accepted.
     *
     * @param session the next session
     */
    record Advanced(Session session) implements StepResult {
        /** Validates the component. */
        public Advanced {
            Objects.requireNonNull(session, "session");
        }
    }

    /**
     * The answer was rejected.
     *
     * @param session the unchanged session
     * @param problems the problems of the answer, at least one
     */
    record Rejected(Session session, List<AnswerProblem> problems) implements StepResult {
        /** Validates the components. */
        public Rejected {
            Objects.requireNonNull(session, "session");
            problems = List.copyOf(problems);
        }
    }
}
