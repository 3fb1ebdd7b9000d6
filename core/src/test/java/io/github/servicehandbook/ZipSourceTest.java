package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.servicehandbook.HandbookLoader.LoadMode;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.HandbookJson;
import io.github.servicehandbook.fixture.ZipMaker;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip as a source: read strictly, bounded, and not believed. */
class ZipSourceTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();
    private static final Duration BOUND = Duration.ofSeconds(60);

    @TempDir
    private Path temporary;

    private Path file;
    private HandbookLoader loader;

    @BeforeEach
    void nameTheZip() {
        file = temporary.resolve("bundle.zip");
        loader = Handbook.loader().source(ContentSource.zip(file));
    }

    @ParameterizedTest
    @EnumSource(LoadMode.class)
    void loadsWhatTheClassPathLoads(LoadMode mode) {
        zip().write(file);

        Handbook handbook = loader.mode(mode).load();

        assertThat(HandbookJson.of(handbook)).isEqualTo(HandbookJson.of(BUNDLE.load()));
        assertThat(handbook.info()).isEqualTo(BUNDLE.load().info());
        assertThat(handbook.troubleshooting().trees()).hasSize(1);
    }

    @Test
    void takesItsNameFromTheManifestAndTellsWhereItIs() throws IOException {
        zip().write(file);
        ContentSource source = ContentSource.zip(file);

        assertThat(source.bundleId()).isEqualTo("test-handbook");
        assertThat(source.description()).isEqualTo("zip " + file);
        assertThat(source).hasToString("zip " + file);
        assertThat(source.open("trees/other.json")).isEmpty();
        try (InputStream in = source.open("codes.json").orElseThrow()) {
            assertThat(in.readAllBytes()).isEqualTo(BUNDLE.bytes("codes.json"));
        }
    }

    // bundles.md row 30: entries whose sizes stand behind them are what every streaming tool writes
    @Test
    void readsEntriesWithDataDescriptors() {
        ZipMaker zip = zip();
        BUNDLE.names().forEach(name -> zip.get(name).descriptor = true);
        zip.write(file);

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    @Test
    void readsFoldersAndACommentAndWhatStandsBeforeTheFirstEntry() {
        ZipMaker zip = new ZipMaker().prefix(new byte[100]).comment("test-handbook 1.2.3");
        zip.addStored("trees/", new byte[0]);
        BUNDLE.names().forEach(name -> zip.addStored(name, BUNDLE.bytes(name)));
        zip.write(file);

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"-qr", "-qr0", "-qr9", "-qrD", "-qrX"})
    void readsWhatTheZipToolWrites(String options) throws Exception {
        Path folder = BUNDLE.unpack(temporary.resolve("folder"));
        assumeThat(run(folder, "zip", options, file.toString(), ".")).isZero();

        assertThat(loader.load().info()).isEqualTo(BUNDLE.load().info());
    }

    @Test
    void readsWhatTheZipToolStreams() throws Exception {
        Path folder = BUNDLE.unpack(temporary.resolve("folder"));
        assumeThat(run(folder, "sh", "-c", "zip -qr - . | cat > '" + file + "'"))
                .isZero();

        assertThat(loader.load().info()).isEqualTo(BUNDLE.load().info());
    }

    @Test
    void readsWhatTheJarToolWritesButForItsManifest() throws Exception {
        Path folder = BUNDLE.unpack(temporary.resolve("folder"));
        String jar = Path.of(System.getProperty("java.home"), "bin", "jar").toString();
        assumeThat(run(folder, jar, "--create", "--no-manifest", "--file", file.toString(), "."))
                .isZero();

        assertThat(loader.load().info()).isEqualTo(BUNDLE.load().info());
    }

    private static int run(Path folder, String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        }
    }

    // bundles.md row 20
    @Test
    void refusesABundleThatLacksAListedFile() {
        ZipMaker.of(BUNDLE.without("codes.json")).write(file);

        assertThat(faults())
                .containsExactly(new Fault(FaultCode.MISSING_FILE, "codes.json", "", "not found in zip " + file));
    }

    // bundles.md row 20: a zip of the folder rather than of what is in it
    @Test
    void saysThatThereIsNoManifestAtTheTop() {
        ZipMaker zip = new ZipMaker();
        BUNDLE.names().forEach(name -> zip.add("bundle/" + name, BUNDLE.bytes(name)));
        zip.write(file);

        assertThat(faults())
                .containsExactly(new Fault(FaultCode.MANIFEST, "bundle.json", "", "not found in zip " + file));
    }

    // bundles.md rows 21 and 30: a zip within is one file that is not listed
    @Test
    void refusesEveryFileThatIsNotListedAndOpensNoZipWithin() {
        ZipMaker zip = zip();
        zip.addStored("inner.zip", ZipMaker.of(BUNDLE).bytes());
        zip.add("META-INF/MANIFEST.MF", new byte[0]);
        zip.write(file);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-UNLISTED", "META-INF/MANIFEST.MF"), tuple("E-UNLISTED", "inner.zip"));
    }

    // bundles.md row 21
    @Test
    void allowsTheFilesThatStandBesideTheList() {
        ZipMaker zip = zip();
        zip.add("bundle.json.sig", new byte[0]);
        zip.add("changes.json", bytes("{}"));
        zip.add("schema/codes.schema.json", bytes("{}"));
        zip.write(file);

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    // bundles.md row 22
    @Test
    void refusesAFileWithOneByteChanged() {
        byte[] changed = BUNDLE.bytes("codes.json");
        changed[changed.length / 2] ^= 1;
        ZipMaker.of(BUNDLE.raw("codes.json", changed)).write(file);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-DIGEST", "codes.json"));
    }

    // bundles.md row 23
    @Test
    void refusesAFileThatIsLongerThanStated() {
        byte[] bytes = BUNDLE.bytes("codes.json");
        ZipMaker.of(BUNDLE.raw("codes.json", Arrays.copyOf(bytes, bytes.length + 1)))
                .write(file);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-DIGEST", "codes.json"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("../evil.json", "path is absolute or escapes the bundle"),
                Arguments.of("trees/../../evil.json", "path is absolute or escapes the bundle"),
                Arguments.of("/etc/passwd", "path is absolute or escapes the bundle"),
                Arguments.of("a//b.json", "path is absolute or escapes the bundle"),
                Arguments.of("./codes.json", "path is absolute or escapes the bundle"),
                Arguments.of("../", "path is absolute or escapes the bundle"),
                Arguments.of("/", "path is absolute or escapes the bundle"),
                Arguments.of("C:\\x.json", "name contains a backslash, a colon or a control character"),
                Arguments.of("c:/x.json", "name contains a backslash, a colon or a control character"),
                Arguments.of("\\x", "name contains a backslash, a colon or a control character"),
                Arguments.of(":x", "name contains a backslash, a colon or a control character"),
                Arguments.of("trees\\sms.json", "name contains a backslash, a colon or a control character"),
                Arguments.of("a\u0000.json", "name contains a backslash, a colon or a control character"),
                Arguments.of("con/", "name is reserved or not portable on Windows"),
                Arguments.of("schema/NUL.json", "name is reserved or not portable on Windows"),
                Arguments.of("schema/x.", "name is reserved or not portable on Windows"),
                Arguments.of("schema/" + "x".repeat(200), "name is longer than 200 characters"),
                Arguments.of("Codes.json", "differs from codes.json only by case"));
    }

    // bundles.md rows 28 and 30
    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void refusesANameThatLeadsElsewhere(String name, String why) {
        ZipMaker zip = zip();
        zip.add(name, new byte[0]);
        zip.write(file);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::message)
                .containsExactly(tuple("E-PATH", why));
    }

    // bundles.md row 29
    @Test
    void refusesALink() {
        ZipMaker zip = zip();
        ZipMaker.Entry link = zip.addStored("schema/link", bytes("/etc/passwd"));
        link.madeBy = 3 << 8 | 20;
        link.attributes = 0120777 << 16;
        zip.write(file);

        assertThat(faults())
                .containsExactly(
                        new Fault(FaultCode.PATH, "schema/link", "", "symbolic link; expected a regular file"));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("encrypted", entry -> entry.flags |= 1, "is encrypted"),
                lie("encrypted by its own word", entry -> entry.localFlags |= 1, "is encrypted"),
                lie("strongly encrypted", entry -> entry.flags |= 0x40, "is encrypted"),
                lie("hidden directory", entry -> entry.flags |= 0x2000, "is encrypted"),
                lie(
                        "another method",
                        entry -> {
                            entry.method = 12;
                            entry.localMethod = 12;
                        },
                        "compression method is 12; expected stored (0) or deflated (8)"),
                lie("two methods", entry -> entry.localMethod = 0, "local header does not match the central directory"),
                lie(
                        "two names",
                        entry -> entry.localName = "other.json",
                        "local header does not match the central directory"),
                lie("two lengths", entry -> entry.localSize++, "local header does not match the central directory"),
                lie("another CRC", entry -> entry.crc ^= 1, "is damaged: CRC-32 mismatch"),
                lie(
                        "longer than stated",
                        entry -> {
                            entry.size--;
                            entry.localSize--;
                        },
                        "is damaged: its size does not match its header"),
                lie(
                        "shorter than stated",
                        entry -> {
                            entry.size++;
                            entry.localSize++;
                        },
                        "is damaged: its size does not match its header"),
                lie(
                        "bytes behind its end",
                        entry -> {
                            entry.packed = Arrays.copyOf(entry.packed, entry.packed.length + 1);
                            entry.packedSize++;
                        },
                        "is damaged: its size does not match its header"),
                lie(
                        "no deflated bytes",
                        entry -> Arrays.fill(entry.packed, (byte) 0xff),
                        "is damaged: cannot be decompressed"));
    }

    private static Arguments lie(String name, Consumer<ZipMaker.Entry> lie, String why) {
        return Arguments.of(name, lie, why);
    }

    // bundles.md row 30
    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void refusesAnEntryThatIsNotWhatItSays(String name, Consumer<ZipMaker.Entry> lie, String why) {
        ZipMaker zip = zip();
        lie.accept(zip.get("codes.json"));
        zip.write(file);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::message)
                .containsExactly(tuple("E-ZIP", why));
    }

    // bundles.md row 30
    @ParameterizedTest
    @ValueSource(ints = {1, -1, 1 << 20, Integer.MIN_VALUE})
    void refusesAnEntryThatIsNotWhereTheDirectorySays(int shift) {
        ZipMaker zip = zip();
        zip.get("codes.json").shift = shift;
        zip.write(file);

        assertThat(faults()).extracting(fault -> fault.code().text()).containsExactly("E-ZIP");
    }

    // bundles.md row 30
    @Test
    void refusesAStoredEntryOfTwoLengthsAndAFolderWithContent() {
        ZipMaker zip = zip();
        ZipMaker.Entry stored = zip.addStored("schema/a.json", bytes("{}"));
        stored.size = 3;
        stored.localSize = 3;
        zip.addStored("schema/", bytes("{}"));
        zip.write(file);

        assertThat(faults())
                .containsExactly(
                        new Fault(
                                FaultCode.ZIP, "schema/a.json", "", "stored size does not match the uncompressed size"),
                        new Fault(FaultCode.ZIP, "schema/", "", "is a directory, but has content"));
    }

    // bundles.md row 30
    @Test
    void refusesTwoEntriesOfOneName() {
        ZipMaker zip = zip();
        zip.add("codes.json", bytes("{\"codes\": []}"));
        zip.write(file);

        assertThat(faults()).containsExactly(new Fault(FaultCode.ZIP, "codes.json", "", "duplicate entry"));
    }

    // bundles.md row 30: a zip whose entries share their bytes
    @Test
    void refusesEntriesThatOverlap() {
        ZipMaker zip = zip();
        ZipMaker.Entry first = zip.addStored("schema/a", new byte[100]);
        ZipMaker.Entry second = zip.addStored("schema/b", new byte[100]);
        second.localName = "schema/a";
        second.name = "schema/b";
        second.shift = -(30 + "schema/a".length() + 100);
        assertThat(first.crc).isEqualTo(second.crc);
        zip.write(file);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::message)
                .contains(tuple("E-ZIP", "entry overlaps entry schema/a"))
                .hasSize(2);
    }

    // bundles.md row 30
    @Test
    void refusesABombByWhatItStates() {
        ZipMaker zip = zip();
        zip.add("schema/bomb.json", new byte[100 << 20]);
        zip.write(file);

        assertThat(timed())
                .extracting(fault -> fault.code().text(), Fault::message)
                .containsExactly(
                        tuple("E-LIMIT", "unpacks to more than 8388608 bytes"),
                        tuple("E-LIMIT", "zip " + file + ": unpacks to more than 67108864 bytes"));
    }

    // bundles.md row 30
    @Test
    void refusesABombByItsRatio() {
        ZipMaker zip = zip();
        zip.add("schema/bomb.json", new byte[1 << 20]);
        zip.write(file);

        assertThat(timed())
                .containsExactly(
                        new Fault(FaultCode.LIMIT, "schema/bomb.json", "", "unpacks to more than 100 times its size"));
    }

    // bundles.md row 30
    @Test
    void refusesABombThatStatesToBeSmall() {
        ZipMaker zip = ZipMaker.of(BUNDLE.raw("codes.json", new byte[100 << 20]));
        ZipMaker.Entry bomb = zip.get("codes.json");
        bomb.size = BUNDLE.bytes("codes.json").length;
        bomb.localSize = bomb.size;
        zip.write(file);

        assertThat(timed())
                .containsExactly(
                        new Fault(FaultCode.ZIP, "codes.json", "", "is damaged: its size does not match its header"));
    }

    // bundles.md row 30
    @Test
    void refusesManyFilesThatAreLargeTogether() {
        ZipMaker zip = zip();
        byte[] large = new byte[8 << 20];
        for (int i = 0; i < large.length; i += 97) {
            large[i] = (byte) (i * 31);
        }
        for (int i = 0; i < 9; i++) {
            zip.add("schema/" + i + ".json", large);
        }
        zip.write(file);

        assertThat(timed())
                .extracting(fault -> fault.code().text(), Fault::message)
                .contains(tuple("E-LIMIT", "zip " + file + ": unpacks to more than 67108864 bytes"));
    }

    // bundles.md row 30
    @ParameterizedTest
    @CsvSource({
        "4097, more than 4096 entries",
        "65535, more than 4096 entries in the zip",
        "70000, more than 4096 entries in the zip",
        "1000000, a zip of more than 33554432 bytes"
    })
    void refusesMoreEntriesThanAnyBundleHas(int count, String why) {
        ZipMaker zip = new ZipMaker();
        for (int i = 0; i < count; i++) {
            zip.addStored("schema/" + i, new byte[0]);
        }
        zip.stating(Math.min(count, 65_535)).write(file);

        assertThat(timed()).containsExactly(new Fault(FaultCode.LIMIT, "", "", "zip " + file + ": " + why));
    }

    // bundles.md row 30
    @Test
    void refusesADirectoryThatBreaksOff() {
        for (int length = 1; length < 46; length++) {
            byte[] more = Arrays.copyOf(new byte[] {0x50, 0x4b, 0x01, 0x02}, length);
            zip().directoryEnd(more).write(file);

            assertThat(faults())
                    .as("%d bytes", length)
                    .extracting(fault -> fault.code().text(), Fault::file)
                    .containsExactly(tuple("E-ZIP", ""));
        }
    }

    @Test
    void readsAZipWithTheLongestComment() {
        zip().comment("x".repeat(65_535)).write(file);

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    @Test
    void readsADirectoryInAnotherOrder() {
        zip().backwards().write(file);

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    @Test
    void showsANameThatIsNotUtf8() {
        ZipMaker zip = zip();
        zip.add("café.txt", new byte[0]).charset = StandardCharsets.ISO_8859_1;
        zip.write(file);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-UNLISTED", "café.txt"));
    }

    @Test
    void takesANameOfTwoHundredCharacters() {
        ZipMaker zip = zip();
        zip.add("schema/" + "x".repeat(193), new byte[0]);
        zip.write(file);

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    // bundles.md row 30
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 8, 65_534})
    void refusesAnotherNumberOfEntriesThanStated(int stated) {
        zip().stating(stated).write(file);

        assertThat(faults())
                .containsExactly(new Fault(
                        FaultCode.ZIP,
                        "",
                        "",
                        "zip " + file + ": the zip has 7 entries, but its end record says " + stated));
    }

    @Test
    void refusesAZipThatIsTooLarge() throws IOException {
        Files.write(file, new byte[(32 << 20) + 1]);

        assertThat(faults())
                .containsExactly(
                        new Fault(FaultCode.LIMIT, "", "", "zip " + file + ": a zip of more than 33554432 bytes"));
    }

    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {0, 1, 21, 22, 100_000})
    void refusesWhatIsNoZip(int length) throws IOException {
        Files.write(file, new byte[length]);

        assertThat(faults())
                .containsExactly(new Fault(
                        FaultCode.ZIP,
                        "",
                        "",
                        "zip " + file + ": the zip is not a zip file, or is truncated: end record not found"));
        assertThatThrownBy(ContentSource.zip(file)::bundleId)
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-ZIP");
    }

    @Test
    void refusesAnEmptyZip() {
        new ZipMaker().write(file);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-MANIFEST", "bundle.json"));
    }

    // bundles.md row 30: a zip that breaks off anywhere
    @Test
    void refusesAZipThatWasCutOffWhereverItWas() {
        byte[] whole = zip().bytes();

        for (int length = 0; length < whole.length; length += length < whole.length - 800 ? 97 : 1) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThat(faultsOf(cut)).as("cut at %d", cut.length).isNotEmpty();
        }
    }

    // bundles.md row 30: whatever bit is wrong, it is the same handbook or none
    @Test
    void loadsTheSameOrNothingWhateverByteIsWrong() throws IOException {
        byte[] zip = ZipMaker.of(FixtureBundle.valid()).bytes();
        String digest = FixtureBundle.valid().load().info().digest();
        int loaded = 0;
        int refused = 0;

        for (int i = 0; i < zip.length; i += i < zip.length - 500 ? 13 : 1) {
            byte[] changed = zip.clone();
            changed[i] ^= (byte) (1 << i % 8);
            Files.write(file, changed);
            try {
                assertThat(loader.load().info().digest()).as("byte %d", i).isEqualTo(digest);
                loaded++;
            } catch (HandbookContentException e) {
                refused++;
            }
        }

        // Times, attributes and the like may be anything.
        assertThat(loaded).isGreaterThan(50);
        assertThat(refused).isGreaterThan(500);
    }

    // bundles.md row 33
    @Test
    void provesTheTreesThatNoBuildHasProved() {
        ZipMaker.of(DirectorySourceTest.withGap()).write(file);

        assertThat(faults())
                .extracting(fault -> fault.code().text(), Fault::file, Fault::pointer)
                .contains(tuple("E-TREE", "trees/signal.json", "/nodes/0"));
    }

    // bundles.md rows 45 and 46
    @Test
    void saysThatTheZipIsNotThereAndLoadsOnceItIs() throws IOException {
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-IO");
            assertThat(fault.message()).contains("NoSuchFileException");
        });
        Files.createDirectories(file);
        assertThat(faults()).extracting(fault -> fault.code().text()).containsExactly("E-IO");
        Files.delete(file);

        zip().write(file);

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    // bundles.md row 45
    @Test
    void keepsWhatItHasReadWhenTheZipIsReplacedOrGoesAway() throws IOException {
        zip().write(file);
        Handbook read = loader.load();
        Handbook waiting = loader.mode(LoadMode.LAZY).load();
        Path next = ZipMaker.of(BUNDLE.edit("codes.json", "Account opening", "Account closing"))
                .write(temporary.resolve("next.zip"));

        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);

        assertThat(read.codes().all()).hasSize(4);
        assertThatThrownBy(waiting::codes).hasMessageContaining("E-DIGEST codes.json");
        Files.delete(file);
        assertThatThrownBy(waiting::codes).hasMessageContaining("E-IO codes.json");
        zip().write(file);
        assertThat(waiting.codes().all()).hasSize(4);
    }

    // bundles.md row 45
    @Test
    void leavesNoFileOpenAndAStreamOutlivesTheZip() throws IOException {
        zip().write(file);
        InputStream in = ContentSource.zip(file).open("codes.json").orElseThrow();

        Files.delete(file);

        assertThat(in.readAllBytes()).isEqualTo(BUNDLE.bytes("codes.json"));
        assertThat(in).isInstanceOf(ByteArrayInputStream.class);
    }

    // bundles.md row 48
    @Test
    void loadsInAThreadThatIsInterruptedAndLeavesTheFlag() {
        zip().write(file);
        Thread.currentThread().interrupt();

        Handbook handbook = loader.load();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(handbook.codes().all()).hasSize(4);
    }

    @Test
    void isSafeToShareBetweenThreads() throws Exception {
        zip().write(file);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> loads = IntStream.range(0, 32)
                    .<Callable<String>>mapToObj(i -> () -> loader.load().info().digest())
                    .toList();
            for (Future<String> digest : threads.invokeAll(loads)) {
                assertThat(digest.get()).isEqualTo(BUNDLE.load().info().digest());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatThrownBy(() -> ContentSource.zip(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("file");
        assertThatThrownBy(() -> ContentSource.directory(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("root");
    }

    private static ZipMaker zip() {
        return ZipMaker.of(BUNDLE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Fault> faults() {
        return FixtureBundle.faultsOf(loader);
    }

    private List<Fault> timed() {
        return assertTimeoutPreemptively(BOUND, this::faults);
    }

    private List<Fault> faultsOf(byte[] zip) {
        try {
            Files.write(file, zip);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return catchThrowableOfType(HandbookContentException.class, loader::load)
                .faults();
    }
}
