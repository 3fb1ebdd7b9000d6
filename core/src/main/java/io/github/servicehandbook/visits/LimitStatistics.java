package io.github.servicehandbook.visits;

import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.ServiceStandards;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How often one limit was kept, and how long it took. The clause is that of {@link ServiceStandards#timeLimit}. Times are
 * those of visits that kept or exceeded it, exact to the nanosecond but for {@link #quantile}. A time or limit longer than
 * 2,500,000 hours, which is 285 years, counts as that.
 *
 * <p>Immutable and safe to share between threads; equal by content.
 */
public sealed interface LimitStatistics permits DefaultLimitStatistics {
    /**
     * Returns the limit's id.
     *
     * @return for example {@code payment}
     */
    StandardId id();

    /**
     * Returns how long it may take at most.
     *
     * @return the limit that the visits were held against
     */
    Duration limit();

    /**
     * Returns to how many visits the limit applied.
     *
     * @return the sum of kept, exceeded, unknown and faults
     */
    long count();

    /**
     * Returns how many visits kept the limit.
     *
     * @return the number, a time of exactly the limit among them
     */
    long within();

    /**
     * Returns how many visits exceeded the limit.
     *
     * @return the number
     */
    long exceeded();

    /**
     * Returns of how many visits it cannot be told.
     *
     * @return the number of visits in which an end of the interval is missing
     */
    long unknown();

    /**
     * Returns how many visits had an impossible order; they count as neither kept nor exceeded.
     *
     * @return the number
     */
    long invalid();

    /**
     * Returns which share was kept.
     *
     * @return kept divided by kept and exceeded, from 0 to 1; empty if both are 0
     */
    OptionalDouble complianceRate();

    /**
     * Returns the sum of all times.
     *
     * @return the seconds, exact; 0 if there are none
     */
    BigDecimal totalSeconds();

    /**
     * Returns the mean time.
     *
     * @return the mean, rounded down to the nanosecond; empty if there is none
     */
    Optional<Duration> mean();

    /**
     * Returns the shortest time.
     *
     * @return the exact time, or empty if there is none
     */
    Optional<Duration> min();

    /**
     * Returns the longest time.
     *
     * @return the exact time, or empty if there is none
     */
    Optional<Duration> max();

    /**
     * Returns the time within which a share of the visits stayed: the time of rank ⌈share × number⌉ in rising order, the
     * first at least. It is off by at most {@link ComplianceReport#MAX_QUANTILE_ERROR} of that time, and not at all below 128
     * ns.
     *
     * @param share from 0 to 1; 0.5 for the median
     * @return the time, never less than {@link #min} nor more than {@link #max}; empty if there is none
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    Optional<Duration> quantile(double share);

    /**
     * Returns the worst cases.
     *
     * @return the visits that exceeded the limit most, worst first, as many as the collector was asked to keep; empty in
     *     the figures of a {@link ComplianceReport.Group}; unmodifiable
     */
    List<WorstCase> worstCases();
}
