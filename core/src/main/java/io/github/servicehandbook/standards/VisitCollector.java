package io.github.servicehandbook.standards;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts visits into a table, without an object for a visit. */
final class VisitCollector implements ComplianceCollector {
    private static final int NANOS_PER_SECOND = 1_000_000_000;

    private final List<TimeLimit> limits;
    private final @Nullable VisitInterval[] intervals;
    private final VisitTable table;

    /** Where the visit counts that is being added. */
    private final GroupRow[] rows;

    VisitCollector(List<TimeLimit> limits, ReportPlan plan) {
        this.limits = limits;
        intervals = limits.stream().map(VisitInterval::of).toArray(VisitInterval[]::new);
        table = new VisitTable(plan);
        rows = new GroupRow[plan.dimensions().size() + 1];
        rows[0] = table.total();
    }

    @Override
    public void add(Visit visit) {
        Objects.requireNonNull(visit, "visit");
        findRows(visit);
        boolean isCounted = visit.activity().isEmpty();
        for (int i = 0; i < intervals.length; i++) {
            VisitInterval interval = intervals[i];
            if (interval != null && interval.applies(limits.get(i).id(), visit)) {
                isCounted |= interval == VisitInterval.HANDLING;
                count(i, interval, visit);
            }
        }
        if (!isCounted) {
            table.addOtherActivities(1);
        }
    }

    private void findRows(Visit visit) {
        List<String> dimensions = table.plan().dimensions();
        for (int i = 0; i < dimensions.size(); i++) {
            rows[i + 1] = table.groups(i).row(visit.dimensions().get(dimensions.get(i)));
        }
        for (GroupRow row : rows) {
            row.addVisit();
        }
    }

    private void count(int limit, VisitInterval interval, Visit visit) {
        Instant from = visit.at(interval.from()).orElse(null);
        Instant to = visit.at(interval.to()).orElse(null);
        if (from != null && to != null) {
            countTime(limit, from, to, visit);
        } else if (from != null || to != null || interval.isPassed(visit)) {
            for (GroupRow row : rows) {
                row.counted(limit).addUnknown();
            }
        }
    }

    private void countTime(int limit, Instant from, Instant to, Visit visit) {
        long seconds = to.getEpochSecond() - from.getEpochSecond();
        int nanos = to.getNano() - from.getNano();
        if (nanos < 0) {
            nanos += NANOS_PER_SECOND;
            seconds--;
        }
        if (seconds < 0) {
            for (GroupRow row : rows) {
                row.counted(limit).addFault();
            }
            return;
        }
        Duration atMost = limits.get(limit).limit();
        boolean isKept = seconds < atMost.getSeconds() || (seconds == atMost.getSeconds() && nanos <= atMost.getNano());
        for (GroupRow row : rows) {
            row.counted(limit).add(seconds, nanos, isKept);
        }
        if (!isKept && table.worst(limit).mayTake(seconds)) {
            table.worst(limit).add(new WorstCase(Duration.ofSeconds(seconds, nanos), from, dimensions(visit)));
        }
    }

    /** The values of the dimensions that are counted. */
    private Map<String, String> dimensions(Visit visit) {
        Map<String, String> values = new TreeMap<>(visit.dimensions());
        values.keySet().retainAll(table.plan().dimensions());
        return values;
    }

    @Override
    public void merge(ComplianceCollector other) {
        VisitTable more = ((VisitCollector) Objects.requireNonNull(other, "other")).table;
        table.plan().requireSame(more.plan());
        table.addAll(more.copy());
    }

    @Override
    public ComplianceReport report() {
        return new TabledReport(table.copy());
    }
}
