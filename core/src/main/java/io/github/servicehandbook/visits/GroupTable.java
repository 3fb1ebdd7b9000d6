package io.github.servicehandbook.visits;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The visits of one dimension by its values. Of more values than are kept, those are kept that come first in the order of
 * their characters, and all others are counted together. Whether a value is kept so depends on the values alone, not on
 * the order in which they come: one that was given up has that many before it, now and later. For one thread.
 */
final class GroupTable {
    private final int limits;
    private final int most;
    private final Map<String, GroupRow> rows = new HashMap<>();
    private final NavigableMap<String, GroupRow> sorted = new TreeMap<>();
    private @Nullable GroupRow none;
    private @Nullable GroupRow others;

    GroupTable(int limits, int most) {
        this.limits = limits;
        this.most = most;
    }

    /** Where a visit with this value is counted; null for a visit without one. */
    GroupRow row(@Nullable String value) {
        if (value == null) {
            return none();
        }
        GroupRow row = rows.get(value);
        return row == null ? newRow(value) : row;
    }

    private GroupRow newRow(String value) {
        boolean full = rows.size() == most;
        if (full && value.compareTo(sorted.lastKey()) > 0) {
            return others();
        }
        if (full) {
            Map.Entry<String, GroupRow> last = sorted.pollLastEntry();
            rows.remove(last.getKey());
            others().addAll(last.getValue());
        }
        GroupRow row = new GroupRow(limits);
        rows.put(value, row);
        sorted.put(value, row);
        return row;
    }

    GroupRow none() {
        GroupRow row = none;
        if (row == null) {
            row = new GroupRow(limits);
            none = row;
        }
        return row;
    }

    GroupRow others() {
        GroupRow row = others;
        if (row == null) {
            row = new GroupRow(limits);
            others = row;
        }
        return row;
    }

    void addAll(GroupTable other) {
        other.sorted.forEach((value, row) -> row(value).addAll(row));
        if (other.none != null) {
            none().addAll(other.none);
        }
        if (other.others != null) {
            others().addAll(other.others);
        }
    }

    /** All groups as one. */
    GroupRow sum() {
        GroupRow sum = new GroupRow(limits);
        sorted.values().forEach(sum::addAll);
        if (none != null) {
            sum.addAll(none);
        }
        if (others != null) {
            sum.addAll(others);
        }
        return sum;
    }

    /** The rows by their values, sorted. */
    NavigableMap<String, GroupRow> rows() {
        return sorted;
    }

    @Nullable
    GroupRow noneOrNull() {
        return none;
    }

    @Nullable
    GroupRow othersOrNull() {
        return others;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupTable that
                && sorted.equals(that.sorted)
                && Objects.equals(none, that.none)
                && Objects.equals(others, that.others);
    }

    @Override
    public int hashCode() {
        return Objects.hash(sorted, none, others);
    }
}
