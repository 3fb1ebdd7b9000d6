package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.internal.bundle.Layers.Setting;
import io.github.servicehandbook.internal.bundle.OverlayKind.Located;
import io.github.servicehandbook.internal.json.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What became of the ids of a bundle under its overlays, and where each value comes from. Immutable once made. */
public final class Entries {
    private static final int MOST_ALIASES = 8;

    private final BundleInfo info;
    private final Map<String, Map<String, String>> aliases;
    private final Map<String, Layers.Notice> deprecated;
    private final Map<String, Layers.Notice> removed;
    private final Supplier<Layers> again;
    private final Function<String, @Nullable Map<String, Object>> base;

    /**
     * Takes of the layers what look-ups need.
     *
     * @param again lays them over once more, for who asks where a value comes from: the trees of files that this needs are
     *     too large to be kept
     */
    Entries(
            BundleInfo info,
            Map<String, Map<String, String>> aliases,
            Layers layers,
            Supplier<Layers> again,
            Function<String, @Nullable Map<String, Object>> base) {
        this.info = info;
        this.aliases = aliases;
        this.deprecated = layers.deprecated();
        this.removed = layers.removed();
        this.again = again;
        this.base = base;
    }

    /** That an entry is to be given up, or was. */
    public record Notice(String since, @Nullable String replacedBy, String reason) {}

    /** Where a value stands. */
    public record Origin(String bundle, String version, String file, String pointer) {}

    /** The kinds of entries that a name stands for: {@code standard} for two, others for one; empty if it is no kind. */
    private static List<OverlayKind> kinds(String name) {
        if (name.equals("standard")) {
            return List.of(OverlayKind.TIME_LIMIT, OverlayKind.CONDUCT_RULE);
        }
        OverlayKind kind = OverlayKind.of(name);
        return kind == null ? List.of() : List.of(kind);
    }

    /** The names of all kinds. */
    public static List<String> kindNames() {
        List<String> names = new ArrayList<>(OverlayKind.labels());
        names.add("standard");
        return names;
    }

    /** The ids that an id was renamed to, one after another, at most eight. */
    public List<String> renamed(String kind, String id) {
        boolean isStandard = kind.equals("time-limit") || kind.equals("conduct-rule");
        Map<String, String> ofKind = aliases.getOrDefault(isStandard ? "standard" : kind, Map.of());
        List<String> ids = new ArrayList<>();
        String next = ofKind.get(id);
        while (next != null && ids.size() < MOST_ALIASES) {
            ids.add(next);
            next = ofKind.get(next);
        }
        return ids;
    }

    /** Null unless an overlay says that the entry is to be given up. */
    public @Nullable Notice deprecated(String kind, String id) {
        return notice(deprecated, kind, id);
    }

    /** Null unless an overlay removed the entry. */
    public @Nullable Notice removed(String kind, String id) {
        return notice(removed, kind, id);
    }

    private static @Nullable Notice notice(Map<String, Layers.Notice> notices, String kind, String id) {
        for (OverlayKind each : kinds(kind)) {
            Layers.Notice notice = notices.get(Layers.key(each, id));
            if (notice != null) {
                return new Notice(notice.since(), notice.replacedBy(), notice.reason());
            }
        }
        return null;
    }

    /** Where the value at a pointer into an entry comes from; null if there is none. */
    public @Nullable Origin origin(String kind, String id, String pointer) {
        Layers layers = again.get();
        for (OverlayKind each : kinds(kind)) {
            String file = each.file(id);
            Map<String, Object> edited = layers.edited().get(file);
            Map<String, Object> present = edited == null ? base.apply(file) : edited;
            Located found = present == null ? null : each.locate(id, present);
            if (found != null && JsonTree.at(found.entry(), pointer) != null) {
                Setting setting = setting(layers, each, id, pointer);
                Origin origin = setting == null ? addedOrigin(layers, present, file, found, pointer) : null;
                return setting != null
                        ? layerOrigin(setting, pointer)
                        : origin == null ? baseOrigin(each, id, pointer) : origin;
            }
        }
        return null;
    }

    /** Of an entry that stands in one that an overlay added, such as a node of a new tree; null if it is of the bundle. */
    private static @Nullable Origin addedOrigin(
            Layers layers, Map<String, Object> present, String file, Located found, String pointer) {
        for (Setting added : layers.added()) {
            OverlayFile.Operation operation = added.operation();
            Located above = operation.kind().file(operation.id()).equals(file)
                    ? operation.kind().locate(operation.id(), present)
                    : null;
            if (above != null && found.pointer().startsWith(above.pointer() + "/")) {
                return layerOrigin(
                        added, found.pointer().substring(above.pointer().length()) + pointer);
            }
        }
        return null;
    }

    /** The last layer that set the place, or something above it. */
    private static @Nullable Setting setting(Layers layers, OverlayKind kind, String id, String pointer) {
        Setting last = null;
        for (Setting setting : layers.settings(kind, id)) {
            String set = setting.pointer();
            if (set.isEmpty() || set.equals(pointer) || pointer.startsWith(set + "/")) {
                last = setting;
            }
        }
        return last;
    }

    private static Origin layerOrigin(Setting setting, String pointer) {
        BundleInfo layer = setting.layer().info();
        return new Origin(
                layer.id(),
                layer.version(),
                OverlayFile.FILE,
                setting.operation().bodyPointer() + pointer);
    }

    private @Nullable Origin baseOrigin(OverlayKind kind, String id, String pointer) {
        Map<String, Object> root = base.apply(kind.file(id));
        Located found = root == null ? null : kind.locate(id, root);
        return found == null ? null : new Origin(info.id(), info.version(), kind.file(id), found.pointer() + pointer);
    }
}
