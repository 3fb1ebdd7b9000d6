package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** The positions of terms in a text. */
class TermPositionsTest {
    private static BitSet terms(int... numbers) {
        BitSet terms = new BitSet();
        for (int number : numbers) {
            terms.set(number);
        }
        return terms;
    }

    @Test
    void mergesAdjacentAndOverlappingParts() {
        TermPositions.Builder builder = new TermPositions.Builder();
        builder.add(1, 4, 6, false);
        builder.add(1, 9, 11, false);
        builder.add(2, 6, 7, false);
        builder.add(3, 0, 5, false);
        builder.add(3, 1, 2, false);
        builder.add(4, 12, 13, false);
        TermPositions places = builder.build();

        assertThat(places.of(terms(1))).containsExactly(4, 6, 9, 11);
        assertThat(places.of(terms(1, 2))).containsExactly(4, 7, 9, 11);
        assertThat(places.of(terms(3))).containsExactly(0, 5);
        assertThat(places.of(terms(1, 2, 3))).containsExactly(0, 7, 9, 11);
        assertThat(places.of(terms(1, 2, 4))).containsExactly(4, 7, 9, 11, 12, 13);
        assertThat(places.of(terms(0, 5))).isEmpty();
    }

    @Test
    void usesSingleCharactersOnlyIfNothingElseMatches() {
        TermPositions.Builder builder = new TermPositions.Builder();
        builder.add(1, 3, 4, true);
        builder.add(2, 0, 2, false);
        builder.add(1, 0, 1, true);
        TermPositions places = builder.build();

        assertThat(places.of(terms(1))).containsExactly(0, 1, 3, 4);
        assertThat(places.of(terms(1, 2))).containsExactly(0, 2);
    }

    @Test
    void eachTextHasItsOwnPositions() {
        TermPositions.Builder builder = new TermPositions.Builder();
        builder.add(1, 3, 4, false);
        TermPositions first = builder.build();
        builder.add(1, 5, 6, false);
        TermPositions second = builder.build();

        assertThat(first.of(terms(1))).containsExactly(3, 4);
        assertThat(second.of(terms(1))).containsExactly(5, 6);
    }
}
