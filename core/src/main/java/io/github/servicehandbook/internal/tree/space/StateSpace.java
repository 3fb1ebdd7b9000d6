package io.github.servicehandbook.internal.tree.space;

import io.github.servicehandbook.internal.tree.FactValues;
import io.github.servicehandbook.internal.tree.InlinedTree;
import io.github.servicehandbook.internal.tree.ProgramPoint;
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
 * The reachable states of a walk and the answers that lead from one to the next. A state is a node with the facts that
 * are live there. Walks are bounded, so no state leads back to itself. Not modified after construction.
 */
public final class StateSpace {
    /** The maximum number of states; larger spaces are explored only in part. */
    static final int MAX_STATES = 400_000;

    /**
     * A step to another state.
     *
     * @param answer the answer, or null if the step asks no question
     * @param way the way on, see {@link ProgramPoint#route}
     */
    public record Edge(@Nullable Answer answer, int way, State to) {
        /** Returns whether the step asks a question. */
        public boolean asked() {
            return answer != null;
        }
    }

    /** A node with its live facts, the facts that the host provided, and the visits of nodes with a limit. */
    public static final class State implements FactValues {
        private final int index;
        private final ProgramPoint position;
        private final Map<String, Answer> values;
        private final Map<String, Answer> given;
        private final Map<ProgramPoint, Integer> visits;
        private final @Nullable State from;
        /** The answer in the previous state, or null if no question was asked. */
        private final @Nullable Answer by;

        private final List<Edge> edges = new ArrayList<>(2);

        private State(
                int index,
                ProgramPoint position,
                Map<String, Answer> values,
                Map<String, Answer> given,
                Map<ProgramPoint, Integer> visits,
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

        public ProgramPoint position() {
            return position;
        }

        /** Returns the edges in the order of the answers. */
        public List<Edge> edges() {
            return edges;
        }

        @Override
        public @Nullable Answer value(String fact) {
            return values.get(fact);
        }

        /** Returns the answer that is given here without asking, or null if the question is asked. */
        @Nullable
        Answer automatic() {
            return position.automatic(given.get(position.fact()), this);
        }

        /** Returns whether the visit limit of the node is reached. */
        boolean isExhausted() {
            TreeNode.Asking asking = position.asking();
            int maxVisits = asking == null ? 0 : asking.question().maxVisits();
            return maxVisits > 0 && visits.getOrDefault(position, 0) >= maxVisits;
        }
    }

    private record Key(
            ProgramPoint position,
            Map<String, Answer> values,
            Map<String, Answer> given,
            Map<ProgramPoint, Integer> visits) {}

    private final Liveness relevance;
    private final AnswerClasses domains;
    private final Map<Key, State> known = new HashMap<>();
    private final List<State> states = new ArrayList<>();
    private boolean conclusive = true;

    private StateSpace(Analysis tree, AnswerClasses domains) {
        relevance = tree.relevance();
        this.domains = domains;
    }

    /** Explores from the start with no known facts. */
    public static StateSpace ofUninformed(Analysis tree) {
        return ofUninformed(tree, tree.domains());
    }

    /** Explores from the start with no known facts, using the answers of these domains. */
    static StateSpace ofUninformed(Analysis tree, AnswerClasses domains) {
        StateSpace space = unexplored(tree, domains);
        space.explore();
        return space;
    }

    /** Creates only the start state with no known facts; {@link #settled} and {@link #answered} continue from it. */
    static StateSpace unexplored(Analysis tree, AnswerClasses domains) {
        StateSpace space = new StateSpace(tree, domains);
        space.state(tree.program().root(), Map.of(), Map.of(), Map.of(), null, null);
        return space;
    }

    /**
     * Explores from every start: each fact that may be read before it is asked has each value that a host can provide,
     * or is unknown.
     */
    static StateSpace ofAllStarts(Analysis tree) {
        StateSpace space = new StateSpace(tree, tree.domains());
        for (Map<String, Answer> start : space.starts(tree.program())) {
            space.state(tree.program().root(), start, start, Map.of(), null, null);
        }
        space.explore();
        return space;
    }

