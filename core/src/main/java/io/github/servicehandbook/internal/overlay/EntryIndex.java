package io.github.servicehandbook.internal.overlay;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.Provenance;
import io.github.servicehandbook.internal.json.JsonTree;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.manifest.EntryFormat.Located;
import io.github.servicehandbook.internal.manifest.EntryKey;
import io.github.servicehandbook.internal.manifest.IdNotice;
import io.github.servicehandbook.internal.manifest.Manifest;
import io.github.servicehandbook.internal.overlay.OverlayMerger.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The status of the IDs of a bundle with its overlays, and the provenance of each value.
 *
 * <p>Immutable and thread-safe.
 */
public final class EntryIndex {
    private static final int MAX_ALIASES = 8;

    private final BundleInfo info;
    private final Manifest manifest;
    private final Map<EntryKey, IdNotice> deprecated;
    private final Map<EntryKey, IdNotice> removed;
    private final Supplier<OverlayMerger> again;
    private final Function<String, @Nullable Map<String, Object>> base;

    /**
     * Takes the data that look-ups need from the overlays.
     *
     * @param again applies the overlays again when a provenance is requested; the trees of files that this needs are
     *     too large to be kept
     */
    public EntryIndex(
            BundleInfo info,
            Manifest manifest,
            OverlayMerger layers,
            Supplier<OverlayMerger> again,
            Function<String, @Nullable Map<String, Object>> base) {
        this.info = info;
        this.manifest = manifest;
        this.deprecated = both(manifest.deprecations(), layers.deprecated());
        this.removed = both(manifest.tombstones(), layers.removed());
        this.again = again;
        this.base = base;
    }

    /**
     * Combines the notices of the manifest and of the overlays; those of the overlays are later and take precedence.
     */
    private Map<EntryKey, IdNotice> both(Map<EntryKey, IdNotice> ofBundle, Map<EntryKey, IdNotice> ofLayers) {
        if (ofBundle.isEmpty()) {
            return ofLayers;
        }
        Map<EntryKey, IdNotice> both = new LinkedHashMap<>();
        ofBundle.forEach((entry, notice) -> both.put(
                entry,
                new IdNotice(
                        info.id() + " " + notice.since(),
                        notice.replacedBy(),
                        notice.reason(),
                        notice.file(),
                        notice.pointer())));
        both.putAll(ofLayers);
        return both;
    }

    /** {@return the IDs that an ID was renamed to, one after another, at most eight} */
    public List<String> renamed(EntryFormat kind, String id) {
        Map<String, String> ofKind = aliases(kind);
        List<String> ids = new ArrayList<>();
        String next = ofKind.get(id);
        while (next != null && ids.size() < MAX_ALIASES) {
            ids.add(next);
            next = ofKind.get(next);
        }
        return ids;
    }

    /** {@return the current ID of an ID, or the ID itself if it was not renamed} */
    public String currentId(EntryFormat kind, String id) {
        List<String> names = renamed(kind, id);
        return names.isEmpty() ? id : names.get(names.size() - 1);
    }

    /** {@return the former IDs of a kind, each with the ID that it was renamed to, which may itself be a former ID} */
    public Map<String, String> aliases(EntryFormat kind) {
        return manifest.aliases(kind);
    }

    /** {@return the notice that an entry is marked for removal, or null if there is none} */
    public @Nullable IdNotice deprecated(EntryFormat kind, String id) {
        return notice(deprecated, kind, id);
    }

    /** {@return the notice that an entry was removed, or null if there is none} */
    public @Nullable IdNotice removed(EntryFormat kind, String id) {
        return notice(removed, kind, id);
    }

    private static @Nullable IdNotice notice(Map<EntryKey, IdNotice> notices, EntryFormat kind, String id) {
        for (EntryFormat each : kind.parts()) {
            IdNotice notice = notices.get(new EntryKey(each, id));
            if (notice != null) {
                return notice;
            }
        }
        return null;
    }

    /** {@return the notices of the IDs of a kind that are marked for removal} */
    public Map<String, IdNotice> deprecated(EntryFormat kind) {
        return ofKind(deprecated, kind);
    }

    /** {@return the notices of the IDs of a kind that were removed} */
    public Map<String, IdNotice> removed(EntryFormat kind) {
        return ofKind(removed, kind);
    }

    private static Map<String, IdNotice> ofKind(Map<EntryKey, IdNotice> notices, EntryFormat kind) {
        List<EntryFormat> kinds = kind.parts();
        Map<String, IdNotice> ofKind = new LinkedHashMap<>();
        notices.forEach((entry, notice) -> {
            if (kinds.contains(entry.kind())) {
                ofKind.put(entry.id(), notice);
            }
        });
        return ofKind;
    }

    /** {@return the provenance of the value at a pointer into an entry, or null if there is no such value} */
    public @Nullable Provenance provenance(EntryFormat kind, String id, String pointer) {
        OverlayMerger layers = again.get();
        for (EntryFormat each : kind.parts()) {
            String file = each.file(id);
            Map<String, Object> edited = layers.edited().get(file);
            Map<String, Object> present = edited == null ? base.apply(file) : edited;
            Located found = present == null ? null : each.locate(id, present);
            if (found != null && JsonTree.at(found.entry(), pointer) != null) {
                Assignment setting = setting(layers, each, id, pointer);
                Provenance added = setting == null ? addedProvenance(layers, present, file, found, pointer) : null;
                return setting != null
                        ? layerProvenance(setting, pointer)
                        : added == null ? baseProvenance(each, id, pointer) : added;
            }
        }
        return null;
    }

    /**
     * {@return the provenance of an entry inside another that an overlay added, such as a node of a new tree, or null
     * if it belongs to the bundle}
     */
    private static @Nullable Provenance addedProvenance(
            OverlayMerger layers, Map<String, Object> present, String file, Located found, String pointer) {
        for (Assignment added : layers.added()) {
            OverlayFile.Operation operation = added.operation();
            Located above = operation.kind().file(operation.id()).equals(file)
                    ? operation.kind().locate(operation.id(), present)
                    : null;
            if (above != null && found.pointer().startsWith(above.pointer() + "/")) {
                return layerProvenance(
                        added, found.pointer().substring(above.pointer().length()) + pointer);
            }
        }
        return null;
    }

    /** {@return the last overlay that set the place or one that encloses it} */
    private static @Nullable Assignment setting(OverlayMerger layers, EntryFormat kind, String id, String pointer) {
        Assignment last = null;
        for (Assignment setting : layers.settings(kind, id)) {
            String set = setting.pointer();
            if (set.isEmpty() || set.equals(pointer) || pointer.startsWith(set + "/")) {
                last = setting;
            }
        }
        return last;
    }

    private static Provenance layerProvenance(Assignment setting, String pointer) {
        BundleInfo layer = setting.layer().info();
        return new Provenance(
                layer.id(),
                layer.version(),
                OverlayFile.FILE,
                setting.operation().bodyPointer() + pointer);
    }

    private @Nullable Provenance baseProvenance(EntryFormat kind, String id, String pointer) {
        Map<String, Object> root = base.apply(kind.file(id));
        Located found = root == null ? null : kind.locate(id, root);
        return found == null
                ? null
                : new Provenance(info.id(), info.version(), kind.file(id), found.pointer() + pointer);
    }
}
