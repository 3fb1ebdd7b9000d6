package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks the structure of a tree without evaluating guards. Every load runs these checks; their time is linear in the
 * size of the tree. Not thread-safe.
 */
public final class TreeStructure {
    private final TreeModel tree;
    private final List<TreeNode> nodes;
    private final List<List<Integer>> successors = new ArrayList<>();
    private final List<List<Integer>> predecessors = new ArrayList<>();
    private final List<TreeFinding> findings = new ArrayList<>();

    private TreeStructure(TreeModel tree) {
        this.tree = tree;
        nodes = tree.content().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            successors.add(new ArrayList<>(2));
            predecessors.add(new ArrayList<>(2));
        }
        for (int i = 0; i < nodes.size(); i++) {
            link(i);
        }
    }

    /** Returns all structural errors, in the order of the rules and nodes. */
    public static List<TreeFinding> errors(TreeModel tree) {
        TreeStructure structure = new TreeStructure(tree);
        structure.checkReach();
        structure.checkCycles();
        structure.checkCalls();
        structure.checkFacts();
        structure.checkFormerIds();
        structure.checkTickets();
        if (tree.size() > InlinedTree.MAX_POSITIONS) {
            structure.add(FindingRule.TREE_TOO_LARGE, "", "" + tree.size(), "" + InlinedTree.MAX_POSITIONS);
        }
        return List.copyOf(structure.findings);
    }

    private void add(FindingRule rule, String pointer, String... details) {
        findings.add(rule.at(pointer, details));
    }

    public static String pointer(int node) {
        return "/nodes/" + node;
    }

    private void link(int number) {
        TreeNode node = nodes.get(number);
        if (node instanceof TreeNode.Asking asking) {
            linkRoutes(number, asking.routing());
            link(number, asking.question().exhausted());
        } else if (node instanceof TreeNode.Decision decision) {
            linkRoutes(number, decision.routing());
        } else if (node instanceof TreeNode.Call call) {
            for (TreeNode.Call.Return way : call.returns()) {
                link(number, way.to());
            }
        }
    }

    private void linkRoutes(int number, Routing ways) {
        for (Routing.Route route : ways.routes()) {
            link(number, route.to());
        }
        link(number, ways.otherwise());
        link(number, ways.unknown());
    }

    private void link(int from, @Nullable NodeId to) {
        if (to != null) {
            int target = tree.numberOf(to.value());
            successors.get(from).add(target);
            predecessors.get(target).add(from);
        }
    }

    private void checkReach() {
        Deque<Integer> ends = new ArrayDeque<>();
        for (int i = 0; i < nodes.size(); i++) {
            if (mayEnd(nodes.get(i))) {
                ends.add(i);
            } else if (successors.get(i).isEmpty()) {
                add(FindingRule.DEAD_END, pointer(i), nodes.get(i).toString());
                ends.add(i);
            }
        }
        BitSet ending = reached(ends, predecessors);
        int root = tree.numberOf(tree.content().root().value());
        BitSet reachable = reached(new ArrayDeque<>(List.of(root)), successors);
        for (int i = 0; i < nodes.size(); i++) {
            if (!reachable.get(i)) {
                if (!nodes.get(i).head().staged()) {
                    add(FindingRule.UNREACHABLE_NODE, pointer(i), nodes.get(i).toString());
                }
            } else if (!ending.get(i)) {
                add(FindingRule.TRAP, pointer(i), nodes.get(i).toString());
            }
        }
    }

    private static boolean mayEnd(TreeNode node) {
        if (node instanceof TreeNode.Call call) {
            for (TreeNode.Call.Return way : call.returns()) {
                if (way.to() == null) {
                    return true;
                }
            }
        }
        return node instanceof TreeNode.Ending;
    }

    private static BitSet reached(Deque<Integer> open, List<List<Integer>> arrows) {
        BitSet reached = new BitSet();
        while (!open.isEmpty()) {
            int node = open.pop();
            if (!reached.get(node)) {
                reached.set(node);
                for (int next : arrows.get(node)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }

    /** Finds a cycle without a limit: removes nodes without incoming or outgoing edges until only cycles are left. */
    private void checkCycles() {
        BitSet left = new BitSet();
        for (int i = 0; i < nodes.size(); i++) {
            boolean limited = nodes.get(i) instanceof TreeNode.Asking asking
                    && asking.question().maxVisits() > 0;
            left.set(i, !limited);
        }
        trim(left, predecessors, successors);
        trim(left, successors, predecessors);
        if (!left.isEmpty()) {
            int first = left.nextSetBit(0);
            StringBuilder cycle = new StringBuilder();
            BitSet seen = new BitSet();
            for (int at = first; !seen.get(at); at = nextOf(at, left)) {
                seen.set(at);
                cycle.append(cycle.length() == 0 ? "" : " → ").append(nodes.get(at));
            }
            add(FindingRule.UNBOUNDED_CYCLE, pointer(first), cycle.toString());
        }
    }

    private int nextOf(int node, BitSet left) {
        for (int next : successors.get(node)) {
            if (left.get(next)) {
                return next;
            }
        }
        throw new IllegalStateException("a node without a successor was not removed");
    }

    private static void trim(BitSet left, List<List<Integer>> incoming, List<List<Integer>> outgoing) {
        int[] degrees = new int[incoming.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
            for (int before : incoming.get(i)) {
                degrees[i] += left.get(before) ? 1 : 0;
            }
            if (degrees[i] == 0) {
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            int node = open.pop();
            left.clear(node);
            for (int next : outgoing.get(node)) {
                if (left.get(next) && --degrees[next] == 0) {
                    open.add(next);
                }
            }
        }
    }

    private void checkCalls() {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof TreeNode.Call call) {
                Set<String> possible = tree.called(call.tree()).outcomeCodes();
                Set<String> handled = new HashSet<>();
                for (int k = 0; k < call.returns().size(); k++) {
                    String code = call.returns().get(k).code();
                    handled.add(code);
                    if (!possible.contains(code)) {
                        add(
                                FindingRule.NO_SUCH_OUTCOME,
                                pointer(i) + "/outcomes/" + k + "/code",
                                call.tree().value(),
                                code);
                    }
                }
                for (String code : possible) {
                    if (!handled.contains(code)) {
                        add(
                                FindingRule.UNHANDLED_OUTCOME,
                                pointer(i) + "/outcomes",
                                call.tree().value(),
                                code);
                    }
                }
            }
        }
    }

    private void checkFacts() {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof TreeNode.Call call) {
                for (Fact fact : tree.called(call.tree()).factsByName().values()) {
                    Fact known = Objects.requireNonNull(tree.factsByName().get(fact.name()));
                    if (!fact.equals(known)) {
                        add(
                                FindingRule.CONFLICTING_FACT,
                                pointer(i) + "/tree",
                                call.tree().value(),
                                fact.name());
                    }
                }
            }
        }
    }

    private void checkFormerIds() {
        Set<String> taken = new HashSet<>(tree.nodeIds());
        for (int i = 0; i < nodes.size(); i++) {
            checkFormerIds(nodes.get(i).head().formerly(), pointer(i), taken);
        }
        List<Fact> facts = tree.content().facts();
        for (int i = 0; i < facts.size(); i++) {
            Set<String> options = new HashSet<>();
            for (Fact.Option option : facts.get(i).options()) {
                options.add(option.id());
            }
            for (int k = 0; k < facts.get(i).options().size(); k++) {
                List<String> formerly = facts.get(i).options().get(k).formerly();
                checkFormerIds(formerly, "/facts/" + i + "/options/" + k, options);
            }
        }
    }

    private void checkFormerIds(List<String> formerly, String pointer, Set<String> taken) {
        for (int i = 0; i < formerly.size(); i++) {
            if (!taken.add(formerly.get(i))) {
                add(FindingRule.FORMER_ID, pointer + "/formerly/" + i, formerly.get(i));
            }
        }
    }

    private void checkTickets() {
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i) instanceof TreeNode.Escalation escalation) {
                if (escalation.ticket().ticketType() == null) {
                    add(FindingRule.TICKET_FIELD_MISSING, pointer(i), escalation.toString(), "ticketType");
                }
                if (escalation.ticket().severity() == null) {
                    add(FindingRule.TICKET_FIELD_MISSING, pointer(i), escalation.toString(), "severity");
                }
            }
        }
    }
}
