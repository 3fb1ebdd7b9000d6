package io.github.servicehandbook.examples.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/**
 * A tree of 200 nodes as an author would write it, the same in every run. The first question is followed by 22 parts of
 * nine nodes in sequence. Each part has questions of several kinds, a check that may be repeated, decisions over
 * numbers, over several options and over the first answer, and its own ending. If no part solves the problem, it is
 * reported at the end.
 */
final class LargeTree {
    static final String ID = "large-tree";
    static final int NODES = 200;

    private static final int PARTS = 22;
    private static final String FIRST_FACT = "symptom";
    private static final String LAST_NODE = "e-fault";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final ArrayNode facts = MAPPER.createArrayNode();
    private final ArrayNode nodes = MAPPER.createArrayNode();

    private LargeTree() {}

    /** Returns the tree in a bundle. */
    static TreeBundle bundle() {
        return TreeBundle.of(ID, new LargeTree().file());
    }

    private byte[] file() {
        options(fact(FIRST_FACT, "ONE_OF"), "slow", "drops", "dead");
        otherwise(asking("q-first", "QUESTION", FIRST_FACT), "q-kind-1");
        for (int part = 1; part <= PARTS; part++) {
            addPart(part, part == PARTS ? LAST_NODE : "q-kind-" + (part + 1));
        }
        ObjectNode end = ending(LAST_NODE, "ESCALATION", "fault");
        end.put("ticketType", "incident").put("severity", "Minor");
        end.putArray("requires").add(FIRST_FACT);
        ObjectNode tree = MAPPER.createObjectNode().put("id", ID);
        tree.put("title", "大树").put("titleEn", "A large tree");
        tree.set("citation", citation());
        tree.set("facts", facts);
        tree.put("root", "q-first");
        tree.set("nodes", nodes);
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addPart(int part, String next) {
        addFacts(part);
        addQuestions(part, next);
        addDecisions(part, next);
        ending("r-" + part, "RESOLUTION", "mended-" + part);
    }

    private void addFacts(int part) {
        options(fact("kind-" + part, "ONE_OF"), "old", "new", "other");
        fact("tried-" + part, "YES_NO");
        fact("value-" + part, "NUMBER").put("least", 0).put("most", 100).put("scale", 1);
        options(fact("seen-" + part, "ANY_OF"), "noise", "heat");
        fact("again-" + part, "YES_NO");
        fact("changed-" + part, "YES_NO");
    }

    private void addQuestions(int part, String next) {
        ObjectNode kind = asking("q-kind-" + part, "QUESTION", "kind-" + part).put("allowUnknown", true);
        route(kind, in("kind-" + part, "old"), "c-try-" + part);
        route(kind, in("kind-" + part, "new", "other"), "c-value-" + part);
        kind.put("unknown", "c-value-" + part);

        ObjectNode tried = asking("c-try-" + part, "CHECK", "tried-" + part);
        tried.put("maxVisits", 2).put("exhausted", "c-value-" + part);
        route(tried, is("tried-" + part, true), "r-" + part);
        route(tried, is("tried-" + part, false), "c-try-" + part);

        otherwise(asking("c-value-" + part, "CHECK", "value-" + part), "c-seen-" + part);
        otherwise(asking("c-seen-" + part, "CHECK", "seen-" + part), "d-value-" + part);

        ObjectNode again =
                asking("q-again-" + part, "QUESTION", "again-" + part).put("allowUnknown", true);
        route(again, is("again-" + part, true), "c-change-" + part);
        route(again, is("again-" + part, false), next);
        again.put("unknown", next);

        ObjectNode change = asking("c-change-" + part, "CHECK", "changed-" + part);
        route(change, is("changed-" + part, true), "r-" + part);
        route(change, is("changed-" + part, false), next);
    }

    private void addDecisions(int part, String next) {
        ObjectNode value = node("d-value-" + part, "DECISION");
        route(value, fact("value-" + part).put("below", 20), "c-change-" + part);
        route(value, fact("value-" + part).put("atLeast", 20).put("below", 60), "q-again-" + part);
        otherwise(value, "d-seen-" + part);

        ObjectNode seen = node("d-seen-" + part, "DECISION");
        ObjectNode all = MAPPER.createObjectNode();
        all.putArray("all").add(fact("seen-" + part).put("has", "heat")).add(in(FIRST_FACT, "slow", "drops"));
        route(seen, all, "c-change-" + part);
        otherwise(seen, next);
    }

    private ObjectNode fact(String name, String kind) {
        return facts.addObject()
                .put("name", name)
                .put("kind", kind)
                .put("label", name)
                .put("labelEn", name);
    }

    private static void options(ObjectNode fact, String... ids) {
        ArrayNode options = fact.putArray("options");
        for (String id : ids) {
            options.addObject().put("id", id).put("label", id).put("labelEn", id);
        }
    }

    private ObjectNode node(String id, String kind) {
        return nodes.addObject()
                .put("id", id)
                .put("kind", kind)
                .put("text", "请看 " + id)
                .put("textEn", "Look at " + id);
    }

    private ObjectNode asking(String id, String kind, String fact) {
        return node(id, kind).put("fact", fact);
    }

    private ObjectNode ending(String id, String kind, String outcome) {
        ObjectNode ending = node(id, kind).put("outcomeCode", outcome);
        ending.set("citation", citation());
        return ending;
    }

    private static ObjectNode citation() {
        return MAPPER.createObjectNode()
                .put("section", "1")
                .put("label", "第一章")
                .put("page", 1)
                .put("origin", "AUTHORED")
                .put("note", "为测速而写。");
    }

    private static ObjectNode fact(String name) {
        return MAPPER.createObjectNode().put("fact", name);
    }

    private static ObjectNode is(String fact, boolean yes) {
        return fact(fact).put("is", yes);
    }

    private static ObjectNode in(String fact, String... options) {
        ObjectNode guard = fact(fact);
        ArrayNode in = guard.putArray("in");
        for (String option : options) {
            in.add(option);
        }
        return guard;
    }

    private static void route(ObjectNode node, ObjectNode when, String to) {
        ObjectNode route = node.withArray("/routes").addObject();
        route.set("when", when);
        route.put("to", to);
    }

    private static void otherwise(ObjectNode node, String to) {
        node.put("otherwise", to);
    }
}
