package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;

/** Small trees for tests, written with single quotes. */
public final class Trees {
    public static final String CITATION =
            "'citation': {'section': '5.2', 'label': '第五章 第二节', 'origin': 'AUTHORED', 'note': '编者'}";

    private Trees() {}

    /** A tree from its facts and nodes, each a list of JSON objects. */
    public static String json(String id, String facts, String root, String nodes) {
        return ("{'id': '" + id + "', 'title': '短信', 'titleEn': 'SMS', " + CITATION
                        + (facts.isEmpty() ? "" : ", 'facts': [" + facts + "]")
                        + ", 'root': '" + root + "', 'nodes': [" + nodes + "]}")
                .replace('\'', '"');
    }

    public static WalkableTree tree(String id, String facts, String root, String nodes, WalkableTree... called) {
        return TreeFixtures.tree(json(id, facts, root, nodes), called);
    }

    public static String yesNo(String name) {
        return fact(name, "YES_NO", "");
    }

    public static String oneOf(String name, String... options) {
        return fact(name, "ONE_OF", ", 'options': [" + options(options) + "]");
    }

    public static String anyOf(String name, String... options) {
        return fact(name, "ANY_OF", ", 'options': [" + options(options) + "]");
    }

    public static String number(String name, String least, String most, int scale) {
        return fact(name, "NUMBER", ", 'least': " + least + ", 'most': " + most + ", 'scale': " + scale);
    }

    public static String fact(String name, String kind, String more) {
        return "{'name': '" + name + "', 'kind': '" + kind + "', 'label': '" + name + "', 'labelEn': '" + name + "'"
                + more + "}";
    }

    /** Options by their ids; one that ends with an exclamation mark stands alone. */
    private static String options(String... ids) {
        StringBuilder options = new StringBuilder();
        for (String id : ids) {
            boolean exclusive = id.endsWith("!");
            String bare = exclusive ? id.substring(0, id.length() - 1) : id;
            options.append(options.isEmpty() ? "" : ", ")
                    .append("{'id': '" + bare + "', 'label': '" + bare + "', 'labelEn': '" + bare + "'")
                    .append(exclusive ? ", 'exclusive': true}" : "}");
        }
        return options.toString();
    }

    /** A question; what follows the fact is added as it is. */
    public static String question(String id, String fact, String more) {
        return node(id, "QUESTION", ", 'fact': '" + fact + "'" + more);
    }

    public static String decision(String id, String more) {
        return node(id, "DECISION", more);
    }

    public static String call(String id, String tree, String outcomes) {
        return node(id, "SUBTREE_CALL", ", 'tree': '" + tree + "', 'outcomes': [" + outcomes + "]");
    }

    public static String resolution(String id, String code) {
        return node(id, "RESOLUTION", ", 'outcomeCode': '" + code + "', " + CITATION);
    }

    public static String escalation(String id, String code, String more) {
        return node(
                id,
                "ESCALATION",
                ", 'outcomeCode': '" + code + "', " + CITATION + ", 'ticketType': 'incident', 'severity': 'Major'"
                        + more);
    }

    static String node(String id, String kind, String more) {
        return "{'id': '" + id + "', 'kind': '" + kind + "', 'text': '" + id + "？', 'textEn': '" + id + "?'" + more
                + "}";
    }

    public static String routes(String... guardsAndTargets) {
        StringBuilder routes = new StringBuilder(", 'routes': [");
        for (int i = 0; i < guardsAndTargets.length; i += 2) {
            routes.append(i == 0 ? "" : ", ")
                    .append("{'when': " + guardsAndTargets[i] + ", 'to': '" + guardsAndTargets[i + 1] + "'}");
        }
        return routes.append(']').toString();
    }

    public static String is(String fact, boolean yes) {
        return "{'fact': '" + fact + "', 'is': " + yes + "}";
    }

    public static String in(String fact, String... options) {
        return "{'fact': '" + fact + "', 'in': ['" + String.join("', '", options) + "']}";
    }

    /** The session after answers that all must be taken. */
    public static Session walk(Session session, Answer... answers) {
        Session at = session;
        for (Answer answer : answers) {
            StepResult result = at.answer(answer);
            if (result instanceof StepResult.Rejected rejected) {
                throw new AssertionError(at + " rejects " + answer + ": " + rejected.problems());
            }
            at = result.session();
        }
        return at;
    }
}
