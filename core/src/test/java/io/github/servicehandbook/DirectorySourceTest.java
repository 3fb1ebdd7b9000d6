package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.HandbookLoader.LoadMode;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.BadPaths;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.HandbookJson;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder as a source: what lies in it is all listed, lies within it, and is not believed. */
class DirectorySourceTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();

    @TempDir
    private Path temporary;

    private Path folder;
    private HandbookLoader loader;

    @BeforeEach
    void unpack() {
        folder = BUNDLE.unpack(temporary.resolve("bundle"));
        loader = Handbook.loader().source(ContentSource.directory(folder));
    }

    @ParameterizedTest
    @EnumSource(LoadMode.class)
    void loadsWhatTheClassPathLoads(LoadMode mode) {
        Handbook handbook = loader.mode(mode).load();

        assertThat(HandbookJson.of(handbook)).isEqualTo(HandbookJson.of(BUNDLE.load()));
        assertThat(handbook.info()).isEqualTo(BUNDLE.load().info());
        assertThat(handbook.troubleshooting().trees()).hasSize(1);
    }

    @Test
    void takesItsNameFromTheManifest() {
        assertThat(ContentSource.directory(folder).bundleId()).isEqualTo("test-handbook");
        assertThat(loader.load().info().id()).isEqualTo("test-handbook");
    }

    @Test
    void tellsWhereTheFilesLie() {
        assertThat(ContentSource.directory(folder).description()).isEqualTo("directory " + folder);
        assertThat(ContentSource.directory(Path.of("here\nthere")).description())
                .startsWith("directory /")
                .endsWith("here?there");
    }

    @Test
    void opensFilesForOtherCallers() throws IOException {
        ContentSource source = ContentSource.directory(folder);

        try (InputStream in = source.open("trees/sms.json").orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(BUNDLE.bytes("trees/sms.json"));
        }
        assertThat(source.open("trees/other.json")).isEmpty();
        assertThat(source.open("other/sms.json")).isEmpty();
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "{\"id\": 7}",
                "{\"id\": \"No Id\"}",
                "{\"id\": \"a\", \"id\": \"b\"}",
                "{\"id\": \"a\""
            })
    void saysThatAManifestGivesNoName(String manifest) throws IOException {
        Files.writeString(folder.resolve("bundle.json"), manifest);
        ContentSource source = ContentSource.directory(folder);

        assertThat(catchThrowableOfType(HandbookContentException.class, source::bundleId)
                        .faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-MANIFEST", "bundle.json"));
    }

    @Test
    void saysThatThereIsNoManifest() throws IOException {
        Files.delete(folder.resolve("bundle.json"));

        assertThat(faults())
                .containsExactly(new Fault(FaultCode.MANIFEST, "bundle.json", "", "not found in directory " + folder));
        assertThatThrownBy(ContentSource.directory(folder)::bundleId).hasMessageContaining("E-MANIFEST bundle.json");
    }

    @Test
    void refusesANameInTheManifestThatIsNone() {
        FixtureBundle bundle = BUNDLE.manifest(manifest -> manifest.put("id", "No Id"));
        bundle.unpack(folder);

        assertThat(faults())
                .containsExactly(new Fault(
                        FaultCode.VALUE,
                        "bundle.json",
                        "/id",
                        "expected a bundle ID of 1 to 64 characters 0-9, a-z and -"));
    }

    @Test
    void saysThatThereIsNoFolder() {
        ContentSource source = ContentSource.directory(temporary.resolve("nowhere"));

        assertThat(FixtureBundle.faultsOf(Handbook.loader().source(source)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-IO");
                    assertThat(fault.message()).contains("NoSuchFileException");
                });
        assertThatThrownBy(source::bundleId)
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-IO bundle.json");
    }

    @Test
    void saysThatAFileIsNoFolder() {
        ContentSource source = ContentSource.directory(folder.resolve("codes.json"));

        assertThat(FixtureBundle.faultsOf(Handbook.loader().source(source)))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-IO");
    }

    // bundles.md row 20
    @Test
    void refusesABundleThatLacksAListedFile() throws IOException {
        Files.delete(folder.resolve("trees/sms.json"));

        assertThat(faults())
                .containsExactly(
                        new Fault(FaultCode.MISSING_FILE, "trees/sms.json", "", "not found in directory " + folder));
    }

    // bundles.md row 21
    @Test
    void refusesEveryFileThatIsNotListed() throws IOException {
        write("extra.json", "{}");
        write("trees/.sms.json.swp", "");
        write("说明.txt", "");
        write("inner.zip", "PK");

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(
                        tuple("E-UNLISTED", "extra.json"),
                        tuple("E-UNLISTED", "inner.zip"),
                        tuple("E-UNLISTED", "trees/.sms.json.swp"),
                        tuple("E-UNLISTED", "说明.txt"));
        assertThat(faults().get(0).message())
                .isEqualTo("not listed in the manifest; remove it or rebuild the bundle (directory " + folder + ")");
    }

    // bundles.md row 21
    @Test
    void refusesAnUnlistedFileInLoadEvenIfTheFilesWait() throws IOException {
        write("extra.json", "{}");

        assertThat(FixtureBundle.faultsOf(loader.mode(LoadMode.LAZY)))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-UNLISTED");
    }

    // bundles.md row 21
    @Test
    void allowsTheFilesThatStandBesideTheList() throws IOException {
        write("bundle.json.sig", "");
        write("changes.json", "{}");
        write("schema/codes.schema.json", "{}");
        write("schema/README.md", "");
        Files.createDirectories(folder.resolve("empty"));

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    // bundles.md row 21: strict for folders and zips alone
    @Test
    void asksNoOtherSourceWhatLiesThere() {
        assertThat(BUNDLE.raw("extra.json", "{}").load().codes().all()).hasSize(4);
    }

    // bundles.md row 22
    @Test
    void refusesAFileWithOneByteChanged() throws IOException {
        byte[] bytes = BUNDLE.bytes("codes.json");
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("codes.json"), bytes);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-DIGEST", "codes.json"));
    }

    // bundles.md row 23
    @ParameterizedTest
    @ValueSource(ints = {1, 9 << 20})
    void refusesAFileThatIsLongerThanStated(int more) throws IOException {
        byte[] bytes = BUNDLE.bytes("codes.json");
        Files.write(folder.resolve("codes.json"), Arrays.copyOf(bytes, bytes.length + more));

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-DIGEST", "codes.json"));
    }

    @Test
    void givesNobodyTheBeginningOfAFileThatIsTooLong() throws IOException {
        Files.write(folder.resolve("codes.json"), new byte[(8 << 20) + 1]);
        ContentSource source = ContentSource.directory(folder);

        assertThatThrownBy(() -> source.open("codes.json"))
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-LIMIT codes.json: longer than 8388608 bytes");
    }

    static Stream<String> badPaths() {
        return BadPaths.all();
    }

    // bundles.md row 28: there is no such folder, so that any look at it would be an IOException
    @ParameterizedTest
    @MethodSource("badPaths")
    void refusesAPathOfNoBundleBeforeItLooks(String path) {
        for (ContentSource source : List.of(
                ContentSource.directory(temporary.resolve("nowhere")),
                ContentSource.zip(temporary.resolve("nowhere.zip")))) {
            assertThat(catchThrowableOfType(HandbookContentException.class, () -> source.open(path))
                            .faults())
                    .extracting(fault -> fault.code().text())
                    .containsExactly("E-PATH");
        }
    }

    // bundles.md row 28
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "a:b",
                "C:\\x",
                "a\\b.json",
                "CON",
                "con.json",
                "trees/Aux.txt",
                "lpt1",
                "nul .json",
                "x.",
                "x ",
                "a\nb"
            })
    void refusesANameThatMeansSomethingElseElsewhere(String name) throws IOException {
        write(name, "");

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-PATH", name.replace('\n', '?')));
    }

    // bundles.md row 28
    @Test
    void refusesTwoNamesThatDifferByCaseAlone() throws IOException {
        write("Codes.json", "{}");
        assumeThat(Files.readString(folder.resolve("codes.json"))).isNotEqualTo("{}");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-PATH");
            assertThat(fault.message()).endsWith("only by case");
        });
    }

    // bundles.md row 29
    @Test
    void refusesAListedFileThatIsALinkOutOfTheFolder() throws IOException {
        Path outside = temporary.resolve("outside.json");
        Files.move(folder.resolve("codes.json"), outside);
        Files.createSymbolicLink(folder.resolve("codes.json"), outside);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file, Fault::message)
                .contains(tuple("E-PATH", "codes.json", "symbolic link points outside the directory"))
                .extracting(found -> found.toList().get(0))
                .containsOnly("E-PATH");
        assertThatThrownBy(() -> ContentSource.directory(folder).open("codes.json"))
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-PATH codes.json");
    }

    // bundles.md row 29
    @Test
    void refusesAManifestThatIsALinkOutOfTheFolder() throws IOException {
        Path outside = temporary.resolve("outside.json");
        Files.move(folder.resolve("bundle.json"), outside);
        Files.createSymbolicLink(folder.resolve("bundle.json"), Path.of("../outside.json"));

        assertThat(faults())
                .containsExactly(
                        new Fault(FaultCode.PATH, "bundle.json", "", "symbolic link points outside the directory"));
    }

    // bundles.md row 29
    @Test
    void refusesAFolderThatIsALinkOutOfTheFolder() throws IOException {
        Path outside = temporary.resolve("outside");
        Files.move(folder.resolve("trees"), outside);
        Files.createSymbolicLink(folder.resolve("trees"), outside);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .contains(tuple("E-PATH", "trees"), tuple("E-PATH", "trees/sms.json"))
                .extracting(found -> found.toList().get(0))
                .containsOnly("E-PATH");
    }

    // bundles.md row 29
    @Test
    void refusesAnUnlistedLinkOutOfTheFolder() throws IOException {
        Path outside = Files.createFile(temporary.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("host"), outside);
        Files.createSymbolicLink(folder.resolve("gone"), Path.of("/nowhere/at/all"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("."));

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file, Fault::message)
                .containsExactlyInAnyOrder(
                        tuple("E-PATH", "host", "symbolic link points outside the directory"),
                        tuple("E-PATH", "gone", "broken symbolic link"),
                        tuple("E-PATH", "loop", "symbolic link to a directory; expected regular files"));
    }

    // bundles.md row 29: the name of the folder beside it begins like that of the bundle's
    @Test
    void isNotDeceivedByAFolderWithALongerName() throws IOException {
        Path beside = BUNDLE.unpack(temporary.resolve("bundle-2"));
        Files.delete(folder.resolve("codes.json"));
        Files.createSymbolicLink(folder.resolve("codes.json"), beside.resolve("codes.json"));

        assertThat(faults()).extracting(fault -> fault.code().text()).containsOnly("E-PATH");
    }

    // bundles.md row 29
    @Test
    void followsALinkWithinTheFolder() throws IOException {
        Path inside = folder.resolve("schema/codes.json");
        Files.createDirectories(inside.getParent());
        Files.move(folder.resolve("codes.json"), inside);
        Files.createSymbolicLink(folder.resolve("codes.json"), Path.of("schema/codes.json"));

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    @Test
    void readsTheReleaseThatALinkLeadsToNow() throws IOException {
        Path current = temporary.resolve("current");
        Files.createSymbolicLink(current, folder);
        HandbookLoader linked = Handbook.loader().source(ContentSource.directory(current));
        Handbook before = linked.load();
        Path next =
                BUNDLE.manifest(manifest -> manifest.put("version", "1.3.0")).unpack(temporary.resolve("next"));

        Files.delete(current);
        Files.createSymbolicLink(current, next);

        assertThat(before.info().version()).isEqualTo("1.2.3");
        assertThat(linked.load().info().version()).isEqualTo("1.3.0");
    }

    @Test
    void doesNotLookAtMoreFilesThanAnyBundleHas() throws IOException {
        Path many = Files.createDirectories(folder.resolve("schema/many"));
        // With them: the folder itself, three folders in it, and seven files.
        for (int i = 0; i < 4096 - 4 - 7; i++) {
            Files.createFile(many.resolve(i + ".json"));
        }
        assertThat(loader.load().codes().all()).hasSize(4);

        Files.createFile(many.resolve("last.json"));

        assertThat(faults())
                .containsExactly(new Fault(
                        FaultCode.LIMIT, "", "", "directory " + folder + ": more than 4096 files and directories"));
    }

    @Test
    void doesNotLookIntoFoldersWithoutEnd() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("d/".repeat(20)));
        Files.createFile(deep.resolve("x.json"));

        assertThat(faults()).extracting(fault -> fault.code().text()).containsExactly("E-LIMIT");
    }

    @Test
    void doesNotWaitAtAPipe() throws Exception {
        Path pipe = folder.resolve("codes.json");
        Files.delete(pipe);
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        List<Fault> faults = assertTimeoutPreemptively(Duration.ofSeconds(30), this::faults);

        assertThat(faults)
                .extracting(fault -> fault.code().text(), Fault::file, Fault::message)
                .containsExactly(tuple(
                        "E-IO",
                        "codes.json",
                        "cannot be read from directory " + folder + ": java.io.IOException: not a regular file"));
    }

    // bundles.md row 33
    @Test
    void provesTheTreesThatNoBuildHasProved() {
        FixtureBundle gap = withGap();
        gap.unpack(folder);

        assertThat(gap.load().troubleshooting().trees()).hasSize(1);
        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file, Fault::pointer)
                .contains(tuple("E-TREE", "trees/signal.json", "/nodes/0"));
        assertThat(faults().get(0).message()).startsWith("GAP: Guards do not cover ");
    }

    // bundles.md row 33
    @Test
    void provesTheTreesWhenTheyAreFirstReadIfTheFilesWait() {
        withGap().unpack(folder);

        Handbook handbook = loader.mode(LoadMode.LAZY).load();

        assertThatThrownBy(handbook::troubleshooting)
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-TREE trees/signal.json#/nodes/0: GAP");
        BUNDLE.unpack(folder);
        assertThatThrownBy(handbook::troubleshooting).hasMessageContaining("E-DIGEST trees/signal.json");
    }

    // bundles.md row 33
    @Test
    void takesATreeThatTheProofOnlyWarnsOf() {
        FixtureBundle warned = BUNDLE.edit(
                "trees/signal.json",
                "\"facts\": [",
                "\"facts\": [{\"name\": \"idle\", \"kind\": \"YES_NO\", \"label\": \"闲\", \"labelEn\": \"Idle\"},");
        warned.unpack(folder);

        assertThat(TreeReview.of(warned.load().troubleshooting().tree("signal"))
                        .verify()
                        .findings())
                .extracting(finding -> finding.code())
                .containsExactly("UNUSED_FACT");
        assertThat(loader.load().troubleshooting().sharedTrees()).hasSize(1);
    }

    // bundles.md row 33
    @Test
    @Tag("long")
    void refusesATreeThatIsTooLargeToBeProved() {
        FixtureBundle large = BUNDLE.replace("trees/large.json", bytes(withFactsThatAHostMayKnow(14)));
        large.unpack(folder);

        assertThat(large.load().troubleshooting().trees()).hasSize(2);
        assertThat(faults())
                .containsExactly(new Fault(
                        FaultCode.TREE,
                        "trees/large.json",
                        "",
                        "INCONCLUSIVE: too many states to verify; split the tree"));
        BUNDLE.replace("trees/large.json", bytes(withFactsThatAHostMayKnow(6))).unpack(folder);
        assertThat(loader.load().troubleshooting().trees()).hasSize(2);
    }

    /** Each decides by itself, so that their values multiply. */
    private static ObjectNode withFactsThatAHostMayKnow(int count) {
        ObjectNode tree = BUNDLE.tree("trees/signal.json");
        ObjectNode resolution = (ObjectNode) tree.at("/nodes/1");
        tree.remove("shared");
        tree.put("id", "large").put("root", "d0");
        ArrayNode facts = tree.putArray("facts");
        ArrayNode nodes = tree.putArray("nodes");
        for (int i = 0; i <= count; i++) {
            facts.addObject()
                    .put("name", "f" + i)
                    .put("kind", "YES_NO")
                    .put("label", "问" + i)
                    .put("labelEn", "Is " + i);
        }
        for (int i = 0; i < count; i++) {
            String next = i + 1 < count ? "d" + (i + 1) : "q";
            ObjectNode decision = nodes.addObject().put("id", "d" + i).put("kind", "DECISION");
            decision.put("text", "判断" + i).put("textEn", "Decision " + i);
            ObjectNode route = decision.putArray("routes").addObject();
            route.putObject("when").put("fact", "f" + i).put("is", true);
            route.put("to", "r-none");
            decision.put("otherwise", next).put("unknown", next);
        }
        ObjectNode question = nodes.addObject().put("id", "q").put("kind", "QUESTION");
        question.put("text", "问").put("textEn", "Ask").put("fact", "f" + count).put("otherwise", "r-none");
        nodes.add(resolution);
        return tree;
    }

    private static byte[] bytes(ObjectNode tree) {
        return tree.toString().getBytes(StandardCharsets.UTF_8);
    }

    // bundles.md row 45
    @Test
    void keepsWhatItHasReadWhenTheFolderGoesAway() throws IOException {
        Handbook handbook = loader.load();

        Files.move(folder, temporary.resolve("elsewhere"));

        assertThat(handbook.codes().all()).hasSize(4);
        assertThat(faults()).extracting(fault -> fault.code().text()).containsExactly("E-IO");
    }

    // bundles.md row 45: never half of one release and half of another
    @Test
    void refusesFilesThatWereReplacedBetweenManifestAndFirstUse() {
        Handbook handbook = loader.mode(LoadMode.LAZY).load();

        BUNDLE.edit("codes.json", "Account opening", "Account closing").unpack(folder);

        assertThatThrownBy(handbook::codes).hasMessageContaining("E-DIGEST codes.json");
    }

    /** A folder of any file system, here one in a zip that the host has opened; and one that it has closed. */
    @Test
    void readsAFolderOfAnotherFileSystem() throws IOException {
        HandbookLoader inside;
        try (FileSystem files = FileSystems.newFileSystem(temporary.resolve("files.zip"), Map.of("create", "true"))) {
            Path there = files.getPath("/handbook");
            for (String name : BUNDLE.names()) {
                Files.createDirectories(there.resolve(name).getParent());
                Files.write(there.resolve(name), BUNDLE.bytes(name));
            }
            inside = Handbook.loader().source(ContentSource.directory(there));

            assertThat(inside.load().info()).isEqualTo(BUNDLE.load().info());
        }

        assertThat(FixtureBundle.faultsOf(inside))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-PROVIDER");
    }

    // bundles.md row 46
    @Test
    void loadsOnceTheCauseOfAFailureIsGone() throws IOException {
        Files.delete(folder.resolve("codes.json"));
        assertThat(faults()).extracting(fault -> fault.code().text()).containsExactly("E-MISSING-FILE");

        BUNDLE.unpack(folder);

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    // bundles.md row 48
    @Test
    void loadsInAThreadThatIsInterruptedAndLeavesTheFlag() {
        Thread.currentThread().interrupt();

        Handbook handbook = loader.load();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(handbook.codes().all()).hasSize(4);
    }

    // bundles.md row 45
    @Test
    void leavesNoFileOpen() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeThat(open).isDirectory();

        loader.load();
        write("extra.json", "{}");
        faults();

        assertThat(openIn(open)).isEmpty();
        try (InputStream in = Files.newInputStream(folder.resolve("codes.json"))) {
            assertThat(openIn(open)).as("one that is open is seen").hasSize(1);
            assertThat(in).isNotEmpty();
        }
    }

    private List<Path> openIn(Path handles) throws IOException {
        Path real = folder.toRealPath();
        try (Stream<Path> all = Files.list(handles)) {
            return all.map(DirectorySourceTest::target)
                    .filter(target -> target.startsWith(real))
                    .toList();
        }
    }

    private static Path target(Path handle) {
        try {
            return Files.readSymbolicLink(handle);
        } catch (IOException e) {
            return handle;
        }
    }

    /** The value above the bound has no way, which only the proof can see. */
    static FixtureBundle withGap() {
        return BUNDLE.edit("trees/signal.json", ",\n      \"otherwise\": \"r-clear\"", "")
                .edit(
                        "trees/signal.json",
                        "\"to\": \"r-none\"}]",
                        "\"to\": \"r-none\"}, {\"when\": {\"fact\": \"bars\", \"atLeast\": 2}, \"to\": \"r-clear\"}]");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<Fault> faults() {
        return FixtureBundle.faultsOf(loader);
    }
}
