package io.github.servicehandbook.visits;

import io.github.servicehandbook.ref.StandardId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The configuration of a report. Reports with equal plans can be merged.
 *
 * @param limits the limits, in handbook order
 * @param dimensions the dimensions by which visits are counted
 * @param maxWorstCases the maximum number of worst cases kept of each limit
 * @param maxValues the maximum number of values of each dimension counted one by one
 */
record ReportPlan(List<Counted> limits, List<String> dimensions, int maxWorstCases, int maxValues) {
    static final int MAX_WORST_CASES = 1_000;
    static final int MAX_VALUES = 100_000;

    /** A limit against which visits are assessed. */
    record Counted(StandardId id, Duration limit) {}

    ReportPlan {
        limits = List.copyOf(limits);
        dimensions = List.copyOf(dimensions);
        Set<String> names = new HashSet<>();
        for (String name : dimensions) {
            DimensionText.require("dimensions: invalid name", name);
            if (!names.add(name)) {
                throw new IllegalArgumentException("dimensions: duplicate \"" + name + "\"");
            }
        }
        requireRange("maxWorstCases", maxWorstCases, 0, MAX_WORST_CASES);
        requireRange("maxValues", maxValues, 1, MAX_VALUES);
    }

    private static void requireRange(String parameter, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(parameter + ": " + value + "; expected " + min + " to " + max);
        }
    }

    void requireSame(ReportPlan other) {
        if (!limits.equals(other.limits)) {
            throw new IllegalArgumentException(
                    "other: uses different time limits; merge only reports of the same content");
        }
        if (!equals(other)) {
            throw new IllegalArgumentException("other: " + other.settings() + "; expected " + settings());
        }
    }

    private String settings() {
        return "dimensions " + dimensions + ", maxWorstCases " + maxWorstCases + ", maxValues " + maxValues;
    }
}
