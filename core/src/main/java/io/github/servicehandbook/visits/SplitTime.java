package io.github.servicehandbook.visits;

import java.time.Duration;

/**
 * A time that is not negative as two numbers, so that any number of the longest times can be compared and added without an
 * object: how often 4,000,000,000 seconds, nearly always 0, and the nanoseconds beyond.
 */
final class SplitTime {
    private static final long SECONDS = 4_000_000_000L;
    static final long NANOS_PER_SECOND = 1_000_000_000;

    /** More nanoseconds are one more of the first number. */
    static final long NANOS = SECONDS * NANOS_PER_SECOND;

    private SplitTime() {}

    /** Whether a time of so many whole seconds is its nanoseconds alone. */
    static boolean isShort(long seconds) {
        return seconds < SECONDS;
    }

    static long high(Duration time) {
        return time.toSeconds() / SECONDS;
    }

    static long low(Duration time) {
        return time.getSeconds() % SECONDS * NANOS_PER_SECOND + time.getNano();
    }

    static boolean isLess(long high, long low, long otherHigh, long otherLow) {
        return high < otherHigh || (high == otherHigh && low < otherLow);
    }

    static Duration duration(long high, long low) {
        return Duration.ofSeconds(high * SECONDS).plusNanos(low);
    }

    /** The bucket of a histogram; of the longest times the last one. */
    static int bucket(long high, long low) {
        return Histogram.bucket(high == 0 ? low : NANOS);
    }
}
