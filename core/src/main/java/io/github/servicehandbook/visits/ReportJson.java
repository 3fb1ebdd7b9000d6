package io.github.servicehandbook.visits;

import io.github.servicehandbook.internal.json.JsonWriter;
import io.github.servicehandbook.visits.ComplianceReport.GroupKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a report as JSON. Limits and dimensions are identified by number; counts of 0 are omitted. */
final class ReportJson {
    static final int FORMAT = 1;

    private final JsonWriter json = new JsonWriter();
    private final VisitTallies table;
    private final ReportPlan plan;

    private ReportJson(VisitTallies table) {
        this.table = table;
        plan = table.plan();
    }

    static String write(VisitTallies table) {
        return new ReportJson(table).text();
    }

    private String text() {
        json.beginObject();
        number("format", FORMAT);
        writePlan();
        count("unknownActivities", table.unknownActivities());
        row("total", table.total());
        if (table.hasWorst()) {
            json.name("worstCases").beginArray();
            for (int i = 0; i < plan.limits().size(); i++) {
                worst(i, table.worst(i).list());
            }
            json.endArray();
        }
        if (!plan.dimensions().isEmpty() && table.total().visits() > 0) {
            json.name("groups").beginArray();
            for (int i = 0; i < plan.dimensions().size(); i++) {
                groups(i, table.groups(i));
            }
            json.endArray();
        }
        return json.endObject().toString();
    }

    private void writePlan() {
        json.name("limits").beginArray();
        for (ReportPlan.Counted limit : plan.limits()) {
            json.beginObject().text("id", limit.id().value());
            json.text("limit", limit.limit().toString()).endObject();
        }
        json.endArray();
        texts("dimensions", plan.dimensions());
        number("maxWorstCases", plan.maxWorstCases());
        number("maxValues", plan.maxValues());
    }

    private void row(String name, GroupTally row) {
        json.name(name).beginObject();
        number("visits", row.visits());
        if (row.hasCounted()) {
            json.name("limits").beginArray();
            for (int i = 0; i < plan.limits().size(); i++) {
                if (row.tally(i).count() > 0) {
                    tally(i, row.tally(i));
                }
            }
            json.endArray();
        }
        json.endObject();
    }

    private void tally(int limit, Tally tally) {
        json.beginObject();
        number("limit", limit);
        count("within", tally.within());
        count("exceeded", tally.exceeded());
        count("unknown", tally.unknown());
        count("invalid", tally.invalid());
        if (tally.measured() > 0) {
            json.text("sum", tally.totalSeconds().toPlainString());
            json.text("min", tally.min().toString()).text("max", tally.max().toString());
            json.name("times").beginArray();
            for (int bucket = 0; bucket < Histogram.BUCKETS; bucket++) {
                if (tally.times().count(bucket) > 0) {
                    json.raw(Integer.toString(bucket))
                            .raw(Long.toString(tally.times().count(bucket)));
                }
            }
            json.endArray();
        }
        json.endObject();
    }

    private void worst(int limit, List<WorstCase> cases) {
        for (WorstCase worst : cases) {
            json.beginObject();
            number("limit", limit);
            json.text("elapsed", worst.elapsed().toString());
            json.text("start", worst.start().toString());
            List<String> named = new ArrayList<>();
            worst.dimensions().forEach((name, value) -> named.addAll(List.of(name, value)));
            texts("dimensions", named);
            json.endObject();
        }
    }

    private void groups(int dimension, GroupTallies groups) {
        groups.rows().forEach((value, row) -> group(dimension, GroupKind.VALUE, value, row));
        group(dimension, GroupKind.MISSING, null, groups.missingOrNull());
        group(dimension, GroupKind.OTHER, null, groups.otherOrNull());
    }

    private void group(int dimension, GroupKind kind, @Nullable String value, @Nullable GroupTally row) {
        if (row != null) {
            json.beginObject();
            number("dimension", dimension);
            json.text("kind", kind.name());
            if (value != null) {
                json.text("value", value);
            }
            row("row", row);
            json.endObject();
        }
    }

    private void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.name(name).beginArray();
            texts.forEach(json::text);
            json.endArray();
        }
    }

    private void count(String name, long count) {
        if (count > 0) {
            number(name, count);
        }
    }

    private void number(String name, long value) {
        json.name(name).raw(Long.toString(value));
    }
}
