package io.github.servicehandbook.internal.tree;

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
final class StateSpace {
    /** Of larger spaces only a part is looked at. */
    static final int MOST_STATES = 400_000;

    /**
     * An answer and where it leads; null for a node at which nobody is asked.
     *
     * @param asked whether somebody gave the answer
     * @param way as {@link Position#way}
     */
    record Edge(@Nullable Answer answer, boolean asked, int way, State to) {}

    /** A node and what matters there: the facts, those of them that the host gave, and visits of nodes with a limit. */
    static final class State implements FactValues {
        private final int index;
        private final Position position;
        private final Map<String, Answer> values;
        private final Map<String, Answer> given;
        private final Map<Position, Integer> visits;
        private final @Nullable State from;
        private final @Nullable Found by;
        private final List<Edge> edges = new ArrayList<>(2);

        private State(
                int index,
                Position position,
                Map<String, Answer> values,
                Map<String, Answer> given,
                Map<Position, Integer> visits,
                @Nullable State from,
                @Nullable Found by) {
            this.index = index;
            this.position = position;
            this.values = values;
            this.given = given;
            this.visits = visits;
            this.from = from;
            this.by = by;
        }

        int index() {
            return index;
        }

        Position position() {
            return position;
        }

        /** In the order of the answers. */
        List<Edge> edges() {
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

    private StateSpace(Program program) {
        relevance = program.relevance();
        domains = program.domains();
    }

    /** From the start, nothing being known. */
    static StateSpace ofUninformed(TreeModel tree) {
        StateSpace space = new StateSpace(tree.program());
        space.state(tree.program().root(), Map.of(), Map.of(), Map.of(), null, null);
        space.explore();
        return space;
    }

    /**
     * From the start, with each of the facts that may be read before they are asked for as a host may have given it, or
     * unknown.
     */
    static StateSpace ofAllStarts(TreeModel tree) {
        StateSpace space = new StateSpace(tree.program());
        List<Map<String, Answer>> starts = new ArrayList<>(List.of(Map.of()));
        for (Fact fact : tree.program().facts().values()) {
            if (space.relevance.mayBeRead(fact.name(), tree.program().root())) {
                for (Map<String, Answer> start : List.copyOf(starts)) {
                    for (Answer value : space.domains.values(fact)) {
                        Map<String, Answer> more = new LinkedHashMap<>(start);
                        more.put(fact.name(), value);
                        starts.add(more);
                    }
                }
            }
        }
        for (Map<String, Answer> start : starts) {
            space.state(tree.program().root(), start, start, Map.of(), null, null);
        }
        space.explore();
        return space;
    }

    /** From where a walk stands. */
    private static StateSpace of(WalkedSession session) {
        StateSpace space = new StateSpace(session.model().program());
        Map<String, Answer> values = new HashMap<>(session.facts());
        values.values().removeIf(Answer.Unknown.class::isInstance);
        space.state(session.here(), values, session.known(), session.visits(), null, null);
        space.explore();
        return space;
    }

    /** How many questions are still to come; 0 to all there are if the space is too large to tell. */
    static Remaining remaining(WalkedSession session) {
        StateSpace space = of(session);
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
                int asked = edge.asked ? 1 : 0;
                fewest = Math.min(fewest, least[edge.to.index] + asked);
                most[state.index] = Math.max(most[state.index], most[edge.to.index] + asked);
            }
            least[state.index] = fewest;
        }
        return new Remaining(least[0], most[0]);
    }

    boolean conclusive() {
        return conclusive;
    }

    /** In the order of discovery: who comes later has no shorter way. The first one is the start. */
    List<State> states() {
        return states;
    }

    /** The answers on the way on which a state was found first. */
    static List<Answer> witness(State state) {
        List<Answer> answers = new ArrayList<>();
        for (State at = state; at.from != null; at = at.from) {
            Found by = Objects.requireNonNull(at.by);
            if (by.asked) {
                answers.add(0, Objects.requireNonNull(by.answer));
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
            if (states.size() > MOST_STATES) {
                conclusive = false;
                return;
            }
            expand(states.get(i));
        }
    }

    private void expand(State state) {
        TreeNode.Asking asking = state.position.asking();
        if (asking == null) {
            boolean decides = state.position.node() instanceof TreeNode.Decision;
            int way = decides ? state.position.way(state) : Position.WAY_ONWARD;
            connect(state, null, false, way, state.values, state.visits);
        } else if (state.isExhausted()) {
            connect(state, null, false, Position.WAY_ONWARD, state.values, state.visits);
        } else {
            Answer automatic = state.automatic();
            if (automatic != null) {
                answer(state, automatic, false);
            } else {
                conclusive = conclusive && !domains.isCut(asking.declaration());
                domains.answers(asking, state).forEach(answer -> answer(state, answer, true));
            }
        }
    }

    private void answer(State state, Answer answer, boolean asked) {
        Map<String, Answer> values = new HashMap<>(state.values);
        if (answer instanceof Answer.Unknown) {
            values.remove(state.position.fact());
        } else {
            values.put(state.position.fact(), answer);
        }
        Map<Position, Integer> visits = new HashMap<>(state.visits);
        visits.merge(state.position, 1, Integer::sum);
        connect(state, answer, asked, state.position.way(values::get), values, visits);
    }

    /** Adds an edge; none where the tree has no way. */
    private void connect(
            State state,
            @Nullable Answer answer,
            boolean asked,
            int way,
            Map<String, Answer> values,
            Map<Position, Integer> visits) {
        Position to = state.position.target(way);
        if (to != null) {
            State next = state(to, values, state.given, visits, state, new Found(answer, asked));
            state.edges.add(new Edge(answer, asked, way, next));
        }
    }

    /** How a state was come to, before the edge is there. */
    private record Found(@Nullable Answer answer, boolean asked) {}

    private State state(
            Position position,
            Map<String, Answer> values,
            Map<String, Answer> given,
            Map<Position, Integer> visits,
            @Nullable State from,
            @Nullable Found by) {
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
    List<State> ordered() {
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
            throw new IllegalStateException("a walk does not end; verify() says where");
        }
        return order;
    }
}
