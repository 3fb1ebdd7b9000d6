package io.github.servicehandbook.release;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Lookup;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.manifest.SemVer;
import io.github.servicehandbook.release.HandbookDiff.Change;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A build step that checks a bundle against its earlier releases. Each release is kept as a directory in the form in
 * which it was shipped.
 *
 * <ul>
 *   <li>The version must have been raised enough for the changes since every release
 *       ({@link HandbookDiff#versionSuffices}).
 *   <li>If an ID of a release is gone, the manifest must contain an alias or a tombstone for it, except for nodes of
 *       troubleshooting trees. An ID that a release had renamed or removed must not be used again.
 *   <li>The changes since the latest release of a lower version are written next to the manifest as
 *       {@code changes.json}, in the format of {@link HandbookDiff#toJson}. Without such a release there is no such
 *       file.
 * </ul>
 *
 * <p>Example: {@code ReleaseCheck.main("target/classes/META-INF/service-handbook/lakeside-shops", "src/releases")}, run
 * after the manifest was written.
 *
 * <p>Stateless. Not used at run time.
 */
public final class ReleaseCheck {
    private static final String CHANGES = "changes.json";

    private ReleaseCheck() {}

    /**
     * Checks a bundle and writes its changes.
     *
     * @param args the bundle's directory with its manifest, and the directory that contains a directory for each
     *     earlier release, which may be missing; a release that this library can no longer read must be taken out of it
     * @throws IllegalArgumentException if there are not two arguments
     * @throws IllegalStateException if the bundle must not be released in this state; the message lists every problem,
     *     and nothing is written
     * @throws io.github.servicehandbook.bundle.HandbookContentException if the bundle or a release has a fault
     * @throws IOException if a directory cannot be read or {@code changes.json} cannot be written
     */
    public static void main(String... args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException(
                    "args: " + args.length + "; expected 2: <bundle directory> <releases directory>");
        }
        Path bundle = Path.of(args[0]);
        Files.deleteIfExists(bundle.resolve(CHANGES));
        Handbook newer = load(bundle);
        List<HandbookDiff> diffs = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path release : directories(Path.of(args[1]))) {
            HandbookDiff diff = HandbookDiff.between(load(release), newer);
            diffs.add(diff);
            addProblems(diff, newer, problems);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        Optional<HandbookDiff> latest = diffs.stream()
                .filter(diff -> older(diff).compareTo(SemVer.of(newer.info())) < 0)
                .max(Comparator.comparing(ReleaseCheck::older));
        if (latest.isPresent()) {
            Files.writeString(bundle.resolve(CHANGES), latest.get().toJson() + "\n");
        }
    }

    private static SemVer older(HandbookDiff diff) {
        return SemVer.of(diff.older());
    }

    private static List<Path> directories(Path releases) throws IOException {
        if (!Files.exists(releases)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(releases)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Handbook load(Path directory) {
        return Handbook.loader().source(ContentSource.directory(directory)).load();
    }

    private static void addProblems(HandbookDiff diff, Handbook newer, List<String> problems) {
        if (!diff.versionSuffices()) {
            problems.add(diff.toMarkdown(Locale.ENGLISH));
        }
        for (Change change : diff.changes()) {
            EntryFormat kind =
                    Objects.requireNonNull(EntryFormat.of(change.kind().text()));
            EntryFormat known = kind.lookupKind();
            if (known == null || kind == EntryFormat.NODE || !change.after().isEmpty()) {
                continue;
            }
            boolean isFormer = IdHistory.isOfFormerIds(change.pointer());
            String entry = change.kindLabel(Locale.ENGLISH) + " " + change.id();
            String version = diff.older().version();
            Lookup now = newer.lookup(known.label(), change.id());
            if ((isFormer || change.pointer().isEmpty()) && now instanceof Lookup.Unknown) {
                problems.add(entry + " of " + version + " was removed; add an alias or a tombstone to bundle.json");
            } else if (isFormer && (now instanceof Lookup.Found || now instanceof Lookup.Deprecated)) {
                String past = IdHistory.isAlias(change.pointer()) ? " was renamed in " : " was removed in ";
                problems.add(entry + past + version + " and must not return; use a new ID");
            }
        }
    }
}
