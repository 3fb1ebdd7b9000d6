package io.github.servicehandbook.internal.bundle;

import org.jspecify.annotations.Nullable;

/**
 * The grammar of paths in a bundle, {@code [a-z0-9-]+(/[a-z0-9-]+)*(\.schema)?\.json}, at most 200 characters and none of
 * the device names that some file systems reserve. A path of this grammar cannot leave the bundle's folder.
 */
final class BundlePath {
    private static final int LENGTH_LIMIT = 200;
    private static final int ID_LIMIT = 64;

    private BundlePath() {}

    static boolean isValid(String path) {
        if (path.length() > LENGTH_LIMIT || !path.endsWith(".json")) {
            return false;
        }
        String stem = path.substring(0, path.length() - ".json".length());
        if (stem.endsWith(".schema")) {
            stem = stem.substring(0, stem.length() - ".schema".length());
        }
        for (String segment : stem.split("/", -1)) {
            if (!isSegment(segment)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the text is a bundle's name, which is a folder's name too: at most 64 characters, the first no hyphen. */
    static boolean isBundleId(@Nullable String id) {
        return id != null && id.length() <= ID_LIMIT && !id.startsWith("-") && isSegment(id);
    }

    private static boolean isSegment(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
                return false;
            }
        }
        return !segment.isEmpty() && !isDevice(segment);
    }

    private static boolean isDevice(String segment) {
        return switch (segment) {
            case "con", "prn", "aux", "nul" -> true;
            default ->
                segment.length() == 4
                        && (segment.startsWith("com") || segment.startsWith("lpt"))
                        && Character.isDigit(segment.charAt(3));
        };
    }
}
