package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.json.JsonText;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads snapshots from JSON. Not thread-safe. */
final class SnapshotReader implements JsonReader.Handler {
    /** Messages do not repeat an invalid ID, because it may be any text. */
    private static final int MAX_VERSION = 100;

    private static final String ID = "an ID of 1 to 64 lower-case letters, digits and hyphens";

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
        JsonText.read(json, SnapshotJson.MAX_CHARACTERS, reader);
        SessionSnapshot snapshot = reader.snapshot();
        if (seal == null && reader.sealed != null) {
            throw new IllegalArgumentException("json: snapshot is sealed; use fromJson(json, seal)");
        }
        if (seal != null && reader.sealed == null) {
            throw new IllegalArgumentException("json: snapshot is not sealed; expected one that toJson(seal) wrote");
        }
        if (seal != null && !seal.matches(snapshot.toJson(), String.valueOf(reader.sealed))) {
            throw new IllegalArgumentException(
                    "json: seal mismatch; the snapshot was modified or sealed with another key");
        }
        return snapshot;
    }

    private SessionSnapshot snapshot() {
        if (tree == null || contentVersion == null || structure == null || content == null || current == null) {
            throw new IllegalStateException("a required property is missing, but no fault was recorded");
        }
        return new SessionSnapshot(
                tree, contentVersion, structure, content, known, steps, current, Optional.ofNullable(outcome));
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "format" -> JsonText.checkFormat(json, SnapshotJson.FORMAT, "the snapshot");
                case "tree" -> tree = json.parsed(TreeId::of, ID);
                case "contentVersion" -> contentVersion = version(json);
                case "structure" -> structure = json.string();
                case "content" -> content = json.string();
                case "known" -> json.each(this::readFact);
                case "steps" -> readSteps(json);
                case "current" -> current = json.parsed(NodeId::of, ID);
                case "outcome" -> outcome = slug(json);
                case "seal" -> sealed = json.string();
                default -> json.unknownProperty();
            }
        }
        json.require("format", "tree", "contentVersion", "structure", "content", "current");
    }

    /** Messages for a screen contain the version, so an unsealed snapshot must not make it long. */
    private static @Nullable String version(JsonReader json) throws IOException {
        String version = json.string();
        if (version != null && version.length() > MAX_VERSION) {
            json.expected("a version of at most " + MAX_VERSION + " characters");
        }
        return version;
    }

    private static @Nullable String slug(JsonReader json) throws IOException {
        NodeId id = json.parsed(NodeId::of, ID);
        return id == null ? null : id.value();
    }

    private void readFact(JsonReader json) throws IOException {
        String fact = null;
        Answer answer = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "fact" -> fact = slug(json);
                case "answer" -> answer = answer(json);
                default -> json.unknownProperty();
            }
        }
        json.require("fact", "answer");
        if (fact != null && answer != null && known.put(fact, answer) != null) {
            json.expected("each fact at most once");
        }
    }

    private void readSteps(JsonReader json) throws IOException {
        json.each(this::readStep);
        if (steps.size() > SnapshotJson.MAX_STEPS) {
            json.expected("at most " + SnapshotJson.MAX_STEPS + " steps");
        }
    }

    private void readStep(JsonReader json) throws IOException {
        String path = "";
        NodeId node = null;
        Answer answer = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "path" -> path = String.valueOf(json.string());
                case "node" -> node = json.parsed(NodeId::of, ID);
                case "answer" -> answer = answer(json);
                default -> json.unknownProperty();
            }
        }
        json.require("node", "answer");
        if (node != null && answer != null) {
            steps.add(new SessionSnapshot.Step(path, node, answer));
        }
    }

    private static @Nullable Answer answer(JsonReader json) throws IOException {
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
            json.expected("exactly one answer");
        }
        return answer;
    }

    private static @Nullable Answer answer(String name, JsonReader json) throws IOException {
        switch (name) {
            case "yes" -> {
                Boolean yes = json.bool();
                return yes == null ? null : new Answer.YesNo(yes);
            }
            case "unknown" -> {
                if (Boolean.TRUE.equals(json.bool())) {
                    return Answer.unknown();
                }
                json.expected("true");
                return null;
            }
            case "options" -> {
                return options(json);
            }
            case "option" -> {
                return json.parsed(text -> Answer.option(NodeId.of(text).value()), ID);
            }
            case "number" -> {
                return json.parsed(Answer::number, "a number such as -31.5");
            }
            case "date" -> {
                return json.parsed(text -> Answer.date(text), "a date such as 2026-11-22");
            }
            case "text" -> {
                String text = json.string();
                return text == null ? null : Answer.text(text);
            }
            default -> {
                json.unknownProperty();
                return null;
            }
        }
    }

    private static Answer options(JsonReader json) throws IOException {
        TreeSet<String> options = new TreeSet<>();
        json.beginArray();
        while (json.nextItem()) {
            String option = slug(json);
            if (option != null) {
                options.add(option);
            }
        }
        return new Answer.AnyOf(options);
    }
}
