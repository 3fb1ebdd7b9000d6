package io.github.servicehandbook.internal.bundle;

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
 */
record Manifest(
        @Nullable BundleInfo info, List<Entry> files, boolean listComplete, Map<String, Map<String, String>> aliases) {
    static final String FILE = BundlePath.MANIFEST;
    static final int FORMAT = 1;

    /** A file of the bundle with its length in bytes, its number of entries and its SHA-256. */
    record Entry(String path, int bytes, int count, String sha256) {}
}
