package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.tree.space.StateSpace;
import io.github.servicehandbook.internal.tree.space.StateSpace.Edge;
import io.github.servicehandbook.internal.tree.space.StateSpace.State;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The walks of a tree that start with no known facts. Immutable and thread-safe. */
final class StatePaths implements PathSpace {
    private static final int FAR = Integer.MAX_VALUE;

    /** A passage through a node, independent of the known facts. */
    private record Passage(int position, int way) {}

    private final WalkableTree tree;
    private final List<State> states;
    private final List<State> order;
    /** The number of walks from each state to an outcome. */
    private final BigInteger[] counts;
    /** The minimum number of answers from each state to an outcome; FAR if none is reachable. */
    private final int[] toEnd;

    StatePaths(WalkableTree tree) {
        this.tree = tree;
        StateSpace space = StateSpace.ofUninformed(tree.analysis());
        if (!space.conclusive()) {
            throw new IllegalStateException("tree " + tree.id() + " has too many states to enumerate paths");
        }
        states = space.states();
        order = space.ordered();
        counts = new BigInteger[states.size()];
        toEnd = new int[states.size()];
        for (int i = order.size() - 1; i >= 0; i--) {
            countFrom(order.get(i));
        }
    }

    private void countFrom(State state) {
        boolean ends = state.position().ends();
        BigInteger count = ends ? BigInteger.ONE : BigInteger.ZERO;
        int fewest = ends ? 0 : FAR;
        for (Edge edge : state.edges()) {
            count = count.add(counts[edge.to().index()]);
            int rest = toEnd[edge.to().index()];
            fewest = rest == FAR ? fewest : Math.min(fewest, rest + (edge.asked() ? 1 : 0));
        }
        counts[state.index()] = count;
        toEnd[state.index()] = fewest;
    }

    private boolean ends(State state) {
        return counts[state.index()].signum() > 0;
    }

    @Override
    public BigInteger count() {
        return counts[0];
    }

