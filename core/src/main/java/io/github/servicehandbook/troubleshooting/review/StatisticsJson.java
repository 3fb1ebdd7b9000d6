package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.json.JsonWriter;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Location;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Step;
import java.util.Map;
import java.util.TreeMap;

/** Writes statistics as JSON. Transitions refer to locations by their index. */
final class StatisticsJson {
    static final int FORMAT = 1;

    private final JsonWriter json = new JsonWriter();
    private final Map<Location, Integer> numbers = new TreeMap<>();

    private StatisticsJson(PathStatistics statistics) {
        statistics.visited().keySet().forEach(place -> numbers.put(place, 0));
        statistics.openAt().keySet().forEach(place -> numbers.put(place, 0));
        int number = 0;
        for (Map.Entry<Location, Integer> place : numbers.entrySet()) {
            place.setValue(number++);
        }
    }

    static String write(PathStatistics statistics) {
        return new StatisticsJson(statistics).text(statistics);
    }

    private String text(PathStatistics statistics) {
        json.beginObject().name("format").raw(Integer.toString(FORMAT));
        json.text("tree", statistics.tree().value()).text("structure", statistics.structureFingerprint());
        if (!numbers.isEmpty()) {
            json.name("locations").beginArray();
            numbers.keySet().forEach(place -> place(place, statistics));
            json.endArray();
        }
        if (!statistics.transitions().isEmpty()) {
            json.name("transitions").beginArray();
            statistics.transitions().forEach(this::step);
            json.endArray();
        }
        if (!statistics.outcomes().isEmpty()) {
            json.name("outcomes").beginArray();
            statistics.outcomes().forEach((code, count) -> {
                json.beginObject().text("code", code);
                number("count", count).endObject();
            });
            json.endArray();
        }
        return json.endObject().toString();
    }

    private void place(Location place, PathStatistics statistics) {
        json.beginObject();
        if (!place.path().isEmpty()) {
            json.text("path", place.path());
        }
        json.text("node", place.node().value());
        Long passed = statistics.visited().get(place);
        if (passed != null) {
            number("visited", passed);
        }
        Long open = statistics.openAt().get(place);
        if (open != null) {
            number("openAt", open);
        }
        json.endObject();
    }

    private void step(Step step, long count) {
        json.beginObject();
        number("from", number(step.from()));
        number("to", number(step.to()));
        number("count", count).endObject();
    }

    private long number(Location place) {
        Integer number = numbers.get(place);
        if (number == null) {
            throw new IllegalStateException("a step leads where no session was: " + place);
        }
        return number;
    }

    private JsonWriter number(String name, long number) {
        return json.name(name).raw(Long.toString(number));
    }
}
