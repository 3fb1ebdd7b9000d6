package io.github.servicehandbook.examples.benchmarks;

import com.bladecoder.ink.runtime.Story;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The tree for blade-ink, written in the compiled format of ink's runtime, because blade-ink 1.2.0 has no compiler. A
 * state is a knot with the node's text and a sticky choice for each answer. A number is a variable that the host sets
 * before it chooses. A variable counts the visits of a node with a limit.
 */
final class InkTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int INK_VERSION = 21;

    /** The flags of a sticky choice whose text is not repeated when it is taken. */
    private static final int STICKY = 4;

    private final String json;
    private final List<String> variables;

    InkTree(MoveTable table) {
        variables = table.variables();
        json = json(table).toString();
    }

    private static ObjectNode json(MoveTable table) {
        ObjectNode knots = JSON.objectNode();
        for (MoveTable.State state : table.states().values()) {
            knots.set(state.id(), knot(state, table.variables()));
        }
        knots.set("global decl", declarations(table.variables()));
        ArrayNode start = JSON.arrayNode().add(divert(table.root())).addNull();
        ObjectNode story = JSON.objectNode().put("inkVersion", INK_VERSION);
        story.set("root", JSON.arrayNode().add(start).add("done").add(knots));
        story.set("listDefs", JSON.objectNode());
        return story;
    }

    private static ArrayNode declarations(List<String> variables) {
        ArrayNode declarations = JSON.arrayNode().add("ev");
        for (String variable : variables) {
            declarations.add(0).add(JSON.objectNode().put("VAR=", variable));
        }
        return declarations.add("/ev").add("end").addNull();
    }

    private static ArrayNode knot(MoveTable.State state, List<String> variables) {
        ArrayNode knot = JSON.arrayNode().add("^" + state.text()).add("\n");
        if (state.moves().isEmpty()) {
            return knot.add("end").addNull();
        }
        ObjectNode taken = JSON.objectNode();
        state.moves().forEach((trigger, move) -> {
            String choice = "c-" + taken.size();
            knot.add("ev").add("str").add("^" + trigger).add("/str").add("/ev");
            knot.add(JSON.objectNode().put("*", ".^." + choice).put("flg", STICKY));
            taken.set(choice, taken(state, move, variables));
        });
        return knot.add(taken);
    }

    /** Returns the content that follows a choice. */
    private static ArrayNode taken(MoveTable.State state, MoveTable.Move move, List<String> variables) {
        ArrayNode content = JSON.arrayNode();
        if (state.counter() >= 0) {
            String counter = variables.get(state.counter());
            content.add("ev").add(read(counter)).add(1).add("+");
            content.add(JSON.objectNode().put("VAR=", counter).put("re", true)).add("/ev");
        }
        for (MoveTable.Branch branch : move.branches()) {
            MoveTable.Test when = branch.when();
            content.add("ev").add(read(variables.get(when.variable())));
            content.add((float) when.bound()).add(operator(when.comparison())).add("/ev");
            content.add(divert(branch.to()).put("c", true));
        }
        return content.add(divert(move.otherwise())).addNull();
    }

    private static ObjectNode divert(String knot) {
        return JSON.objectNode().put("->", knot);
    }

    private static ObjectNode read(String variable) {
        return JSON.objectNode().put("VAR?", variable);
    }

    private static String operator(MoveTable.Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> ">=";
            case ABOVE -> ">";
            case AT_MOST -> "<=";
            case BELOW -> "<";
        };
    }

    /** Returns a new story at the root. A story is not thread-safe. */
    Story start() {
        try {
            Story story = new Story(json);
            story.continueMaximally();
            return story;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives an answer and returns the text that is shown next: a question or an ending. */
    String answer(Story story, Given given) {
        try {
            if (given.variable() >= 0) {
                story.getVariablesState().set(variables.get(given.variable()), (float) given.value());
            }
            story.chooseChoiceIndex(given.choice());
            return story.continueMaximally().strip();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static String save(Story story) {
        try {
            return story.getState().toJson();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static void restore(Story story, String saved) {
        try {
            story.getState().loadJson(saved);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
