package io.github.servicehandbook.visits;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tallies of one dimension by value. Up to a maximum number, values are counted one by one: the first in character
 * order. All others are counted together. The result depends on the values alone, not on the order in which they
 * arrive: once a value is evicted, the maximum number of values precede it for good.
 *
 * <p>Not thread-safe.
 */
final class GroupTallies {
    private final int limits;
    private final int most;
    private final Map<String, GroupTally> rows = new HashMap<>();
    private final NavigableMap<String, GroupTally> sorted = new TreeMap<>();
    private @Nullable GroupTally none;
    private @Nullable GroupTally others;

    GroupTallies(int limits, int maxValues) {
        this.limits = limits;
        most = maxValues;
    }

    /** {@return the tally for visits with this value; a null value is for visits without one} */
    GroupTally row(@Nullable String value) {
        if (value == null) {
            return none();
        }
        GroupTally row = rows.get(value);
        return row == null ? newRow(value) : row;
    }

    private GroupTally newRow(String value) {
        boolean full = rows.size() == most;
        if (full && value.compareTo(sorted.lastKey()) > 0) {
            return others();
        }
        if (full) {
            Map.Entry<String, GroupTally> last = sorted.pollLastEntry();
            rows.remove(last.getKey());
            others().addAll(last.getValue());
        }
        GroupTally row = new GroupTally(limits);
        rows.put(value, row);
        sorted.put(value, row);
        return row;
    }

    GroupTally none() {
        GroupTally row = none;
        if (row == null) {
            row = new GroupTally(limits);
            none = row;
        }
        return row;
    }

    GroupTally others() {
        GroupTally row = others;
        if (row == null) {
            row = new GroupTally(limits);
            others = row;
        }
        return row;
    }

    void addAll(GroupTallies other) {
        other.sorted.forEach((value, row) -> row(value).addAll(row));
        if (other.none != null) {
            none().addAll(other.none);
        }
        if (other.others != null) {
            others().addAll(other.others);
        }
    }

    /** {@return the sum of all groups} */
    GroupTally sum() {
        GroupTally sum = new GroupTally(limits);
        sorted.values().forEach(sum::addAll);
        if (none != null) {
            sum.addAll(none);
        }
        if (others != null) {
            sum.addAll(others);
        }
        return sum;
    }

    /** {@return the tallies by value, sorted} */
    NavigableMap<String, GroupTally> rows() {
        return sorted;
    }

    @Nullable
    GroupTally noneOrNull() {
        return none;
    }

    @Nullable
    GroupTally othersOrNull() {
        return others;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupTallies that
                && sorted.equals(that.sorted)
                && Objects.equals(none, that.none)
                && Objects.equals(others, that.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sorted, none, others);
    }
}
