package io.github.servicehandbook.internal.overlay;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.TrustStore;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.json.JsonTree;
import io.github.servicehandbook.internal.manifest.BundleFiles;
import io.github.servicehandbook.internal.manifest.Digests;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.manifest.Manifest;
import io.github.servicehandbook.internal.manifest.ManifestReader;
import io.github.servicehandbook.internal.manifest.NamedSource;
import io.github.servicehandbook.internal.manifest.SemVer;
import io.github.servicehandbook.internal.manifest.SignatureCheck;
import io.github.servicehandbook.internal.manifest.VersionRange;
import io.github.servicehandbook.internal.overlay.OverlayFile.Op;
import io.github.servicehandbook.internal.overlay.OverlayFile.Operation;
import io.github.servicehandbook.internal.source.BundlePath;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code overlay.json} and checks it against the bundle that it changes.
 *
 * <p>Not thread-safe.
 */
public final class OverlayReader implements JsonReader.Handler {
    private final @Nullable String expectedId;
    private final Manifest base;
    private final List<Operation> operations = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String version;
    private @Nullable String title;
    private @Nullable String mayRelax;

    private OverlayReader(@Nullable String expectedId, Manifest base) {
        this.expectedId = expectedId;
        this.base = base;
    }

    /** {@return the overlay, or null with recorded faults} */
    public static @Nullable OverlayFile read(
            NamedSource source,
            @Nullable TrustStore trust,
            int priority,
            Manifest base,
            JsonFactory factory,
            Faults faults) {
        Faults own = new Faults();
        BundleFiles files = new BundleFiles(source, own);
        byte[] bytes = files.overlay();
        String file = (source.bundleId() == null ? source.place() : source.bundleId()) + "/" + OverlayFile.FILE;
        if (bytes != null && trust != null) {
            byte[] signature = files.signature(BundlePath.OVERLAY_SIGNATURE);
            SignatureCheck.check(signature, file + ".sig", bytes, trust, factory, own);
        }
        CharBuffer text = bytes == null || own.size() > 0 ? null : BundleFiles.decoded(bytes, file, own);
        OverlayReader reader = new OverlayReader(source.bundleId(), base);
        if (text != null) {
            JsonReader.readFile(factory, text, file, own, FaultCode.SYNTAX, reader);
        }
        faults.addAll(own);
        if (own.size() > 0 || bytes == null || reader.id == null || reader.version == null) {
            return null;
        }
        BundleInfo info = BundleInfo.of(
                reader.id,
                reader.version,
                Manifest.FORMAT,
                Digests.sha256(bytes),
                String.valueOf(reader.title),
                base.info() == null ? "" : base.info().language(),
                null,
                null);
        return new OverlayFile(info, priority, reader.mayRelax, List.copyOf(reader.operations));
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "format" -> checkFormat(json);
                case "id" -> id = ManifestReader.id(json, expectedId, "overlay");
                case "version" -> version = ManifestReader.version(json);
                case "title" -> title = json.string();
                case "base" -> checkBase(json);
                case "mayRelax" -> mayRelax = reason(json);
                case "operations" -> readOperations(json);
                default -> json.unknownProperty();
            }
        }
        json.require("format", "id", "version", "title", "base", "operations");
    }

    private static void checkFormat(JsonReader json) throws IOException {
        Integer format = json.integer(1, Integer.MAX_VALUE);
        if (format != null && format > Manifest.FORMAT) {
            json.fault(
                    FaultCode.FORMAT_TOO_NEW,
                    "overlay format " + format + " is not supported; expected " + Manifest.FORMAT);
        }
    }

    private void checkBase(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "id" -> checkBaseId(json);
                case "range" -> checkRange(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "range");
    }

    private void checkBaseId(JsonReader json) throws IOException {
        String text = json.string();
        if (text != null && base.info() != null && !text.equals(base.info().id())) {
            json.fault(
                    FaultCode.OVERLAY_TARGET,
                    "overlay targets bundle " + text + ", but bundle "
                            + base.info().id() + " is loaded");
        }
    }

    private void checkRange(JsonReader json) throws IOException {
        String text = json.string();
        VersionRange range = text == null ? null : VersionRange.parse(text);
        if (text != null && range == null) {
            json.expected("a range of versions such as >=1.4.0 <2.0.0");
        } else if (range != null && base.info() != null) {
            SemVer present = SemVer.parse(base.info().version());
            if (present != null && !range.contains(present)) {
                json.fault(
                        FaultCode.OVERLAY_TARGET,
                        "overlay supports versions " + text + ", but " + present
                                + " is loaded; use a matching overlay");
            }
        }
    }

    private static @Nullable String reason(JsonReader json) throws IOException {
        String reason = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            if (name.equals("reason")) {
                reason = json.string();
            } else {
                json.unknownProperty();
            }
        }
        json.require("reason");
        return reason;
    }

    private void readOperations(JsonReader json) throws IOException {
        json.beginArray();
        for (int number = 0; json.nextItem(); number++) {
            Operation operation = operation(number, json);
            if (operation != null) {
                operations.add(operation);
            }
        }
    }

    /** The properties of an operation while it is read. */
    private static final class Parts {
        private @Nullable Op op;
        private @Nullable EntryFormat kind;
        private @Nullable String id;
        private @Nullable String parent;
        private @Nullable Map<String, Object> body;
        private @Nullable String replacedBy;
        private @Nullable String reason;
    }

    private static @Nullable Operation operation(int number, JsonReader json) throws IOException {
        Parts parts = new Parts();
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "op" -> parts.op = op(json);
                case "kind" -> parts.kind = kind(json);
                case "id" -> parts.id = json.string();
                case "in" -> parts.parent = json.string();
                case "entry", "merge" -> parts.body = object(json);
                case "replacedBy" -> parts.replacedBy = json.string();
                case "reason" -> parts.reason = json.string();
                default -> json.unknownProperty();
            }
        }
        json.require("op", "kind");
        if (parts.op == null || parts.kind == null) {
            return null;
        }
        checkParts(parts.op, parts.kind, json);
        String id = parts.op == Op.ADD ? addedId(parts) : parts.id;
        if (id == null || !isPlace(parts.kind, id)) {
            json.expected(parts.op == Op.ADD ? "an entry with an ID" : "an ID; for a node, tree/node");
            return null;
        }
        return new Operation(
                number,
                parts.op,
                parts.kind,
                id,
                parts.parent,
                parts.body == null ? Map.of() : parts.body,
                parts.replacedBy,
                parts.reason == null ? "" : parts.reason);
    }

    private static void checkParts(Op op, EntryFormat kind, JsonReader json) {
        switch (op) {
            case ADD -> {
                json.require("entry");
                json.forbid("id", "merge", "replacedBy", "reason");
                switch (kind) {
                    case NODE -> json.require("in");
                    case SECTION, CLAUSE -> {} // Where there is none, Layers says what one could be.
                    default -> json.forbid("in");
                }
            }
            case PATCH -> {
                json.require("id", "merge");
                json.forbid("in", "entry", "replacedBy", "reason");
            }
            case DEPRECATE, TOMBSTONE -> {
                json.require("id");
                json.forbid("in", "entry", "merge");
            }
        }
        if (op == Op.TOMBSTONE) {
            json.require("reason");
        }
    }

    /** {@return whether an ID can name a file, if the entry has its own file} */
    private static boolean isPlace(EntryFormat kind, String id) {
        return kind == EntryFormat.NODE
                ? id.matches("[a-z0-9-]+/[a-z0-9-]+") && BundlePath.isValid(kind.file(id))
                : kind != EntryFormat.TREE || (!id.contains("/") && BundlePath.isValid(kind.file(id)));
    }

    private static @Nullable String addedId(Parts parts) {
        Object id = parts.body == null ? null : parts.body.get("id");
        if (!(id instanceof String text) || (parts.kind == EntryFormat.NODE && parts.parent == null)) {
            return null;
        }
        return parts.kind == EntryFormat.NODE ? parts.parent + "/" + text : text;
    }

    private static @Nullable Op op(JsonReader json) throws IOException {
        String text = json.string();
        for (Op op : Op.values()) {
            if (op.name().toLowerCase(Locale.ROOT).equals(text)) {
                return op;
            }
        }
        json.expected("add, patch, deprecate or tombstone");
        return null;
    }

    private static @Nullable EntryFormat kind(JsonReader json) throws IOException {
        String text = json.string();
        EntryFormat kind = text == null ? null : EntryFormat.entry(text);
        if (text != null && kind == null) {
            json.expected("one of " + EntryFormat.entryLabels());
        }
        return kind;
    }

    private static Map<String, Object> object(JsonReader json) throws IOException {
        Map<String, Object> object = JsonTree.object(JsonTree.read(json));
        if (object == null) {
            json.expected("an object");
            return new LinkedHashMap<>();
        }
        return object;
    }
}
