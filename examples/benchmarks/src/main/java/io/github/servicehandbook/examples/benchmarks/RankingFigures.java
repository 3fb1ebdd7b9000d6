package io.github.servicehandbook.examples.benchmarks;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * How well queries are answered; each figure is the mean over the queries, from 0 to 1.
 *
 * @param queries how many there are
 * @param answered whether anything was found at all
 * @param mrr one over the place of the first hit among the first ten, 0 without a hit there
 * @param hitAt3 whether there is a hit among the first three
 * @param ndcg what the first ten are worth, beside what they could be worth at best; a thing of grade g is worth
 *     2<sup>g</sup>&nbsp;−&nbsp;1, less the further down it is
 */
record RankingFigures(int queries, double answered, double mrr, double hitAt3, double ndcg) {
    static final int DEPTH = 10;
    private static final int TOP = 3;

    /** Asks the queries; a hit is what has at least such a grade. */
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

    /** From 1; 0 if there is none. */
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
