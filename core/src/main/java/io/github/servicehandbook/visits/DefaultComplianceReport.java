package io.github.servicehandbook.visits;

import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.StandardId;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/** A view of tallies that no longer change. */
final class DefaultComplianceReport implements ComplianceReport {
    private static final long serialVersionUID = 1L;

    private final transient VisitTallies table;

    DefaultComplianceReport(VisitTallies table) {
        this.table = table;
    }

    VisitTallies table() {
        return table;
    }

    @Override
    public ComplianceReport merge(ComplianceReport other) {
        VisitTallies more = ((DefaultComplianceReport) Objects.requireNonNull(other, "other")).table;
        table.plan().requireSame(more.plan());
        VisitTallies merged = table.copy();
        merged.addAll(more);
        return new DefaultComplianceReport(merged);
    }

    @Override
    public long visits() {
        return table.total().visits();
    }

    @Override
    public long unknownActivities() {
        return table.unknownActivities();
    }

    @Override
    public List<LimitStatistics> limits() {
        List<LimitStatistics> limits = new ArrayList<>();
        for (int i = 0; i < table.plan().limits().size(); i++) {
            limits.add(new DefaultLimitStatistics(
                    table.plan().limits().get(i),
                    table.total().tally(i),
                    table.worst(i).list()));
        }
        return List.copyOf(limits);
    }

    @Override
    public LimitStatistics limit(String id) {
        return DefaultGroup.limit(limits(), id);
    }

    @Override
    public LimitStatistics limit(StandardId id) {
        return limit(Objects.requireNonNull(id, "id").value());
    }

    @Override
    public List<String> dimensions() {
        return table.plan().dimensions();
    }

    @Override
    public List<Group> groups(String dimension) {
        List<Group> groups = new ArrayList<>();
        GroupTallies found = tallies(dimension);
        found.rows().forEach((value, row) -> groups.add(group(GroupKind.VALUE, Optional.of(value), row)));
        if (found.missingOrNull() != null) {
            groups.add(group(GroupKind.MISSING, Optional.empty(), found.missing()));
        }
        if (found.otherOrNull() != null) {
            groups.add(group(GroupKind.OTHER, Optional.empty(), found.other()));
        }
        return List.copyOf(groups);
    }

    @Override
    public Group group(String dimension, String value) {
        GroupTally row = tallies(dimension).rows().get(Objects.requireNonNull(value, "value"));
        if (row == null) {
            // The values may name persons, so the message quotes none.
            throw new NoSuchElementException(
                    "value: not a value of dimension \"" + dimension + "\"; groups(dimension) lists its groups");
        }
        return group(GroupKind.VALUE, Optional.of(value), row);
    }

    private GroupTallies tallies(String dimension) {
        int number = dimensions().indexOf(Objects.requireNonNull(dimension, "dimension"));
        if (number < 0) {
            throw NearMatches.unknown("dimension", dimension, dimensions());
        }
        return table.groups(number);
    }

    private Group group(GroupKind kind, Optional<String> value, GroupTally row) {
        return DefaultGroup.of(kind, value, table.plan(), row);
    }

    @Override
    public String toJson() {
        return ReportJson.write(table);
    }

    /** The serialized form of a report. */
    private record Serialized(String json) implements Serializable {
        private static final long serialVersionUID = 1L;

        private Object readResolve() throws InvalidObjectException {
            try {
                return ComplianceReport.fromJson(json);
            } catch (IllegalArgumentException e) {
                InvalidObjectException invalid = new InvalidObjectException("invalid compliance report");
                invalid.initCause(e);
                throw invalid;
            }
        }
    }

    private Object writeReplace() {
        return new Serialized(toJson());
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("invalid compliance report; expected its JSON form");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DefaultComplianceReport that && table.equals(that.table);
    }

    @Override
    public int hashCode() {
        return table.hashCode();
    }

    /** {@return the number of visits and the dimensions} */
    @Override
    public String toString() {
        return "ComplianceReport of " + visits() + " visits by " + dimensions();
    }
}
