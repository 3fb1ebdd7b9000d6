package io.github.servicehandbook.troubleshooting.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.servicehandbook.internal.tree.walk.EveryValue;
import io.github.servicehandbook.internal.tree.walk.JsonGuards;
import io.github.servicehandbook.internal.tree.walk.Offer;
import io.github.servicehandbook.troubleshooting.Answer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every walk through a very small tree, each made by itself, straight over the JSON and with every value of every fact: the
 * oracle of the proof. It notes what is wrong on a walk as severity, code and pointer.
 */
final class EveryWalk {
    /** Where a walk is, and what it knows. */
    private record At(
            JsonNode node, List<JsonNode> calls, Map<String, Answer> facts, Map<String, Integer> visits, int answers) {}

    private final JsonNode root;
    private final JsonNode sub;
    private final Map<String, List<Answer>> domains = new LinkedHashMap<>();
    private final Map<String, Set<String>> seen = new HashMap<>();
    private final Set<String> found = new TreeSet<>();
    private Map<String, Answer> known = Map.of();
    /** The answers of the one walk that is to be made; null if all are. */
    private List<Answer> only;

    EveryWalk(JsonNode root, JsonNode sub) {
        this.root = root;
        this.sub = sub;
        for (JsonNode tree : List.of(root, sub)) {
            for (JsonNode fact : tree.get("facts")) {
                domains.put(fact.get("name").asText(), EveryValue.of(fact));
            }
        }
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }

    /** All that is wrong, whatever a host knows of the given facts. */
    Set<String> findings(List<String> mayBeKnown) {
        for (Map<String, Answer> start : starts(mayBeKnown)) {
            walk(start, null);
        }
        noteWhatWasNotSeen();
        return found;
    }

    /** What a host may know: each of the facts that a node names unknown or with each of its values. */
    List<Map<String, Answer>> starts(List<String> facts) {
        List<Map<String, Answer>> starts = new ArrayList<>(List.of(Map.of()));
        String nodes = root.get("nodes").toString() + sub.get("nodes");
        for (String fact : facts) {
            if (!nodes.contains(TextNode.valueOf(fact).toString())) {
                continue;
            }
            for (Map<String, Answer> start : List.copyOf(starts)) {
                for (Answer value : domains.get(fact)) {
                    Map<String, Answer> more = new TreeMap<>(start);
                    more.put(fact, value);
                    starts.add(more);
                }
            }
        }
        return starts;
    }

    /** What is wrong where one walk has come to its last answer. */
    Set<String> along(Map<String, Answer> start, List<Answer> answers) {
        found.clear();
        walk(start, answers);
        return found;
    }

    private void walk(Map<String, Answer> start, List<Answer> answers) {
        known = start;
        only = answers;
        Deque<At> open = new ArrayDeque<>();
        open.push(new At(find(root, root.get("root").asText()), List.of(), start, Map.of(), 0));
        while (!open.isEmpty()) {
            At at = open.pop();
            if (at.node != null) {
                step(at, open);
            }
        }
    }

    private static JsonNode find(JsonNode tree, String id) {
        for (JsonNode node : tree.get("nodes")) {
            if (id(node).equals(id)) {
                return node;
            }
        }
        throw new IllegalStateException(id);
    }

    private void step(At at, Deque<At> open) {
        see(at, "here");
        switch (at.node.get("kind").asText()) {
            case "DECISION" -> open.push(routed(at, at.facts));
            case "SUBTREE_CALL" -> {
                List<JsonNode> calls = new ArrayList<>(at.calls);
                calls.add(at.node);
                open.push(new At(find(sub, sub.get("root").asText()), calls, at.facts, at.visits, at.answers));
            }
            case "RESOLUTION", "ESCALATION" -> end(at, open);
            default -> ask(at, open);
        }
    }

    private void end(At at, Deque<At> open) {
        for (JsonNode fact : at.node.path("requires")) {
            if (JsonGuards.value(at.facts, fact.asText()) == null) {
                note("E MISSING_TICKET_FACT", at, "/requires");
            }
        }
        if (!at.calls.isEmpty()) {
            for (JsonNode way : at.calls.get(0).get("outcomes")) {
                if (way.get("code").equals(at.node.get("outcomeCode")) && way.has("to")) {
                    open.push(go(at, way.get("to").asText(), at.facts, true));
                }
            }
        }
    }

    private At go(At at, String to, Map<String, Answer> facts, boolean returns) {
        List<JsonNode> calls = returns ? List.of() : at.calls;
        return new At(find(calls.isEmpty() ? root : sub, to), calls, facts, at.visits, at.answers);
    }

    private String place(At at) {
        return (at.calls.isEmpty() ? "" : id(at.calls.get(0)) + "/") + id(at.node);
    }

