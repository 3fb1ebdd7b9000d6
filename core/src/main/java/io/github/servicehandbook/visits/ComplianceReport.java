package io.github.servicehandbook.visits;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.StandardId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A report on compliance with the time limits (handbook 3.2), for all visits and by the values of each dimension. A
 * {@link ComplianceCollector} creates it. Reports of several machines can be merged in any order; the result is the
 * same to the last bit. A report has no visits other than the worst cases, and no personal data unless a caller put it
 * into a dimension.
 *
 * <p>The {@linkplain #toJson() JSON} of a report has a versioned format of its own. Java serialization, which cluster
 * engines use, transports that JSON.
 *
 * <p>Two reports are equal if their contents are equal.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface ComplianceReport extends java.io.Serializable permits DefaultComplianceReport {
    /** The maximum relative error of a {@linkplain LimitStatistics#quantile quantile}: 1/128. */
    double MAX_QUANTILE_ERROR = 1 / 128.0;

    /** The kind of a group of visits. */
    enum GroupKind {
        /** Visits with one value of the dimension. */
        VALUE("取值", "Value"),
        /** Visits without the dimension. */
        MISSING("未填写", "Not specified"),
        /** Visits with all other values: those after the maximum number of values in character order. */
        OTHER("其他", "Other");

        private final String chinese;
        private final String english;

        GroupKind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this kind for display; {@link Group#label} shows the value itself}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /** A group of visits in one dimension. */
    sealed interface Group permits DefaultGroup {
        /** {@return the kind of this group} */
        GroupKind kind();

        /**
         * Returns the value of the dimension.
         *
         * @return the value; empty if the kind is MISSING or OTHER
         */
        Optional<String> value();

        /**
         * Returns the label of this group for display.
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         * @return the value of the dimension, or the label of the kind if the kind is MISSING or OTHER
         */
        default String label(Locale locale) {
            String label = kind().label(locale);
            return value().orElse(label);
        }

        /** {@return the number of visits, at least 1} */
        long visits();

        /** {@return the statistics of each limit in handbook order, including limits that never applied} */
        List<LimitStatistics> limits();

        /**
         * {@return the statistics of the given limit}
         *
         * @param id the ID of the limit
         * @throws java.util.NoSuchElementException if the report has no such limit; the message names near matches
         */
        LimitStatistics limit(String id);

        /**
         * {@return the statistics of the given limit}
         *
         * @param id the ID of the limit
         * @throws java.util.NoSuchElementException if the report has no such limit; the message names near matches
         */
        LimitStatistics limit(StandardId id);
    }

    /**
     * Merges another report with this one.
     *
     * @param other a report with the same limits, dimensions and maximum numbers of values and worst cases
     * @return a report of the visits of both
     * @throws IllegalArgumentException if any of these differ
     * @throws ArithmeticException if a count exceeds {@link Long#MAX_VALUE}
     */
    ComplianceReport merge(ComplianceReport other);

    /** {@return the number of visits counted} */
    long visits();

    /**
     * Returns the number of visits whose handling limit is not one of the handbook. Their handling time is not counted.
     *
     * @return the number of these visits
     */
    long unknownActivities();

    /**
     * Returns the statistics of each limit.
     *
     * @return the statistics of all visits in handbook order, including limits that never applied; unmodifiable
     */
    List<LimitStatistics> limits();

    /**
     * {@return the statistics of the given limit, over all visits}
     *
     * @param id the ID of the limit, for example {@code payment}
     * @throws java.util.NoSuchElementException if the report has no such limit; the message names near matches
     */
    LimitStatistics limit(String id);

    /**
     * {@return the statistics of the given limit, over all visits}
     *
     * @param id the ID of the limit
     * @throws java.util.NoSuchElementException if the report has no such limit; the message names near matches
     */
    LimitStatistics limit(StandardId id);

    /** {@return the dimensions by which visits are counted, in the order given to the collector; unmodifiable} */
    List<String> dimensions();

    /**
     * Returns the groups of a dimension. Each visit is in one of them.
     *
     * @param dimension one of {@link #dimensions()}
     * @return the groups by value in character order, then MISSING, then OTHER; without empty groups; unmodifiable
     * @throws java.util.NoSuchElementException if visits are not counted by this dimension; the message names near
     *     matches
     */
    List<Group> groups(String dimension);

    /**
     * Returns the group of visits with one value of a dimension.
     *
     * @param dimension one of {@link #dimensions()}
     * @param value the value of the dimension
     * @return the group of the kind VALUE with that value
     * @throws java.util.NoSuchElementException if visits are not counted by this dimension (the message names near
     *     matches), or there is no such group: no visit has the value, or it is counted as OTHER
     */
    Group group(String dimension, String value);

    /**
     * Returns this report as JSON, for another machine or a store.
     *
     * @return a JSON object in a versioned format
     */
    String toJson();

    /**
     * Parses a report.
     *
     * @param json the output of {@link #toJson()}, at most 100,000,000 characters
     * @return the parsed report, equal to the one that was written
     * @throws IllegalArgumentException if the text is malformed, too large, of a newer format or contradictory; the
     *     message names the problem and its location
     */
    static ComplianceReport fromJson(String json) {
        return ReportReader.read(Objects.requireNonNull(json, "json"));
    }
}
