package io.github.servicehandbook.visits;

import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.json.JsonText;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.visits.ComplianceReport.GroupKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report strictly and rejects contradictions.
 *
 * <p>Not thread-safe.
 */
final class ReportReader implements JsonReader.Handler {
    private static final int MAX_CHARACTERS = 100_000_000;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,9})?");
    private static final String DURATION = "a duration of at least zero, such as PT3M";

    /** The values read for a tally. */
    private record ReadTally(
            int limit,
            List<Long> counts,
            @Nullable BigDecimal sum,
            @Nullable Duration min,
            @Nullable Duration max,
            List<Long> times) {}

    /** The values read for a group of tallies. */
    private record ReadRow(long visits, List<ReadTally> tallies) {}

    private record ReadGroup(
            int dimension,
            @Nullable GroupKind kind,
            @Nullable String value,
            ReadRow row) {}

    private record ReadWorst(int limit, Duration elapsed, Instant start, List<String> dimensions) {}

    private final List<ReportPlan.Counted> limits = new ArrayList<>();
    private final List<ReadWorst> worst = new ArrayList<>();
    private final List<ReadGroup> groups = new ArrayList<>();
    private List<String> dimensions = List.of();
    private int maxWorstCases;
    private int maxValues;
    private long unknownActivities;
    private ReadRow total = new ReadRow(0, List.of());

    private ReportReader() {}

    static ComplianceReport read(String json) {
        ReportReader reader = new ReportReader();
        JsonText.read(json, MAX_CHARACTERS, reader);
        try {
            return new DefaultComplianceReport(reader.table());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "json: count overflow; expected counts and sums within the range of a report", e);
        }
    }

    private VisitTallies table() {
        VisitTallies table = new VisitTallies(new ReportPlan(limits, dimensions, maxWorstCases, maxValues));
        table.addUnknownActivities(unknownActivities);
        restore(total, table.total());
        worst.forEach(one -> addWorst(one, table));
        for (ReadGroup group : groups) {
            require(group.dimension < dimensions.size(), "group refers to unknown dimension " + group.dimension);
            restore(group.row, row(group, table.groups(group.dimension)));
        }
        for (int i = 0; i < dimensions.size(); i++) {
            require(
                    table.groups(i).sum().equals(table.total()),
                    "groups of dimension \"" + dimensions.get(i) + "\" do not add up to the total");
        }
        return table;
    }

    private void addWorst(ReadWorst one, VisitTallies table) {
        require(one.limit < limits.size(), "worst case refers to unknown limit " + one.limit);
        ReportPlan.Counted limit = limits.get(one.limit);
        require(
                one.dimensions.size() % 2 == 0,
                "worst case of limit " + limit.id() + " has a dimension without a value");
        Map<String, String> named = new TreeMap<>();
        for (int i = 0; i < one.dimensions.size(); i += 2) {
            named.put(one.dimensions.get(i), one.dimensions.get(i + 1));
        }
        require(
                one.elapsed.compareTo(limit.limit()) > 0,
                "worst case of limit " + limit.id() + " is " + one.elapsed + "; expected more than " + limit.limit());
        table.worst(one.limit).add(new WorstCase(one.elapsed, one.start, named));
    }

    private GroupTally row(ReadGroup group, GroupTallies table) {
        String dimension = "dimension \"" + dimensions.get(group.dimension) + "\"";
        require(
                (group.kind == GroupKind.VALUE) == (group.value != null),
                "group of kind " + group.kind + " in " + dimension + "; value is required for VALUE only");
        require(group.row.visits > 0, "group in " + dimension + " has no visits; expected at least 1");
        // The values may name persons, so the messages quote none.
        if (group.value != null) {
            require(!table.rows().containsKey(group.value), "duplicate group in " + dimension);
            require(
                    table.rows().size() < maxValues,
                    dimension + " has more than " + maxValues + " values, its maxValues");
            return table.row(group.value);
        }
        boolean none = group.kind == GroupKind.MISSING;
        require(
                (none ? table.missingOrNull() : table.otherOrNull()) == null,
                "duplicate group " + group.kind + " in " + dimension);
        return none ? table.missing() : table.other();
    }

    private void restore(ReadRow read, GroupTally row) {
        row.restoreVisits(read.visits);
        for (ReadTally one : read.tallies) {
            require(one.limit < limits.size(), "figures refer to unknown limit " + one.limit);
            String limit = "limit " + limits.get(one.limit).id();
            require(row.tally(one.limit).count() == 0, "duplicate figures for " + limit);
            require(one.times.size() % 2 == 0, "bucket without a count for " + limit);
            Tally tally = row.counted(one.limit);
            for (int i = 0; i < one.times.size(); i += 2) {
                long bucket = one.times.get(i);
                require(
                        bucket < Histogram.BUCKETS,
                        "invalid bucket " + bucket + " for " + limit + "; expected 0 to " + (Histogram.BUCKETS - 1));
                tally.times().add((int) bucket, one.times.get(i + 1));
            }
            tally.restore(one.counts, one.sum, one.min, one.max);
            require(
                    tally.isConsistent() && tally.count() > 0 && tally.count() <= read.visits,
                    "inconsistent figures for " + limit);
        }
    }

    private static void require(boolean valid, String problem) {
        if (!valid) {
            throw new IllegalArgumentException("json: " + problem);
        }
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "format" -> JsonText.checkFormat(json, ReportJson.FORMAT, "the report");
                case "limits" -> json.each(this::readLimit);
                case "dimensions" -> dimensions = json.strings();
                case "maxWorstCases" -> maxWorstCases = json.integerOrZero(0, ReportPlan.MAX_WORST_CASES);
                case "maxValues" -> maxValues = json.integerOrZero(1, ReportPlan.MAX_VALUES);
                case "unknownActivities" -> unknownActivities = count(json);
                case "total" -> total = readRow(json);
                case "worstCases" -> json.each(this::readWorst);
                case "groups" -> json.each(this::readGroup);
                default -> json.unknownProperty();
            }
        }
        json.require("format", "limits", "maxWorstCases", "maxValues", "total");
    }

    private void readLimit(JsonReader json) throws IOException {
        StandardId id = null;
        Duration atMost = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "id" -> id = json.parsed(StandardId::of, "a standard ID");
                case "limit" -> atMost = duration(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "limit");
        if (id != null && atMost != null) {
            limits.add(new ReportPlan.Counted(id, atMost));
        }
    }

    private ReadRow readRow(JsonReader json) throws IOException {
        List<ReadTally> tallies = new ArrayList<>();
        long visits = 0;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "visits" -> visits = count(json);
                case "limits" -> json.each(element -> tallies.add(readTally(element)));
                default -> json.unknownProperty();
            }
        }
        json.require("visits");
        return new ReadRow(visits, tallies);
    }

    private static ReadTally readTally(JsonReader json) throws IOException {
        int limit = 0;
        List<Long> counts = new ArrayList<>(Collections.nCopies(4, 0L));
        BigDecimal sum = null;
        Duration min = null;
        Duration max = null;
        List<Long> times = new ArrayList<>();
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "limit" -> limit = json.integerOrZero(0, Integer.MAX_VALUE);
                case "within" -> counts.set(0, count(json));
                case "exceeded" -> counts.set(1, count(json));
                case "unknown" -> counts.set(2, count(json));
                case "invalid" -> counts.set(3, count(json));
                case "sum" -> sum = json.parsed(ReportReader::seconds, "seconds with at most 9 decimals");
                case "min" -> min = duration(json);
                case "max" -> max = duration(json);
                case "times" -> json.each(element -> times.add(count(element)));
                default -> json.unknownProperty();
            }
        }
        json.require("limit");
        return new ReadTally(limit, counts, sum, min, max, times);
    }

    private void readWorst(JsonReader json) throws IOException {
        int limit = 0;
        Duration actual = null;
        Instant from = null;
        List<String> named = List.of();
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "limit" -> limit = json.integerOrZero(0, Integer.MAX_VALUE);
                case "elapsed" -> actual = duration(json);
                case "start" -> from = json.parsed(Instant::parse, "an instant such as 2026-11-26T09:00:00Z");
                case "dimensions" -> named = json.strings();
                default -> json.unknownProperty();
            }
        }
        json.require("limit", "elapsed", "start");
        if (actual != null && from != null) {
            worst.add(new ReadWorst(limit, actual, from, named));
        }
    }

    private void readGroup(JsonReader json) throws IOException {
        int dimension = 0;
        GroupKind kind = null;
        String value = null;
        ReadRow row = new ReadRow(0, List.of());
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "dimension" -> dimension = json.integerOrZero(0, Integer.MAX_VALUE);
                case "kind" -> kind = json.constant(GroupKind.values());
                case "value" -> value = json.string();
                case "row" -> row = readRow(json);
                default -> json.unknownProperty();
            }
        }
        json.require("dimension", "kind", "row");
        groups.add(new ReadGroup(dimension, kind, value, row));
    }

    private static long count(JsonReader json) throws IOException {
        return json.whole("a count", 0, Long.MAX_VALUE);
    }

    private static @Nullable Duration duration(JsonReader json) throws IOException {
        Duration duration = json.parsed(Duration::parse, DURATION);
        if (duration != null && duration.isNegative()) {
            json.expected(DURATION);
        }
        return duration;
    }

    private static BigDecimal seconds(String text) {
        if (!SECONDS.matcher(text).matches()) {
            throw new IllegalArgumentException("text");
        }
        return new BigDecimal(text);
    }
}
