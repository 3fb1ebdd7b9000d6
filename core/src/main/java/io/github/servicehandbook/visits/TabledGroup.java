package io.github.servicehandbook.visits;

import io.github.servicehandbook.internal.text.NearMatches;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Shows a row of a table that nobody adds to any more. */
record TabledGroup(ComplianceReport.GroupKind kind, Optional<String> value, long visits, List<LimitFigures> limits)
        implements ComplianceReport.Group {
    static TabledGroup of(ComplianceReport.GroupKind kind, Optional<String> value, ReportPlan plan, GroupRow row) {
        List<LimitFigures> limits = new ArrayList<>();
        for (int i = 0; i < plan.limits().size(); i++) {
            limits.add(new TalliedFigures(plan.limits().get(i), row.tally(i), List.of()));
        }
        return new TabledGroup(kind, value, row.visits(), List.copyOf(limits));
    }

    @Override
    public LimitFigures limit(String id) {
        return limit(limits, id);
    }

    static LimitFigures limit(List<LimitFigures> limits, String id) {
        Objects.requireNonNull(id, "id");
        return limits.stream()
                .filter(figures -> figures.limit().value().equals(id))
                .findFirst()
                .orElseThrow(() -> NearMatches.unknown(
                        "time limit",
                        id,
                        limits.stream().map(figures -> figures.limit().value()).toList()));
    }
}
