package io.github.servicehandbook.internal.tree;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.servicehandbook.troubleshooting.Answer;
import java.math.BigDecimal;
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
        if (known.containsKey(fact) && isShown(known.get(fact))) {
            return known.get(fact);
        }
        List<String> shown = new ArrayList<>();
        for (JsonNode each : tree.get("facts")) {
            if (each.get("name").asText().equals(fact) && each.has("options")) {
                for (JsonNode option : each.get("options")) {
                    if (isShown(option.get("id").asText())) {
                        shown.add(option.get("id").asText());
                    }
                }
            }
        }
        boolean skips = node.has("autoSkip") && !node.has("allowUnknown") && shown.size() == 1;
        if (!skips) {
            return null;
        }
        return isAnyOf(fact) ? Answer.options(shown.get(0)) : Answer.option(shown.get(0));
    }

    private boolean isAnyOf(String fact) {
        for (JsonNode each : tree.get("facts")) {
            if (each.get("name").asText().equals(fact)) {
                return each.get("kind").asText().equals("ANY_OF");
            }
        }
        return false;
    }

    private boolean isShown(Answer answer) {
        if (answer instanceof Answer.OneOf one) {
            return isShown(one.option());
        }
        return !(answer instanceof Answer.AnyOf any) || any.options().stream().allMatch(this::isShown);
    }

    boolean isShown(String option) {
        for (JsonNode shown : node.path("showWhen")) {
            if (shown.get("option").asText().equals(option)) {
                return Boolean.TRUE.equals(test(shown.get("when")));
            }
        }
        return true;
    }

    private void route() {
        boolean unknown = false;
        for (JsonNode route : node.path("routes")) {
            Boolean truth = test(route.get("when"));
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

    /** Null for unknown. */
    private Boolean test(JsonNode guard) {
        if (guard.has("not")) {
            Boolean part = test(guard.get("not"));
            return part == null ? null : !part;
        }
        if (guard.has("all") || guard.has("any")) {
            boolean all = guard.has("all");
            Boolean result = all;
            for (JsonNode part : guard.get(all ? "all" : "any")) {
                Boolean truth = test(part);
                if (truth != null && truth != all) {
                    return !all;
                }
                result = truth == null ? null : result;
            }
            return result;
        }
        if (guard.has("known")) {
            return value(guard.get("known").asText()) != null;
        }
        Answer value = value(guard.get("fact").asText());
        return value == null ? null : matches(guard, value);
    }

    private Answer value(String fact) {
        Answer answer = facts.get(fact);
        return answer instanceof Answer.Unknown ? null : answer;
    }

    private static boolean matches(JsonNode guard, Answer value) {
        if (value instanceof Answer.YesNo yesNo) {
            return yesNo.yes() == guard.get("is").asBoolean();
        }
        if (value instanceof Answer.AnyOf any) {
            return any.options().contains(guard.get("has").asText());
        }
        if (value instanceof Answer.OneOf one) {
            for (JsonNode option : guard.get("in")) {
                if (option.asText().equals(one.option())) {
                    return true;
                }
            }
            return false;
        }
        BigDecimal number = ((Answer.Number) value).value();
        return (!guard.has("atLeast") || number.compareTo(guard.get("atLeast").decimalValue()) >= 0)
                && (!guard.has("above") || number.compareTo(guard.get("above").decimalValue()) > 0)
                && (!guard.has("atMost") || number.compareTo(guard.get("atMost").decimalValue()) <= 0)
                && (!guard.has("below") || number.compareTo(guard.get("below").decimalValue()) < 0);
    }
}
