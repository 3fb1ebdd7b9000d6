package io.github.servicehandbook.visits;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The counts and times of one limit. Only integers are added, so the order does not matter.
 *
 * <p>Not thread-safe.
 */
final class Tally {
    private static final int LOW_BITS = Long.SIZE - 1;
    private static final int NANO_DIGITS = 9;

    private long measured;
    private long within;
    private long unknown;
    private long invalid;
    private long min = Long.MAX_VALUE;
    private long max = -1;

    /**
     * The sum of the times: 2<sup>63</sup> times the first number, plus the second. With visits of 15 minutes, a
     * {@code long} of nanoseconds overflows after 10 million; 126 bits are enough for as many times as {@code measured}
     * can count.
     */
    private long sumHigh;

    private long sumLow;
    private final Histogram times = new Histogram();

    void addUnknown() {
        unknown++;
    }

    void addInvalid() {
        invalid++;
    }

    /** Adds a time and its bucket. */
    void add(long nanos, int bucket, boolean isKept) {
        measured++;
        within += isKept ? 1 : 0; // no branch: its direction is unpredictable
        updateRange(nanos);
        addToSum(nanos);
        times.increment(bucket);
    }

    private void updateRange(long nanos) {
        if (nanos < min) {
            min = nanos;
        }
        if (nanos > max) {
            max = nanos;
        }
    }

    private void addToSum(long nanos) {
        long low = sumLow + nanos;
        sumHigh += low >>> LOW_BITS; // the carry
        sumLow = low & Long.MAX_VALUE;
    }

    void addAll(Tally other) {
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
        measured = Math.addExact(measured, other.measured);
        within += other.within;
        unknown = Math.addExact(unknown, other.unknown);
        invalid = Math.addExact(invalid, other.invalid);
        sumHigh += other.sumHigh;
        addToSum(other.sumLow);
        times.addAll(other.times);
    }

    long within() {
        return within;
    }

    long exceeded() {
        return measured - within;
    }

    long unknown() {
        return unknown;
    }

    long invalid() {
        return invalid;
    }

    long measured() {
        return measured;
    }

    long count() {
        return measured() + unknown + invalid;
    }

    Histogram times() {
        return times;
    }

    Duration min() {
        return Duration.ofNanos(min);
    }

    Duration max() {
        return Duration.ofNanos(max);
    }

    BigDecimal totalSeconds() {
        return new BigDecimal(sum(), NANO_DIGITS).stripTrailingZeros();
    }

    private BigInteger sum() {
        return BigInteger.valueOf(sumHigh).shiftLeft(LOW_BITS).add(BigInteger.valueOf(sumLow));
    }

    /** Restores the values of a report: within, exceeded, unknown, invalid. The histogram is restored separately. */
    void restore(
            List<Long> counts, @Nullable BigDecimal seconds, @Nullable Duration shortest, @Nullable Duration longest) {
        within = counts.get(0);
        measured = Math.addExact(within, counts.get(1));
        unknown = counts.get(2);
        invalid = counts.get(3);
        if (seconds != null && shortest != null && longest != null) {
            BigInteger sum = seconds.movePointRight(NANO_DIGITS).toBigIntegerExact();
            sumHigh = sum.shiftRight(LOW_BITS).longValueExact();
            sumLow = sum.longValue() & Long.MAX_VALUE;
            updateRange(shortest.toNanos());
            updateRange(longest.toNanos());
        }
    }

    /** Returns whether the counts, times and sum can come from one series of times. */
    boolean isConsistent() {
        if (measured != times.total()) {
            return false;
        }
        if (measured == 0) {
            return sum().signum() == 0 && max < 0;
        }
        return max >= 0
                && times.bucketOfRank(1) == Histogram.bucket(min)
                && times.bucketOfRank(measured) == Histogram.bucket(max)
                && timesMeasured(min).compareTo(sum()) <= 0
                && timesMeasured(max).compareTo(sum()) >= 0;
    }

    private BigInteger timesMeasured(long nanos) {
        return BigInteger.valueOf(nanos).multiply(BigInteger.valueOf(measured));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that
                && within == that.within
                && measured == that.measured
                && unknown == that.unknown
                && invalid == that.invalid
                && sumHigh == that.sumHigh
                && sumLow == that.sumLow
                && min == that.min
                && max == that.max
                && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measured, within, unknown, invalid, sumHigh, sumLow, min, max);
    }
}
