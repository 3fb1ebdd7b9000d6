package io.github.servicehandbook.internal.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.source.BundlePath;
import java.io.IOException;
import java.nio.CharBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code bundle.json}: first only the format and then, if this library supports it, the rest.
 *
 * <p>Not thread-safe.
 */
public final class ManifestReader implements JsonReader.Handler {
    static final int MAX_FILE_BYTES = 8 << 20;

    private final @Nullable String expectedId;
    private final String digest;
    private final Clock clock;
    private final List<Manifest.Entry> files = new ArrayList<>();
    private final Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private Map<EntryKey, IdNotice> deprecations = Map.of();
    private Map<EntryKey, IdNotice> tombstones = Map.of();
    private final @Nullable SemVer core = CoreVersion.current();
    private @Nullable String id;
    private @Nullable BundleInfo info;
    private boolean compatible = true;
    private boolean listComplete;

    private ManifestReader(@Nullable String expectedId, String digest, Clock clock) {
        this.expectedId = expectedId;
        this.digest = digest;
        this.clock = clock;
    }

    /**
     * {@return the manifest, or null with a recorded fault if it is not JSON or needs another version of this library}
     * A format that is too new aborts the load.
     *
     * @param expectedId the bundle ID given by the source, or null if only the manifest contains it
     */
    public static @Nullable Manifest read(
            CharBuffer text,
            @Nullable String expectedId,
            String digest,
            JsonFactory factory,
            Clock clock,
            Faults faults) {
        FormatCheck.check(text, factory, faults);
        ManifestReader reader = new ManifestReader(expectedId, digest, clock);
        boolean sound = JsonReader.readFile(factory, text, Manifest.FILE, faults, FaultCode.MANIFEST, reader);
        return sound && reader.compatible
                ? new Manifest(
                        reader.info,
                        reader.files,
                        reader.listComplete,
                        reader.aliases,
                        reader.deprecations,
                        reader.tombstones)
                : null;
    }

