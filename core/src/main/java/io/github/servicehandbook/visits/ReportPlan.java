package io.github.servicehandbook.visits;

import io.github.servicehandbook.ref.StandardId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The configuration of a report. Reports with equal plans can be merged.
 *
 * @param limits the limits, in handbook order
 * @param dimensions the dimensions by which visits are counted
 * @param worstCases the maximum number of worst cases kept of each limit
 * @param values the maximum number of values of each dimension counted one by one
 */
record ReportPlan(List<Counted> limits, List<String> dimensions, int worstCases, int values) {
    static final int MAX_WORST_CASES = 1_000;
    static final int MAX_VALUES = 100_000;

    /** A limit against which visits are assessed. */
    record Counted(StandardId id, Duration atMost) {}

    ReportPlan {
        limits = List.copyOf(limits);
        dimensions = List.copyOf(dimensions);
        dimensions.forEach(name -> DimensionText.require("dimensions", name));
        if (new LinkedHashSet<>(dimensions).size() < dimensions.size()) {
            throw new IllegalArgumentException("dimensions: one stands twice: " + dimensions);
        }
        if (worstCases < 0 || worstCases > MAX_WORST_CASES) {
            throw new IllegalArgumentException("worstCases: " + worstCases + "; expected 0 to " + MAX_WORST_CASES);
        }
        if (values < 1 || values > MAX_VALUES) {
            throw new IllegalArgumentException("values: " + values + "; expected 1 to " + MAX_VALUES);
        }
    }

    void requireSame(ReportPlan other) {
        if (!limits.equals(other.limits)) {
            throw new IllegalArgumentException("other: holds visits against other limits");
        }
        if (!equals(other)) {
            throw new IllegalArgumentException("other: has dimensions " + other.dimensions + ", " + other.worstCases
                    + " worst cases and " + other.values + " values; expected " + dimensions + ", " + worstCases
                    + " and " + values);
        }
    }
}
