package io.github.servicehandbook.visits;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How often the time limits (handbook 3.2) were kept: for all visits, and by the values of each dimension. Made by a {@link
 * ComplianceCollector}; reports of several machines are merged in any order, and the result is the same to the last bit.
 * It holds no visit but the worst cases, and nothing personal unless a caller put it into a dimension.
 *
 * <p>As {@linkplain #toJson() JSON} it has a versioned format of its own; Java serialisation, which cluster engines use,
 * carries that.
 *
 * <p>Immutable and safe to share between threads; equal by content.
 */
public sealed interface ComplianceReport extends java.io.Serializable permits DefaultComplianceReport {
    /** By which share of the true time a {@linkplain LimitStatistics#quantile quantile} may be off: 1/128. */
    double MAX_QUANTILE_ERROR = 1 / 128.0;

    /** What visits have in common that are counted together. */
    enum GroupKind {
        /** The value of the dimension. */
        VALUE,
        /** That they lack the dimension. */
        MISSING,
        /** That their value is none of those that are counted one by one, which come first in the order of characters. */
        OTHER
    }

    /** The visits with one value of a dimension. */
    sealed interface Group permits DefaultGroup {
        /**
         * Returns what the visits have in common.
         *
         * @return the kind
         */
        GroupKind kind();

        /**
         * Returns the value.
         *
         * @return the dimension's value; empty if the kind is MISSING or OTHER
         */
        Optional<String> value();

        /**
         * Returns how many visits there are.
         *
         * @return the number, at least 1
         */
        long visits();

        /**
         * Returns the figures of each limit.
         *
         * @return the figures in handbook order, those that never applied among them
         */
        List<LimitStatistics> limits();

        /**
         * Returns the figures of a limit.
         *
         * @param id the limit's id
         * @return the figures
         * @throws java.util.NoSuchElementException if the report has no such limit; the message names near matches
         */
        LimitStatistics limit(String id);
    }

    /**
     * Adds what another report has counted.
     *
     * @param other a report for the same limits, dimensions and numbers of values and worst cases
     * @return a report of the visits of both
     * @throws IllegalArgumentException if they are not the same
     * @throws ArithmeticException if a count would be more than {@link Long#MAX_VALUE}
     */
    ComplianceReport merge(ComplianceReport other);

    /**
     * Returns how many visits were counted.
     *
     * @return the number
     */
    long visits();

    /**
     * Returns how many visits had an activity that is no handling limit of the handbook: nothing is counted of that.
     *
     * @return the number
     */
    long unknownActivities();

    /**
     * Returns the figures of each limit.
     *
     * @return the figures of all visits in handbook order, those of limits that never applied among them; unmodifiable
     */
    List<LimitStatistics> limits();

    /**
     * Returns the figures of a limit.
     *
     * @param id the limit's id, for example {@code payment}
     * @return the figures of all visits
     * @throws java.util.NoSuchElementException if the report has no such limit; the message names near matches
     */
    LimitStatistics limit(String id);

    /**
     * Returns by what the visits are counted.
     *
     * @return the dimensions as they were given to the collector; unmodifiable
     */
    List<String> dimensions();

    /**
     * Returns the groups of a dimension. Each visit is in one of them.
     *
     * @param dimension one of {@link #dimensions()}
     * @return the groups by value, sorted by its characters, then MISSING, then OTHER; those without a visit are left out;
     *     unmodifiable
     * @throws java.util.NoSuchElementException if visits are not counted by this; the message names near matches
     */
    List<Group> groups(String dimension);

    /**
     * Writes the report, for another machine or a store.
     *
     * @return a JSON object of a versioned format
     */
    String toJson();

    /**
     * Reads a report.
     *
     * @param json what {@link #toJson()} wrote, at most 100,000,000 characters
     * @return the report
     * @throws IllegalArgumentException if the text is malformed, too large, of a newer format or contradicts itself; the
     *     message says what and where
     */
    static ComplianceReport fromJson(String json) {
        return ReportReader.read(Objects.requireNonNull(json, "json"));
    }
}