    @Override
    public void read(JsonReader json) throws IOException {
        String version = null;
        String edition = null;
        String language = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "format" -> json.skip();
                case "title" -> json.string();
                case "minReader" -> checkMinReader(json);
                case "previous" -> version(json);
                case "id" -> id = id(json, expectedId, "bundle");
                case "version" -> version = version(json);
                case "releasedAt" -> checkReleaseDate(json);
                case "language" -> language = language(json);
                case "edition" -> edition = json.string();
                case "requires" -> checkRequirements(json);
                case "files" -> readFiles(json);
                case "aliases" -> readAliases(json);
                case "deprecations" -> deprecations = NoticeReader.read(json, false);
                case "tombstones" -> tombstones = NoticeReader.read(json, true);
                default -> json.unknownProperty();
            }
        }
        json.require("format", "minReader", "id", "version", "language", "edition", "files");
        if (id != null && version != null && edition != null && language != null) {
            info = BundleInfo.of(id, version, Manifest.FORMAT, digest, edition, language, null, notices);
        }
    }

    /**
     * {@return the ID of a bundle or an overlay, or null with a recorded fault if it is not valid or not the one given
     * by the source}
     *
     * @param noun the noun for the owner of the ID
     */
    public static @Nullable String id(JsonReader json, @Nullable String expected, String noun) throws IOException {
        String text = json.string();
        if (text != null && expected != null && !text.equals(expected)) {
            json.fault(
                    FaultCode.MANIFEST,
                    noun + " ID does not match the source, which expects " + expected + "; correct one of them");
        } else if (text != null && !BundlePath.isBundleId(text)) {
            json.expected("a bundle ID of 1 to 64 characters 0-9, a-z and -");
        } else {
            return text;
        }
        return null;
    }

    /** {@return a version, or null with a recorded fault if it is not valid} */
    public static @Nullable String version(JsonReader json) throws IOException {
        String text = json.string();
        if (text != null && SemVer.parse(text) == null) {
            json.expected("a Semantic Versioning 2.0 version such as 1.2.0");
            return null;
        }
        return text;
    }

    private void checkReleaseDate(JsonReader json) throws IOException {
        String text = json.string();
        Instant releasedAt = text == null ? null : UtcInstant.parse(text);
        if (text != null && releasedAt == null) {
            json.expected("an instant in UTC such as 2026-11-22T00:00:00Z");
        } else if (releasedAt != null && releasedAt.isAfter(clock.instant())) {
            notices.add("release date " + text + " is in the future; check the system clock");
        }
    }

    private static boolean isTag(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean later = c == '-' || (c >= '0' && c <= '9');
            if (!letter && (i == 0 || !later)) {
                return false;
            }
        }
        return true;
    }

    private void checkRequirements(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            if (name.equals("core")) {
                checkCore(json);
            } else {
                json.unknownProperty();
            }
        }
    }

    private void checkCore(JsonReader json) throws IOException {
        String text = json.string();
        VersionRange range = text == null ? null : VersionRange.parse(text);
        if (text != null && range == null) {
            json.expected("a range of versions such as >=1.4.0 <2.0.0");
        } else if (range != null && core == null) {
            notices.add(
                    "development build of service-handbook-core without a version; range " + text + " was not checked");
        } else if (range != null && core != null && !range.contains(core)) {
            incompatible(json, String.valueOf(text));
        }
    }

    private void checkMinReader(JsonReader json) throws IOException {
        String text = version(json);
        SemVer least = text == null ? null : SemVer.parse(text);
        // A pre-release of the minimum version can read what that version will read.
        if (least != null && core != null && core.compareTo(least) < 0 && !core.sameCore(least)) {
            incompatible(json, ">=" + text);
        }
    }

    private void incompatible(JsonReader json, String range) {
        compatible = false;
        json.fault(
                FaultCode.INCOMPATIBLE,
                "bundle requires service-handbook-core " + range + ", found " + core
                        + "; upgrade core or use a matching bundle");
    }

    /** Reads a language: letters, digits and hyphens as in a BCP 47 tag. Whether the language exists is not checked. */
    private static @Nullable String language(JsonReader json) throws IOException {
        String text = json.string();
        if (text != null && !isTag(text)) {
            json.expected("a BCP 47 tag such as zh-CN");
            return null;
        }
        return text;
    }

    private void readFiles(JsonReader json) throws IOException {
        listComplete = json.isArray();
        json.beginArray();
        Set<String> paths = new HashSet<>();
        while (json.nextElement()) {
            Manifest.Entry entry = file(json);
            if (entry == null) {
                listComplete = false;
            } else if (!paths.add(entry.path())) {
                json.fault(FaultCode.DUPLICATE_ID, "duplicate file " + entry.path());
            } else {
                files.add(entry);
            }
        }
    }

    private static Manifest.@Nullable Entry file(JsonReader json) throws IOException {
        String path = null;
        Integer bytes = null;
        Integer count = null;
        String sha256 = null;
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "path" -> path = path(json);
                case "bytes" -> bytes = json.integer(0, MAX_FILE_BYTES);
                case "count" -> count = json.integer(0, MAX_FILE_BYTES);
                case "sha256" -> sha256 = sha256(json);
                default -> json.unknownProperty();
            }
        }
        json.require("path", "bytes", "count", "sha256");
        if (path == null || bytes == null || count == null || sha256 == null) {
            return null;
        }
        return new Manifest.Entry(path, bytes, count, sha256);
    }

    private static @Nullable String path(JsonReader json) throws IOException {
        String path = json.string();
        if (path != null && !BundlePath.isValid(path)) {
            json.fault(
                    FaultCode.PATH,
                    "invalid path; expected lower-case letters, digits and hyphens between slashes, then .json");
            return null;
        }
        return path;
    }

    private static @Nullable String sha256(JsonReader json) throws IOException {
        String text = json.string();
        if (text != null && !Digests.isSha256(text)) {
            json.expected("64 lower-case hexadecimal digits");
            return null;
        }
        return text;
    }

    private void readAliases(JsonReader json) throws IOException {
        for (String kind = json.firstProperty(); kind != null; kind = json.nextProperty()) {
            Map<String, String> ofKind = new LinkedHashMap<>();
            aliases.put(kind, ofKind);
            for (String oldId = json.firstProperty(); oldId != null; oldId = json.nextProperty()) {
                String newId = json.string();
                if (newId != null) {
                    ofKind.put(oldId, newId);
                }
            }
        }
    }
}
