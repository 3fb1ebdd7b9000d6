package io.github.servicehandbook.visits;

import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.StandardId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A view of a group of tallies that no longer change. */
record DefaultGroup(ComplianceReport.GroupKind kind, Optional<String> value, long visits, List<LimitStatistics> limits)
        implements ComplianceReport.Group {
    static DefaultGroup of(ComplianceReport.GroupKind kind, Optional<String> value, ReportPlan plan, GroupTally row) {
        List<LimitStatistics> limits = new ArrayList<>();
        for (int i = 0; i < plan.limits().size(); i++) {
            limits.add(new DefaultLimitStatistics(plan.limits().get(i), row.tally(i), List.of()));
        }
        return new DefaultGroup(kind, value, row.visits(), List.copyOf(limits));
    }

    @Override
    public LimitStatistics limit(String id) {
        return limit(limits, id);
    }

    @Override
    public LimitStatistics limit(StandardId id) {
        return limit(Objects.requireNonNull(id, "id").value());
    }

    static LimitStatistics limit(List<LimitStatistics> limits, String id) {
        Objects.requireNonNull(id, "id");
        return limits.stream()
                .filter(figures -> figures.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> NearMatches.unknown(
                        "time limit",
                        id,
                        limits.stream().map(figures -> figures.id().value()).toList()));
    }
}