    /** Returns all combinations of facts that a host can provide; only some if there are too many. */
    private List<Map<String, Answer>> starts(InlinedTree program) {
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
     * Returns the number of remaining questions from a position of a walk; from 0 to unlimited if the space is too
     * large.
     *
     * @param facts the answers by fact name
     * @param known the answers that the host provided
     * @param visits the visits of the nodes with a limit
     */
    public static Remaining remaining(
            Analysis tree,
            ProgramPoint here,
            Map<String, Answer> facts,
            Map<String, Answer> known,
            Map<ProgramPoint, Integer> visits) {
        StateSpace space = new StateSpace(tree, tree.domains());
        Map<String, Answer> values = new HashMap<>(facts);
        values.values().removeIf(Answer.Unknown.class::isInstance);
        space.state(here, values, known, visits, null, null);
        space.explore();
        if (!space.conclusive) {
            return new Remaining(0, Integer.MAX_VALUE);
        }
        int size = space.states.size();
        int[] min = new int[size];
        int[] max = new int[size];
        List<State> order = space.ordered();
        for (int i = size - 1; i >= 0; i--) {
            State state = order.get(i);
            int fewestQuestions = state.edges.isEmpty() ? 0 : Integer.MAX_VALUE;
            for (Edge edge : state.edges) {
                int asked = edge.asked() ? 1 : 0;
                fewestQuestions = Math.min(fewestQuestions, min[edge.to.index] + asked);
                max[state.index] = Math.max(max[state.index], max[edge.to.index] + asked);
            }
            min[state.index] = fewestQuestions;
        }
        return new Remaining(min[0], max[0]);
    }

    public boolean conclusive() {
        return conclusive;
    }

    /** Returns the states in breadth-first order; the first one is the start. */
    public List<State> states() {
        return states;
    }

    /** Returns the answers that lead to the state on the path that discovered it. */
    static List<Answer> witness(State state) {
        List<Answer> answers = new ArrayList<>();
        for (State at = state; at.from != null; at = at.from) {
            if (at.by != null) {
                answers.add(0, at.by);
            }
        }
        return answers;
    }

    /** Returns the facts that the host must provide for {@link #witness} to reach the state. */
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
        if (isSkipped(state)) {
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

    /** Follows automatic steps to a node that asks, an outcome, or a node without a matching route. */
    State settled(State state) {
        State at = state;
        while (true) {
            Answer automatic = at.automatic();
            Edge edge = isSkipped(at) ? onward(at) : automatic == null ? null : answered(at, automatic, false);
            if (edge == null) {
                return at;
            }
            at = edge.to;
        }
    }

    private static boolean isSkipped(State state) {
        return state.position.asking() == null || state.isExhausted();
    }

    /** Returns the edge of a node that does not ask; null at an outcome or without a matching route. */
    private @Nullable Edge onward(State state) {
        boolean decides = state.position.node() instanceof TreeNode.Decision;
        int way = decides ? state.position.route(state) : ProgramPoint.ROUTE_ONWARD;
        ProgramPoint to = state.position.target(way);
        return to == null ? null : new Edge(null, way, state(to, state.values, state.visits, state, null));
    }

    /** Returns the edge for an answer that the node accepts, or null if no route matches. */
    @Nullable
    Edge answered(State state, Answer answer, boolean asked) {
        Map<String, Answer> values = new HashMap<>(state.values);
        if (answer instanceof Answer.Unknown) {
            values.remove(state.position.fact());
        } else {
            values.put(state.position.fact(), answer);
        }
        int way = state.position.route(values::get);
        ProgramPoint to = state.position.target(way);
        if (to == null) {
            return null;
        }
        Map<ProgramPoint, Integer> visits = new HashMap<>(state.visits);
        visits.merge(state.position, 1, Integer::sum);
        Answer given = asked ? answer : null;
        return new Edge(given, way, state(to, values, visits, state, given));
    }

    /** Returns the state that follows another one. */
    private State state(
            ProgramPoint position,
            Map<String, Answer> values,
            Map<ProgramPoint, Integer> visits,
            State from,
            @Nullable Answer by) {
        return state(position, values, from.given, visits, from, by);
    }

    private State state(
            ProgramPoint position,
            Map<String, Answer> values,
            Map<String, Answer> given,
            Map<ProgramPoint, Integer> visits,
            @Nullable State from,
            @Nullable Answer by) {
        Map<String, Answer> askable = new HashMap<>(given);
        askable.keySet().removeIf(fact -> !relevance.mayBeAsked(fact, position));
        Map<String, Answer> readable = new HashMap<>(values);
        readable.keySet().removeIf(fact -> !relevance.mayBeRead(fact, position));
        Map<ProgramPoint, Integer> countable = new HashMap<>(visits);
        countable.keySet().removeIf(limited -> !relevance.mayBeVisited(limited, position));
        return known.computeIfAbsent(new Key(position, readable, askable, countable), key -> {
            State state = new State(states.size(), position, readable, askable, countable, from, by);
            states.add(state);
            return state;
        });
    }

    /** Returns the states in topological order: each state before its successors. */
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
            throw new IllegalStateException("unbounded cycle; call TreeReview.of(tree).verify() for details");
        }
        return order;
    }
}
