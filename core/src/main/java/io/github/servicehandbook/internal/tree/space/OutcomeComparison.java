package io.github.servicehandbook.internal.tree.space;

import io.github.servicehandbook.internal.tree.ProgramPoint;
import io.github.servicehandbook.internal.tree.Renames;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.space.StateSpace.Edge;
import io.github.servicehandbook.internal.tree.space.StateSpace.State;
import io.github.servicehandbook.troubleshooting.Answer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Compares the outcomes of two versions of a tree by giving each answer of the older version to the newer one as well.
 * Not thread-safe.
 */
public final class OutcomeComparison {
    /**
     * The result of a comparison.
     *
     * @param changes one example for each pair of outcomes
     * @param conclusive whether all walks were compared
     */
    public record Result(List<Change> changes, boolean conclusive) {}

    /**
     * Answers that now lead to another outcome.
     *
     * @param before the code of the outcome in the older version
     * @param after the code of the outcome in the newer version; {@code ?} and the ID of a node if the answers do
     *     not reach an outcome
     */
    public record Change(List<Answer> answers, String before, String after) {}

    /**
     * The states that the same answers reach in both versions.
     *
     * @param lost whether the newer tree rejected an answer and stays at its state
     */
    private record Pair(State older, State newer, boolean lost) {}

    private record Step(@Nullable Pair from, @Nullable Answer answer) {}

    /** The maximum number of pairs, which takes seconds to explore; typical trees have some thousands. */
    private static final int MAX_ANSWERS = 500_000;

    private final StateSpace older;
    private final StateSpace newer;
    private final Map<Pair, Step> steps = new HashMap<>();
    private final Queue<Pair> open = new ArrayDeque<>();
    private final Map<String, Change> changes = new LinkedHashMap<>();

    private OutcomeComparison(Analysis older, Analysis newer) {
        this.older = StateSpace.ofUninformed(older, new AnswerClasses(older.program(), newer.program()));
        this.newer = StateSpace.unexplored(newer, newer.domains());
    }

    public static Result between(Analysis older, Analysis newer) {
        OutcomeComparison comparison = new OutcomeComparison(older, newer);
        boolean all = comparison.explore();
        return new Result(List.copyOf(comparison.changes.values()), all && comparison.older.conclusive());
    }

    /** Returns whether all answers were tried. */
    private boolean explore() {
        enqueue(new Pair(older.states().get(0), newer.settled(newer.states().get(0)), false), new Step(null, null));
        int tried = 0;
        Pair pair;
        while ((pair = open.poll()) != null) {
            tried += pair.older.edges().size();
            if (tried > MAX_ANSWERS) {
                return false;
            }
            if (pair.older.position().ends()) {
                compare(pair);
            }
            for (Edge edge : pair.older.edges()) {
                enqueue(after(pair, edge), new Step(pair, edge.answer()));
            }
        }
        return true;
    }

    private void enqueue(Pair pair, Step step) {
        if (steps.putIfAbsent(pair, step) == null) {
            open.add(pair);
        }
    }

    private Pair after(Pair pair, Edge edge) {
        Answer answer = edge.answer();
        if (answer == null || pair.lost) {
            return new Pair(edge.to(), pair.newer, pair.lost);
        }
        Edge same = answered(pair.older.position(), pair.newer, answer);
        return same == null
                ? new Pair(edge.to(), pair.newer, true)
                : new Pair(edge.to(), newer.settled(same.to()), false);
    }

    /** Returns the newer tree's target for an answer of the older tree; null if it does not ask or accept it. */
    private @Nullable Edge answered(ProgramPoint asked, State at, Answer answer) {
        TreeNode.Asking asking = at.position().asking();
        if (at.isExhausted()
                || asking == null
                || !Renames.isPath(at.position(), asked.path())
                || !Renames.isNode(at.position(), asked.node().id())) {
            return null;
        }
        Answer renamed = Renames.answer(asking.fact(), answer, (old, now) -> {});
        return asking.problems(renamed, at).isEmpty() ? newer.answered(at, renamed, true) : null;
    }

    private void compare(Pair pair) {
        String before = ((TreeNode.Ending) pair.older.position().node()).outcomeCode();
        String after = pair.newer.position().node() instanceof TreeNode.Ending ending
                ? ending.outcomeCode()
                : "?" + pair.newer.position().node();
        if (!before.equals(after)) {
            changes.computeIfAbsent(before + " " + after, key -> new Change(answers(pair), before, after));
        }
    }

    private List<Answer> answers(Pair end) {
        List<Answer> answers = new ArrayList<>();
        Pair at = end;
        while (at != null) {
            Step step = Objects.requireNonNull(steps.get(at));
            if (step.answer != null) {
                answers.add(0, step.answer);
            }
            at = step.from;
        }
        return answers;
    }
}
