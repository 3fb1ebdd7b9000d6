package io.github.servicehandbook.visits;

/**
 * A collector that counts visits in bounded memory. It keeps statistics for each limit and for each value of each
 * dimension up to a maximum number of values, and the worst cases.
 *
 * <p>To count in several threads, use one collector for each thread and merge the collectors or the reports.
 *
 * <p>Not thread-safe.
 */
public sealed interface ComplianceCollector permits VisitCollector {
    /**
     * Counts a visit for each limit that applies to it, as in {@link Visits#assess}. A limit that is still running
     * counts as unknown, since its end is not known: add completed visits only. The collector keeps only the values of
     * the visit's dimensions, and for a worst case also the elapsed time and the start.
     *
     * @param visit the visit
     */
    void add(Visit visit);

    /**
     * Adds the counts of another collector, which stays unchanged.
     *
     * @param other a collector with the same limits, dimensions and maximum numbers of values and worst cases
     * @throws IllegalArgumentException if any of these differ
     */
    void merge(ComplianceCollector other);

    /** {@return a report of the visits counted so far} The collector can count further visits. */
    ComplianceReport report();
}
