package io.github.servicehandbook.visits;

import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.TimeLimit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which limit of a visit runs out next, and when. It has no thread and no timer: a caller asks it as often as its screen
 * is drawn, or sleeps until {@link #deadline()}. When the visit has moved on, a new clock is made of the new visit.
 *
 * <p>Example: of a visit that arrived at nine and waits for service, {@code next(nine)} is the greeting with a minute left.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class ServiceClock {
    private final List<TimeLimit> limits;
    private final Visit visit;

    ServiceClock(List<TimeLimit> limits, Visit visit) {
        this.limits = limits;
        this.visit = visit;
    }

    /**
     * Returns the limit that runs out next.
     *
     * @param now the time
     * @return the running limit with the least time left, RUNNING with its margin; of equals the first in handbook order;
     *     empty if no limit is running, also when all have run out
     */
    public Optional<Assessment> next(Instant now) {
        Objects.requireNonNull(now, "now");
        return limits.stream()
                .flatMap(limit -> IntervalAssessment.of(limit, visit, now).stream())
                .filter(assessment -> assessment.verdict() == Assessment.Verdict.RUNNING)
                .min(Comparator.comparing(assessment -> assessment.margin().orElseThrow()));
    }

    /**
     * Returns when the first of the limits runs out that are running: the last instant at which it is still kept.
     *
     * @return the instant, also if it has passed; empty if no limit is running
     */
    public Optional<Instant> deadline() {
        return limits.stream()
                .flatMap(limit -> IntervalAssessment.deadline(limit, visit).stream())
                .min(Comparator.naturalOrder());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceClock that && limits.equals(that.limits) && visit.equals(that.visit);
    }

    @Override
    public int hashCode() {
        return Objects.hash(limits, visit);
    }

    @Override
    public String toString() {
        return "ServiceClock[limits=" + limits + ", visit=" + visit + "]";
    }
}
