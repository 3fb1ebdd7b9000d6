package io.github.servicehandbook.internal.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.internal.fault.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.index.IndexedBusinessCodes;
import io.github.servicehandbook.internal.index.IndexedContents;
import io.github.servicehandbook.internal.index.IndexedStandards;
import io.github.servicehandbook.internal.json.JsonInput;
import io.github.servicehandbook.internal.tree.IndexedTrees;
import io.github.servicehandbook.internal.tree.TreeModel;
import io.github.servicehandbook.password.PasswordPolicy;
import java.nio.CharBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
    private static final List<String> REQUIRED = List.of(CONTENTS, STANDARDS, CODES, PASSWORD_POLICY);
    /** Words for the search, which a bundle may do without. */
    private static final String SEARCH = "search.json";

    private final NamedSource source;
    private final Manifest manifest;
    private final Faults manifestFaults;
    private final JsonFactory factory;

    private BundleReader(NamedSource source, Manifest manifest, Faults manifestFaults, JsonFactory factory) {
        this.source = source;
        this.manifest = manifest;
        this.manifestFaults = manifestFaults;
        this.factory = factory;
    }

    /**
     * Reads the manifest. Faults of it that leave the other files readable wait for {@link #content()}, which reports them
     * with all others, or for {@link #checkManifest()}.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException if it is missing, is no JSON, is of another format
     *     or needs another version of this library
     */
    public static BundleReader open(NamedSource source, Clock clock) {
        Faults faults = new Faults();
        SourceFiles files = new SourceFiles(source, faults);
        JsonFactory factory = JsonInput.newFactory();
        byte[] bytes = files.manifest();
        CharBuffer text = bytes == null ? null : files.decoded(bytes, Manifest.FILE);
        Manifest manifest = bytes == null || text == null
                ? null
                : ManifestReader.read(text, source.bundleId(), Digests.sha256(bytes), factory, clock, faults);
        if (manifest == null) {
            faults.throwIfAny();
        }
        Manifest known = Objects.requireNonNull(manifest);
        checkListed(known, faults);
        return new BundleReader(source, known, faults, factory);
    }

    /**
     * Does nothing if the manifest has no fault.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault of the manifest
     */
    public void checkManifest() {
        manifestFaults.throwIfAny();
    }

    private static void checkListed(Manifest manifest, Faults faults) {
        for (int i = 0; i < manifest.files().size(); i++) {
            String path = manifest.files().get(i).path();
            if (!REQUIRED.contains(path) && !path.equals(SEARCH) && !TreesReader.isTree(path)) {
                faults.add(
                        FaultCode.MANIFEST,
                        Manifest.FILE,
                        "/files/" + i + "/path",
                        "format " + Manifest.FORMAT + " has no file " + path + "; expected one of " + REQUIRED + ", "
                                + SEARCH + " or a tree such as trees/sms-failure.json");
            }
        }
        for (String path : REQUIRED) {
            if (manifest.listComplete() && entry(manifest, path) == null) {
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

    /** What was read; for a manifest without fault. */
    public BundleInfo info() {
        return Objects.requireNonNull(manifest.info());
    }

    /** Old id to present id, by kind, as the manifest has it. */
    public Map<String, Map<String, String>> aliases() {
        return manifest.aliases();
    }

    /**
     * Reads and checks every file that the manifest lists properly.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException with every fault, if there is one
     */
    public BundleContent content() {
        Faults faults = new Faults();
        faults.addAll(manifestFaults);
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
        SearchReader search = new SearchReader(links, places);
        if (entry(manifest, SEARCH) != null) {
            read(SEARCH, search, faults);
        }
        TreesReader trees = readTrees(links, places, faults);
        links.resolve();
        AliasCheck.check(manifest.aliases(), links, faults);
        faults.throwIfAny();
        List<TreeModel> linked = trees.linked();
        faults.throwIfAny();
        PasswordPolicy passwordPolicy = Objects.requireNonNull(policy.policy());
        return new BundleContent(
                new IndexedBusinessCodes(codes.codes()),
                new IndexedContents(contents.chapters(), contents.errata(), contents.bibliography()),
                new IndexedStandards(standards.timeLimits(), standards.conductRules()),
                passwordPolicy,
                new IndexedTrees(linked),
                search.synonyms());
    }

    private TreesReader readTrees(Links links, Places places, Faults faults) {
        TreesReader trees = new TreesReader(faults);
        String version = manifest.info() == null ? "" : manifest.info().version();
        for (Manifest.Entry entry : manifest.files()) {
            if (TreesReader.isTree(entry.path())) {
                TreeReader tree = new TreeReader(links, places, faults, version);
                if (read(entry.path(), tree, faults)) {
                    trees.add(tree);
                } else {
                    links.unknowable(Links.Kind.TREE);
                }
            }
        }
        return trees;
    }

    /** Whether the file was sound enough to be read to its end. */
    private boolean read(String path, EntryReader reader, Faults faults) {
        Manifest.Entry entry = entry(manifest, path);
        CharBuffer text = entry == null ? null : new SourceFiles(source, faults).verified(entry);
        if (entry == null
                || text == null
                || !JsonInput.readFile(factory, text, path, faults, FaultCode.SYNTAX, reader)) {
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
