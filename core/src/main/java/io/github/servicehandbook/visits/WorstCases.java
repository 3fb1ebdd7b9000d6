package io.github.servicehandbook.visits;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The worst cases of one limit, worst first, up to a number. For one thread. */
final class WorstCases {
    private final int most;
    private final List<WorstCase> cases = new ArrayList<>();
    /** The least of them once there are as many as are kept. */
    private long leastHigh;

    private long leastLow;

    WorstCases(int most) {
        this.most = most;
    }

    /** Whether a case of this length, given as {@link SplitTime}, may be among the worst; that is quickly told of most. */
    boolean mayTake(long high, long low) {
        return !SplitTime.isLess(high, low, leastHigh, leastLow) && most > 0;
    }

    void add(WorstCase worst) {
        int found = Collections.binarySearch(cases, worst);
        cases.add(found < 0 ? -found - 1 : found, worst);
        if (cases.size() > most) {
            cases.remove(most);
        }
        if (cases.size() == most && most > 0) {
            leastHigh = SplitTime.high(cases.get(most - 1).actual());
            leastLow = SplitTime.low(cases.get(most - 1).actual());
        }
    }

    List<WorstCase> list() {
        return cases;
    }
}
