package io.github.servicehandbook.examples.benchmarks;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The quality of a ranking; each figure is the mean over the queries, from 0 to 1.
 *
 * @param queries the number of queries
 * @param answered the share of queries with any result
 * @param mrr the mean reciprocal rank: one divided by the rank of the first hit among the first ten, 0 without a hit
 * @param hitAt3 the share of queries with a hit among the first three
 * @param ndcg the normalized discounted cumulative gain: the value of the first ten results, divided by the best
 *     possible value; a result of grade g has the value 2<sup>g</sup>&nbsp;−&nbsp;1, discounted by its rank
 */
record RankingFigures(int queries, double answered, double mrr, double hitAt3, double ndcg) {
    static final int DEPTH = 10;
    private static final int TOP = 3;

    /** Runs the queries; a hit is a result with at least the given grade. */
    static RankingFigures of(Collection<LabelledQuery> queries, Ranker ranker, int leastGrade) {
        double answered = 0;
        double mrr = 0;
        double hits = 0;
        double ndcg = 0;
        for (LabelledQuery query : queries) {
            List<String> found = ranker.rank(query.text(), DEPTH);
            answered += found.isEmpty() ? 0 : 1;
            int place = firstHit(found, query, leastGrade);
            mrr += place == 0 ? 0 : 1.0 / place;
            hits += place > 0 && place <= TOP ? 1 : 0;
            ndcg += ndcg(found, query);
        }
        int count = queries.size();
        return new RankingFigures(count, answered / count, mrr / count, hits / count, ndcg / count);
    }

    /** Returns the rank of the first hit, at least 1, or 0 if there is none. */
    private static int firstHit(List<String> found, LabelledQuery query, int leastGrade) {
        for (int i = 0; i < found.size(); i++) {
            if (query.grades().getOrDefault(found.get(i), 0) >= leastGrade) {
                return i + 1;
            }
        }
        return 0;
    }

    private static double ndcg(List<String> found, LabelledQuery query) {
        List<Integer> grades = found.stream()
                .map(label -> query.grades().getOrDefault(label, 0))
                .toList();
        List<Integer> best = query.grades().values().stream()
                .sorted(Collections.reverseOrder())
                .limit(DEPTH)
                .toList();
        return worth(grades) / worth(best);
    }

    private static double worth(List<Integer> grades) {
        double sum = 0;
        for (int i = 0; i < grades.size(); i++) {
            sum += ((1 << grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
        }
        return sum;
    }
}
