package io.github.servicehandbook.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A visit that exceeded a limit. Ordered by elapsed time, the longest first; equal ones by start, the earliest first,
 * then by dimensions.
 *
 * @param elapsed the elapsed time
 * @param start the time at which the limit started
 * @param dimensions the values of the report's dimensions that the visit had, sorted by name
 */
public record WorstCase(Duration elapsed, Instant start, Map<String, String> dimensions)
        implements Comparable<WorstCase> {
    private static final Comparator<WorstCase> ORDER = Comparator.comparing(WorstCase::elapsed)
            .reversed()
            .thenComparing(WorstCase::start)
            .thenComparing(WorstCase::dimensions, WorstCase::compare);

    /** Copies and sorts the dimensions. */
    public WorstCase {
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(start, "start");
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
    }

    private static int compare(Map<String, String> a, Map<String, String> b) {
        Iterator<Map.Entry<String, String>> others = b.entrySet().iterator();
        for (Map.Entry<String, String> entry : a.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            Map.Entry<String, String> other = others.next();
            int order = entry.getKey().compareTo(other.getKey());
            order = order == 0 ? entry.getValue().compareTo(other.getValue()) : order;
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    @Override
    public int compareTo(WorstCase other) {
        return ORDER.compare(this, other);
    }
}