    @Override
    public Stream<List<Answer>> walks(long maxWalks) {
        if (maxWalks < 0) {
            throw new IllegalArgumentException("maxWalks: " + maxWalks + "; expected at least 0");
        }
        Iterator<List<Answer>> walks = new Listing();
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(walks, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .limit(maxWalks);
    }

    /** Iterates over all walks depth first, taking edges in order. Not thread-safe. */
    private final class Listing implements Iterator<List<Answer>> {
        private final List<State> path = new ArrayList<>();
        private final List<Integer> taken = new ArrayList<>();
        private boolean found;

        Listing() {
            enter(states.get(0));
        }

        private void enter(State state) {
            path.add(state);
            taken.add(-1);
            found = state.position().ends();
        }

        @Override
        public boolean hasNext() {
            while (!found && !path.isEmpty()) {
                int last = path.size() - 1;
                State state = path.get(last);
                int next = taken.get(last) + 1;
                if (next < state.edges().size()) {
                    taken.set(last, next);
                    State to = state.edges().get(next).to();
                    if (ends(to)) {
                        enter(to);
                    }
                } else {
                    path.remove(last);
                    taken.remove(last);
                }
            }
            return found;
        }

        @Override
        public List<Answer> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more walks");
            }
            List<Answer> answers = new ArrayList<>();
            int last = path.size() - 1;
            for (int i = 0; i < last; i++) {
                add(path.get(i).edges().get(taken.get(i)), answers);
            }
            path.remove(last);
            taken.remove(last);
            found = false;
            return List.copyOf(answers);
        }
    }

    private static void add(Edge edge, List<Answer> answers) {
        if (edge.answer() != null) {
            answers.add(edge.answer());
        }
    }

    /** Greedy: each walk takes the shortest path to an edge not yet covered, and continues from there. */
    @Override
    public List<List<Answer>> coveringWalks() {
        Set<Passage> passed = new HashSet<>();
        List<List<Answer>> cover = new ArrayList<>();
        if (!ends(states.get(0))) {
            return List.of();
        }
        do {
            cover.add(coveringWalk(passed));
        } while (hasUncovered(passed));
        return List.copyOf(cover);
    }

    private boolean hasUncovered(Set<Passage> passed) {
        for (State state : states) {
            if (uncoveredEdge(state, passed) != null) {
                return true;
            }
        }
        return false;
    }

    /** Returns an uncovered edge that leads to an outcome, or null if there is none. */
    private @Nullable Edge uncoveredEdge(State state, Set<Passage> passed) {
        for (Edge edge : state.edges()) {
            if (ends(edge.to()) && !passed.contains(new Passage(state.position().index(), edge.way()))) {
                return edge;
            }
        }
        return null;
    }

    private List<Answer> coveringWalk(Set<Passage> passed) {
        int[] toNew = distancesToNew(passed);
        List<Answer> answers = new ArrayList<>();
        State at = states.get(0);
        while (!at.edges().isEmpty()) {
            Edge edge = uncoveredEdge(at, passed);
            if (edge == null) {
                edge = nearest(at, toNew[at.index()] == FAR ? toEnd : toNew);
            }
            passed.add(new Passage(at.position().index(), edge.way()));
            add(edge, answers);
            at = edge.to();
        }
        return List.copyOf(answers);
    }

    /** Returns the minimum number of answers from each state to an uncovered edge. */
    private int[] distancesToNew(Set<Passage> passed) {
        int[] toNew = new int[states.size()];
        for (int i = order.size() - 1; i >= 0; i--) {
            State state = order.get(i);
            int fewest = uncoveredEdge(state, passed) == null ? FAR : 0;
            for (Edge edge : state.edges()) {
                int rest = toNew[edge.to().index()];
                fewest = rest == FAR ? fewest : Math.min(fewest, rest + (edge.asked() ? 1 : 0));
            }
            toNew[state.index()] = fewest;
        }
        return toNew;
    }

    private static Edge nearest(State state, int[] distances) {
        Edge nearest = state.edges().get(0);
        long shortest = Long.MAX_VALUE;
        for (Edge edge : state.edges()) {
            long distance = (long) distances[edge.to().index()] + (edge.asked() ? 1 : 0);
            if (distance < shortest) {
                shortest = distance;
                nearest = edge;
            }
        }
        return nearest;
    }

    @Override
    public List<Answer> shortestTo(NodeId node) {
        tree.node(node);
        int[] asked = new int[states.size()];
        Edge[] by = new Edge[states.size()];
        State[] from = new State[states.size()];
        State found = null;
        for (State state : order) {
            if (state != states.get(0) && from[state.index()] == null) {
                continue;
            }
            if (isAt(state, node) && (found == null || asked[state.index()] < asked[found.index()])) {
                found = state;
            }
            for (Edge edge : state.edges()) {
                int to = edge.to().index();
                int distance = asked[state.index()] + (edge.asked() ? 1 : 0);
                if (from[to] == null || distance < asked[to]) {
                    asked[to] = distance;
                    by[to] = edge;
                    from[to] = state;
                }
            }
        }
        if (found == null) {
            throw new NoSuchElementException("no walk of " + tree.id() + " reaches the node " + node);
        }
        Deque<Answer> answers = new ArrayDeque<>();
        for (State at = found; from[at.index()] != null; at = from[at.index()]) {
            Answer answer = by[at.index()].answer();
            if (answer != null) {
                answers.push(answer);
            }
        }
        return Collections.unmodifiableList(new ArrayList<>(answers));
    }

    private static boolean isAt(State state, NodeId node) {
        return state.position().path().isEmpty() && state.position().node().id().equals(node);
    }

    /** Returns the tree ID and the number of walks. */
    @Override
    public String toString() {
        return "PathSpace of " + tree.id() + ", " + count() + " walks";
    }
}
