package io.github.servicehandbook.visits;

import io.github.servicehandbook.standards.Assessment;
import java.time.Instant;
import java.util.Optional;

/**
 * Which limit of a visit runs out next, and when. It has no thread and no timer: a caller asks it as often as its screen
 * is drawn, or sleeps until {@link #deadline()}. When the visit has moved on, a new clock is made of the new visit.
 *
 * <p>Example: of a visit that arrived at nine and waits for service, {@code next(nine)} is the greeting with a minute left.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface ServiceClock permits VisitClock {
    /**
     * Returns the limit that runs out next.
     *
     * @param now the time
     * @return the running limit with the least time left, RUNNING with its margin; of equals the first in handbook order;
     *     empty if no limit is running, also when all have run out
     */
    Optional<Assessment> next(Instant now);

    /**
     * Returns when the first of the limits runs out that are running: the last instant at which it is still kept.
     *
     * @return the instant, also if it has passed; empty if no limit is running
     */
    Optional<Instant> deadline();
}
