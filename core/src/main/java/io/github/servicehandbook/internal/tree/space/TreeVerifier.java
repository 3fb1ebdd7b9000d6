package io.github.servicehandbook.internal.tree.space;

import io.github.servicehandbook.internal.tree.AnswerText;
import io.github.servicehandbook.internal.tree.FactValues;
import io.github.servicehandbook.internal.tree.FindingRule;
import io.github.servicehandbook.internal.tree.Guard;
import io.github.servicehandbook.internal.tree.InlinedTree;
import io.github.servicehandbook.internal.tree.ProgramPoint;
import io.github.servicehandbook.internal.tree.Routing;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.internal.tree.Truth;
import io.github.servicehandbook.internal.tree.space.StateSpace.State;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a tree: checks every reachable state with every answer that guards distinguish. Findings in a subtree are
 * reported at its call. Not thread-safe.
 */
public final class TreeVerifier {
    /** The truth values that the guards of a node had in all reachable states. */
    private static final class GuardCoverage {
        private final BitSet wasTrue = new BitSet();
        private final BitSet wasNot = new BitSet();
        private final Set<Integer> ways = new HashSet<>();
        private boolean routed;
    }

    private final TreeModel tree;
    private final InlinedTree program;
    private final AnswerClasses domains;
    private final StateSpace space;
    private final Map<ProgramPoint, GuardCoverage> seen = new HashMap<>();
    private final Map<String, TreeFinding> findings = new LinkedHashMap<>();

    private TreeVerifier(Analysis analysis) {
        tree = analysis.tree();
        program = analysis.program();
        domains = analysis.domains();
        space = StateSpace.ofAllStarts(analysis);
    }

    /**
     * The result of a verification.
     *
     * @param states the number of explored states
     */
    public record Result(List<TreeFinding> findings, boolean conclusive, int states) {}

    public static Result of(Analysis tree) {
        TreeVerifier proof = new TreeVerifier(tree);
        proof.space.states().forEach(proof::checkState);
        if (proof.space.conclusive()) {
            proof.checkUnseen();
        }
        proof.checkUnusedFacts();
        return new Result(
                proof.ordered(), proof.space.conclusive(), proof.space.states().size());
    }

    /** Orders findings by node, then by rule. */
    private List<TreeFinding> ordered() {
        List<TreeFinding> ordered = new ArrayList<>(findings.values());
        ordered.sort((a, b) -> {
            int byNode = Integer.compare(node(a.pointer()), node(b.pointer()));
            return byNode != 0 ? byNode : FindingRule.valueOf(a.code()).compareTo(FindingRule.valueOf(b.code()));
        });
        return ordered;
    }

    private static int node(String pointer) {
        String[] parts = pointer.split("/", -1);
        return parts[1].equals("nodes") ? Integer.parseInt(parts[2]) : -1;
    }

    private void checkState(State state) {
        ProgramPoint position = state.position();
        GuardCoverage here = seen.computeIfAbsent(position, at -> new GuardCoverage());
        TreeNode node = position.node();
        if (node instanceof TreeNode.Decision) {
            check(position, state, state, null, here);
        } else if (node instanceof TreeNode.Asking asking && !state.isExhausted()) {
            checkAnswers(state, asking, here);
        } else if (node instanceof TreeNode.Escalation escalation) {
            for (String fact : escalation.ticket().requires()) {
                if (state.value(fact) == null) {
                    add(
                            FindingRule.MISSING_TICKET_FACT,
                            position,
                            "/requires",
                            FindingRule.Detail.of(fact),
                            state,
                            null);
                }
            }
        } else if (state.isExhausted()) {
            here.ways.add(ProgramPoint.ROUTE_ONWARD);
        }
    }

    private void checkAnswers(State state, TreeNode.Asking asking, GuardCoverage here) {
        Answer automatic = state.automatic();
        List<Answer> answers = automatic == null ? domains.answers(asking, state) : List.of(automatic);
        boolean chooses = asking.kind() == AnswerSpec.Kind.ONE_OF || asking.kind() == AnswerSpec.Kind.ANY_OF;
        if (automatic == null && chooses && asking.visible(state).isEmpty() && !asking.allowsUnknown()) {
            add(FindingRule.UNANSWERABLE, state.position(), "", FindingRule.Detail.of(""), state, null);
        }
        for (Answer answer : answers) {
            FactValues after = fact -> fact.equals(asking.factName()) ? FactValues.known(answer) : state.value(fact);
            check(state.position(), after, state, automatic == null ? answer : null, here);
        }
    }

