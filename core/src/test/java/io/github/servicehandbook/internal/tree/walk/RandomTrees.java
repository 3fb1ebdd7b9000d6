package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.content.TreeFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Small random trees: all kinds of answers, decisions over earlier facts, bounded loops, a called tree. The same seed
 * gives the same tree.
 */
public final class RandomTrees {
    public static final String SUB = Trees.json(
            "sub",
            Trees.oneOf("s", "x", "y", "z"),
            "q-s",
            Trees.question("q-s", "s", Trees.routes(Trees.in("s", "x"), "r-good") + ", 'otherwise': 'r-bad'") + ","
                    + Trees.resolution("r-good", "good") + "," + Trees.resolution("r-bad", "bad"));

    /** Has the outcomes of {@link #SUB}, which it calls: one is its own, with the other it ends too. */
    static final String OVER = Trees.json(
            "over",
            Trees.yesNo("o"),
            "q-o",
            Trees.question("q-o", "o", Trees.routes(Trees.is("o", true), "s-sub") + ", 'otherwise': 'r-good'") + ","
                    + Trees.call("s-sub", "sub", "{'code': 'good', 'to': 'r-good'}, {'code': 'bad', 'ends': true}")
                    + "," + Trees.resolution("r-good", "good"));

    private final Random random;
    private final boolean broken;
    private final int size;
    private final List<String> facts = new ArrayList<>();
    private final List<String> nodes = new ArrayList<>();

    private RandomTrees(long seed, int most, boolean broken) {
        random = new Random(seed);
        this.broken = broken;
        size = 2 + random.nextInt(most - 1);
    }

    /** The file of a tree in which every answer has a way; it may call {@link #SUB} and {@link #OVER}. */
    public static String sound(long seed, int most) {
        return new RandomTrees(seed, most, false).json();
    }

    /** The file of a tree in which some ways may be missing. */
    static String broken(long seed, int most) {
        return new RandomTrees(seed, most, true).json();
    }

    public static WalkableTree read(String json) {
        WalkableTree sub = TreeFixtures.tree(SUB);
        return TreeFixtures.tree(json, sub, TreeFixtures.tree(OVER, sub));
    }

    private String json() {
        for (int i = 0; i < size; i++) {
            facts.add(fact("f" + i, i));
        }
        for (int i = 0; i < size; i++) {
            nodes.add(node(i));
        }
        nodes.add(Trees.resolution("n" + size, "done"));
        nodes.add(Trees.resolution("n" + (size + 1), "given-up"));
        nodes.add(Trees.escalation("n" + (size + 2), "report", ""));
        return Trees.json("random", String.join(",", facts), "n0", String.join(",", nodes));
    }

    private static String fact(String name, int number) {
        return switch (number % 5) {
            case 0 -> Trees.oneOf(name, "a", "b", "c");
            case 1 -> Trees.yesNo(name);
            case 2 -> Trees.number(name, "0", "9", number % 2);
            case 3 -> Trees.anyOf(name, "a", "b", "c", "none!");
            default -> Trees.fact(name, "DATE", "");
        };
    }

    private String node(int i) {
        int kind = random.nextInt(8);
        if (kind == 0 && i > 0) {
            return Trees.decision("n" + i, ways(i, random.nextInt(i + 1), false));
        }
        if (kind == 1) {
            return Trees.call(
                    "n" + i,
                    random.nextBoolean() ? "sub" : "over",
                    "{'code': 'good', 'to': '" + later(i) + "'}, {'code': 'bad', "
                            + (random.nextBoolean() ? "'ends': true}" : "'to': '" + later(i) + "'}"));
        }
        int fact = i > 0 && random.nextInt(5) == 0 ? random.nextInt(i) : i;
        boolean loop = random.nextInt(4) == 0;
        String more = (random.nextInt(3) == 0 ? ", 'allowUnknown': true" : "")
                + (random.nextInt(5) == 0 && (fact % 5 == 0 || fact % 5 == 3) ? ", 'autoSkip': true" : "")
                + (random.nextInt(4) == 0 && (fact % 5 == 0 || fact % 5 == 3) && i > 0
                        ? ", 'showWhen': [{'option': 'b', 'when': {'known': 'f" + random.nextInt(i) + "'}}]"
                        : "")
                + (loop ? ", 'maxVisits': " + (1 + random.nextInt(2)) + ", 'exhausted': '" + later(i) + "'" : "");
        return Trees.question("n" + i, "f" + fact, more + ways(i, fact, loop));
    }

    /** A node further on, or an ending. */
    private String later(int i) {
        return "n" + (i + 1 + random.nextInt(size + 2 - i));
    }

    private String ways(int i, int fact, boolean loop) {
        List<String> routes = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            routes.add(guard(random.nextInt(4) == 0 ? random.nextInt(i + 1) : fact, 2));
            routes.add(loop && random.nextBoolean() ? "n" + random.nextInt(i + 1) : later(i));
        }
        boolean complete = !broken || random.nextInt(3) > 0 || routes.isEmpty();
        return ", 'policy': 'FIRST'"
                + (routes.isEmpty() ? "" : Trees.routes(routes.toArray(String[]::new)))
                + (complete ? ", 'otherwise': '" + later(i) + "', 'unknown': '" + later(i) + "'" : "");
    }

    private String guard(int fact, int depth) {
        int kind = random.nextInt(8);
        if (depth > 0 && kind < 3) {
            String first = guard(fact, depth - 1);
            if (kind == 0) {
                return "{'not': " + first + "}";
            }
            return "{'" + (kind == 1 ? "all" : "any") + "': [" + first + ", "
                    + guard(random.nextInt(fact + 1), depth - 1) + "]}";
        }
        String name = "f" + fact;
        if (kind == 3) {
            return "{'known': '" + name + "'}";
        }
        return switch (fact % 5) {
            case 0 -> random.nextBoolean() ? Trees.in(name, "a", "c") : Trees.in(name, "b");
            case 1 -> Trees.is(name, random.nextBoolean());
            case 2 ->
                "{'fact': '" + name + "', '" + (random.nextBoolean() ? "atLeast" : "above") + "': " + random.nextInt(10)
                        + (random.nextBoolean() ? "" : ", 'below': " + random.nextInt(12)) + "}";
            case 3 -> "{'fact': '" + name + "', 'has': '" + (random.nextBoolean() ? "a" : "none") + "'}";
            default -> "{'known': '" + name + "'}";
        };
    }
}
