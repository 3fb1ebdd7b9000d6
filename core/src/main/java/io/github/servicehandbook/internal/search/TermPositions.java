package io.github.servicehandbook.internal.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The positions of terms in a text.
 *
 * <p>Immutable and thread-safe.
 */
final class TermPositions {
    private record Place(int term, int start, int end, boolean isSingle) {}

    /** The term number of each position, in the order of the text, single characters after all other terms. */
    private final int[] terms;

    private final int[] starts;
    private final int[] ends;
    private final int singles;

    private TermPositions(List<Place> places) {
        terms = new int[places.size()];
        starts = new int[terms.length];
        ends = new int[terms.length];
        int others = 0;
        for (int i = 0; i < terms.length; i++) {
            Place place = places.get(i);
            terms[i] = place.term;
            starts[i] = place.start;
            ends[i] = place.end;
            others += place.isSingle ? 0 : 1;
        }
        singles = others;
    }

    /**
     * Returns the start and end offsets, alternating, of the parts that contain the given terms. Single characters are
     * used only if no other term matches.
     */
    int[] of(BitSet some) {
        int[] parts = of(some, 0, singles);
        return parts.length > 0 ? parts : of(some, singles, terms.length);
    }

    private int[] of(BitSet some, int from, int to) {
        int[] parts = {};
        int size = 0;
        for (int i = from; i < to; i++) {
            if (some.get(terms[i])) {
                if (size > 0 && starts[i] <= parts[size - 1]) {
                    parts[size - 1] = Math.max(parts[size - 1], ends[i]);
                } else {
                    parts = size == parts.length ? Arrays.copyOf(parts, 2 * size + 4) : parts;
                    parts[size++] = starts[i];
                    parts[size++] = ends[i];
                }
            }
        }
        return size == parts.length ? parts : Arrays.copyOf(parts, size);
    }

    /**
     * Collects the positions for one text after another.
     *
     * <p>Not thread-safe.
     */
    static final class Builder {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::isSingle).thenComparingInt(Place::start);

        private final List<Place> places = new ArrayList<>();

        void add(int term, int start, int end, boolean isSingle) {
            places.add(new Place(term, start, end, isSingle));
        }

        /** Returns the positions collected so far and resets this builder. */
        TermPositions build() {
            places.sort(ORDER);
            TermPositions built = new TermPositions(places);
            places.clear();
            return built;
        }
    }
}
