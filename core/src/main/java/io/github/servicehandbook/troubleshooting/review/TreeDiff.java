package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.troubleshooting.Answer;
import java.util.List;
import java.util.Objects;

/**
 * What changed between two versions of a tree.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param structural nodes, routes, options and facts that were added, removed or changed, a sentence in English each
 * @param outcomes answers that now end elsewhere, one example for each pair of outcomes
 * @param conclusive whether all walks were compared; false if there are too many states to do so
 */
public record TreeDiff(List<String> structural, List<OutcomeChange> outcomes, boolean conclusive) {
    /** Copies the lists. */
    public TreeDiff {
        structural = List.copyOf(structural);
        outcomes = List.copyOf(outcomes);
    }

    /**
     * Answers that now end elsewhere.
     *
     * @param answers the answers, under the older tree
     * @param before the outcome's code in the older tree
     * @param after the outcome's code in the newer one; {@code ?} followed by a node's id if the same answers do not reach
     *     an end there any more
     */
    public record OutcomeChange(List<Answer> answers, String before, String after) {
        /** Copies the list. */
        public OutcomeChange {
            answers = List.copyOf(answers);
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }
}
