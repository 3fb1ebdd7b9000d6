package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.json.JsonWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes snapshots as JSON. */
final class SnapshotJson {
    static final int FORMAT = 1;
    static final int MAX_STEPS = 1_000;
    static final int MAX_CHARACTERS = 500_000;

    private SnapshotJson() {}

    /**
     * Computes the seal over the text without the seal. Rejects a snapshot that {@link SnapshotReader} would reject.
     */
    static String write(SessionSnapshot snapshot, @Nullable SessionSeal seal) {
        int steps = snapshot.steps().size();
        if (steps > MAX_STEPS) {
            throw new IllegalStateException("snapshot: " + steps + " answers; expected at most " + MAX_STEPS);
        }
        String text = write(snapshot);
        if (seal != null) {
            text = text.substring(0, text.length() - 1) + ",\"seal\":\"" + seal.of(text) + "\"}";
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalStateException(
                    "snapshot: " + text.length() + " characters; expected at most " + MAX_CHARACTERS);
        }
        return text;
    }

    private static String write(SessionSnapshot snapshot) {
        JsonWriter json = new JsonWriter().beginObject();
        json.name("format").raw(Integer.toString(FORMAT));
        json.text("tree", snapshot.tree().value()).text("contentVersion", snapshot.contentVersion());
        json.text("structure", snapshot.structureFingerprint()).text("content", snapshot.contentFingerprint());
        if (!snapshot.knownFacts().isEmpty()) {
            json.name("known").beginArray();
            for (Map.Entry<String, Answer> known : snapshot.knownFacts().entrySet()) {
                json.beginObject().text("fact", known.getKey()).name("answer");
                answer(known.getValue(), json);
                json.endObject();
            }
            json.endArray();
        }
        if (!snapshot.steps().isEmpty()) {
            json.name("steps").beginArray();
            snapshot.steps().forEach(step -> step(step, json));
            json.endArray();
        }
        json.text("current", snapshot.current().value());
        snapshot.outcomeCode().ifPresent(code -> json.text("outcome", code));
        return json.endObject().toString();
    }

    private static void step(SessionSnapshot.Step step, JsonWriter json) {
        json.beginObject();
        if (!step.path().isEmpty()) {
            json.text("path", step.path());
        }
        json.text("node", step.node().value()).name("answer");
        answer(step.answer(), json);
        json.endObject();
    }

    private static void answer(Answer answer, JsonWriter json) {
        json.beginObject();
        if (answer instanceof Answer.YesNo yesNo) {
            json.name("yes").bool(yesNo.yes());
        } else if (answer instanceof Answer.OneOf one) {
            json.text("option", one.option());
        } else if (answer instanceof Answer.AnyOf any) {
            json.name("options").beginArray();
            any.options().forEach(json::text);
            json.endArray();
        } else if (answer instanceof Answer.Number number) {
            json.text("number", number.value().toPlainString());
        } else if (answer instanceof Answer.Text text) {
            json.text("text", text.value());
        } else if (answer instanceof Answer.Date date) {
            json.text("date", date.value().toString());
        } else {
            json.name("unknown").bool(true);
        }
        json.endObject();
    }
}
