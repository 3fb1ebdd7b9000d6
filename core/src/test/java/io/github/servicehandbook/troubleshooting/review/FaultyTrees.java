package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Very small random trees in which anything can be wrong that a proof finds: ways missing or doubled, options hidden,
 * reports without what they need, facts that only a host knows. The same seed gives the same tree.
 */
final class FaultyTrees {
    /** What the trees are made of. */
    enum Kind {
        /** Few options; the called tree asks for a fact of its own. */
        SMALL(new String[] {"a", "b"}, new String[] {"a", "b", "none!"}, "a b"),
        /** More options, any of which can be hidden; the called tree can ask for a fact of its caller. */
        WIDE(new String[] {"a", "b", "c", "none"}, new String[] {"a", "b", "c", "none!"}, "a b c none");

        private final String f0;
        private final String f3;
        /** Options that can be hidden, separated by spaces. */
        private final String hidden;

        Kind(String[] one, String[] any, String hidden) {
            f0 = Trees.oneOf("f0", one);
            f3 = Trees.anyOf("f3", any);
            this.hidden = hidden;
        }
    }

    private final Random random;
    private final Kind kind;
    private final int size;
    /** The fact that the called tree asks for. */
    private String calledAsks = "s";

    private FaultyTrees(Kind kind, long seed) {
        random = new Random(seed);
        this.kind = kind;
        size = 1 + random.nextInt(3);
    }

    /** The file of a tree that may call {@link #sub}. */
    static String file(Kind kind, long seed) {
        return new FaultyTrees(kind, seed).file();
    }

    /** The file of the tree that is called; the same seed as for the caller. */
    static String sub(Kind kind, long seed) {
        return new FaultyTrees(kind, seed * 31 + 7).sub();
    }

    static WalkableTree read(Kind kind, long seed) {
        return TreeFixtures.tree(file(kind, seed), TreeFixtures.tree(sub(kind, seed)));
    }

    private String sub() {
        boolean wide = kind == Kind.WIDE;
        calledAsks = wide && random.nextBoolean() ? "f3" : "s";
        String more = calledAsks.equals("f3") ? autoSkip() + shown(1) : "";
        return Trees.json(
                "sub",
                kind.f0 + "," + (wide ? kind.f3 + "," : "") + Trees.yesNo("s"),
                "q-s",
                Trees.question("q-s", calledAsks, more + ways(List.of("r-good", "r-bad"), 1)) + ","
                        + Trees.resolution("r-good", "good") + "," + Trees.resolution("r-bad", "bad"));
    }

    private String autoSkip() {
        return random.nextInt(4) == 0 ? ", 'autoSkip': true" : "";
    }

    private String file() {
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            nodes.add(node(i));
        }
        nodes.add(Trees.resolution("n" + size, "done"));
        nodes.add(Trees.escalation(
                "n" + (size + 1),
                "report",
                random.nextBoolean() ? ", 'requires': ['" + pick("f0", "f1", "f2", "f3", "host") + "']" : ""));
        if (random.nextInt(4) > 0) {
            nodes.replaceAll(node -> node.replaceFirst("'kind'", "'staged': true, 'kind'"));
        }
        String facts = String.join(
                ",", kind.f0, Trees.yesNo("f1"), Trees.number("f2", "0", "3", 0), kind.f3, Trees.yesNo("host"));
        return Trees.json("faulty", facts, "n0", String.join(",", nodes));
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String node(int i) {
        List<String> later = new ArrayList<>();
        for (int to = i + 1; to < size + 2; to++) {
            later.add("n" + to);
        }
        int which = random.nextInt(10);
        if (which < 2) {
            return Trees.decision("n" + i, ways(later, 5));
        }
        if (which == 2) {
            return Trees.call(
                    "n" + i,
                    "sub",
                    "{'code': 'good', 'to': '" + any(later) + "'}, {'code': 'bad', "
                            + (random.nextBoolean() ? "'ends': true}" : "'to': '" + any(later) + "'}"));
        }
        int fact = random.nextInt(4);
        boolean loop = random.nextInt(6) == 0;
        String limit = loop ? ", 'maxVisits': " + (1 + random.nextInt(2)) + ", 'exhausted': '" + any(later) + "'" : "";
        if (loop) {
            later.add("n" + random.nextInt(i + 1));
        }
        return Trees.question(
                "n" + i,
                "f" + fact,
                (random.nextInt(4) == 0 ? ", 'allowUnknown': true" : "")
                        + (fact == 0 || (fact == 3 && kind == Kind.WIDE) ? autoSkip() : "")
                        + (fact % 3 == 0 ? shown(5) : "")
                        + limit
                        + ways(later, 5));
    }

    private String any(List<String> targets) {
        return targets.get(random.nextInt(targets.size()));
    }

    /** Options that depend on the first so many facts. */
    private String shown(int facts) {
        List<String> shown = new ArrayList<>();
        for (String option : kind.hidden.split(" ", -1)) {
            if (random.nextInt(3) == 0) {
                shown.add("{'option': '" + option + "', 'when': " + guard(facts, 1) + "}");
            }
        }
        return shown.isEmpty() ? "" : ", 'showWhen': [" + String.join(", ", shown) + "]";
    }

    /** At least one way. */
    private String ways(List<String> targets, int facts) {
        List<String> routes = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            routes.add(guard(facts, 1));
            routes.add(any(targets));
        }
        boolean otherwise = routes.isEmpty() || random.nextInt(3) == 0;
        return (random.nextInt(3) == 0 ? ", 'policy': 'FIRST'" : "")
                + (routes.isEmpty() ? "" : Trees.routes(routes.toArray(String[]::new)))
                + (otherwise ? ", 'otherwise': '" + any(targets) + "'" : "")
                + (random.nextInt(3) == 0 ? ", 'unknown': '" + any(targets) + "'" : "");
    }

    /** A condition over the first so many facts; over those of the called tree if there is but one. */
    private String guard(int facts, int depth) {
        int which = random.nextInt(depth > 0 ? 8 : 5);
        if (which > 5) {
            return "{'" + pick("all", "any") + "': [" + guard(facts, depth - 1) + ", " + guard(facts, depth - 1) + "]}";
        }
        if (which == 5) {
            return "{'not': " + guard(facts, depth - 1) + "}";
        }
        if (facts == 1) {
            return inTheCalledTree();
        }
        int fact = random.nextInt(facts);
        if (which == 4) {
            return "{'known': '" + (fact == 4 ? "host" : "f" + fact) + "'}";
        }
        return switch (fact) {
            case 0 -> Trees.in("f0", pick("a", "b"));
            case 1 -> Trees.is("f1", random.nextBoolean());
            case 2 ->
                "{'fact': 'f2', '" + pick("atLeast", "above", "atMost", "below") + "': "
                        + pick("0", "1", "1.5", "2", "3") + "}";
            case 3 -> "{'fact': 'f3', 'has': '" + pick("a", "b", "none") + "'}";
            default -> Trees.is("host", random.nextBoolean());
        };
    }

    private String inTheCalledTree() {
        if (random.nextInt(3) == 0) {
            return Trees.in("f0", pick("a", "b"));
        }
        return calledAsks.equals("s")
                ? Trees.is("s", random.nextBoolean())
                : "{'fact': 'f3', 'has': '" + pick("a", "c", "none") + "'}";
    }
}
