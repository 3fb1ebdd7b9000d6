package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.internal.source.BundlePath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The content of {@code bundle.json}.
 *
 * @param info the description that callers see, or null if that part of the manifest has a fault
 * @param listComplete whether {@code files} contains every file that is listed, with none left out because of a fault
 * @param aliases the current IDs by former ID, by kind
 * @param deprecations the notices of entries that are marked for removal
 * @param tombstones the removal records of entries that were removed
 */
public record Manifest(
        @Nullable BundleInfo info,
        List<Entry> files,
        boolean listComplete,
        Map<String, Map<String, String>> aliases,
        Map<EntryKey, IdNotice> deprecations,
        Map<EntryKey, IdNotice> tombstones) {
    public static final String FILE = BundlePath.MANIFEST;
    public static final int FORMAT = 1;

    /** A file of the bundle with its length in bytes, its number of entries and its SHA-256 digest. */
    public record Entry(String path, int bytes, int count, String sha256) {}

    /** {@return the former IDs of a kind, each with the ID that it was renamed to} */
    public Map<String, String> aliases(EntryFormat kind) {
        EntryFormat listed = kind.aliasKind();
        return listed == null ? Map.of() : aliases.getOrDefault(listed.label(), Map.of());
    }

    /** {@return the status of an ID that was renamed or removed, in words, or null if the bundle did neither} */
    public @Nullable String fate(EntryKey entry) {
        EntryFormat kind = entry.kind();
        String renamed = aliases(kind).get(entry.id());
        if (renamed != null) {
            return "was renamed to " + renamed;
        }
        IdNotice notice = tombstones.get(entry);
        if (notice == null && kind.aliasKind() == EntryFormat.STANDARD) {
            boolean isLimit = kind == EntryFormat.TIME_LIMIT;
            notice = tombstones.get(
                    new EntryKey(isLimit ? EntryFormat.CONDUCT_RULE : EntryFormat.TIME_LIMIT, entry.id()));
        }
        return notice == null ? null : "was removed in " + notice.since();
    }
}
