package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.json.JsonReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of a manifest that are marked for removal ({@code deprecations}) or were removed
 * ({@code tombstones}).
 *
 * <p>Not thread-safe.
 */
final class NoticeReader {
    private @Nullable EntryFormat kind;
    private @Nullable String id;
    private @Nullable String since;
    private @Nullable String replacedBy;
    private @Nullable String reason;

    private NoticeReader() {}

    /**
     * Reads an array.
     *
     * @param needsReason whether each element must give a reason
     */
    static Map<EntryKey, IdNotice> read(JsonReader json, boolean needsReason) throws IOException {
        Map<EntryKey, IdNotice> notices = new LinkedHashMap<>();
        json.beginArray();
        while (json.nextItem()) {
            new NoticeReader().readOne(json, needsReason, notices);
        }
        return notices;
    }

    private void readOne(JsonReader json, boolean needsReason, Map<EntryKey, IdNotice> notices) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "kind" -> kind = kind(json);
                case "id" -> id = json.string();
                case "since" -> since = ManifestReader.version(json);
                case "replacedBy" -> replacedBy = json.string();
                case "reason" -> reason = json.string();
                default -> json.unknownProperty();
            }
        }
        json.require("kind", "id", "since");
        if (needsReason) {
            json.require("reason");
        }
        if (kind != null && id != null && since != null) {
            EntryKey entry = new EntryKey(kind, id);
            String why = reason == null ? "" : reason;
            IdNotice notice = new IdNotice(since, replacedBy, why, Manifest.FILE, json.pointer());
            IdNotice first = notices.putIfAbsent(entry, notice);
            if (first != null) {
                String place = first.file() + "#" + first.pointer();
                json.fault(FaultCode.DUPLICATE_ID, "duplicate " + entry + "; first at " + place);
            }
        }
    }

    /** Reads any kind except the password policy, which every handbook has. */
    private static @Nullable EntryFormat kind(JsonReader json) throws IOException {
        String text = json.string();
        EntryFormat kind = text == null ? null : EntryFormat.entry(text);
        if (text != null && (kind == null || kind == EntryFormat.PASSWORD_POLICY)) {
            json.expected("one of " + EntryFormat.entryLabels() + " without password-policy");
            return null;
        }
        return kind;
    }
}
