package io.github.servicehandbook.visits;

import java.time.Duration;
import java.time.Instant;

/**
 * Conversions of non-negative times to nanoseconds. A time longer than {@link #MAX} (285 years) counts as that maximum.
 */
final class Nanoseconds {
    private static final long PER_SECOND = 1_000_000_000;
    private static final long MAX_SECONDS = 9_000_000_000L;

    static final long MAX = MAX_SECONDS * PER_SECOND;

    private Nanoseconds() {}

    static long of(Duration time) {
        return time.toSeconds() < MAX_SECONDS ? time.toNanos() : MAX;
    }

    /** Returns the time between two instants without creating an object; the first must not be after the second. */
    static long between(Instant from, Instant to) {
        long seconds = to.getEpochSecond() - from.getEpochSecond();
        return seconds > MAX_SECONDS ? MAX : Math.min(MAX, seconds * PER_SECOND + to.getNano() - from.getNano());
    }
}
