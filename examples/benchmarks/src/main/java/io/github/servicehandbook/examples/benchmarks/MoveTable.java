package io.github.servicehandbook.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.servicehandbook.troubleshooting.Answer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A tree as a state machine, read from the tree's file: a state for each node that asks and for each ending, and in
 * each state a move for each answer. Decisions between two questions are part of the move, so that no machine is
 * charged for states without a question.
 *
 * <p>Supports only the features that the benchmark's tree uses: routes by the node's own answer, decisions by earlier
 * numbers, and nodes with a limit of visits. Rejects anything else.
 */
final class MoveTable {
    /** The comparison of a variable with a bound. */
    enum Comparison {
        AT_LEAST,
        ABOVE,
        AT_MOST,
        BELOW;

        boolean holds(double value, double bound) {
            return switch (this) {
                case AT_LEAST -> value >= bound;
                case ABOVE -> value > bound;
                case AT_MOST -> value <= bound;
                case BELOW -> value < bound;
            };
        }
    }

    /** A condition over a given number or over the visits of a node. */
    record Test(int variable, Comparison comparison, double bound) {
        boolean holds(HostFacts facts) {
            return comparison.holds(facts.value(variable), bound);
        }
    }

    /** The target of a move if a condition is true. */
    record Branch(Test when, String to) {}

    /** The targets of an answer: the first branch whose condition is true, else {@code otherwise}. */
    record Move(List<Branch> branches, String otherwise) {
        boolean isFixed() {
            return branches.isEmpty();
        }

        String target(HostFacts facts) {
            for (int i = 0; i < branches.size(); i++) {
                if (branches.get(i).when().holds(facts)) {
                    return branches.get(i).to();
                }
            }
            return otherwise;
        }
    }

    /**
     * A node that asks, or an ending, which has no moves.
     *
     * @param moves the move for each answer, by its trigger
     * @param counter the variable that counts the visits of the node, or {@link Given#NONE} if there is none
     */
    record State(String id, String text, Map<String, Move> moves, int counter) {}

    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();
    private final Map<String, JsonNode> facts = new LinkedHashMap<>();
    private final Map<String, Integer> variables = new LinkedHashMap<>();
    private final Map<String, State> states = new LinkedHashMap<>();
    private final String root;

    private MoveTable(JsonNode tree) {
        root = tree.required("root").textValue();
        for (JsonNode fact : tree.required("facts")) {
            String name = fact.required("name").textValue();
            facts.put(name, fact);
            if (fact.required("kind").textValue().equals("NUMBER")) {
                variables.put(name, variables.size());
            }
        }
        for (JsonNode node : tree.required("nodes")) {
            String id = node.required("id").textValue();
            nodes.put(id, node);
            if (node.has("maxVisits")) {
                variables.put(id, variables.size());
            }
        }
        nodes.forEach((id, node) -> {
            if (!isDecision(node)) {
                states.put(id, state(id, node));
            }
        });
    }

    /** Reads the tree's file. */
    static MoveTable of(TreeBundle bundle) {
        return new MoveTable(bundle.json());
    }

    String root() {
        return root;
    }

    Map<String, State> states() {
        return states;
    }

    State state(String id) {
        return Objects.requireNonNull(states.get(id), id);
    }

    /** Returns the names of numbers and of nodes with counted visits, in the order of their variables. */
    List<String> variables() {
        return List.copyOf(variables.keySet());
    }

    private State state(String id, JsonNode node) {
        Map<String, Move> moves = new LinkedHashMap<>();
        for (String word : words(node)) {
            moves.put(trigger(id, word), move(node, word));
        }
        return new State(id, node.required("text").textValue(), moves, variables.getOrDefault(id, Given.NONE));
    }

    private static String trigger(String node, String word) {
        return node + "=" + word;
    }

    private static boolean isDecision(JsonNode node) {
        return node.required("kind").textValue().equals("DECISION");
    }

