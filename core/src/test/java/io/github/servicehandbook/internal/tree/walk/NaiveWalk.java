package io.github.servicehandbook.internal.tree.walk;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.servicehandbook.troubleshooting.Answer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A walk straight over the JSON of a tree, written from the description of the format alone: with a stack of callers and a
 * map of facts, the simplest way it can be done. The oracle of the engine.
 */
final class NaiveWalk {
    private record Caller(JsonNode tree, JsonNode call) {}

    private final Map<String, JsonNode> trees;
    private final Map<String, Answer> known;
    private final Map<String, Answer> facts;
    private final Map<String, Integer> visits = new HashMap<>();
    private final Deque<Caller> callers = new ArrayDeque<>();
    final List<String> asked = new ArrayList<>();
    private JsonNode tree;
    private JsonNode node;

    NaiveWalk(JsonNode tree, Map<String, JsonNode> trees, Map<String, Answer> known) {
        this.trees = trees;
        this.tree = tree;
        this.known = known;
        facts = new HashMap<>(known);
        go(tree.get("root").asText());
    }

    /** The code of the outcome, or the id of the node that asks with the calls before it. */
    String place() {
        if (node.has("outcomeCode")) {
            return "= " + node.get("outcomeCode").asText();
        }
        StringBuilder path = new StringBuilder();
        callers.descendingIterator()
                .forEachRemaining(
                        caller -> path.append(caller.call.get("id").asText()).append('/'));
        return path + node.get("id").asText();
    }

    void answer(Answer answer) {
        asked.add(place());
        take(answer);
        settle();
    }

    private void take(Answer answer) {
        visits.merge(place(), 1, Integer::sum);
        facts.put(node.get("fact").asText(), answer);
        route();
    }

    private void go(String id) {
        find(id);
        settle();
    }

    private void find(String id) {
        for (JsonNode each : tree.get("nodes")) {
            if (each.get("id").asText().equals(id)) {
                node = each;
            }
        }
    }

    private void settle() {
        while (true) {
            String kind = node.get("kind").asText();
            if (kind.equals("DECISION")) {
                route();
            } else if (kind.equals("SUBTREE_CALL")) {
                callers.push(new Caller(tree, node));
                tree = trees.get(node.get("tree").asText());
                find(tree.get("root").asText());
            } else if (node.has("outcomeCode")) {
                if (!returned()) {
                    return;
                }
            } else if (node.has("maxVisits")
                    && visits.getOrDefault(place(), 0) >= node.get("maxVisits").asInt()) {
                find(node.get("exhausted").asText());
            } else if (automatic() == null) {
                return;
            } else {
                take(automatic());
            }
        }
    }

    private boolean returned() {
        String outcome = node.get("outcomeCode").asText();
        while (!callers.isEmpty()) {
            Caller caller = callers.pop();
            for (JsonNode way : caller.call.get("outcomes")) {
                if (way.get("code").asText().equals(outcome) && way.has("to")) {
                    tree = caller.tree;
                    find(way.get("to").asText());
                    return true;
                }
            }
        }
        return false;
    }

    private Answer automatic() {
        String fact = node.get("fact").asText();
        if (known.containsKey(fact) && Offer.isShown(node, known.get(fact), facts)) {
            return known.get(fact);
        }
        List<Answer> shown = new ArrayList<>();
        for (JsonNode each : tree.get("facts")) {
            if (each.get("name").asText().equals(fact)) {
                for (JsonNode option : each.path("options")) {
                    String id = option.get("id").asText();
                    boolean many = each.get("kind").asText().equals("ANY_OF");
                    shown.add(many ? Answer.options(id) : Answer.option(id));
                }
            }
        }
        shown.removeIf(answer -> !Offer.isShown(node, answer, facts));
        boolean skips = node.has("autoSkip") && !node.has("allowUnknown") && shown.size() == 1;
        return skips ? shown.get(0) : null;
    }

    private void route() {
        boolean unknown = false;
        for (JsonNode route : node.path("routes")) {
            Boolean truth = JsonGuards.test(route.get("when"), facts);
            if (truth == null) {
                unknown = true;
            } else if (truth) {
                find(route.get("to").asText());
                return;
            }
        }
        String way = unknown && node.has("unknown") ? "unknown" : "otherwise";
        if (!node.has(way)) {
            throw new IllegalStateException("no way");
        }
        find(node.get(way).asText());
    }
}
