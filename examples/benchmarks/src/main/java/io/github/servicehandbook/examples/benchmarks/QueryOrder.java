package io.github.servicehandbook.examples.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** All queries of a set in a drawn order that is always the same, round and round. For one thread. */
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

    /** Throws unless each of those that are compared finds something for most queries. */
    static void requireAnswers(RankingQuality quality, double least) {
        for (String name : quality.names()) {
            double answered = quality.figures(name).answered();
            if (answered < least) {
                throw new IllegalStateException(name + " answers no more than " + answered + " of the queries");
            }
        }
    }
}
