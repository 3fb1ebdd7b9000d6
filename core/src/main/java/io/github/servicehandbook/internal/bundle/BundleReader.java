package io.github.servicehandbook.internal.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.index.IndexedBusinessCodes;
import io.github.servicehandbook.internal.index.IndexedContents;
import io.github.servicehandbook.internal.index.IndexedStandards;
import io.github.servicehandbook.internal.json.JsonInput;
import io.github.servicehandbook.password.PasswordPolicy;
import java.nio.CharBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bundle whose manifest was read and whose content can be. Every read opens, verifies and parses the files anew, so
 * that no failure outlives its cause.
 */
public final class BundleReader {
    private static final String CONTENTS = "contents.json";
    private static final String STANDARDS = "standards.json";
    private static final String CODES = "codes.json";
    private static final String PASSWORD_POLICY = "password-policy.json";
    private static final List<String> KNOWN = List.of(CONTENTS, STANDARDS, CODES, PASSWORD_POLICY);

    private final ContentSource source;
    private final Manifest manifest;
    private final JsonFactory factory;

    private BundleReader(ContentSource source, Manifest manifest, JsonFactory factory) {
        this.source = source;
        this.manifest = manifest;
        this.factory = factory;
    }

    /**
     * Reads the manifest.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException if it is missing or has faults
     */
    public static BundleReader open(ContentSource source, Clock clock) {
        Faults faults = new Faults();
        SourceFiles files = new SourceFiles(source, faults);
        JsonFactory factory = JsonInput.newFactory();
        byte[] bytes = files.manifest();
        CharBuffer text = bytes == null ? null : files.decoded(bytes, Manifest.FILE);
        Manifest manifest = bytes == null || text == null
                ? null
                : ManifestReader.read(text, source.bundleId(), Digests.sha256(bytes), factory, clock, faults);
        if (manifest != null) {
            checkListed(manifest, faults);
        }
        faults.throwIfAny();
        return new BundleReader(source, Objects.requireNonNull(manifest), factory);
    }

    private static void checkListed(Manifest manifest, Faults faults) {
        for (int i = 0; i < manifest.files().size(); i++) {
            String path = manifest.files().get(i).path();
            if (!KNOWN.contains(path)) {
                faults.add(
                        FaultCode.MANIFEST,
                        Manifest.FILE,
                        "/files/" + i + "/path",
                        "format " + Manifest.FORMAT + " has no file " + path + "; expected one of " + KNOWN);
            }
        }
        for (String path : KNOWN) {
            if (entry(manifest, path) == null) {
                faults.add(FaultCode.MISSING_FILE, Manifest.FILE, "/files", path + " is not listed");
            }
        }
    }

    private static Manifest.@Nullable Entry entry(Manifest manifest, String path) {
        for (Manifest.Entry entry : manifest.files()) {
            if (entry.path().equals(path)) {
                return entry;
            }
        }
        return null;
    }

    public BundleInfo info() {
        return manifest.info();
    }

    /**
     * Reads and checks every file.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if there is one
     */
    public BundleContent content() {
        Faults faults = new Faults();
        Links links = new Links(faults);
        Places places = new Places();
        ContentsReader contents = new ContentsReader(links, places);
        if (!read(CONTENTS, contents, faults)) {
            links.unknowable(Links.Kind.SECTION);
            links.unknowable(Links.Kind.CLAUSE);
        }
        StandardsReader standards = new StandardsReader(links, places);
        if (!read(STANDARDS, standards, faults)) {
            links.unknowable(Links.Kind.STANDARD);
            links.unknowable(Links.Kind.TIME_LIMIT);
        }
        CodesReader codes = new CodesReader(links, places);
        if (!read(CODES, codes, faults)) {
            links.unknowable(Links.Kind.CODE);
        }
        PasswordPolicyReader policy = new PasswordPolicyReader(links, places);
        read(PASSWORD_POLICY, policy, faults);
        links.resolve();
        AliasCheck.check(manifest.aliases(), links, faults);
        faults.throwIfAny();
        PasswordPolicy passwordPolicy = Objects.requireNonNull(policy.policy());
        return new BundleContent(
                new IndexedBusinessCodes(codes.codes()),
                new IndexedContents(contents.chapters(), contents.errata()),
                new IndexedStandards(standards.timeLimits(), standards.conductRules()),
                passwordPolicy);
    }

    /** Whether the file was sound enough to be read to its end. */
    private boolean read(String path, EntryReader reader, Faults faults) {
        Manifest.Entry entry = Objects.requireNonNull(entry(manifest, path));
        CharBuffer text = new SourceFiles(source, faults).verified(entry);
        if (text == null || !JsonInput.readFile(factory, text, path, faults, FaultCode.SYNTAX, reader)) {
            return false;
        }
        if (reader.entries() != entry.count()) {
            faults.add(
                    FaultCode.COUNT,
                    path,
                    "",
                    "the manifest states " + entry.count() + " entries, found " + reader.entries());
        }
        return true;
    }
}
