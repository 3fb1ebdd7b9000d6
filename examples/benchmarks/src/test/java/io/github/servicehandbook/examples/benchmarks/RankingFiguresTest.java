package io.github.servicehandbook.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingFiguresTest {
    private static final LabelledQuery QUERY = query("q", Map.of("answer", 3, "good", 2, "related", 1));

    private static LabelledQuery query(String text, Map<String, Integer> grades) {
        return new LabelledQuery(text, grades, "style", false);
    }

    private static RankingFigures figures(String... found) {
        return RankingFigures.of(List.of(QUERY), (text, limit) -> List.of(found), 2);
    }

    @Test
    void theBestOrderIsWorthOne() {
        assertThat(figures("answer", "good", "related")).isEqualTo(new RankingFigures(1, 1, 1, 1, 1));
    }

    @Test
    void aThingOfALowerGradeIsNoHitButCountsForTheOrder() {
        RankingFigures figures = figures("wrong", "related", "wrong too", "good");

        assertThat(figures.mrr()).isEqualTo(1.0 / 4);
        assertThat(figures.hitAt3()).isZero();
        double worth = 1 / log2(3) + 3 / log2(5);
        assertThat(figures.ndcg()).isEqualTo(worth / (7 + 3 / log2(3) + 1 / log2(4)), within(1e-12));
    }

    @Test
    void theThirdPlaceIsTheLastThatCountsAsHitAmongThree() {
        assertThat(figures("a", "b", "good").hitAt3()).isEqualTo(1);
        assertThat(figures("a", "b", "c", "good").hitAt3()).isZero();
    }

    @Test
    void nothingFoundIsWorthNothing() {
        assertThat(figures()).isEqualTo(new RankingFigures(1, 0, 0, 0, 0));
    }

    @Test
    void noMoreThanTenAreAskedForOrExpected() {
        Map<String, Integer> grades = new HashMap<>();
        for (int i = 0; i < 12; i++) {
            grades.put("code " + i, 1);
        }
        List<String> found = grades.keySet().stream().toList();

        RankingFigures figures =
                RankingFigures.of(List.of(query("q", grades)), (text, limit) -> found.subList(0, limit), 1);

        assertThat(figures.ndcg()).isEqualTo(1, within(1e-12));
    }

    @Test
    void figuresAreMeansOverTheQueries() {
        RankingFigures figures = RankingFigures.of(
                List.of(query("first", Map.of("a", 1)), query("second", Map.of("b", 1))),
                (text, limit) -> text.equals("first") ? List.of("a") : List.of(),
                1);

        assertThat(figures).isEqualTo(new RankingFigures(2, 0.5, 0.5, 0.5, 0.5));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
