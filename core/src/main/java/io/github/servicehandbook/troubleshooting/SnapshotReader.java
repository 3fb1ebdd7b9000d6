package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.json.JsonInput;
import io.github.servicehandbook.internal.json.JsonText;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads snapshots, strictly. For one thread. */
final class SnapshotReader implements JsonInput.Body {

    private @Nullable TreeId tree;
    private @Nullable String contentVersion;
    private @Nullable String structure;
    private @Nullable String content;
    private @Nullable NodeId current;
    private @Nullable String outcome;
    private @Nullable String sealed;
    private final Map<String, Answer> known = new LinkedHashMap<>();
    private final List<SessionSnapshot.Step> steps = new ArrayList<>();

    private SnapshotReader() {}

    static SessionSnapshot read(String json, @Nullable SessionSeal seal) {
        SnapshotReader reader = new SnapshotReader();
        JsonText.read(json, SnapshotJson.MOST_CHARACTERS, reader);
        SessionSnapshot snapshot = reader.snapshot();
        if (seal == null && reader.sealed != null) {
            throw new IllegalArgumentException("json: the snapshot is sealed; read it with its seal");
        }
        if (seal != null && reader.sealed == null) {
            throw new IllegalArgumentException("json: the snapshot is not sealed");
        }
        if (seal != null && !seal.matches(snapshot.toJson(), String.valueOf(reader.sealed))) {
            throw new IllegalArgumentException(
                    "json: the seal does not fit; the snapshot was changed, or sealed with another key");
        }
        return snapshot;
    }

    private SessionSnapshot snapshot() {
        if (tree == null || contentVersion == null || structure == null || content == null || current == null) {
            throw new IllegalStateException("a snapshot that lacks something was read without a fault");
        }
        return new SessionSnapshot(
                tree, contentVersion, structure, content, known, steps, current, Optional.ofNullable(outcome));
    }

    @Override
    public void read(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return;
        }
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "format" -> checkFormat(json);
                case "tree" -> tree = tree(json);
                case "contentVersion" -> contentVersion = json.string();
                case "structure" -> structure = json.string();
                case "content" -> content = json.string();
                case "known" -> readKnown(json);
                case "steps" -> readSteps(json);
                case "current" -> current = node(json);
                case "outcome" -> outcome = slug(json);
                case "seal" -> sealed = json.string();
                default -> json.unknownProperty();
            }
        }
        json.require("format", "tree", "contentVersion", "structure", "content", "current");
    }

    private static void checkFormat(JsonInput json) throws IOException {
        Integer format = json.integer(1, Integer.MAX_VALUE);
        if (format != null && format > SnapshotJson.FORMAT) {
            json.bad("format " + SnapshotJson.FORMAT + "; a newer version of this library wrote the snapshot");
        }
    }

    private static @Nullable TreeId tree(JsonInput json) throws IOException {
        String id = slug(json);
        return id == null ? null : TreeId.of(id);
    }

    private static @Nullable NodeId node(JsonInput json) throws IOException {
        String id = slug(json);
        return id == null ? null : NodeId.of(id);
    }

    /** An id; what is none is not repeated, since it may be anything. */
    private static @Nullable String slug(JsonInput json) throws IOException {
        String text = json.string();
        try {
            return text == null ? null : NodeId.of(text).value();
        } catch (IllegalArgumentException e) {
            json.bad("an id of 1 to 64 lower-case letters, digits and hyphens");
            return null;
        }
    }

    private void readKnown(JsonInput json) throws IOException {
        if (json.beginArray()) {
            while (json.nextItem()) {
                readFact(json);
            }
        }
    }

    private void readFact(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return;
        }
        String fact = null;
        Answer answer = null;
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "fact" -> fact = slug(json);
                case "answer" -> answer = answer(json);
                default -> json.unknownProperty();
            }
        }
        json.require("fact", "answer");
        if (fact != null && answer != null && known.put(fact, answer) != null) {
            json.bad("each fact once");
        }
    }

    private void readSteps(JsonInput json) throws IOException {
        if (json.beginArray()) {
            while (json.nextItem()) {
                SessionSnapshot.Step step = step(json);
                if (step != null && steps.size() < SnapshotJson.MOST_STEPS) {
                    steps.add(step);
                } else if (step != null) {
                    json.bad("at most " + SnapshotJson.MOST_STEPS + " steps");
                    return;
                }
            }
        }
    }

    private static SessionSnapshot.@Nullable Step step(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return null;
        }
        String path = "";
        NodeId node = null;
        Answer answer = null;
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "path" -> path = String.valueOf(json.string());
                case "node" -> node = node(json);
                case "answer" -> answer = answer(json);
                default -> json.unknownProperty();
            }
        }
        json.require("node", "answer");
        return node == null || answer == null ? null : new SessionSnapshot.Step(path, node, answer);
    }

    private static @Nullable Answer answer(JsonInput json) throws IOException {
        if (!json.beginObject()) {
            return null;
        }
        Answer answer = null;
        int answers = 0;
        String name;
        while ((name = json.nextProperty()) != null) {
            answer = answer(name, json);
            answers++;
        }
        if (answers != 1) {
            json.bad("one answer");
        }
        return answer;
    }

    private static @Nullable Answer answer(String name, JsonInput json) throws IOException {
        switch (name) {
            case "yes" -> {
                Boolean yes = json.bool();
                return yes == null ? null : new Answer.YesNo(yes);
            }
            case "option" -> {
                String option = slug(json);
                return option == null ? null : Answer.option(option);
            }
            case "options" -> {
                return options(json);
            }
            case "unknown" -> {
                return Boolean.TRUE.equals(json.bool()) ? Answer.unknown() : bad(json, "true");
            }
            case "number", "text", "date" -> {
                String text = json.string();
                return text == null ? null : written(name, text, json);
            }
            default -> {
                json.unknownProperty();
                return null;
            }
        }
    }

    private static Answer options(JsonInput json) throws IOException {
        TreeSet<String> options = new TreeSet<>();
        if (json.beginArray()) {
            while (json.nextItem()) {
                String option = slug(json);
                if (option != null) {
                    options.add(option);
                }
            }
        }
        return new Answer.AnyOf(options);
    }

    private static @Nullable Answer written(String name, String text, JsonInput json) {
        try {
            return switch (name) {
                case "number" -> Answer.number(text);
                case "date" -> Answer.date(LocalDate.parse(text));
                default -> Answer.text(text);
            };
        } catch (IllegalArgumentException | DateTimeException e) {
            return bad(json, name.equals("date") ? "a day such as 2026-11-22" : "a number such as -31.5");
        }
    }

    private static @Nullable Answer bad(JsonInput json, String expected) {
        json.bad(expected);
        return null;
    }
}
