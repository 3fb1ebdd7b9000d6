package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.troubleshooting.Answer;
import java.util.List;
import java.util.Objects;

/**
 * The differences between two versions of a tree.
 *
 * <p>Immutable and thread-safe.
 *
 * @param structuralChanges the nodes, routes, options and facts that were added, removed or changed, one English
 *     sentence each
 * @param outcomeChanges the answers that now lead to another outcome, one example for each pair of outcomes
 * @param conclusive whether all walks were compared; false if there are too many states
 */
public record TreeDiff(List<String> structuralChanges, List<OutcomeChange> outcomeChanges, boolean conclusive) {
    /** Validates the components. */
    public TreeDiff {
        structuralChanges = List.copyOf(structuralChanges);
        outcomeChanges = List.copyOf(outcomeChanges);
    }

    /**
     * Answers that now lead to another outcome.
     *
     * @param answers the answers in the older tree
     * @param before the code of the outcome in the older tree
     * @param after the code of the outcome in the newer tree, or {@code ?} and the ID of a node if the answers no
     *     longer reach an outcome
     */
    public record OutcomeChange(List<Answer> answers, String before, String after) {
        /** Validates the components. */
        public OutcomeChange {
            answers = List.copyOf(answers);
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }
}
