package io.github.servicehandbook.internal.tree.space;

import io.github.servicehandbook.internal.tree.FactValues;
import io.github.servicehandbook.internal.tree.Position;
import io.github.servicehandbook.internal.tree.Program;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Remaining;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a walk can come to: nodes with what matters there of what is known, and the answers that lead from one to the
 * next. Walks are bounded, so no state leads back to itself. Not changed once made.
 */
public final class StateSpace {
    /** Of larger spaces only a part is looked at. */
    static final int MAX_STATES = 400_000;

    /**
     * A step to another state.
     *
     * @param answer what somebody answered, or null if nobody was asked
     * @param way as {@link Position#way}
     */
    public record Edge(@Nullable Answer answer, int way, State to) {
        /** Whether somebody was asked. */
        public boolean asked() {
            return answer != null;
        }
    }

    /** A node and what matters there: the facts, those of them that the host gave, and visits of nodes with a limit. */
    public static final class State implements FactValues {
        private final int index;
        private final Position position;
        private final Map<String, Answer> values;
        private final Map<String, Answer> given;
        private final Map<Position, Integer> visits;
        private final @Nullable State from;
        /** What somebody answered in the state before, or null if nobody was asked. */
        private final @Nullable Answer by;

        private final List<Edge> edges = new ArrayList<>(2);

        private State(
                int index,
                Position position,
                Map<String, Answer> values,
                Map<String, Answer> given,
                Map<Position, Integer> visits,
                @Nullable State from,
                @Nullable Answer by) {
            this.index = index;
            this.position = position;
            this.values = values;
            this.given = given;
            this.visits = visits;
            this.from = from;
            this.by = by;
        }

        public int index() {
            return index;
        }

        public Position position() {
            return position;
        }

        /** In the order of the answers. */
        public List<Edge> edges() {
            return edges;
        }

        @Override
        public @Nullable Answer value(String fact) {
            return values.get(fact);
        }

        /** What is taken here without asking; null if somebody is asked. */
        @Nullable
        Answer automatic() {
            return position.automatic(given.get(position.fact()), this);
        }

        /** Whether the walk was here as often as it may be. */
        boolean isExhausted() {
            TreeNode.Asking asking = position.asking();
            int most = asking == null ? 0 : asking.question().maxVisits();
            return most > 0 && visits.getOrDefault(position, 0) >= most;
        }
    }

    private record Key(
            Position position, Map<String, Answer> values, Map<String, Answer> given, Map<Position, Integer> visits) {}

    private final Relevance relevance;
    private final Domains domains;
    private final Map<Key, State> known = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private boolean conclusive = true;

    private StateSpace(Analysis tree, Domains domains) {
        relevance = tree.relevance();
        this.domains = domains;
    }

    /** From the start, nothing being known. */
    public static StateSpace ofUninformed(Analysis tree) {
        return ofUninformed(tree, tree.domains());
    }

    /** From the start, nothing being known, with the answers that these domains have. */
    static StateSpace ofUninformed(Analysis tree, Domains domains) {
        StateSpace space = unexplored(tree, domains);
        space.explore();
        return space;
    }

    /** Only the start, nothing being known; {@link #settled} and {@link #answered} go on from there. */
    static StateSpace unexplored(Analysis tree, Domains domains) {
        StateSpace space = new StateSpace(tree, domains);
        space.state(tree.program().root(), Map.of(), Map.of(), Map.of(), null, null);
        return space;
    }

    /**
     * From the start, with each of the facts that may be read before they are asked for as a host may have given it, or
     * unknown.
     */
    static StateSpace ofAllStarts(Analysis tree) {
        StateSpace space = new StateSpace(tree, tree.domains());
        for (Map<String, Answer> start : space.starts(tree.program())) {
            space.state(tree.program().root(), start, start, Map.of(), null, null);
        }
        space.explore();
        return space;
    }

    /** All combinations of what a host may know and the walk may read; only some if there are too many. */
    private List<Map<String, Answer>> starts(Program program) {
        List<Map<String, Answer>> starts = new ArrayList<>(List.of(Map.of()));
        for (Fact fact : program.facts().values()) {
            if (!relevance.mayBeRead(fact.name(), program.root())) {
                continue;
            }
            List<Answer> values = domains.knownValues(fact);
            conclusive = conclusive && !domains.hasSomeKnownValues(fact);
            if ((long) starts.size() * (values.size() + 1) > MAX_STATES) {
                conclusive = false;
                return starts;
            }
            for (Map<String, Answer> start : List.copyOf(starts)) {
                for (Answer value : values) {
                    Map<String, Answer> more = new LinkedHashMap<>(start);
                    more.put(fact.name(), value);
                    starts.add(more);
                }
            }
        }
        return starts;
    }

    /**
     * How many questions are still to come from a place in a walk; 0 to all there are if the space is too large to tell.
     *
     * @param facts the answers by the name of the fact
     * @param known those that the host gave
     * @param visits of the nodes with a limit
     */
    public static Remaining remaining(
            Analysis tree,
            Position here,
            Map<String, Answer> facts,
            Map<String, Answer> known,
            Map<Position, Integer> visits) {
        StateSpace space = new StateSpace(tree, tree.domains());
        Map<String, Answer> values = new HashMap<>(facts);
        values.values().removeIf(Answer.Unknown.class::isInstance);
        space.state(here, values, known, visits, null, null);
        space.explore();
        if (!space.conclusive) {
            return new Remaining(0, Integer.MAX_VALUE);
        }
        int size = space.states.size();
        int[] least = new int[size];
        int[] most = new int[size];
        List<State> order = space.ordered();
        for (int i = size - 1; i >= 0; i--) {
            State state = order.get(i);
            int fewest = state.edges.isEmpty() ? 0 : Integer.MAX_VALUE;
            for (Edge edge : state.edges) {
                int asked = edge.asked() ? 1 : 0;
                fewest = Math.min(fewest, least[edge.to.index] + asked);
                most[state.index] = Math.max(most[state.index], most[edge.to.index] + asked);
            }
            least[state.index] = fewest;
        }
        return new Remaining(least[0], most[0]);
    }

