package io.github.servicehandbook.visits;

import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.TimeLimit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A clock that shows which limit of a visit expires next, and when. It has no thread and no timer: call it whenever the
 * screen is drawn, or sleep until {@link #deadline()}. When the visit progresses, create a new clock for the new visit.
 *
 * <p>Example: for a visit that arrived at nine and waits for service, {@code next(nine)} is the greeting with a minute
 * left.
 *
 * <p>Immutable and thread-safe.
 */
public final class ServiceClock {
    private final List<TimeLimit> limits;
    private final Visit visit;

    ServiceClock(List<TimeLimit> limits, Visit visit) {
        this.limits = limits;
        this.visit = visit;
    }

    /**
     * Returns the limit that expires next.
     *
     * @param now the present time
     * @return the running limit with the least time remaining, RUNNING with its margin; of equal ones, the first in
     *     handbook order; empty if no limit is running, including when all have expired
     */
    public Optional<Assessment> next(Instant now) {
        Objects.requireNonNull(now, "now");
        return limits.stream()
                .flatMap(limit -> IntervalAssessment.of(limit, visit, now).stream())
                .filter(assessment -> assessment.verdict() == Assessment.Verdict.RUNNING)
                .min(Comparator.comparing(assessment -> assessment.margin().orElseThrow()));
    }

    /**
     * Returns the earliest deadline of the running limits: the last instant at which none of them is exceeded.
     *
     * @return the deadline, even if it has passed; empty if no limit is running
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
