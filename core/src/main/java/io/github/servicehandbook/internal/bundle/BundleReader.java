package io.github.servicehandbook.internal.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.bundle.TrustStore;
import io.github.servicehandbook.internal.content.CitationTargets;
import io.github.servicehandbook.internal.content.CodesReader;
import io.github.servicehandbook.internal.content.ContentsReader;
import io.github.servicehandbook.internal.content.EntryReader;
import io.github.servicehandbook.internal.content.IdReferences;
import io.github.servicehandbook.internal.content.PasswordPolicyReader;
import io.github.servicehandbook.internal.content.SearchReader;
import io.github.servicehandbook.internal.content.StandardsReader;
import io.github.servicehandbook.internal.content.TreeLinker;
import io.github.servicehandbook.internal.content.TreeReader;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.index.IndexedBusinessCodes;
import io.github.servicehandbook.internal.index.IndexedContents;
import io.github.servicehandbook.internal.index.IndexedStandards;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.json.JsonTree;
import io.github.servicehandbook.internal.manifest.BundleFiles;
import io.github.servicehandbook.internal.manifest.Digests;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.manifest.EntryKey;
import io.github.servicehandbook.internal.manifest.Manifest;
import io.github.servicehandbook.internal.manifest.ManifestReader;
import io.github.servicehandbook.internal.manifest.NamedSource;
import io.github.servicehandbook.internal.manifest.SignatureCheck;
import io.github.servicehandbook.internal.overlay.AliasCheck;
import io.github.servicehandbook.internal.overlay.EntryIndex;
import io.github.servicehandbook.internal.overlay.IdNoticeCheck;
import io.github.servicehandbook.internal.overlay.OverlayFile;
import io.github.servicehandbook.internal.overlay.OverlayMerger;
import io.github.servicehandbook.internal.overlay.OverlayReader;
import io.github.servicehandbook.internal.source.BundlePath;
import io.github.servicehandbook.internal.tree.walk.IndexedTrees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.password.FindingCode;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PolicyDiff;
import java.nio.CharBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A bundle whose manifest was read and whose content can be read. Every read opens, verifies and parses the files
 * again, so that no failure outlasts its cause.
 */
public final class BundleReader {
    /** The files that a bundle must contain; the file of search synonyms is optional. */
    private static final List<String> REQUIRED =
            List.of(BundlePath.CONTENTS, BundlePath.STANDARDS, BundlePath.CODES, BundlePath.PASSWORD_POLICY);

    private final NamedSource source;
    private final Manifest manifest;
    private final Faults manifestFaults;
    private final JsonFactory factory;
    private final List<OverlayFile> overlays;

    private BundleReader(
            NamedSource source,
            Manifest manifest,
            Faults manifestFaults,
            JsonFactory factory,
            List<OverlayFile> overlays) {
        this.source = source;
        this.manifest = manifest;
        this.manifestFaults = manifestFaults;
        this.factory = factory;
        this.overlays = overlays;
    }

    /** An overlay given by a caller, and its priority. */
    public record Layer(Overlay overlay, int priority) {}

    /**
     * Reads the manifest. Faults that leave the other files readable are reported later: by {@link #content()} together
     * with all others, or by {@link #checkManifest()}.
     *
     * @param trust the keys trusted to sign the manifest, which is checked before anything in it is read, or null if
     *     any signature or none is accepted
     * @throws io.github.servicehandbook.bundle.HandbookContentException if the manifest is missing, is not JSON, has
     *     another format, needs another version of this library, or is not signed as required
     */
    public static BundleReader open(NamedSource source, @Nullable TrustStore trust, List<Layer> layers, Clock clock) {
        Faults faults = new Faults();
        BundleFiles files = new BundleFiles(source, faults);
        JsonFactory factory = JsonReader.newFactory();
        byte[] bytes = files.manifest();
        if (bytes != null && trust != null) {
            SignatureCheck.check(
                    files.signature(BundlePath.SIGNATURE), BundlePath.SIGNATURE, bytes, trust, factory, faults);
            faults.throwIfAny();
        }
        CharBuffer text = bytes == null ? null : BundleFiles.decoded(bytes, Manifest.FILE, faults);
        Manifest manifest = bytes == null || text == null
                ? null
                : ManifestReader.read(text, source.bundleId(), Digests.sha256(bytes), factory, clock, faults);
        if (manifest == null) {
            faults.throwIfAny();
        }
        Manifest known = Objects.requireNonNull(manifest);
        checkListed(known, faults);
        if (known.listComplete()) {
            files.checkNothingElse(known);
        }
        return new BundleReader(source, known, faults, factory, overlays(layers, trust, known, factory, faults));
    }

