package io.github.servicehandbook.internal.manifest;

import io.github.servicehandbook.bundle.BundleInfo;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A version as defined by Semantic Versioning 2.0: three numbers, an optional pre-release, and an optional build that
 * is ignored. Versions are ordered by precedence (sections 10 and 11). Numbers are compared as digits and may have any
 * length.
 */
public final class SemVer implements Comparable<SemVer> {
    private static final int LENGTH_LIMIT = 100;
    private static final int NUMBERS = 3;
    private static final String SNAPSHOT = "-SNAPSHOT";

    private final String[] core;
    private final String[] preRelease;

    private SemVer(String[] core, String[] preRelease) {
        this.core = core;
        this.preRelease = preRelease;
    }

    /** {@return the version of a loaded bundle} A bundle is not loaded if its version cannot be parsed. */
    public static SemVer of(BundleInfo info) {
        return Objects.requireNonNull(parse(info.version()));
    }

    /** {@return the version that a text denotes, or null if it is not a version} */
    public static @Nullable SemVer parse(String text) {
        if (text.length() > LENGTH_LIMIT) {
            return null;
        }
        int plus = text.indexOf('+');
        String withoutBuild = plus < 0 ? text : text.substring(0, plus);
        int hyphen = withoutBuild.indexOf('-');
        String[] core = (hyphen < 0 ? withoutBuild : withoutBuild.substring(0, hyphen)).split("\\.", -1);
        String[] pre =
                hyphen < 0 ? new String[0] : withoutBuild.substring(hyphen + 1).split("\\.", -1);
        boolean valid = core.length == NUMBERS
                && areIdentifiers(core, true)
                && areIdentifiers(pre, false)
                && (plus < 0 || isBuild(text.substring(plus + 1)));
        return valid ? new SemVer(core, pre) : null;
    }

    /** {@return the version of the running build} A snapshot counts as the release that it becomes. */
    static @Nullable SemVer parseBuild(String text) {
        return parse(text.endsWith(SNAPSHOT) ? text.substring(0, text.length() - SNAPSHOT.length()) : text);
    }

    boolean isPreRelease() {
        return preRelease.length > 0;
    }

    public boolean sameCore(SemVer other) {
        return compareParts(core, other.core) == 0;
    }

    /**
     * {@return whether this is a version of initial development (section 4) or a pre-release (section 9)} Anything may
     * change after such a version.
     */
    public boolean isUnstable() {
        return isPreRelease() || core[0].equals("0");
    }

    /** {@return the index of the first of the three numbers that differs, or 3 if all are equal} */
    public int firstDifference(SemVer other) {
        int i = 0;
        while (i < NUMBERS && core[i].equals(other.core[i])) {
            i++;
        }
        return i;
    }

    @Override
    public int compareTo(SemVer other) {
        int order = compareParts(core, other.core);
        if (order != 0) {
            return order;
        }
        if (isPreRelease() != other.isPreRelease()) {
            return isPreRelease() ? -1 : 1;
        }
        return compareParts(preRelease, other.preRelease);
    }

    private static int compareParts(String[] left, String[] right) {
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int order = comparePart(left[i], right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    private static int comparePart(String left, String right) {
        boolean leftNumeric = isNumeric(left);
        if (leftNumeric != isNumeric(right)) {
            return leftNumeric ? -1 : 1;
        }
        if (leftNumeric && left.length() != right.length()) {
            return Integer.compare(left.length(), right.length());
        }
        return left.compareTo(right);
    }

    private static boolean areIdentifiers(String[] parts, boolean numericOnly) {
        for (String part : parts) {
            boolean leadingZero = part.length() > 1 && part.charAt(0) == '0' && isNumeric(part);
            if (!isIdentifier(part) || leadingZero || (numericOnly && !isNumeric(part))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBuild(String build) {
        for (String part : build.split("\\.", -1)) {
            if (!isIdentifier(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIdentifier(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-')) {
                return false;
            }
        }
        return !part.isEmpty();
    }

    private static boolean isNumeric(String part) {
        for (int i = 0; i < part.length(); i++) {
            if (part.charAt(i) < '0' || part.charAt(i) > '9') {
                return false;
            }
        }
        return !part.isEmpty();
    }

    /** Compares by precedence: the build is ignored. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SemVer version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(String.join(".", core), String.join(".", preRelease));
    }

    @Override
    public String toString() {
        return String.join(".", core) + (isPreRelease() ? "-" + String.join(".", preRelease) : "");
    }
}
