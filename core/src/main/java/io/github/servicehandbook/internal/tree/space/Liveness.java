package io.github.servicehandbook.internal.tree.space;

import io.github.servicehandbook.internal.tree.Guard;
import io.github.servicehandbook.internal.tree.InlinedTree;
import io.github.servicehandbook.internal.tree.ProgramPoint;
import io.github.servicehandbook.internal.tree.TreeNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Liveness analysis: for each program point, the facts that may be read before they are asked again, the facts that may
 * be asked, and the nodes with a visit limit that may be reached. Walks that agree on these continue identically.
 * Immutable and thread-safe.
 */
final class Liveness {
    private final InlinedTree program;
    private final Map<String, Integer> factNumbers = new HashMap<>();
    private final BitSet[] read;
    private final BitSet[] asked;
    private final BitSet[] visited;

    Liveness(InlinedTree program) {
        this.program = program;
        for (String fact : program.facts().keySet()) {
            factNumbers.put(fact, factNumbers.size());
        }
        int size = program.positions().size();
        read = new BitSet[size];
        asked = new BitSet[size];
        visited = new BitSet[size];
        spread(predecessors());
    }

    private List<List<ProgramPoint>> predecessors() {
        List<List<ProgramPoint>> predecessors = new ArrayList<>();
        for (int i = 0; i < read.length; i++) {
            predecessors.add(new ArrayList<>(2));
        }
        for (ProgramPoint position : program.positions()) {
            for (ProgramPoint successor : position.successors()) {
                predecessors.get(successor.index()).add(position);
            }
        }
        return predecessors;
    }

    /** Propagates from the outcomes to the root until nothing changes. */
    private void spread(List<List<ProgramPoint>> predecessors) {
        Deque<ProgramPoint> open = new ArrayDeque<>();
        BitSet waiting = new BitSet();
        for (int i = read.length - 1; i >= 0; i--) {
            read[i] = new BitSet();
            asked[i] = new BitSet();
            visited[i] = new BitSet();
            open.add(program.positions().get(i));
            waiting.set(i);
        }
        ProgramPoint position;
        while ((position = open.poll()) != null) {
            waiting.clear(position.index());
            if (update(position)) {
                for (ProgramPoint predecessor : predecessors.get(position.index())) {
                    if (!waiting.get(predecessor.index())) {
                        waiting.set(predecessor.index());
                        open.add(predecessor);
                    }
                }
            }
        }
    }

    private boolean update(ProgramPoint position) {
        int index = position.index();
        BitSet nowRead = new BitSet();
        BitSet nowAsked = new BitSet();
        BitSet nowVisited = new BitSet();
        for (ProgramPoint successor : position.successors()) {
            nowRead.or(read[successor.index()]);
            nowAsked.or(asked[successor.index()]);
            nowVisited.or(visited[successor.index()]);
        }
        position.guards().forEach(guard -> addFacts(guard, nowRead));
        if (position.node() instanceof TreeNode.Asking asking) {
            boolean limited = asking.question().maxVisits() > 0;
            int fact = number(position.fact());
            nowAsked.set(fact);
            nowRead.clear(fact);
            if (limited) {
                nowVisited.set(index);
                nowRead.or(read[
                        position.onward() == null ? index : position.onward().index()]);
            }
            asking.question().showWhen().values().forEach(guard -> addFacts(guard, nowRead));
        } else if (position.node() instanceof TreeNode.Escalation escalation) {
            escalation.ticket().requires().forEach(name -> nowRead.set(number(name)));
        }
        boolean changed =
                !nowRead.equals(read[index]) || !nowAsked.equals(asked[index]) || !nowVisited.equals(visited[index]);
        read[index] = nowRead;
        asked[index] = nowAsked;
        visited[index] = nowVisited;
        return changed;
    }

    private void addFacts(Guard guard, BitSet facts) {
        guard.tests().forEach(test -> facts.set(number(test.fact())));
    }

    private int number(String fact) {
        return Objects.requireNonNull(factNumbers.get(fact));
    }

    boolean mayBeRead(String fact, ProgramPoint from) {
        return read[from.index()].get(number(fact));
    }

    boolean mayBeAsked(String fact, ProgramPoint from) {
        return asked[from.index()].get(number(fact));
    }

    boolean mayBeVisited(ProgramPoint limited, ProgramPoint from) {
        return visited[from.index()].get(limited.index());
    }
}