    /** Returns a word for each possible answer of a node; empty for an ending. */
    private List<String> words(JsonNode node) {
        List<String> words = new ArrayList<>();
        if (!node.has("fact")) {
            return words;
        }
        JsonNode fact = Objects.requireNonNull(facts.get(node.get("fact").textValue()));
        switch (fact.required("kind").textValue()) {
            case "ONE_OF" ->
                fact.required("options")
                        .forEach(option -> words.add(option.required("id").textValue()));
            case "YES_NO" -> words.addAll(List.of("yes", "no"));
            case "NUMBER" -> words.add("number");
            default -> throw new IllegalArgumentException("no such answers in this benchmark: " + fact);
        }
        if (node.path("allowUnknown").booleanValue()) {
            words.add("unknown");
        }
        return words;
    }

    private Move move(JsonNode node, String word) {
        boolean unknown = word.equals("unknown");
        for (JsonNode route : node.path("routes")) {
            JsonNode when = route.required("when");
            if (!when.required("fact").equals(node.required("fact"))) {
                throw new IllegalArgumentException("no such guard in this benchmark: " + when);
            }
            if (!unknown && isTrue(when, word)) {
                return entering(route.required("to").textValue());
            }
        }
        JsonNode to = unknown && node.has("unknown") ? node.get("unknown") : node.required("otherwise");
        return entering(to.textValue());
    }

    private static boolean isTrue(JsonNode when, String word) {
        if (when.has("is")) {
            return word.equals(when.get("is").booleanValue() ? "yes" : "no");
        }
        for (JsonNode option : when.required("in")) {
            if (option.textValue().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the move into a node, through decisions, which ask nothing, to the next question or ending. */
    private Move entering(String id) {
        JsonNode node = Objects.requireNonNull(nodes.get(id), id);
        List<Branch> branches = new ArrayList<>();
        if (isDecision(node)) {
            for (JsonNode route : node.required("routes")) {
                branches.add(new Branch(
                        test(route.required("when")),
                        resting(route.required("to").textValue())));
            }
            return new Move(branches, resting(node.required("otherwise").textValue()));
        }
        if (node.has("maxVisits")) {
            double most = node.get("maxVisits").doubleValue();
            branches.add(new Branch(new Test(variable(id), Comparison.BELOW, most), id));
            return new Move(branches, resting(node.required("exhausted").textValue()));
        }
        return new Move(List.of(), id);
    }

    private String resting(String id) {
        if (!entering(id).isFixed()) {
            throw new IllegalArgumentException("one condition behind another: " + id);
        }
        return id;
    }

    private int variable(String name) {
        return Objects.requireNonNull(variables.get(name), name);
    }

    private Test test(JsonNode when) {
        int variable = variable(when.required("fact").textValue());
        if (when.size() == 2) {
            for (Comparison comparison : Comparison.values()) {
                JsonNode bound = when.get(property(comparison));
                if (bound != null) {
                    return new Test(variable, comparison, bound.doubleValue());
                }
            }
        }
        throw new IllegalArgumentException("no such guard in this benchmark: " + when);
    }

    private static String property(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "atLeast";
            case ABOVE -> "above";
            case AT_MOST -> "atMost";
            case BELOW -> "below";
        };
    }

    /** Returns an answer to a node, as a host gives it to a state machine. */
    Given given(String node, Answer answer) {
        State state = state(node);
        String trigger = trigger(node, word(answer));
        int choice = List.copyOf(state.moves().keySet()).indexOf(trigger);
        if (choice < 0) {
            throw new IllegalArgumentException("no answer: " + trigger);
        }
        Answer.@Nullable Number number = answer instanceof Answer.Number given ? given : null;
        int variable = number == null
                ? Given.NONE
                : variable(
                        Objects.requireNonNull(nodes.get(node)).required("fact").textValue());
        double value = number == null ? 0 : number.value().doubleValue();
        return new Given(trigger, choice, variable, value, state.counter());
    }

    private static String word(Answer answer) {
        if (answer instanceof Answer.OneOf one) {
            return one.option();
        }
        if (answer instanceof Answer.YesNo yesNo) {
            return yesNo.yes() ? "yes" : "no";
        }
        return answer instanceof Answer.Number ? "number" : "unknown";
    }
}
