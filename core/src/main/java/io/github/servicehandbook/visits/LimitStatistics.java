package io.github.servicehandbook.visits;

import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.ServiceStandards;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The statistics of one limit: the compliance and the elapsed times. The clause is that of
 * {@link ServiceStandards#timeLimit}. Times are those of visits within or beyond the limit, exact to the nanosecond
 * except for {@link #quantile}. A time or limit longer than 2,500,000 hours (285 years) counts as 2,500,000 hours.
 *
 * <p>Two statistics are equal if their contents are equal.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface LimitStatistics permits DefaultLimitStatistics {
    /** {@return the ID of the limit, for example {@code payment}} */
    StandardId id();

    /** {@return the maximum time, against which the visits were assessed} */
    Duration limit();

    /** {@return the number of visits to which the limit applied: the sum of within, exceeded, unknown and invalid} */
    long count();

    /** {@return the number of visits within the limit, including those of exactly the limit} */
    long within();

    /** {@return the number of visits that exceeded the limit} */
    long exceeded();

    /** {@return the number of visits that cannot be assessed, because the start or end of the interval is missing} */
    long unknown();

    /** {@return the number of visits with an impossible order of moments; they count as neither within nor exceeded} */
    long invalid();

    /**
     * Returns the compliance rate: visits within the limit divided by all measured visits.
     *
     * @return within divided by the sum of within and exceeded, from 0 to 1; empty if both are 0
     */
    OptionalDouble complianceRate();

    /** {@return the sum of all times in seconds, exact; 0 if there are none} */
    BigDecimal totalSeconds();

    /**
     * Returns the mean time.
     *
     * @return the mean, rounded down to the nanosecond, or empty if no visit was measured
     */
    Optional<Duration> mean();

    /**
     * Returns the minimum time.
     *
     * @return the exact time, or empty if no visit was measured
     */
    Optional<Duration> min();

    /**
     * Returns the maximum time.
     *
     * @return the exact time, or empty if no visit was measured
     */
    Optional<Duration> max();

    /**
     * Returns a quantile of the times: the time of rank ⌈fraction × number⌉ in ascending order, at least the first. The
     * error is at most {@link ComplianceReport#MAX_QUANTILE_ERROR} of that time; times below 128 ns are exact.
     *
     * @param fraction the fraction, from 0 to 1; 0.5 for the median
     * @return the time, never less than {@link #min} or more than {@link #max}; empty if no visit was measured
     * @throws IllegalArgumentException if {@code fraction} is not from 0 to 1
     */
    Optional<Duration> quantile(double fraction);

    /**
     * Returns the worst cases.
     *
     * @return the visits that exceeded the limit most, worst first, up to the maximum number of the collector; empty in
     *     the statistics of a {@link ComplianceReport.Group}; unmodifiable
     */
    List<WorstCase> worstCases();
}
