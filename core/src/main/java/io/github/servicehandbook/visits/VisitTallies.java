package io.github.servicehandbook.visits;

import java.util.ArrayList;
import java.util.List;

/**
 * All tallies of a report.
 *
 * <p>Not thread-safe.
 */
final class VisitTallies {
    private final ReportPlan plan;
    private final GroupTally total;
    private final List<WorstCases> worst = new ArrayList<>();
    private final List<GroupTallies> groups = new ArrayList<>();
    private long unknownActivities;

    VisitTallies(ReportPlan plan) {
        this.plan = plan;
        total = new GroupTally(plan.limits().size());
        plan.limits().forEach(limit -> worst.add(new WorstCases(plan.maxWorstCases())));
        plan.dimensions()
                .forEach(dimension -> groups.add(new GroupTallies(plan.limits().size(), plan.maxValues())));
    }

    ReportPlan plan() {
        return plan;
    }

    GroupTally total() {
        return total;
    }

    /** {@return the worst cases of a limit} */
    WorstCases worst(int limit) {
        return worst.get(limit);
    }

    boolean hasWorst() {
        return worst.stream().anyMatch(cases -> !cases.list().isEmpty());
    }

    /** {@return the groups of a dimension} */
    GroupTallies groups(int dimension) {
        return groups.get(dimension);
    }

    long unknownActivities() {
        return unknownActivities;
    }

    void addUnknownActivities(long count) {
        unknownActivities = Math.addExact(unknownActivities, count);
    }

    /** Adds other tallies of the same plan; they must not be these tallies. */
    void addAll(VisitTallies other) {
        total.addAll(other.total);
        addUnknownActivities(other.unknownActivities);
        for (int i = 0; i < worst.size(); i++) {
            other.worst(i).list().forEach(worst(i)::add);
        }
        for (int i = 0; i < groups.size(); i++) {
            groups(i).addAll(other.groups(i));
        }
    }

    VisitTallies copy() {
        VisitTallies copy = new VisitTallies(plan);
        copy.addAll(this);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisitTallies that
                && plan.equals(that.plan)
                && total.equals(that.total)
                && unknownActivities == that.unknownActivities
                && groups.equals(that.groups)
                && worstLists().equals(that.worstLists());
    }

    private List<List<WorstCase>> worstLists() {
        return worst.stream().map(WorstCases::list).toList();
    }

    @Override
    public int hashCode() {
        return 31 * plan.hashCode() + total.hashCode();
    }
}
