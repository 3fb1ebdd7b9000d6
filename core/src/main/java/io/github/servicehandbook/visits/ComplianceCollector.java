package io.github.servicehandbook.visits;

/**
 * Counts visits as they come. What is counted of a visit is in bounded room: figures for each limit, for each value of
 * each dimension up to a number of values, and the worst cases.
 *
 * <p>For one thread; threads that count beside each other have a collector each, and merge the collectors or the reports.
 */
public sealed interface ComplianceCollector permits VisitCollector {
    /**
     * Counts a visit: each limit that applies to it, as {@link Visits#assess} says. A limit that is still running
     * counts as unknown, since it is not known how it ends: add visits that are over. Nothing is kept of the visit but its
     * dimensions' values, and, if it is one of the worst, how long it took and when it began.
     *
     * @param visit the visit
     */
    void add(Visit visit);

    /**
     * Adds what another collector has counted, which stays as it is.
     *
     * @param other a collector for the same limits, dimensions and numbers of values and worst cases
     * @throws IllegalArgumentException if they are not the same
     */
    void merge(ComplianceCollector other);

    /**
     * Returns what was counted so far. The collector can go on.
     *
     * @return the report
     */
    ComplianceReport report();
}
