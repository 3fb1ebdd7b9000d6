package io.github.servicehandbook.internal.source;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of paths in a bundle: {@code [a-z0-9-]+(/[a-z0-9-]+)*(\.schema)?\.json}, at most 200 characters. Device
 * names that some file systems reserve are not allowed. A path of this grammar cannot leave the bundle's directory.
 */
public final class BundlePath {
    public static final String MANIFEST = "bundle.json";
    public static final String SIGNATURE = "bundle.json.sig";
    public static final String OVERLAY = "overlay.json";
    public static final String OVERLAY_SIGNATURE = "overlay.json.sig";
    public static final String CONTENTS = "contents.json";
    public static final String STANDARDS = "standards.json";
    public static final String CODES = "codes.json";
    public static final String PASSWORD_POLICY = "password-policy.json";
    public static final String SEARCH = "search.json";

    private static final String TREES = "trees/";
    private static final int LENGTH_LIMIT = 200;
    private static final int ID_LIMIT = 64;
    private static final List<String> BESIDE_THE_LIST = List.of(MANIFEST, SIGNATURE, "changes.json");

    private BundlePath() {}

    public static boolean isValid(String path) {
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

    /**
     * Returns whether the text is a valid bundle ID: at most 64 characters, the first not a hyphen. It also serves as
     * the name of a directory.
     */
    public static boolean isBundleId(@Nullable String id) {
        return id != null && id.length() <= ID_LIMIT && !id.startsWith("-") && isSegment(id);
    }

    /** Returns the path of a troubleshooting tree's file. */
    public static String tree(String id) {
        return TREES + id + ".json";
    }

    /** Returns whether the path is a file in the directory of troubleshooting trees. */
    public static boolean isTree(String path) {
        return path.startsWith(TREES) && path.indexOf('/', TREES.length()) < 0;
    }

    /** Returns whether a bundle may contain the file even if its manifest does not list it. */
    public static boolean isUnlistedAllowed(String path) {
        return BESIDE_THE_LIST.contains(path) || path.startsWith("schema/");
    }

    /** Checks that a bundle may contain the path, before any file is accessed. */
    static void check(String path) throws RejectedException {
        if (!isValid(path) && !path.equals(SIGNATURE) && !path.equals(OVERLAY_SIGNATURE)) {
            throw new RejectedException(
                    FileRejection.Reason.PATH,
                    "",
                    "invalid path; expected lower-case letters, digits and hyphens between slashes, then .json");
        }
    }

    /**
     * Returns why a file of this name resolves to another place or another file on some system, or null if it does not.
     */
    static @Nullable String hazard(String name) {
        if (name.length() > LENGTH_LIMIT) {
            return "name is longer than " + LENGTH_LIMIT + " characters";
        }
        if (name.indexOf('\\') >= 0 || name.indexOf(':') >= 0 || name.chars().anyMatch(Character::isISOControl)) {
            return "name contains a backslash, a colon or a control character";
        }
        for (String segment : name.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                return "path is absolute or escapes the bundle";
            }
            String device = segment.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
            if (segment.endsWith(".") || segment.endsWith(" ") || isDevice(device.strip())) {
                return "name is reserved or not portable on Windows";
            }
        }
        return null;
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
