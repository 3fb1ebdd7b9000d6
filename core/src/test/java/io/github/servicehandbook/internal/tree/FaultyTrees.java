package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.internal.bundle.TreeFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Very small random trees in which anything can be wrong that a proof finds: ways missing or doubled, options hidden,
 * reports without what they need, facts that only a host knows. The same seed gives the same tree.
 */
final class FaultyTrees {
    static final String FACTS = Trees.oneOf("f0", "a", "b") + "," + Trees.yesNo("f1") + ","
            + Trees.number("f2", "0", "3", 0) + "," + Trees.anyOf("f3", "a", "b", "none!") + "," + Trees.yesNo("host");

    private final Random random;
    private final int size;

    private FaultyTrees(long seed) {
        random = new Random(seed);
        size = 1 + random.nextInt(3);
    }

    /** The file of a tree that may call {@link #sub}. */
    static String file(long seed) {
        return new FaultyTrees(seed).file();
    }

    /** The file of the tree that is called; the same seed as for the caller. */
    static String sub(long seed) {
        FaultyTrees trees = new FaultyTrees(seed * 31 + 7);
        return Trees.json(
                "sub",
                Trees.oneOf("f0", "a", "b") + "," + Trees.yesNo("s"),
                "q-s",
                Trees.question("q-s", "s", trees.ways(List.of("r-good", "r-bad"), 1)) + ","
                        + Trees.resolution("r-good", "good") + "," + Trees.resolution("r-bad", "bad"));
    }

    static TreeModel read(long seed) {
        return TreeFixtures.tree(file(seed), TreeFixtures.tree(sub(seed)));
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
        return Trees.json("faulty", FACTS, "n0", String.join(",", nodes));
    }

    private String pick(String... values) {
        return values[random.nextInt(values.length)];
    }

    private String node(int i) {
        List<String> later = new ArrayList<>();
        for (int to = i + 1; to < size + 2; to++) {
            later.add("n" + to);
        }
        int kind = random.nextInt(10);
        if (kind < 2) {
            return Trees.decision("n" + i, ways(later, 5));
        }
        if (kind == 2) {
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
                        + (fact == 0 && random.nextInt(4) == 0 ? ", 'autoSkip': true" : "")
                        + (fact % 3 == 0 ? shown() : "")
                        + limit
                        + ways(later, 5));
    }

    private String any(List<String> targets) {
        return targets.get(random.nextInt(targets.size()));
    }

    private String shown() {
        List<String> shown = new ArrayList<>();
        for (String option : List.of("a", "b")) {
            if (random.nextInt(3) == 0) {
                shown.add("{'option': '" + option + "', 'when': " + guard(5, 1) + "}");
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

    /** A condition over the first so many facts; over the one of the called tree if there is but one. */
    private String guard(int facts, int depth) {
        int kind = random.nextInt(depth > 0 ? 8 : 5);
        if (kind > 5) {
            return "{'" + pick("all", "any") + "': [" + guard(facts, depth - 1) + ", " + guard(facts, depth - 1) + "]}";
        }
        if (kind == 5) {
            return "{'not': " + guard(facts, depth - 1) + "}";
        }
        if (facts == 1) {
            return random.nextInt(3) > 0 ? Trees.is("s", random.nextBoolean()) : Trees.in("f0", pick("a", "b"));
        }
        int fact = random.nextInt(facts);
        if (kind == 4) {
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
}
