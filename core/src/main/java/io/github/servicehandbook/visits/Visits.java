package io.github.servicehandbook.visits;

import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.standards.TimeLimit;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collector;

/**
 * The assessment of customers' visits against the time limits of a handbook (3.2), one at a time or many in a report.
 *
 * <p>Example: {@code handbook.visits().clock(visit).deadline()} is the last instant at which no running limit of the
 * visit is exceeded.
 *
 * <p>Immutable and thread-safe.
 */
public final class Visits {
    private final List<TimeLimit> limits;

    private Visits(List<TimeLimit> limits) {
        this.limits = limits;
    }

    /**
     * Returns the assessment of visits against the time limits of some standards.
     *
     * @param standards the standards, for example those of {@code Handbook.standards()}
     * @return visits under their time limits
     */
    public static Visits of(ServiceStandards standards) {
        return new Visits(
                List.copyOf(Objects.requireNonNull(standards, "standards").timeLimits()));
    }

    /**
     * Assesses a visit against the time limits. {@link VisitInterval#of} returns the start and end of each limit.
     * Limits that do not apply to the visit's queue and handling limit, and limits that are not running yet, are
     * omitted. For the others:
     *
     * <ul>
     *   <li>both ends known: WITHIN up to and including the limit, EXCEEDED beyond, INVALID if the end is before the
     *       start;
     *   <li>an end missing although a later moment is known: UNKNOWN;
     *   <li>only the start known: RUNNING up to and including the limit, with the time remaining as margin, then
     *       EXCEEDED; INVALID if the start is after {@code now}.
     * </ul>
     *
     * <p>Example: a visit that arrived at 9:00:00 and was greeted at 9:01:00 is WITHIN the greeting, with margin
     * {@code PT0S}.
     *
     * @param visit the visit
     * @param now the present time, at which running limits are assessed; ignored for limits that have ended
     * @return an assessment for each limit that applies, in handbook order; unmodifiable
     */
    public List<Assessment> assess(Visit visit, Instant now) {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(now, "now");
        return limits.stream()
                .flatMap(limit -> IntervalAssessment.of(limit, visit, now).stream())
                .toList();
    }

    /**
     * Returns a clock that shows which limit of a visit expires next.
     *
     * @param visit the visit as known so far
     * @return a clock for the visit
     */
    public ServiceClock clock(Visit visit) {
        return new ServiceClock(limits, Objects.requireNonNull(visit, "visit"));
    }

    /**
     * Creates an empty collector that keeps 10 worst cases of each limit and 1,000 values of each dimension.
     *
     * @param dimensions the names of the visits' dimensions to count by; none to count all visits together only
     * @return a collector for use by one thread
     * @throws IllegalArgumentException if a dimension occurs more than once
     */
    public ComplianceCollector newCollector(String... dimensions) {
        return newCollector(10, 1_000, dimensions);
    }

    /**
     * Creates an empty collector.
     *
     * @param maxWorstCases the maximum number of worst cases kept of each limit, 0 to 1,000
     * @param maxValues the maximum number of values of each dimension counted one by one, 1 to 100,000: the first in
     *     character order; the others are counted together as OTHER
     * @param dimensions the names of the visits' dimensions to count by; none to count all visits together only
     * @return a collector for use by one thread
     * @throws IllegalArgumentException if a dimension occurs more than once or a number is out of range
     */
    public ComplianceCollector newCollector(int maxWorstCases, int maxValues, String... dimensions) {
        List<ReportPlan.Counted> counted = limits.stream()
                .map(limit -> new ReportPlan.Counted(limit.id(), limit.limit()))
                .toList();
        return new VisitCollector(limits, new ReportPlan(counted, List.of(dimensions), maxWorstCases, maxValues));
    }

    /**
     * Returns a stream collector that counts visits into a report. Parallel streams are supported.
     *
     * <p>Example: {@code stream.collect(handbook.visits().toComplianceReport("shop"))}.
     *
     * @param dimensions the dimensions, as for {@link #newCollector(String...)}
     * @return a collector for a stream
     */
    public Collector<Visit, ?, ComplianceReport> toComplianceReport(String... dimensions) {
        return Collector.of(
                () -> newCollector(dimensions),
                ComplianceCollector::add,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                ComplianceCollector::report);
    }

    /** {@return the number of time limits} */
    @Override
    public String toString() {
        return "Visits under " + limits.size() + " time limits";
    }
}
