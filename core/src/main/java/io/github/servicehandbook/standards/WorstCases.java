package io.github.servicehandbook.standards;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The worst cases of one limit, worst first, up to a number. For one thread. */
final class WorstCases {
    private final int most;
    private final List<WorstCase> cases = new ArrayList<>();

    WorstCases(int most) {
        this.most = most;
    }

    /** Whether a case of this length may be among the worst; that is quickly told of most. */
    boolean mayTake(long seconds, int nanos) {
        if (cases.size() < most) {
            return true;
        }
        Duration least = most == 0 ? Duration.ZERO : cases.get(most - 1).actual();
        return most > 0
                && (seconds > least.getSeconds() || (seconds == least.getSeconds() && nanos >= least.getNano()));
    }

    void add(WorstCase worst) {
        int found = Collections.binarySearch(cases, worst);
        cases.add(found < 0 ? -found - 1 : found, worst);
        if (cases.size() > most) {
            cases.remove(most);
        }
    }

    List<WorstCase> list() {
        return cases;
    }
}