    private void ask(At at, Deque<At> open) {
        if (at.node.has("maxVisits")
                && at.visits.getOrDefault(place(at), 0)
                        >= at.node.get("maxVisits").asInt()) {
            open.push(go(at, at.node.get("exhausted").asText(), at.facts, false));
            return;
        }
        String fact = at.node.get("fact").asText();
        List<Answer> offered = offered(at, domains.get(fact));
        boolean allowUnknown = at.node.has("allowUnknown");
        if (known.containsKey(fact) && offered.contains(known.get(fact))) {
            answer(at, known.get(fact), open, false);
        } else if (at.node.has("autoSkip") && !allowUnknown && offered.size() == 1) {
            answer(at, offered.get(0), open, false);
        } else {
            if (offered.isEmpty() && !allowUnknown) {
                note("E UNANSWERABLE", at, "");
            }
            List<Answer> answers = new ArrayList<>(offered);
            if (allowUnknown) {
                answers.add(Answer.unknown());
            }
            for (Answer answer : answers) {
                if (only == null
                        || (at.answers < only.size() && only.get(at.answers).equals(answer))) {
                    answer(at, answer, open, true);
                }
            }
        }
    }

    private static List<Answer> offered(At at, List<Answer> values) {
        return values.stream()
                .filter(value -> Offer.isShown(at.node, value, at.facts))
                .toList();
    }

    private void answer(At at, Answer answer, Deque<At> open, boolean asked) {
        Map<String, Answer> facts = new HashMap<>(at.facts);
        facts.put(at.node.get("fact").asText(), answer);
        Map<String, Integer> visits = new HashMap<>(at.visits);
        visits.merge(place(at), 1, Integer::sum);
        open.push(routed(new At(at.node, at.calls, facts, visits, at.answers + (asked ? 1 : 0)), facts));
    }

    /** Where the routes lead; nowhere if there is no way. */
    private At routed(At at, Map<String, Answer> facts) {
        see(at, "routed");
        String way = null;
        boolean unknown = false;
        for (int i = 0; i < at.node.path("routes").size(); i++) {
            Boolean truth = JsonGuards.test(at.node.get("routes").get(i).get("when"), facts);
            see(at, Boolean.TRUE.equals(truth) ? "true" + i : "not" + i);
            unknown |= truth == null;
            if (Boolean.TRUE.equals(truth)) {
                if (way == null) {
                    way = "/routes/" + i;
                } else {
                    note(at.node.has("policy") ? "W OVERLAP" : "E OVERLAP", at, "/routes/" + i + "/when");
                }
            }
        }
        if (way != null) {
            see(at, way);
            return go(at, at.node.at(way + "/to").asText(), facts, false);
        }
        noteMissingWay(at, facts, unknown);
        way = unknown && at.node.has("unknown") ? "unknown" : "otherwise";
        see(at, "/" + way);
        return at.node.has(way) ? go(at, at.node.get(way).asText(), facts, false) : new At(null, null, null, null, 0);
    }

    private void noteMissingWay(At at, Map<String, Answer> facts, boolean unknown) {
        if (unknown && !at.node.has("unknown")) {
            note("E POSSIBLY_UNKNOWN_FACT", at, "");
        } else if (!unknown && !at.node.has("otherwise")) {
            String fact = at.node.path("fact").asText();
            boolean option = !fact.isEmpty() && !fact.equals("f2") && JsonGuards.value(facts, fact) != null;
            note(option ? "E OPTION_WITHOUT_ROUTE" : "E GAP", at, "");
        }
    }

    private void see(At at, String what) {
        if (at.calls.isEmpty()) {
            seen.computeIfAbsent(id(at.node), id -> new HashSet<>()).add(what);
        }
    }

    private void note(String what, At at, String part) {
        if (only == null || at.answers == only.size()) {
            boolean own = at.calls.isEmpty();
            found.add(what + " " + pointer(own ? at.node : at.calls.get(0)) + (own ? part : "/tree"));
        }
    }

    private String pointer(JsonNode node) {
        List<String> ids = new ArrayList<>();
        root.get("nodes").forEach(each -> ids.add(id(each)));
        return "/nodes/" + ids.indexOf(id(node));
    }

    private void noteWhatWasNotSeen() {
        for (JsonNode node : root.get("nodes")) {
            Set<String> here = seen.getOrDefault(id(node), Set.of());
            if (here.isEmpty() && !node.has("staged")) {
                found.add("E CONTRADICTORY_GUARDS " + pointer(node));
            } else if (here.contains("routed")) {
                noteWays(node, here);
            }
        }
    }

    private void noteWays(JsonNode node, Set<String> here) {
        for (int i = 0; i < node.path("routes").size(); i++) {
            if (!here.contains("true" + i) || !here.contains("not" + i)) {
                found.add("W CONSTANT_GUARD " + pointer(node) + "/routes/" + i + "/when");
            }
            if (here.contains("true" + i) && !here.contains("/routes/" + i)) {
                found.add("W SHADOWED " + pointer(node) + "/routes/" + i);
            }
        }
        for (String way : List.of("otherwise", "unknown")) {
            if (node.has(way) && !here.contains("/" + way)) {
                found.add("W SHADOWED " + pointer(node) + "/" + way);
            }
        }
    }
}
