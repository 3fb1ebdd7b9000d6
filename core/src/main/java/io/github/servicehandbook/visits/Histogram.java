package io.github.servicehandbook.visits;

import java.util.Arrays;

/**
 * A histogram of times. The width of a bucket is at most 1/64 of its lower bound, so the middle of the bucket is off by
 * at most 1/128; times below 128 ns have a bucket each. Addition is exact, so the order does not matter.
 *
 * <p>Not thread-safe.
 */
final class Histogram {
    private static final int BITS = 6;
    /** The number of buckets for each doubling. */
    private static final int PER_DOUBLING = 1 << BITS;

    static final int BUCKETS = (Long.SIZE - BITS) * PER_DOUBLING;

    /** The counts of the buckets from {@link #first} on. */
    private long[] counts = {};

    private int first;

    /** {@return the bucket of a number of nanoseconds, which must not be negative} */
    static int bucket(long nanos) {
        int shift = Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos) - BITS);
        return shift * PER_DOUBLING + (int) (nanos >>> shift);
    }

    /** {@return the middle of a bucket, rounded down} */
    static long middle(int bucket) {
        if (bucket < 2 * PER_DOUBLING) {
            return bucket;
        }
        int shift = bucket / PER_DOUBLING - 1;
        long width = 1L << shift;
        return (long) (bucket - shift * PER_DOUBLING) * width + (width - 1) / 2;
    }

    void increment(int bucket) {
        int at = bucket - first;
        if (at >= 0 && at < counts.length) {
            counts[at]++;
        } else {
            add(bucket, 1);
        }
    }

    void add(int bucket, long count) {
        if (bucket < first || bucket >= first + counts.length) {
            reach(bucket);
        }
        counts[bucket - first] = Math.addExact(counts[bucket - first], count);
    }

    /** Extends the array to a bucket, in whole doublings. */
    private void reach(int bucket) {
        int doubling = bucket / PER_DOUBLING * PER_DOUBLING;
        int from = counts.length == 0 ? doubling : Math.min(first, doubling);
        int to = Math.max(counts.length == 0 ? 0 : first + counts.length, doubling + PER_DOUBLING);
        long[] more = new long[to - from];
        System.arraycopy(counts, 0, more, counts.length == 0 ? 0 : first - from, counts.length);
        counts = more;
        first = from;
    }

    void addAll(Histogram other) {
        for (int i = 0; i < other.counts.length; i++) {
            if (other.counts[i] > 0) {
                add(other.first + i, other.counts[i]);
            }
        }
    }

    long count(int bucket) {
        return bucket < first || bucket >= first + counts.length ? 0 : counts[bucket - first];
    }

    long total() {
        long total = 0;
        for (long count : counts) {
            total = Math.addExact(total, count);
        }
        return total;
    }

    /** {@return the bucket of the time with the given rank, from 1 in ascending order} */
    int bucketOfRank(long rank) {
        long below = 0;
        for (int i = 0; i < counts.length; i++) {
            below += counts[i];
            if (below >= rank) {
                return first + i;
            }
        }
        throw new IllegalArgumentException("rank: " + rank + "; expected at most " + below);
    }

    /** {@return whether all counts are equal, regardless of the capacity} */
    @Override
    public boolean equals(Object other) {
        return other instanceof Histogram that && Arrays.equals(trimmed(), that.trimmed());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(trimmed());
    }

    /** {@return the first bucket with a count, followed by the counts up to the last one} */
    private long[] trimmed() {
        int from = 0;
        int to = counts.length;
        while (from < to && counts[from] == 0) {
            from++;
        }
        while (to > from && counts[to - 1] == 0) {
            to--;
        }
        long[] trimmed = new long[to - from + 1];
        trimmed[0] = from == to ? 0 : first + from;
        System.arraycopy(counts, from, trimmed, 1, to - from);
        return trimmed;
    }
}
