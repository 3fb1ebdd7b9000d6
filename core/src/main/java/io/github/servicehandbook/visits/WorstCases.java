package io.github.servicehandbook.visits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The worst cases of one limit, worst first, up to a maximum number.
 *
 * <p>Not thread-safe.
 */
final class WorstCases {
    private final int maxCases;
    private final List<WorstCase> cases = new ArrayList<>();
    /** The shortest of the cases in nanoseconds, once the maximum number is reached. */
    private long minNanos;

    WorstCases(int maxCases) {
        this.maxCases = maxCases;
    }

    /** Returns whether a case of this length may be among the worst; false for most. */
    boolean mayTake(long nanos) {
        return nanos >= minNanos && maxCases > 0;
    }

    void add(WorstCase worst) {
        int found = Collections.binarySearch(cases, worst);
        cases.add(found < 0 ? -found - 1 : found, worst);
        if (cases.size() > maxCases) {
            cases.remove(maxCases);
        }
        if (cases.size() == maxCases && maxCases > 0) {
            minNanos = Nanoseconds.of(cases.get(maxCases - 1).elapsed());
        }
    }

    List<WorstCase> list() {
        return cases;
    }
}
