package io.github.servicehandbook.release;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.internal.json.JsonWriter;
import io.github.servicehandbook.internal.manifest.SemVer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The changes between two handbooks, and the values derived from them. */
record DefaultHandbookDiff(BundleInfo older, BundleInfo newer, List<Change> changes) implements HandbookDiff {
    private static final int FORMAT = 1;

    DefaultHandbookDiff {
        changes = List.copyOf(changes);
    }

    @Override
    public Impact impact() {
        return changes.stream()
                .map(Change::impact)
                .reduce(Impact.NONE, (one, other) -> one.compareTo(other) < 0 ? other : one);
    }

    @Override
    public VersionBump requiredBump() {
        return switch (impact()) {
            case NONE -> VersionBump.NONE;
            case EDITORIAL -> VersionBump.PATCH;
            case ADDITIVE, BEHAVIORAL, SECURITY_TIGHTENING, SECURITY_RELAXING -> VersionBump.MINOR;
            case BREAKING -> VersionBump.MAJOR;
        };
    }

    @Override
    public boolean versionSuffices() {
        SemVer from = SemVer.of(older);
        SemVer to = SemVer.of(newer);
        if (changes.isEmpty() || to.compareTo(from) <= 0) {
            return to.compareTo(from) >= 0 && changes.isEmpty();
        }
        return from.isUnstable() || bumpOf(from, to).compareTo(requiredBump()) >= 0;
    }

    /** {@return the part of the version that was raised} A pre-release counts as its release. */
    private static VersionBump bumpOf(SemVer from, SemVer to) {
        return switch (from.firstDifference(to)) {
            case 0 -> VersionBump.MAJOR;
            case 1 -> VersionBump.MINOR;
            default -> VersionBump.PATCH;
        };
    }

    @Override
    public String toMarkdown(Locale locale) {
        return new DiffMarkdown(this, Objects.requireNonNull(locale, "locale")).text();
    }

    @Override
    public String toJson() {
        JsonWriter json = new JsonWriter().beginObject().name("format").raw(Integer.toString(FORMAT));
        bundle(json, "older", older);
        bundle(json, "newer", newer);
        json.text("impact", impact().name()).text("requiredBump", requiredBump().name());
        json.name("versionSuffices").bool(versionSuffices());
        json.name("changes").beginArray();
        for (Change change : changes) {
            json.beginObject().text("kind", change.kind().text()).text("id", change.id());
            json.text("pointer", change.pointer())
                    .text("before", change.before())
                    .text("after", change.after());
            json.text("impact", change.impact().name()).endObject();
        }
        return json.endArray().endObject().toString();
    }

    private static void bundle(JsonWriter json, String name, BundleInfo info) {
        json.name(name).beginObject().text("id", info.id()).text("version", info.version());
        json.text("digest", info.digest()).endObject();
    }

    @Override
    public String toString() {
        return "HandbookDiff " + older.version() + " to " + newer.version() + ": " + impact() + ", " + changes.size()
                + (changes.size() == 1 ? " change" : " changes");
    }
}
