package io.github.servicehandbook.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Cycles through all queries of a set, in a random order that is the same in every run.
 *
 * <p>Not thread-safe.
 */
final class QueryOrder {
    private static final long ORDER = 42;

    private final String[] texts;
    private int next;

    QueryOrder(List<LabelledQuery> queries) {
        List<LabelledQuery> order = new ArrayList<>(queries);
        Collections.shuffle(order, new Random(ORDER));
        texts = order.stream().map(LabelledQuery::text).toArray(String[]::new);
    }

    String next() {
        String text = texts[next];
        next = next + 1 == texts.length ? 0 : next + 1;
        return text;
    }

    /** Checks that each of the compared rankers finds results for most queries. */
    static void requireAnswers(RankingQuality quality, double least) {
        for (String name : quality.names()) {
            double answered = quality.figures(name).answered();
            if (answered < least) {
                throw new IllegalStateException(name + " answers no more than " + answered + " of the queries");
            }
        }
    }
}
