package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.troubleshooting.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program point of an {@link InlinedTree}: a node of a tree, or a node of an inlined subtree, once for each call path that
 * leads to it. Linked while the program is built and not changed afterwards.
 */
public final class ProgramPoint {
    /** The routes are numbered from 0; negative numbers are the other ways on. */
    public static final int ROUTE_OTHERWISE = -1;

    public static final int ROUTE_UNKNOWN = -2;
    public static final int ROUTE_ONWARD = -3;

    private static final ProgramPoint[] NONE = {};
    private static final Guard[] NO_GUARDS = {};

    private final int index;
    private final TreeModel tree;
    private final TreeNode node;
    private final TreeNode.@Nullable Asking asking;
    private final String fact;
    private final Place place;
    private Guard[] guards = NO_GUARDS;
    private ProgramPoint[] targets = NONE;
    private @Nullable ProgramPoint otherwise;
    private @Nullable ProgramPoint unknown;
    private @Nullable ProgramPoint onward;

    /** The targets of the answers that are always offered, if the guards read only the answer; otherwise empty. */
    private Map<Answer, ProgramPoint> choices = Map.of();

    ProgramPoint(int index, TreeModel tree, TreeNode node, Place place) {
        this.index = index;
        this.tree = tree;
        this.node = node;
        this.asking = node instanceof TreeNode.Asking asks ? asks : null;
        this.fact = asking == null ? "" : asking.question().fact().name();
        this.place = place;
    }

    /**
     * The calls that lead to an inlined subtree.
     *
     * @param path the calls from the outermost to the innermost, each as {@code tree:node}
     * @param callers the trees that contain the calls
     */
    record Place(String path, List<TreeModel> callers) {
        static final Place OUTSIDE = new Place("", List.of());

        Place within(TreeModel tree, TreeNode call) {
            List<TreeModel> more = new ArrayList<>(callers);
            more.add(tree);
            return new Place(path + (path.isEmpty() ? "" : "/") + tree.id() + ":" + call, List.copyOf(more));
        }
    }

    void linkWays(
            Guard[] ownGuards,
            ProgramPoint[] ownTargets,
            @Nullable ProgramPoint otherwise,
            @Nullable ProgramPoint unknown) {
        this.guards = ownGuards;
        this.targets = ownTargets;
        this.otherwise = otherwise;
        this.unknown = unknown;
        if (asking != null && asking.question().showWhen().isEmpty() && readsOnlyTheAnswer()) {
            linkChoices(asking.choices());
        }
    }

    private boolean readsOnlyTheAnswer() {
        for (Guard guard : guards) {
            for (Guard test : guard.tests()) {
                if (!test.fact().equals(fact)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void linkChoices(List<Answer> answers) {
        Map<Answer, ProgramPoint> linked = new HashMap<>();
        for (Answer answer : answers) {
            ProgramPoint target = follow(read -> FactValues.known(answer));
            if (target != null) {
                linked.put(answer, target);
            }
        }
        choices = linked;
    }

    void linkOnward(@Nullable ProgramPoint position) {
        onward = position;
    }

    /** Returns the index in the program; indices start at 0 and have no gaps. */
    public int index() {
        return index;
    }

    public TreeModel tree() {
        return tree;
    }

    public TreeNode node() {
        return node;
    }

    /** Returns the calls that lead here, from the outermost to the innermost. */
    public String path() {
        return place.path();
    }

    /** Returns the trees that contain the calls. */
    List<TreeModel> callers() {
        return place.callers();
    }

    public List<Guard> guards() {
        return List.of(guards);
    }

    public @Nullable ProgramPoint otherwise() {
        return otherwise;
    }

    public @Nullable ProgramPoint unknown() {
        return unknown;
    }

    /**
     * Returns the next position that does not depend on guards. For a node with a visit limit, this is the target after
     * the last visit. For a call, it is the root of the called tree. For an outcome of a called tree, it is the target
     * in the caller. Null for all other nodes and for an outcome that ends the session.
     */
    public @Nullable ProgramPoint onward() {
        return onward;
    }

    public TreeNode.@Nullable Asking asking() {
        return asking;
    }

    /** Returns the fact that the answer sets, or an empty string if the node does not ask. */
    public String fact() {
        return fact;
    }

    /** Returns whether an answer at this node may contain personal data. */
    public boolean isSensitive() {
        return asking != null && asking.fact().sensitive();
    }

    public boolean ends() {
        return onward == null && node instanceof TreeNode.Ending;
    }

    /** Returns the target of an answer if it depends on nothing else; null if the guards must be evaluated. */
    public @Nullable ProgramPoint chosen(Answer answer) {
        return choices.isEmpty() ? null : choices.get(answer);
    }

    /** Returns the target that the guards select, or null if there is none; verification excludes that. */
    public @Nullable ProgramPoint follow(FactValues facts) {
        return target(route(facts));
    }

    /** Returns the selected way on: the number of a route, or one of the negative constants. */
    public int route(FactValues facts) {
        boolean anyUnknown = false;
        for (int i = 0; i < guards.length; i++) {
            Truth truth = guards[i].test(facts);
            if (truth == Truth.TRUE) {
                return i;
            }
            anyUnknown |= truth == Truth.UNKNOWN;
        }
        return anyUnknown && unknown != null ? ROUTE_UNKNOWN : ROUTE_OTHERWISE;
    }

    /** Returns the target of a way on, or null if there is none. */
    public @Nullable ProgramPoint target(int way) {
        if (way >= 0) {
            return targets[way];
        }
        return way == ROUTE_OTHERWISE ? otherwise : way == ROUTE_UNKNOWN ? unknown : onward;
    }

    /** Returns all positions that the walk can reach next, ignoring the guards. */
    public List<ProgramPoint> successors() {
        List<ProgramPoint> successors = new ArrayList<>(List.of(targets));
        for (int way = ROUTE_ONWARD; way < 0; way++) {
            ProgramPoint target = target(way);
            if (target != null) {
                successors.add(target);
            }
        }
        return successors;
    }

    /**
     * What is taken here without asking: what the host knows, unless it is an option that is not offered, or the only
     * option; null if the question must be asked.
     */
    public @Nullable Answer automatic(@Nullable Answer known, FactValues facts) {
        if (asking == null) {
            return null;
        }
        if (known != null && asking.hidden(known, facts).isEmpty()) {
            return known;
        }
        if (asking.question().autoSkip() && !asking.question().allowUnknown()) {
            return asking.onlyOption(facts);
        }
        return null;
    }

    /** Path and node, for messages. */
    @Override
    public String toString() {
        return path().isEmpty() ? node.toString() : path() + "/" + node;
    }
}
