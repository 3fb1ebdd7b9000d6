package io.github.servicehandbook.standards;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts and times of one limit. Whole numbers alone are added, so the order does not matter. For one thread. */
final class Tally {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int NANO_DIGITS = 9;
    /** More seconds are more nanoseconds than a long can hold. */
    private static final long MOST_SECONDS = Long.MAX_VALUE / NANOS_PER_SECOND - 1;

    private long kept;
    private long exceeded;
    private long unknown;
    private long faults;

    /** The whole seconds of the sum, as an unsigned number of 128 bits, and the nanoseconds beyond. */
    private long sumHigh;

    private long sumLow;
    private long sumNanos;

    private long leastSeconds = Long.MAX_VALUE;
    private long leastNanos;
    private long mostSeconds = -1;
    private long mostNanos;
    private final Histogram times = new Histogram();

    void addUnknown() {
        unknown++;
    }

    void addFault() {
        faults++;
    }

    /** Adds a time that is not negative, in its {@link #bucket}. */
    void add(long seconds, int nanos, int bucket, boolean isKept) {
        widen(seconds, nanos);
        if (isKept) {
            kept++;
        } else {
            exceeded++;
        }
        addToSum(0, seconds, nanos);
        times.add(bucket, 1);
    }

    private void widen(long seconds, long nanos) {
        if (seconds < leastSeconds || (seconds == leastSeconds && nanos < leastNanos)) {
            leastSeconds = seconds;
            leastNanos = nanos;
        }
        if (seconds > mostSeconds || (seconds == mostSeconds && nanos > mostNanos)) {
            mostSeconds = seconds;
            mostNanos = nanos;
        }
    }

    private void addToSum(long high, long low, long nanos) {
        sumNanos += nanos;
        long carried = sumNanos >= NANOS_PER_SECOND ? 1 : 0;
        sumNanos -= carried * NANOS_PER_SECOND;
        sumHigh += high;
        addToLow(low);
        addToLow(carried);
    }

    private void addToLow(long low) {
        sumLow += low;
        if (Long.compareUnsigned(sumLow, low) < 0) {
            sumHigh++;
        }
    }

    void addAll(Tally other) {
        if (other.measured() > 0) {
            widen(other.leastSeconds, other.leastNanos);
            widen(other.mostSeconds, other.mostNanos);
        }
        kept = Math.addExact(kept, other.kept);
        exceeded = Math.addExact(exceeded, other.exceeded);
        unknown = Math.addExact(unknown, other.unknown);
        faults = Math.addExact(faults, other.faults);
        addToSum(other.sumHigh, other.sumLow, other.sumNanos);
        times.addAll(other.times);
    }

    long kept() {
        return kept;
    }

    long exceeded() {
        return exceeded;
    }

    long unknown() {
        return unknown;
    }

    long faults() {
        return faults;
    }

    long measured() {
        return kept + exceeded;
    }

    long count() {
        return measured() + unknown + faults;
    }

    Histogram times() {
        return times;
    }

    Duration least() {
        return Duration.ofSeconds(leastSeconds, leastNanos);
    }

    Duration most() {
        return Duration.ofSeconds(mostSeconds, mostNanos);
    }

    BigDecimal sumSeconds() {
        BigInteger seconds =
                BigInteger.valueOf(sumHigh).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(sumLow)));
        return new BigDecimal(seconds)
                .add(BigDecimal.valueOf(sumNanos, NANO_DIGITS))
                .stripTrailingZeros();
    }

    /** Takes what a report says: kept, exceeded, unknown, faults; the times are counted beside. */
    void restore(List<Long> counts, @Nullable BigDecimal sum, @Nullable Duration least, @Nullable Duration most) {
        kept = counts.get(0);
        exceeded = counts.get(1);
        unknown = counts.get(2);
        faults = counts.get(3);
        if (sum != null && least != null && most != null) {
            BigInteger[] parts = sum.movePointRight(NANO_DIGITS)
                    .toBigIntegerExact()
                    .divideAndRemainder(BigInteger.valueOf(NANOS_PER_SECOND));
            sumLow = parts[0].longValue();
            sumHigh = parts[0].shiftRight(Long.SIZE).longValueExact();
            sumNanos = parts[1].longValueExact();
            leastSeconds = least.getSeconds();
            leastNanos = least.getNano();
            mostSeconds = most.getSeconds();
            mostNanos = most.getNano();
        }
    }

    /** Whether counts, times and sum can be those of one series of times. */
    boolean isConsistent() {
        long measured = Math.addExact(kept, exceeded);
        if (measured != times.total()) {
            return false;
        }
        if (measured == 0) {
            return sumSeconds().signum() == 0 && mostSeconds < 0;
        }
        BigDecimal number = BigDecimal.valueOf(measured);
        return times.bucketOfRank(1) == bucket(leastSeconds, leastNanos)
                && times.bucketOfRank(measured) == bucket(mostSeconds, mostNanos)
                && seconds(least()).multiply(number).compareTo(sumSeconds()) <= 0
                && seconds(most()).multiply(number).compareTo(sumSeconds()) >= 0;
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), NANO_DIGITS));
    }

    static int bucket(long seconds, long nanos) {
        return Histogram.bucket(seconds > MOST_SECONDS ? Long.MAX_VALUE : seconds * NANOS_PER_SECOND + nanos);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that
                && kept == that.kept
                && exceeded == that.exceeded
                && unknown == that.unknown
                && faults == that.faults
                && sumHigh == that.sumHigh
                && sumLow == that.sumLow
                && sumNanos == that.sumNanos
                && leastSeconds == that.leastSeconds
                && leastNanos == that.leastNanos
                && mostSeconds == that.mostSeconds
                && mostNanos == that.mostNanos
                && times.equals(that.times);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kept, exceeded, unknown, faults, sumLow, sumNanos, leastSeconds, mostSeconds);
    }
}
