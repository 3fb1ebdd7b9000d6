package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The best documents. */
class TopHitsTest {
    private static List<String> best(TopHits ranking) {
        List<String> best = new ArrayList<>();
        for (int i = 0; i < ranking.size(); i++) {
            best.add(ranking.document(i) + ":" + ranking.score(i));
        }
        return best;
    }

    @Test
    void keepsTheBestInOrderAndTheFirstOfEquals() {
        TopHits ranking = new TopHits(9, 3);

        ranking.add(0, 2);
        ranking.add(1, 5);
        assertThat(ranking.threshold()).isZero();
        ranking.add(2, 2);
        assertThat(best(ranking)).containsExactly("1:5.0", "0:2.0", "2:2.0");
        assertThat(ranking.threshold()).isEqualTo(2);

        ranking.add(3, 5);
        ranking.add(4, 3);
        assertThat(best(ranking)).containsExactly("1:5.0", "3:5.0", "4:3.0");
        assertThat(ranking.threshold()).isEqualTo(3);
    }

    @Test
    void hasNoMoreElementsThanDocuments() {
        TopHits ranking = new TopHits(1, Integer.MAX_VALUE);

        assertThat(best(ranking)).isEmpty();
        ranking.add(0, 1);
        ranking.add(1, 2);
        assertThat(best(ranking)).containsExactly("1:2.0");
    }
}
