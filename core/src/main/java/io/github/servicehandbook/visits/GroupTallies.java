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
    private final int maxValues;
    private final Map<String, GroupTally> rows = new HashMap<>();
    private final NavigableMap<String, GroupTally> sorted = new TreeMap<>();
    private @Nullable GroupTally missing;
    private @Nullable GroupTally other;

    GroupTallies(int limits, int maxValues) {
        this.limits = limits;
        this.maxValues = maxValues;
    }

    /** {@return the tally for visits with this value; a null value is for visits without one} */
    GroupTally row(@Nullable String value) {
        if (value == null) {
            return missing();
        }
        GroupTally row = rows.get(value);
        return row == null ? newRow(value) : row;
    }

    private GroupTally newRow(String value) {
        boolean full = rows.size() == maxValues;
        if (full && value.compareTo(sorted.lastKey()) > 0) {
            return other();
        }
        if (full) {
            Map.Entry<String, GroupTally> last = sorted.pollLastEntry();
            rows.remove(last.getKey());
            other().addAll(last.getValue());
        }
        GroupTally row = new GroupTally(limits);
        rows.put(value, row);
        sorted.put(value, row);
        return row;
    }

    GroupTally missing() {
        GroupTally row = missing;
        if (row == null) {
            row = new GroupTally(limits);
            missing = row;
        }
        return row;
    }

    GroupTally other() {
        GroupTally row = other;
        if (row == null) {
            row = new GroupTally(limits);
            other = row;
        }
        return row;
    }

    void addAll(GroupTallies other) {
        other.sorted.forEach((value, row) -> row(value).addAll(row));
        if (other.missing != null) {
            missing().addAll(other.missing);
        }
        if (other.other != null) {
            other().addAll(other.other);
        }
    }

    /** {@return the sum of all groups} */
    GroupTally sum() {
        GroupTally sum = new GroupTally(limits);
        sorted.values().forEach(sum::addAll);
        if (missing != null) {
            sum.addAll(missing);
        }
        if (other != null) {
            sum.addAll(other);
        }
        return sum;
    }

    /** {@return the tallies by value, sorted} */
    NavigableMap<String, GroupTally> rows() {
        return sorted;
    }

    @Nullable
    GroupTally missingOrNull() {
        return missing;
    }

    @Nullable
    GroupTally otherOrNull() {
        return other;
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof GroupTallies that
                && sorted.equals(that.sorted)
                && Objects.equals(missing, that.missing)
                && Objects.equals(other, that.other);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sorted, missing, other);
    }
}