    private static List<OverlayFile> overlays(
            List<Layer> layers, @Nullable TrustStore trust, Manifest manifest, JsonFactory factory, Faults faults) {
        List<OverlayFile> overlays = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Layer layer : layers) {
            NamedSource source = NamedSource.of(layer.overlay.source(), faults);
            OverlayFile overlay = source == null
                    ? null
                    : OverlayReader.read(source, trust, layer.priority, manifest, factory, faults);
            if (overlay != null) {
                overlays.add(overlay);
                if (!ids.add(overlay.info().id())) {
                    faults.add(FaultCode.OVERLAY_CONFLICT, overlay.file(), "", "overlay is added twice; remove one");
                }
            }
        }
        return overlays;
    }

    /**
     * Checks the manifest. Does nothing if it has no faults.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException if the manifest has faults; lists every fault
     */
    public void checkManifest() {
        manifestFaults.throwIfAny();
    }

    private static void checkListed(Manifest manifest, Faults faults) {
        for (int i = 0; i < manifest.files().size(); i++) {
            String path = manifest.files().get(i).path();
            if (!REQUIRED.contains(path) && !path.equals(BundlePath.SEARCH) && !BundlePath.isTree(path)) {
                faults.add(
                        FaultCode.MANIFEST,
                        Manifest.FILE,
                        "/files/" + i + "/path",
                        "unexpected file " + path + "; format " + Manifest.FORMAT + " allows " + REQUIRED + ", "
                                + BundlePath.SEARCH + " and trees such as trees/sms-failure.json");
            }
        }
        for (String path : REQUIRED) {
            if (manifest.listComplete() && entry(manifest, path) == null) {
                faults.add(FaultCode.MISSING_FILE, Manifest.FILE, "/files", "required file " + path + " is not listed");
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

    /** {@return the description of the bundle, whose manifest must not have a fault} */
    public BundleInfo info() {
        BundleInfo info = Objects.requireNonNull(manifest.info());
        return overlays.isEmpty()
                ? info
                : BundleInfo.of(
                        info.id(),
                        info.version(),
                        info.format(),
                        info.digest(),
                        info.edition(),
                        info.language(),
                        overlays.stream()
                                .sorted(OverlayFile.ORDER)
                                .map(OverlayFile::info)
                                .toList(),
                        info.notices());
    }

    /**
     * Reads and checks every file that has a valid element in the manifest.
     *
     * @throws io.github.servicehandbook.bundle.HandbookContentException if there are faults; lists every fault
     */
    public BundleContent content() {
        Faults faults = new Faults();
        faults.addAll(manifestFaults);
        OverlayMerger layers = layers(faults);
        IdReferences links = new IdReferences(faults);
        CitationTargets places = new CitationTargets();
        ContentsReader contents = new ContentsReader(links, places);
        if (!read(BundlePath.CONTENTS, contents, layers, faults)) {
            links.unknowable(links.sections(), links.clauses());
        }
        StandardsReader standards = new StandardsReader(links, places);
        if (!read(BundlePath.STANDARDS, standards, layers, faults)) {
            links.unknowable(links.standards(), links.timeLimits(), links.conductRules());
        }
        CodesReader codes = new CodesReader(links, places);
        if (!read(BundlePath.CODES, codes, layers, faults)) {
            links.unknowable(links.codes());
        }
        PasswordPolicyReader policy = new PasswordPolicyReader(links, places);
        if (!read(BundlePath.PASSWORD_POLICY, policy, layers, faults)) {
            links.unknowable(links.policyRules());
        }
        SearchReader search = readSearch(links, places, layers, faults);
        TreeLinker trees = readTrees(links, places, layers, faults);
        checkLinks(links, layers, faults);
        faults.throwIfAny();
        List<WalkableTree> linked = linked(trees, layers, faults);
        PasswordPolicy passwordPolicy = Objects.requireNonNull(policy.policy());
        checkRelaxed(passwordPolicy, layers, faults);
        return new BundleContent(
                new IndexedBusinessCodes(codes.codes()),
                new IndexedContents(contents.chapters(), contents.errata(), contents.bibliography()),
                new IndexedStandards(standards.timeLimits(), standards.conductRules()),
                passwordPolicy,
                new IndexedTrees(linked),
                search.synonyms(),
                new EntryIndex(info(), manifest, layers, () -> layers(new Faults()), this::baseTree));
    }

    private void checkLinks(IdReferences links, OverlayMerger layers, Faults faults) {
        links.resolve();
        for (EntryKey removed : layers.removed().keySet()) {
            links.removed(removed.kind(), removed.id());
        }
        AliasCheck.check(manifest.aliases(), links, faults);
        IdNoticeCheck.check(manifest, layers, links, faults);
    }

    /**
     * Verifies the trees that no build has verified: those of directories and zip files, and those changed by overlays.
     */
    private List<WalkableTree> linked(TreeLinker trees, OverlayMerger layers, Faults faults) {
        List<WalkableTree> linked = trees.linked();
        faults.throwIfAny();
        trees.prove(
                source.isUnproved()
                        ? linked
                        : TreeLinker.changed(linked, layers.edited().keySet()),
                TreeLinker.MAX_STATES);
        faults.throwIfAny();
        return linked;
    }

    private SearchReader readSearch(IdReferences links, CitationTargets places, OverlayMerger layers, Faults faults) {
        SearchReader search = new SearchReader(links, places);
        if (entry(manifest, BundlePath.SEARCH) != null) {
            read(BundlePath.SEARCH, search, layers, faults);
        }
        return search;
    }

    private OverlayMerger layers(Faults faults) {
        return new OverlayMerger(manifest, overlays, this::baseTree, faults);
    }

    /** Reports overlays that weaken the password policy without giving the reason why they may. */
    private void checkRelaxed(PasswordPolicy policy, OverlayMerger layers, Faults faults) {
        if (!layers.edited().containsKey(BundlePath.PASSWORD_POLICY)) {
            return;
        }
        PasswordPolicy base = new BundleReader(source, manifest, manifestFaults, factory, List.of())
                .content()
                .passwordPolicy();
        PolicyDiff comparison = base.diff(policy);
        for (OverlayFile overlay : comparison.relaxes() ? layers.overlays() : List.<OverlayFile>of()) {
            for (OverlayFile.Operation operation : overlay.operations()) {
                if (overlay.mayRelax() == null && relaxes(operation, comparison)) {
                    faults.add(
                            FaultCode.POLICY_RELAXED,
                            overlay.file(),
                            operation.pointer(),
                            "overlay weakens the password policy (" + weakened(comparison)
                                    + "); set mayRelax with a reason to permit it");
                }
            }
        }
        faults.throwIfAny();
    }

    private static String weakened(PolicyDiff comparison) {
        return comparison.changes().stream()
                .filter(change -> change.effect() != PolicyDiff.Effect.TIGHTENS)
                .map(PolicyDiff.Change::toString)
                .collect(Collectors.joining(", "));
    }

    /** {@return whether an operation set a figure that became weaker, or may have removed a check} */
    private static boolean relaxes(OverlayFile.Operation operation, PolicyDiff comparison) {
        return operation.kind() == EntryFormat.PASSWORD_POLICY
                ? operation.body().keySet().stream().anyMatch(comparison::relaxes)
                : operation.kind() == EntryFormat.POLICY_RULE
                        && Arrays.stream(FindingCode.values()).anyMatch(code -> comparison.relaxes("rules, " + code));
    }

    /**
     * {@return the tree of a file of the bundle itself, or null if the bundle does not have the file or it is broken}
     */
    private @Nullable Map<String, Object> baseTree(String path) {
        Faults faults = new Faults();
        Manifest.Entry entry = entry(manifest, path);
        CharBuffer text = entry == null ? null : new BundleFiles(source, faults).verified(entry);
        Map<String, Object> tree = new LinkedHashMap<>();
        boolean sound = text != null
                && JsonReader.readFile(factory, text, path, faults, FaultCode.SYNTAX, json -> {
                    Map<String, Object> read = JsonTree.object(JsonTree.read(json));
                    tree.putAll(read == null ? Map.of() : read);
                });
        return sound && faults.size() == 0 ? tree : null;
    }

    private TreeLinker readTrees(IdReferences links, CitationTargets places, OverlayMerger layers, Faults faults) {
        TreeLinker trees = new TreeLinker(faults);
        String version = manifest.info() == null ? "" : manifest.info().version();
        Set<String> paths = new LinkedHashSet<>();
        for (Manifest.Entry entry : manifest.files()) {
            paths.add(entry.path());
        }
        paths.addAll(layers.edited().keySet());
        for (String path : paths) {
            if (BundlePath.isTree(path)) {
                TreeReader tree = new TreeReader(links, places, faults, version);
                if (read(path, tree, layers, faults)) {
                    trees.add(tree);
                } else {
                    links.unknowable(links.trees(), links.nodes());
                }
            }
        }
        return trees;
    }

    /**
     * {@return whether the file was read to its end} The number of entries is checked only for a file as it is listed.
     */
    private boolean read(String path, EntryReader reader, OverlayMerger layers, Faults faults) {
        Map<String, Object> edited = layers.edited().get(path);
        if (edited != null) {
            CharBuffer text = CharBuffer.wrap(JsonTree.write(edited).toCharArray());
            return JsonReader.readFile(factory, text, path, faults, FaultCode.SYNTAX, reader);
        }
        Manifest.Entry entry = entry(manifest, path);
        CharBuffer text = entry == null ? null : new BundleFiles(source, faults).verified(entry);
        if (entry == null
                || text == null
                || !JsonReader.readFile(factory, text, path, faults, FaultCode.SYNTAX, reader)) {
            return false;
        }
        if (reader.entries() != entry.count()) {
            faults.add(
                    FaultCode.COUNT,
                    path,
                    "",
                    "entry count is " + reader.entries() + ", but the manifest says " + entry.count()
                            + "; rebuild the manifest");
        }
        return true;
    }
}
