package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.internal.source.BundlePath;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bundle.json} says.
 *
 * @param info what callers see, or null if the manifest has a fault there
 * @param listComplete whether every file that is listed stands in {@code files}, none left out for a fault
 * @param aliases old id to present id, by kind
 * @param deprecations what is to be given up
 * @param tombstones what was given up
 */
public record Manifest(
        @Nullable BundleInfo info,
        List<Entry> files,
        boolean listComplete,
        Map<String, Map<String, String>> aliases,
        Map<EntryKey, Notice> deprecations,
        Map<EntryKey, Notice> tombstones) {
    public static final String FILE = BundlePath.MANIFEST;
    public static final int FORMAT = 1;

    /** A file of the bundle with its length in bytes, its number of entries and its SHA-256. */
    public record Entry(String path, int bytes, int count, String sha256) {}

    /** Returns the former ids of a kind, each with the id that it was renamed to. */
    public Map<String, String> aliases(EntryKind kind) {
        EntryKind listed = kind.aliasKind();
        return listed == null ? Map.of() : aliases.getOrDefault(listed.label(), Map.of());
    }

    /** What became of an id that the bundle gave up, in words; null if it did not. */
    public @Nullable String fate(EntryKey entry) {
        EntryKind kind = entry.kind();
        String renamed = aliases(kind).get(entry.id());
        if (renamed != null) {
            return "is now called " + renamed;
        }
        Notice notice = tombstones.get(entry);
        if (notice == null && kind.aliasKind() == EntryKind.STANDARD) {
            boolean isLimit = kind == EntryKind.TIME_LIMIT;
            notice = tombstones.get(new EntryKey(isLimit ? EntryKind.CONDUCT_RULE : EntryKind.TIME_LIMIT, entry.id()));
        }
        return notice == null ? null : "was removed in " + notice.since();
    }
}