    private void check(
            ProgramPoint position, FactValues facts, State state, @Nullable Answer given, GuardCoverage here) {
        int firstTrue = -1;
        Guard unknown = null;
        here.routed = true;
        for (int i = 0; i < position.guards().size(); i++) {
            Truth truth = position.guards().get(i).test(facts);
            if (truth == Truth.TRUE && firstTrue >= 0) {
                overlap(position, i, facts, state, given);
            }
            if (truth == Truth.UNKNOWN && unknown == null) {
                unknown = position.guards().get(i);
            }
            firstTrue = truth == Truth.TRUE && firstTrue < 0 ? i : firstTrue;
            (truth == Truth.TRUE ? here.wasTrue : here.wasNot).set(i);
        }
        here.ways.add(position.route(facts));
        if (firstTrue < 0 && unknown != null && position.unknown() == null) {
            add(
                    FindingRule.POSSIBLY_UNKNOWN_FACT,
                    position,
                    "",
                    FindingRule.Detail.of(unknownFact(unknown, facts)),
                    state,
                    given);
        } else if (firstTrue < 0 && unknown == null && position.otherwise() == null) {
            gap(position, facts, state, given);
        }
    }

    private static String unknownFact(Guard guard, FactValues facts) {
        for (Guard test : guard.tests()) {
            if (test.kind() != Guard.Kind.KNOWN && facts.value(test.fact()) == null) {
                return test.fact();
            }
        }
        return "";
    }

    private void gap(ProgramPoint position, FactValues facts, State state, @Nullable Answer given) {
        TreeNode.Asking asking = position.asking();
        boolean option =
                asking != null && asking.kind() != AnswerSpec.Kind.NUMBER && facts.value(asking.factName()) != null;
        add(
                option ? FindingRule.OPTION_WITHOUT_ROUTE : FindingRule.GAP,
                position,
                "",
                values(position, facts),
                state,
                given);
    }

    private void overlap(ProgramPoint position, int route, FactValues facts, State state, @Nullable Answer given) {
        boolean first = ways(position.node()).first();
        add(FindingRule.OVERLAP.at(
                pointer(position, "/routes/" + route + "/when"),
                values(position, facts),
                note(position, state),
                first ? TreeFinding.Severity.WARNING : TreeFinding.Severity.ERROR,
                witness(state, given)));
    }

    private static Routing ways(TreeNode node) {
        return node instanceof TreeNode.Asking asking ? asking.routing() : ((TreeNode.Decision) node).routing();
    }

    /** Returns the values of the facts that the guards of the node read. */
    private FindingRule.Detail values(ProgramPoint position, FactValues facts) {
        String chinese = values(position, facts, Locale.CHINESE, "，");
        return chinese.isEmpty()
                ? new FindingRule.Detail("任何情况", "any case")
                : new FindingRule.Detail(chinese, values(position, facts, Locale.ENGLISH, ", "));
    }

