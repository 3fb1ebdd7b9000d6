package io.github.servicehandbook.standards;

import io.github.servicehandbook.ref.StandardId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;

/**
 * The time limits (handbook 3.2) and conduct rules (chapters 1 and 2, sections 3.1 and 3.3) of a handbook.
 * Implemented by the library alone; methods may be added.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface ServiceStandards {
    /**
     * Returns every time limit.
     *
     * @return the limits in handbook order; unmodifiable
     */
    List<TimeLimit> timeLimits();

    /**
     * Returns a time limit.
     *
     * @param id for example {@code payment}
     * @return the limit
     * @throws IllegalArgumentException if the text is no standard id
     * @throws java.util.NoSuchElementException if there is no such limit; the message names near matches
     */
    TimeLimit timeLimit(String id);

    /**
     * Finds a time limit.
     *
     * @param id the limit's id
     * @return the limit, or empty if there is no such limit
     */
    Optional<TimeLimit> findTimeLimit(StandardId id);

    /**
     * Returns every conduct rule.
     *
     * @return the rules in handbook order; unmodifiable
     */
    List<ConductRule> conductRules();

    /**
     * Finds a conduct rule, such as one that a clause names among its standards.
     *
     * @param id the rule's id
     * @return the rule, or empty if there is no such rule
     */
    Optional<ConductRule> findConductRule(StandardId id);

    /**
     * Holds a visit against the limits. {@link TimeLimit#interval()} says from where to where each limit runs; the limits of
     * another queue or activity than the visit's, and those that do not run yet, are left out. Of the others:
     *
     * <ul>
     *   <li>both ends known: WITHIN up to and including the limit, EXCEEDED beyond, FAULT if the end is before the start;
     *   <li>an end missing though a later moment is known: UNKNOWN;
     *   <li>the start alone known: RUNNING up to and including the limit, with what is left as margin, then EXCEEDED; FAULT
     *       if the start is after {@code at}.
     * </ul>
     *
     * <p>Example: a visit that arrived at 9:00:00 and was greeted at 9:01:00 is WITHIN the greeting, with margin
     * {@code PT0S}.
     *
     * @param visit the visit
     * @param at the time for which running limits are assessed; no matter for those that have ended
     * @return an assessment for each limit that applies, in handbook order; unmodifiable
     */
    default List<Assessment> assess(Visit visit, Instant at) {
        Objects.requireNonNull(visit, "visit");
        Objects.requireNonNull(at, "at");
        return timeLimits().stream()
                .flatMap(limit -> IntervalAssessment.of(limit, visit, at).stream())
                .toList();
    }

    /**
     * Returns which limit of a visit runs out next.
     *
     * @param visit the visit as it stands
     * @return a clock for it
     */
    default ServiceClock clock(Visit visit) {
        return new VisitClock(timeLimits(), Objects.requireNonNull(visit, "visit"));
    }

    /**
     * Starts to count visits, with 10 worst cases of each limit and 1,000 values of each dimension.
     *
     * @param dimensions the names of the visits' dimensions to count by; none to count all together only
     * @return a collector that has counted nothing, for one thread
     * @throws IllegalArgumentException if a dimension stands twice
     */
    default ComplianceCollector newCollector(String... dimensions) {
        return newCollector(10, 1_000, dimensions);
    }

    /**
     * Starts to count visits.
     *
     * @param worstCases how many worst cases of each limit are kept, 0 to 1,000
     * @param values how many values of each dimension are counted one by one, 1 to 100,000: those that come first in the
     *     order of their characters; the others are counted together as OTHERS
     * @param dimensions the names of the visits' dimensions to count by; none to count all together only
     * @return a collector that has counted nothing, for one thread
     * @throws IllegalArgumentException if a dimension stands twice or a number is out of range
     */
    default ComplianceCollector newCollector(int worstCases, int values, String... dimensions) {
        List<ReportPlan.Counted> counted = timeLimits().stream()
                .map(limit -> new ReportPlan.Counted(limit.id(), limit.limit()))
                .toList();
        return new VisitCollector(timeLimits(), new ReportPlan(counted, List.of(dimensions), worstCases, values));
    }

    /**
     * Counts the visits of a stream, also of a parallel one.
     *
     * <p>Example: {@code visits.stream().collect(standards.toComplianceReport("shop"))}.
     *
     * @param dimensions as for {@link #newCollector(String...)}
     * @return a collector for a stream
     */
    default Collector<Visit, ?, ComplianceReport> toComplianceReport(String... dimensions) {
        return Collector.of(
                () -> newCollector(dimensions),
                ComplianceCollector::add,
                (one, other) -> {
                    one.merge(other);
                    return one;
                },
                ComplianceCollector::report);
    }

    /**
     * Returns a form for somebody who watches how staff conduct themselves.
     *
     * @param audiences who is watched, for example {@link ConductRule.Audience#WOMEN} and {@link
     *     ConductRule.Audience#STAR_2_TO_6}; the rules for all are always in it
     * @return a form with the rules that bind such a person, in handbook order, none of them seen yet
     */
    default ConductChecklist checklist(ConductRule.Audience... audiences) {
        Set<ConductRule.Audience> watched = EnumSet.of(ConductRule.Audience.ALL, audiences);
        return ConductChecklist.of(conductRules().stream()
                .filter(rule -> watched.contains(rule.audience()))
                .map(rule -> new ConductChecklist.Item(rule, ConductChecklist.Mark.NOT_SEEN, Optional.empty()))
                .toList());
    }
}
