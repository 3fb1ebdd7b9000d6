package io.github.servicehandbook.visits;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts and times of one limit. Whole numbers alone are added, so the order does not matter. For one thread. */
final class Tally {
    private static final BigInteger NANOS = BigInteger.valueOf(SplitTime.NANOS);
    private static final int NANO_DIGITS = 9;

    private long measured;
    private long kept;
    private long unknown;
    private long faults;

    /** The sum, the least and the most as {@link SplitTime}. */
    private long sumHigh;

    private long sumLow;
    private long leastHigh = Long.MAX_VALUE;
    private long leastLow;
    private long mostHigh = -1;
    private long mostLow;
    private final Histogram times = new Histogram();

    void addUnknown() {
        unknown++;
    }

    void addFault() {
        faults++;
    }

    /** Adds a time, given as {@link SplitTime} with its bucket. */
    void add(long high, long low, int bucket, boolean isKept) {
        measured++;
        kept += isKept ? 1 : 0; // no branch: which way it goes cannot be predicted
        widen(high, low);
        addToSum(high, low);
        times.increment(bucket);
    }

    private void widen(long high, long low) {
        if (SplitTime.isLess(high, low, leastHigh, leastLow)) {
            leastHigh = high;
            leastLow = low;
        }
        if (SplitTime.isLess(mostHigh, mostLow, high, low)) {
            mostHigh = high;
            mostLow = low;
        }
    }

    private void addToSum(long high, long low) {
        sumHigh += high;
        sumLow += low;
        if (sumLow >= SplitTime.NANOS) {
            sumLow -= SplitTime.NANOS;
            sumHigh++;
        }
    }

    void addAll(Tally other) {
        if (other.measured() > 0) {
            widen(other.leastHigh, other.leastLow);
            widen(other.mostHigh, other.mostLow);
        }
        measured = Math.addExact(measured, other.measured);
        kept += other.kept;
        unknown = Math.addExact(unknown, other.unknown);
        faults = Math.addExact(faults, other.faults);
        addToSum(other.sumHigh, other.sumLow);
        times.addAll(other.times);
    }

    long kept() {
        return kept;
    }

    long exceeded() {
        return measured - kept;
    }

    long unknown() {
        return unknown;
    }

    long faults() {
        return faults;
    }

    long measured() {
        return measured;
    }

    long count() {
        return measured() + unknown + faults;
    }

    Histogram times() {
        return times;
    }

    Duration least() {
        return SplitTime.duration(leastHigh, leastLow);
    }

    Duration most() {
        return SplitTime.duration(mostHigh, mostLow);
    }

    BigDecimal sumSeconds() {
        BigInteger nanos = BigInteger.valueOf(sumHigh).multiply(NANOS).add(BigInteger.valueOf(sumLow));
        return new BigDecimal(nanos, NANO_DIGITS).stripTrailingZeros();
    }

    /** Takes what a report says: kept, exceeded, unknown, faults; the times are counted beside. */
    void restore(List<Long> counts, @Nullable BigDecimal sum, @Nullable Duration least, @Nullable Duration most) {
        kept = counts.get(0);
        measured = Math.addExact(kept, counts.get(1));
        unknown = counts.get(2);
        faults = counts.get(3);
        if (sum != null && least != null && most != null) {
            BigInteger[] parts =
                    sum.movePointRight(NANO_DIGITS).toBigIntegerExact().divideAndRemainder(NANOS);
            sumHigh = parts[0].longValueExact();
            sumLow = parts[1].longValueExact();
            widen(SplitTime.high(least), SplitTime.low(least));
            widen(SplitTime.high(most), SplitTime.low(most));
        }
    }

    /** Whether counts, times and sum can be those of one series of times. */
    boolean isConsistent() {
        if (measured != times.total()) {
            return false;
        }
        if (measured == 0) {
            return sumSeconds().signum() == 0 && mostHigh < 0;
        }
        BigDecimal number = BigDecimal.valueOf(measured);
        return mostHigh >= 0
                && times.bucketOfRank(1) == SplitTime.bucket(leastHigh, leastLow)
                && times.bucketOfRank(measured) == SplitTime.bucket(mostHigh, mostLow)
                && seconds(least()).multiply(number).compareTo(sumSeconds()) <= 0
                && seconds(most()).multiply(number).compareTo(sumSeconds()) >= 0;
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that
                && kept == that.kept
                && measured == that.measured
                && unknown == that.unknown
                && faults == that.faults
                && sumHigh == that.sumHigh
                && sumLow == that.sumLow
                && leastHigh == that.leastHigh
                && leastLow == that.leastLow
                && mostHigh == that.mostHigh
                && mostLow == that.mostLow
                && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(measured, kept, unknown, faults, sumHigh, sumLow, leastLow, mostLow);
    }
}