    private String values(ProgramPoint position, FactValues facts, Locale locale, String separator) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Guard guard : position.guards()) {
            for (Guard test : guard.tests()) {
                values.put(test.fact(), value(test.fact(), facts, locale));
            }
        }
        if (values.isEmpty() && !position.fact().isEmpty()) {
            values.put(position.fact(), value(position.fact(), facts, locale));
        }
        StringBuilder text = new StringBuilder();
        values.forEach((fact, value) -> text.append(text.length() == 0 ? "" : separator)
                .append(fact)
                .append(" = ")
                .append(value));
        return text.toString();
    }

    private String value(String name, FactValues facts, Locale locale) {
        Answer answer = facts.value(name);
        if (answer instanceof Answer.OneOf one) {
            return one.option();
        }
        if (answer instanceof Answer.AnyOf any) {
            return any.options().toString();
        }
        Fact fact = Objects.requireNonNull(tree.factsByName().get(name));
        return answer == null ? "?" : AnswerText.of(fact, answer, locale);
    }

    private void add(
            FindingRule rule,
            ProgramPoint position,
            String part,
            FindingRule.Detail detail,
            State state,
            @Nullable Answer given) {
        String pointer = pointer(position, part);
        add(rule.at(pointer, detail, note(position, state), rule.severity(), witness(state, given)));
    }

    private void add(TreeFinding finding) {
        findings.putIfAbsent(finding.code() + finding.pointer(), finding);
    }

    private static List<Answer> witness(State state, @Nullable Answer given) {
        List<Answer> witness = StateSpace.witness(state);
        if (given != null) {
            witness.add(given);
        }
        return witness;
    }

    /** Returns the pointer to a node of this tree; a node of a subtree is represented by its call. */
    private String pointer(ProgramPoint position, String part) {
        String path = position.path();
        if (path.isEmpty()) {
            return TreeStructure.pointer(tree.numberOf(position.node().toString())) + part;
        }
        int slash = path.indexOf('/');
        String call = path.substring(path.indexOf(':') + 1, slash < 0 ? path.length() : slash);
        return TreeStructure.pointer(tree.numberOf(call)) + "/tree";
    }

    /** Returns the node if it is in a subtree, where the pointer only leads to the call, and the prefilled facts. */
    private static FindingRule.Detail note(ProgramPoint position, State state) {
        Set<String> given = StateSpace.givenAt(state).keySet();
        String place = position.path().isEmpty() ? "" : "（节点：" + position + "）";
        String placeEn = position.path().isEmpty() ? "" : " (node: " + position + ")";
        return new FindingRule.Detail(
                place + (given.isEmpty() ? "" : "（系统带入：" + String.join("、", given) + "）"),
                placeEn + (given.isEmpty() ? "" : " (prefilled: " + String.join(", ", given) + ")"));
    }

    private void checkUnseen() {
        for (ProgramPoint position : program.positions()) {
            if (position.path().isEmpty()) {
                GuardCoverage here = seen.get(position);
                if (here != null && here.routed) {
                    checkWays(position, here);
                } else if (here == null && !position.node().head().staged()) {
                    addUnseen(FindingRule.CONTRADICTORY_GUARDS, position, "");
                }
            }
        }
    }

    private void checkWays(ProgramPoint position, GuardCoverage here) {
        for (int i = 0; i < position.guards().size(); i++) {
            if (!here.wasTrue.get(i) || !here.wasNot.get(i)) {
                add(FindingRule.CONSTANT_GUARD.at(
                        pointer(position, "/routes/" + i + "/when"),
                        here.wasTrue.get(i)
                                ? new FindingRule.Detail("真", "true")
                                : new FindingRule.Detail("假", "false"),
                        FindingRule.Detail.of(""),
                        FindingRule.CONSTANT_GUARD.severity(),
                        List.of()));
            }
            if (here.wasTrue.get(i) && !here.ways.contains(i)) {
                addUnseen(FindingRule.SHADOWED, position, "/routes/" + i);
            }
        }
        if (position.otherwise() != null && !here.ways.contains(ProgramPoint.ROUTE_OTHERWISE)) {
            addUnseen(FindingRule.SHADOWED, position, "/otherwise");
        }
        if (position.unknown() != null && !here.ways.contains(ProgramPoint.ROUTE_UNKNOWN)) {
            addUnseen(FindingRule.SHADOWED, position, "/unknown");
        }
    }

    private void addUnseen(FindingRule rule, ProgramPoint position, String part) {
        add(rule.at(pointer(position, part), position.node().toString()));
    }

    private void checkUnusedFacts() {
        Set<String> used = new HashSet<>();
        for (ProgramPoint position : program.positions()) {
            used.add(position.fact());
            AnswerClasses.guards(position).forEach(guard -> guard.tests().forEach(test -> used.add(test.fact())));
            if (position.node() instanceof TreeNode.Escalation escalation) {
                used.addAll(escalation.ticket().requires());
                used.addAll(escalation.ticket().exports());
            }
        }
        List<Fact> facts = tree.content().facts();
        for (int i = 0; i < facts.size(); i++) {
            if (!used.contains(facts.get(i).name())) {
                add(FindingRule.UNUSED_FACT.at("/facts/" + i, facts.get(i).name()));
            }
        }
    }
}
