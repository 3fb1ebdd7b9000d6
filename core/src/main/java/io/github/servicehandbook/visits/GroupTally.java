package io.github.servicehandbook.visits;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tallies of a group of visits, one for each limit that applied to any of them.
 *
 * <p>Not thread-safe.
 */
final class GroupTally {
    private static final Tally NONE = new Tally();

    private final @Nullable Tally[] tallies;
    private long visits;

    GroupTally(int limits) {
        tallies = new Tally[limits];
    }

    void addVisit() {
        visits++;
    }

    void restoreVisits(long count) {
        visits = count;
    }

    long visits() {
        return visits;
    }

    /** Returns whether any limit applied to any of the visits. */
    boolean hasCounted() {
        return Arrays.stream(tallies).anyMatch(Objects::nonNull);
    }

    /** {@return the tally of a limit, for writing} */
    Tally counted(int limit) {
        Tally tally = tallies[limit];
        if (tally == null) {
            tally = new Tally();
            tallies[limit] = tally;
        }
        return tally;
    }

    /** {@return the tally of a limit, for reading} */
    Tally tally(int limit) {
        Tally tally = tallies[limit];
        return tally == null ? NONE : tally;
    }

    void addAll(GroupTally other) {
        visits = Math.addExact(visits, other.visits);
        for (int i = 0; i < tallies.length; i++) {
            Tally more = other.tallies[i];
            if (more != null) {
                counted(i).addAll(more);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupTally that && visits == that.visits && Arrays.equals(tallies, that.tallies);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(visits) + Arrays.hashCode(tallies);
    }
}
