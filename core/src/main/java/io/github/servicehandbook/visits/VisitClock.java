package io.github.servicehandbook.visits;

import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.TimeLimit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The clock of one visit. */
record VisitClock(List<TimeLimit> limits, Visit visit) implements ServiceClock {
    @Override
    public Optional<Assessment> next(Instant now) {
        Objects.requireNonNull(now, "now");
        return limits.stream()
                .flatMap(limit -> IntervalAssessment.of(limit, visit, now).stream())
                .filter(assessment -> assessment.verdict() == Assessment.Verdict.RUNNING)
                .min(Comparator.comparing(assessment -> assessment.margin().orElseThrow()));
    }

    @Override
    public Optional<Instant> deadline() {
        return limits.stream()
                .flatMap(limit -> IntervalAssessment.deadline(limit, visit).stream())
                .min(Comparator.naturalOrder());
    }
}
