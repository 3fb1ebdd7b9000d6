package io.github.servicehandbook.visits;

import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts visits in tallies, without creating an object for a visit. */
final class VisitCollector implements ComplianceCollector {
    private static final int NO_LIMIT = -1;

    private final long[] limitNanos;
    private final int greeting;
    private final int serviceWait;
    private final int enquiryWait;
    private final Map<StandardId, Integer> activities = new HashMap<>();
    private final VisitTallies table;

    /** The tallies for the current visit: the total, and one group of each dimension. */
    private final GroupTally[] rows;

    VisitCollector(List<TimeLimit> limits, ReportPlan plan) {
        limitNanos = limits.stream()
                .mapToLong(limit -> Nanoseconds.of(limit.limit()))
                .toArray();
        List<@Nullable VisitInterval> intervals = limits.stream()
                .<@Nullable VisitInterval>map(VisitInterval::ofOrNull)
                .toList();
        greeting = intervals.indexOf(VisitInterval.GREETING);
        serviceWait = intervals.indexOf(VisitInterval.SERVICE_WAIT);
        enquiryWait = intervals.indexOf(VisitInterval.ENQUIRY_WAIT);
        for (int i = 0; i < intervals.size(); i++) {
            if (intervals.get(i) == VisitInterval.HANDLING) {
                activities.put(limits.get(i).id(), i);
            }
        }
        table = new VisitTallies(plan);
        rows = new GroupTally[plan.dimensions().size() + 1];
        rows[0] = table.total();
    }

    @Override
    public void add(Visit visit) {
        add((DefaultVisit) Objects.requireNonNull(visit, "visit"));
    }

    private void add(DefaultVisit visit) {
        Instant arrived = visit.arrivedOrNull();
        Instant called = visit.calledOrNull();
        Instant finished = visit.finishedOrNull();
        findRows(visit);
        count(greeting, arrived, visit.greetedOrNull(), called != null || finished != null, visit);
        if (visit.queueOrNull() != null) {
            int wait = visit.queueOrNull() == Visit.Queue.SERVICE ? serviceWait : enquiryWait;
            count(wait, arrived, called, finished != null, visit);
        }
        if (visit.handlingLimitOrNull() != null) {
            int limit = activities.getOrDefault(visit.handlingLimitOrNull(), NO_LIMIT);
            count(limit, called, finished, false, visit);
            table.addUnknownActivities(limit == NO_LIMIT ? 1 : 0);
        }
    }

    private void findRows(Visit visit) {
        List<String> dimensions = table.plan().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            rows[i + 1] = table.groups(i).row(visit.dimensions().get(dimensions.get(i)));
        }
        for (GroupTally row : rows) {
            row.addVisit();
        }
    }

    private void count(int limit, @Nullable Instant from, @Nullable Instant to, boolean isPassed, Visit visit) {
        if (limit == NO_LIMIT) {
            return;
        }
        if (from != null && to != null) {
            countTime(limit, from, to, visit);
        } else if (from != null || to != null || isPassed) {
            for (GroupTally row : rows) {
                row.counted(limit).addUnknown();
            }
        }
    }

    private void countTime(int limit, Instant from, Instant to, Visit visit) {
        if (to.isBefore(from)) {
            for (GroupTally row : rows) {
                row.counted(limit).addInvalid();
            }
            return;
        }
        long nanos = Nanoseconds.between(from, to);
        boolean isKept = nanos <= limitNanos[limit];
        int bucket = Histogram.bucket(nanos);
        for (GroupTally row : rows) {
            row.counted(limit).add(nanos, bucket, isKept);
        }
        // The condition that is nearly always false comes first.
        if (table.worst(limit).mayTake(nanos) && !isKept) {
            table.worst(limit).add(new WorstCase(Duration.ofNanos(nanos), from, dimensions(visit)));
        }
    }

    /** {@return the values of the dimensions that are counted} */
    private Map<String, String> dimensions(Visit visit) {
        Map<String, String> values = new TreeMap<>(visit.dimensions());
        values.keySet().retainAll(table.plan().dimensions());
        return values;
    }

    @Override
    public void merge(ComplianceCollector other) {
        VisitTallies more = ((VisitCollector) Objects.requireNonNull(other, "other")).table;
        table.plan().requireSame(more.plan());
        table.addAll(more.copy());
    }

    @Override
    public ComplianceReport report() {
        return new DefaultComplianceReport(table.copy());
    }
}
