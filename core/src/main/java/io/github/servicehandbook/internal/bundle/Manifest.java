package io.github.servicehandbook.internal.bundle;

import io.github.servicehandbook.bundle.BundleInfo;
import java.util.List;
import java.util.Map;

/**
 * What {@code bundle.json} says.
 *
 * @param aliases old id to present id, by kind
 */
record Manifest(BundleInfo info, List<Entry> files, Map<String, Map<String, String>> aliases) {
    static final String FILE = "bundle.json";
    static final int FORMAT = 1;

    /** A file of the bundle with its length in bytes, its number of entries and its SHA-256. */
    record Entry(String path, int bytes, int count, String sha256) {}
}