    public boolean conclusive() {
        return conclusive;
    }

    /** In the order of discovery: who comes later has no shorter way. The first one is the start. */
    public List<State> states() {
        return states;
    }

    /** The answers on the way on which a state was found first. */
    static List<Answer> witness(State state) {
        List<Answer> answers = new ArrayList<>();
        for (State at = state; at.from != null; at = at.from) {
            if (at.by != null) {
                answers.add(0, at.by);
            }
        }
        return answers;
    }

    /** What the host must have given for a state to be come to as {@link #witness} says. */
    static Map<String, Answer> givenAt(State state) {
        State at = state;
        while (at.from != null) {
            at = at.from;
        }
        return at.given;
    }

    private void explore() {
        for (int i = 0; i < states.size(); i++) {
            if (states.size() > MAX_STATES) {
                conclusive = false;
                return;
            }
            expand(states.get(i));
        }
    }

    private void expand(State state) {
        if (isPassedOver(state)) {
            add(onward(state), state);
            return;
        }
        Answer automatic = state.automatic();
        if (automatic != null) {
            add(answered(state, automatic, false), state);
            return;
        }
        TreeNode.Asking asking = Objects.requireNonNull(state.position.asking());
        conclusive = conclusive && !domains.hasSomeAnswers(asking.fact());
        for (Answer answer : domains.answers(asking, state)) {
            add(answered(state, answer, true), state);
        }
    }

    private static void add(@Nullable Edge edge, State from) {
        if (edge != null) {
            from.edges.add(edge);
        }
    }

    /** Where the walk comes to rest: at a node that asks somebody, at an end, or where the tree has no way on. */
    State settled(State state) {
        State at = state;
        while (true) {
            Answer automatic = at.automatic();
            Edge edge = isPassedOver(at) ? onward(at) : automatic == null ? null : answered(at, automatic, false);
            if (edge == null) {
                return at;
            }
            at = edge.to;
        }
    }

    private static boolean isPassedOver(State state) {
        return state.position.asking() == null || state.isExhausted();
    }

    /** From a node at which nobody is asked; null at an end, and where the tree has no way. */
    private @Nullable Edge onward(State state) {
        boolean decides = state.position.node() instanceof TreeNode.Decision;
        int way = decides ? state.position.way(state) : Position.WAY_ONWARD;
        Position to = state.position.target(way);
        return to == null ? null : new Edge(null, way, state(to, state.values, state.visits, state, null));
    }

    /** With an answer that the node takes; null where the tree has no way. */
    @Nullable
    Edge answered(State state, Answer answer, boolean asked) {
        Map<String, Answer> values = new HashMap<>(state.values);
        if (answer instanceof Answer.Unknown) {
            values.remove(state.position.fact());
        } else {
            values.put(state.position.fact(), answer);
        }
        int way = state.position.way(values::get);
        Position to = state.position.target(way);
        if (to == null) {
            return null;
        }
        Map<Position, Integer> visits = new HashMap<>(state.visits);
        visits.merge(state.position, 1, Integer::sum);
        Answer given = asked ? answer : null;
        return new Edge(given, way, state(to, values, visits, state, given));
    }

    /** The state that a walk comes to from another one. */
    private State state(
            Position position,
            Map<String, Answer> values,
            Map<Position, Integer> visits,
            State from,
            @Nullable Answer by) {
        return state(position, values, from.given, visits, from, by);
    }

    private State state(
            Position position,
            Map<String, Answer> values,
            Map<String, Answer> given,
            Map<Position, Integer> visits,
            @Nullable State from,
            @Nullable Answer by) {
        Map<String, Answer> askable = new HashMap<>(given);
        askable.keySet().removeIf(fact -> !relevance.mayBeAsked(fact, position));
        Map<String, Answer> readable = new HashMap<>(values);
        readable.keySet().removeIf(fact -> !relevance.mayBeRead(fact, position));
        Map<Position, Integer> countable = new HashMap<>(visits);
        countable.keySet().removeIf(limited -> !relevance.mayBeVisited(limited, position));
        return known.computeIfAbsent(new Key(position, readable, askable, countable), key -> {
            State state = new State(states.size(), position, readable, askable, countable, from, by);
            states.add(state);
            return state;
        });
    }

    /** Each state before those that it leads to. */
    public List<State> ordered() {
        int[] before = new int[states.size()];
        for (State state : states) {
            state.edges.forEach(edge -> before[edge.to.index]++);
        }
        List<State> order = new ArrayList<>(states.size());
        for (State state : states) {
            if (before[state.index] == 0) {
                order.add(state);
            }
        }
        for (int i = 0; i < order.size(); i++) {
            for (Edge edge : order.get(i).edges) {
                if (--before[edge.to.index] == 0) {
                    order.add(edge.to);
                }
            }
        }
        if (order.size() < states.size()) {
            throw new IllegalStateException("a walk does not end; TreeReview.of(tree).verify() says where");
        }
        return order;
    }
}
