package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.standards.TimeLimit;
import io.github.servicehandbook.visits.Visit;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Visits as arrays of numbers, and a plain loop that counts them: the floor with which this library's collector is
 * compared. For each limit, the loop counts met and exceeded limits, sums, computes minimum and maximum, and counts the
 * times in the same buckets, once over all visits and once for each shop.
 */
final class VisitArrays {
    static final int VISITS = 1_000;
    static final int SHOPS = 20;
    private static final int BUCKETS = 4_096;
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");
    private static final long SECOND = 1_000_000_000L;

    private final long[] arrived = new long[VISITS];
    private final long[] greeted = new long[VISITS];
    private final long[] called = new long[VISITS];
    private final long[] finished = new long[VISITS];
    private final int[] waits = new int[VISITS];
    private final int[] activities = new int[VISITS];
    private final int[] shops = new int[VISITS];
    private final long[] limits;
    private final List<TimeLimit> timeLimits;

    VisitArrays(ServiceStandards standards) {
        timeLimits = standards.timeLimits();
        limits = timeLimits.stream().mapToLong(limit -> limit.limit().toNanos()).toArray();
        Random random = new Random(20261126);
        for (int i = 0; i < VISITS; i++) {
            arrived[i] = random.nextInt(5 * 24 * 3600) * SECOND;
            greeted[i] = arrived[i] + (long) (random.nextDouble() * 80 * SECOND);
            called[i] = arrived[i] + (long) (random.nextDouble() * 700 * SECOND);
            finished[i] = called[i] + (long) (random.nextDouble() * 250 * SECOND);
            waits[i] = 1 + random.nextInt(2);
            activities[i] = 3 + random.nextInt(4);
            shops[i] = random.nextInt(SHOPS);
        }
    }

    /** Returns the same visits as a caller of the library has them. */
    Visit[] visits() {
        Visit[] visits = new Visit[VISITS];
        for (int i = 0; i < VISITS; i++) {
            visits[i] = Visit.builder()
                    .arrived(MONDAY.plusNanos(arrived[i]))
                    .greeted(MONDAY.plusNanos(greeted[i]))
                    .called(MONDAY.plusNanos(called[i]))
                    .finished(MONDAY.plusNanos(finished[i]))
                    .queue(waits[i] == 1 ? Visit.Queue.SERVICE : Visit.Queue.ENQUIRY)
                    .handlingLimit(timeLimits.get(activities[i]).id())
                    .dimension("shop", shop(shops[i]))
                    .build();
        }
        return visits;
    }

    static String shop(int number) {
        return "shop" + (char) ('a' + number);
    }

    /** The counts of the loop: for each limit, over all visits and for each shop. */
    static final class Counts {
        private final long[] kept;
        private final long[] exceeded;
        private final long[] sums;
        private final long[] least;
        private final long[] most;
        private final int[] buckets;

        Counts(int cells) {
            kept = new long[cells];
            exceeded = new long[cells];
            sums = new long[cells];
            least = new long[cells];
            most = new long[cells];
            buckets = new int[cells * BUCKETS];
            Arrays.fill(least, Long.MAX_VALUE);
        }

        long kept(int cell) {
            return kept[cell];
        }

        long exceeded(int cell) {
            return exceeded[cell];
        }

        long sum(int cell) {
            return sums[cell];
        }

        long least(int cell) {
            return least[cell];
        }

        long most(int cell) {
            return most[cell];
        }

        private void add(int cell, long taken, long limit) {
            if (taken <= limit) {
                kept[cell]++;
            } else {
                exceeded[cell]++;
            }
            sums[cell] += taken;
            least[cell] = Math.min(least[cell], taken);
            most[cell] = Math.max(most[cell], taken);
            int shift = Math.max(0, 57 - Long.numberOfLeadingZeros(taken));
            buckets[cell * BUCKETS + shift * 64 + (int) (taken >>> shift)]++;
        }
    }

    Counts newCounts() {
        return new Counts(limits.length * (SHOPS + 1));
    }

    /** Returns the index of a limit's cell over all visits. */
    int cell(int limit) {
        return limit * (SHOPS + 1);
    }

    void count(Counts counts) {
        for (int i = 0; i < VISITS; i++) {
            count(counts, 0, greeted[i] - arrived[i], shops[i]);
            count(counts, waits[i], called[i] - arrived[i], shops[i]);
            count(counts, activities[i], finished[i] - called[i], shops[i]);
        }
    }

    private void count(Counts counts, int limit, long taken, int shop) {
        counts.add(cell(limit), taken, limits[limit]);
        counts.add(cell(limit) + 1 + shop, taken, limits[limit]);
    }
}
