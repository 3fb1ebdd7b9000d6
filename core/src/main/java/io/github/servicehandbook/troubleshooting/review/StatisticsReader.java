package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.json.JsonText;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Location;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses and validates statistics. Not thread-safe. */
final class StatisticsReader implements JsonReader.Handler {
    private static final int MAX_CHARACTERS = 10_000_000;
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    /** Invalid IDs are not repeated in messages, because they may contain personal data. */
    private static final String ID = "an ID of 1 to 64 lower-case letters, digits and hyphens";

    /** A transition with the indices of its locations. */
    private record Numbered(int from, int to, long count) {}

    private @Nullable TreeId tree;
    private @Nullable String structure;
    private final List<Location> places = new ArrayList<>();
    private final List<Numbered> numbered = new ArrayList<>();
    private final SortedMap<Location, Long> passed = new TreeMap<>();
    private final SortedMap<Step, Long> steps = new TreeMap<>();
    private final SortedMap<String, Long> outcomes = new TreeMap<>();
    private final SortedMap<Location, Long> open = new TreeMap<>();

    private StatisticsReader() {}

    static PathStatistics read(String json) {
        StatisticsReader reader = new StatisticsReader();
        JsonText.read(json, MAX_CHARACTERS, reader);
        return reader.statistics();
    }

    private PathStatistics statistics() {
        if (tree == null || structure == null) {
            throw new IllegalStateException("statistics that lack something were read without a fault");
        }
        for (Numbered step : numbered) {
            if (Math.max(step.from, step.to) >= places.size()) {
                throw new IllegalArgumentException("json: transition refers to an unknown location");
            }
            if (steps.put(new Step(places.get(step.from), places.get(step.to)), step.count) != null) {
                throw new IllegalArgumentException("json: duplicate transition");
            }
        }
        try {
            return new PathStatistics(tree, structure, passed, steps, outcomes, open);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("json: number of sessions exceeds 9223372036854775807", e);
        }
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "format" -> JsonText.checkFormat(json, StatisticsJson.FORMAT, "the statistics");
                case "tree" -> tree = json.parsed(TreeId::of, ID);
                case "structure" -> structure = fingerprint(json);
                case "locations" -> json.each(this::readPlace);
                case "transitions" -> json.each(this::readStep);
                case "outcomes" -> json.each(this::readOutcome);
                default -> json.unknownProperty();
            }
        }
        json.require("format", "tree", "structure");
    }

    private void readPlace(JsonReader json) throws IOException {
        if (!json.beginObject()) {
            return;
        }
        String path = "";
        NodeId node = null;
        long countPassed = 0;
        long countOpen = 0;
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "path" -> path = String.valueOf(json.string());
                case "node" -> node = json.parsed(NodeId::of, ID);
                case "visited" -> countPassed = json.whole("a count", 1, Long.MAX_VALUE);
                case "openAt" -> countOpen = json.whole("a count", 1, Long.MAX_VALUE);
                default -> json.unknownProperty();
            }
        }
        json.require("node");
        if (countPassed == 0 && countOpen == 0) {
            json.expected("visited, openAt or both");
        }
        Location place = node == null ? null : place(path, node, json);
        if (place != null) {
            places.add(place);
            boolean twice = passed.containsKey(place) || open.containsKey(place);
            if (twice) {
                json.expected("each location once");
            }
            put(passed, place, countPassed);
            put(open, place, countOpen);
        }
    }

    private static void put(Map<Location, Long> counts, Location place, long count) {
        if (count > 0) {
            counts.put(place, count);
        }
    }

    private void readStep(JsonReader json) throws IOException {
        Integer from = null;
        Integer to = null;
        long count = 0;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "from" -> from = json.integer(0, Integer.MAX_VALUE);
                case "to" -> to = json.integer(0, Integer.MAX_VALUE);
                case "count" -> count = json.whole("a count", 1, Long.MAX_VALUE);
                default -> json.unknownProperty();
            }
        }
        json.require("from", "to", "count");
        if (from != null && to != null) {
            numbered.add(new Numbered(from, to, count));
        }
    }

    private void readOutcome(JsonReader json) throws IOException {
        NodeId code = null;
        long count = 0;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "code" -> code = json.parsed(NodeId::of, ID);
                case "count" -> count = json.whole("a count", 1, Long.MAX_VALUE);
                default -> json.unknownProperty();
            }
        }
        json.require("code", "count");
        if (code != null && outcomes.put(code.value(), count) != null) {
            json.expected("each outcome once");
        }
    }

    private static @Nullable String fingerprint(JsonReader json) throws IOException {
        String text = json.string();
        if (text != null && !FINGERPRINT.matcher(text).matches()) {
            json.expected("64 hexadecimal digits");
        }
        return text;
    }

    private static @Nullable Location place(String path, NodeId node, JsonReader json) {
        try {
            return new Location(path, node);
        } catch (IllegalArgumentException e) {
            json.expected("a path of calls, each tree:node");
            return null;
        }
    }
}
