package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.troubleshooting.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node in a {@link Program}: the same node of a sub-tree has one for each way of calls that leads to it. Linked while the
 * program is made, and never changed after.
 */
public final class Position {
    /** Further ways than the routes, which are numbered from 0. */
    public static final int WAY_OTHERWISE = -1;

    public static final int WAY_UNKNOWN = -2;
    public static final int WAY_ONWARD = -3;

    private static final Position[] NONE = {};
    private static final Guard[] NO_GUARDS = {};

    private final int index;
    private final TreeModel tree;
    private final TreeNode node;
    private final TreeNode.@Nullable Asking asking;
    private final String fact;
    private final Place place;
    private Guard[] guards = NO_GUARDS;
    private Position[] targets = NONE;
    private @Nullable Position otherwise;
    private @Nullable Position unknown;
    private @Nullable Position onward;

    /** Where the answers lead that can always be given here, if the ways read nothing but the answer; empty if not. */
    private Map<Answer, Position> choices = Map.of();

    Position(int index, TreeModel tree, TreeNode node, Place place) {
        this.index = index;
        this.tree = tree;
        this.node = node;
        this.asking = node instanceof TreeNode.Asking asks ? asks : null;
        this.fact = asking == null ? "" : asking.question().fact().name();
        this.place = place;
    }

    /**
     * Where a tree is called.
     *
     * @param path the calls that lead there, from the outside in, each as {@code tree:node}
     * @param callers the trees that they are in
     */
    record Place(String path, List<TreeModel> callers) {
        static final Place OUTSIDE = new Place("", List.of());

        Place within(TreeModel tree, TreeNode call) {
            List<TreeModel> more = new ArrayList<>(callers);
            more.add(tree);
            return new Place(path + (path.isEmpty() ? "" : "/") + tree.id() + ":" + call, List.copyOf(more));
        }
    }

    void linkWays(Guard[] ownGuards, Position[] ownTargets, @Nullable Position otherwise, @Nullable Position unknown) {
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
        Map<Answer, Position> linked = new HashMap<>();
        for (Answer answer : answers) {
            Position target = routed(read -> FactValues.known(answer));
            if (target != null) {
                linked.put(answer, target);
            }
        }
        choices = linked;
    }

    void linkOnward(@Nullable Position position) {
        onward = position;
    }

    /** From 0, without gaps in its program. */
    public int index() {
        return index;
    }

    public TreeModel tree() {
        return tree;
    }

    public TreeNode node() {
        return node;
    }

    /** The calls that led here, from the outside in. */
    public String path() {
        return place.path();
    }

    /** The trees that the calls are in. */
    List<TreeModel> callers() {
        return place.callers();
    }

    public List<Guard> guards() {
        return List.of(guards);
    }

    public @Nullable Position otherwise() {
        return otherwise;
    }

    public @Nullable Position unknown() {
        return unknown;
    }

    /**
     * Of a node with a limit of visits, where the walk goes after the last one; of a call, the root of the called tree; of
     * an ending in a called tree, where the caller goes on. Null for all others and for an ending that ends the session.
     */
    public @Nullable Position onward() {
        return onward;
    }

    public TreeNode.@Nullable Asking asking() {
        return asking;
    }

    /** The fact that an answer here becomes; empty if nobody is asked. */
    public String fact() {
        return fact;
    }

    /** Whether an answer here may be personal. */
    public boolean isSensitive() {
        return asking != null && asking.declaration().sensitive();
    }

    public boolean ends() {
        return onward == null && node instanceof TreeNode.Ending;
    }

    /** Where an answer leads that nothing speaks against, whatever else is known; null if that is to be looked at. */
    public @Nullable Position chosen(Answer answer) {
        return choices.isEmpty() ? null : choices.get(answer);
    }

    /** Where the guards lead; null if there is no such way, which the proof excludes. */
    public @Nullable Position routed(FactValues facts) {
        return target(way(facts));
    }

    /** Which way is taken: the number of a route, or one of the constants below 0. */
    public int way(FactValues facts) {
        boolean anyUnknown = false;
        for (int i = 0; i < guards.length; i++) {
            Truth truth = guards[i].test(facts);
            if (truth == Truth.TRUE) {
                return i;
            }
            anyUnknown |= truth == Truth.UNKNOWN;
        }
        return anyUnknown && unknown != null ? WAY_UNKNOWN : WAY_OTHERWISE;
    }

    /** Where a way leads; null if there is no such way. */
    public @Nullable Position target(int way) {
        if (way >= 0) {
            return targets[way];
        }
        return way == WAY_OTHERWISE ? otherwise : way == WAY_UNKNOWN ? unknown : onward;
    }

    /** Where the walk can go from here, whatever the guards say. */
    public List<Position> successors() {
        List<Position> successors = new ArrayList<>(List.of(targets));
        for (int way = WAY_ONWARD; way < 0; way++) {
            Position target = target(way);
            if (target != null) {
                successors.add(target);
            }
        }
        return successors;
    }

    /**
     * What is taken here without asking: what the host knows, unless it is an option that is not offered, or the only
     * option; null if somebody is to be asked.
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
