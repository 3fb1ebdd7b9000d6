package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.EndlessStream;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.SpySource;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of a bundle are those that the manifest states, byte for byte. */
class BundleIntegrityTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();
    private static final String WHY =
            "; the file was changed after the manifest was built, or another jar has a file of the same name";

    static List<String> files() {
        return FixtureBundle.FILES;
    }

    // bundles.md row 20
    @ParameterizedTest
    @MethodSource("files")
    void refusesABundleThatLacksAListedFile(String file) {
        assertThat(BUNDLE.without(file).faults())
                .containsExactly(new Fault(FaultCode.MISSING_FILE, file, "", "not found in the fixture"));
    }

    // bundles.md row 22: one bit of every byte of every file; BundleFilesTest takes every bit
    @ParameterizedTest
    @MethodSource("files")
    void refusesAFileWithOneByteChanged(String file) {
        byte[] bytes = BUNDLE.bytes(file);
        SpySource source = SpySource.of(BUNDLE);
        HandbookLoader loader = Handbook.loader().source(source);
        source.become(
                path -> path.equals(file) ? stream(bytes) : BUNDLE.source().open(path));
        Fault expected = new Fault(FaultCode.DIGEST, file, "", "SHA-256 mismatch" + WHY);

        for (int i = 0; i < bytes.length; i++) {
            byte mask = (byte) (1 << i % 8);
            bytes[i] ^= mask;
            assertThatThrownBy(loader::load)
                    .isInstanceOfSatisfying(
                            HandbookContentException.class,
                            e -> assertThat(e.faults()).containsExactly(expected));
            bytes[i] ^= mask;
        }

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    // bundles.md row 22: a change that leaves the meaning as it is
    @Test
    void refusesAFileWithAnotherLineEnd() {
        String text = BUNDLE.text("codes.json");
        String changed = text.replaceFirst("\n", " ");

        assertThat(BUNDLE.raw("codes.json", changed).faults())
                .extracting(fault -> fault.code().text())
                .containsExactly("E-DIGEST");
    }

    // bundles.md row 24: a checkout that changed the line ends
    @ParameterizedTest
    @MethodSource("files")
    void refusesAFileWithTheLineEndsOfWindows(String file) {
        String text = BUNDLE.text(file).replace("\n", "\r\n");

        assertThat(BUNDLE.raw(file, text).faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-DIGEST", file));
    }

    // bundles.md row 25: a build that fills in what looks like a property
    @Test
    void refusesAFileThatABuildHasFilteredAndLeavesPropertiesAlone() {
        FixtureBundle written = BUNDLE.edit("codes.json", "Account opening reversal", "${version} @version@");
        FixtureBundle filtered = written.raw(
                "codes.json",
                written.text("codes.json").replace("${version}", "0.1.0").replace("@version@", "0.1.0"));

        assertThat(written.load().codes().all().get(2).nameEn()).contains("${version} @version@");
        assertThat(filtered.faults())
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-DIGEST", "codes.json"));
    }

    // bundles.md row 10
    @ParameterizedTest
    @MethodSource("files")
    void refusesAFileThatAnotherJarHasOverwritten(String file) {
        byte[] other = "{\"codes\": []}\n".getBytes(StandardCharsets.UTF_8);

        assertThat(BUNDLE.raw(file, other).faults())
                .containsExactly(new Fault(
                        FaultCode.DIGEST,
                        file,
                        "",
                        "file is shorter than the " + BUNDLE.bytes(file).length + " bytes in the manifest" + WHY));
    }

    // bundles.md row 23
    @ParameterizedTest
    @MethodSource("files")
    void refusesAFileWithOneByteMore(String file) {
        byte[] bytes = BUNDLE.bytes(file);

        assertThat(BUNDLE.raw(file, Arrays.copyOf(bytes, bytes.length + 1)).faults())
                .containsExactly(new Fault(
                        FaultCode.DIGEST,
                        file,
                        "",
                        "file is longer than the " + bytes.length + " bytes in the manifest" + WHY));
    }

    // bundles.md row 23
    @ParameterizedTest
    @MethodSource("files")
    void readsAtMostOneByteTooMany(String file) {
        EndlessStream endless = new EndlessStream(BUNDLE.bytes(file));
        SpySource source = SpySource.of(BUNDLE);
        source.become(path ->
                path.equals(file) ? Optional.of(endless) : BUNDLE.source().open(path));

        assertThatThrownBy(() -> Handbook.loader().source(source).load()).hasMessageContaining("E-DIGEST " + file);

        assertThat(endless.bytesRead()).isEqualTo(BUNDLE.bytes(file).length + 1);
        assertThat(endless.isClosed()).isTrue();
    }

    // bundles.md row 23
    @Test
    void readsAtMostOneByteTooManyOfAManifest() {
        EndlessStream endless = new EndlessStream(new byte[0]);

        assertThat(faults(path -> Optional.of(endless)))
                .containsExactly(new Fault(FaultCode.LIMIT, "bundle.json", "", "longer than 1048576 bytes"));

        assertThat(endless.bytesRead()).isEqualTo((1 << 20) + 1);
        assertThat(endless.isClosed()).isTrue();
    }

    @Test
    void readsAManifestOfTheLongestLength() {
        String manifest = BUNDLE.text("bundle.json");
        String longest = manifest + " ".repeat((1 << 20) - manifest.getBytes(StandardCharsets.UTF_8).length);

        assertThat(BUNDLE.raw("bundle.json", longest).load().info().version()).isEqualTo("1.2.3");
    }

    @Test
    void readsFilesThatArriveByteByByte() throws IOException {
        Handbook handbook = Handbook.loader()
                .source(new SpySource(path -> BUNDLE.source().open(path).map(Trickle::new)))
                .load();

        assertThat(handbook.codes().all()).isEqualTo(BUNDLE.load().codes().all());
    }

    @Test
    void closesEveryStream() {
        AtomicInteger open = new AtomicInteger();

        Handbook.loader()
                .source(new SpySource(path -> BUNDLE.source().open(path).map(in -> new Counted(in, open))))
                .load();

        assertThat(open).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"bundle.json", "codes.json", "contents.json", "standards.json", "password-policy.json"})
    void reportsAFileThatCannotBeOpened(String file) {
        assertThat(faults(path -> {
                    if (path.equals(file)) {
                        throw new IOException("disk on fire");
                    }
                    return BUNDLE.source().open(path);
                }))
                .containsExactly(new Fault(
                        FaultCode.IO, file, "", "cannot be read from the spy: java.io.IOException: disk on fire"));
    }

    @Test
    void reportsAFileThatBreaksOffWhileItIsRead() {
        assertThat(faults(path -> path.equals("codes.json")
                        ? Optional.of(new BrokenStream())
                        : BUNDLE.source().open(path)))
                .containsExactly(new Fault(
                        FaultCode.IO, "codes.json", "", "cannot be read from the spy: java.io.IOException: cable cut"));
    }

    @Test
    void reportsASourceThatThrows() {
        assertThat(faults(path -> {
                    throw new UncheckedIOException(new IOException("disk on fire"));
                }))
                .containsExactly(new Fault(
                        FaultCode.PROVIDER,
                        "bundle.json",
                        "",
                        "the spy failed: java.io.UncheckedIOException: java.io.IOException: disk on fire"));
    }

    @Test
    @SuppressWarnings("NullOptional")
    void reportsASourceThatReturnsNull() {
        assertThat(faults(path -> null)).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-PROVIDER");
            assertThat(fault.message()).startsWith("the spy failed: java.lang.NullPointerException");
        });
    }

    @Test
    void reportsEveryFileThatIsNotWhatItShouldBe() {
        FixtureBundle broken = BUNDLE.without("codes.json")
                .raw("contents.json", "{}")
                .raw("standards.json", BUNDLE.text("standards.json") + " ");

        assertThat(broken.faults())
                .extracting(fault -> fault.code() + " " + fault.file())
                .containsExactly("E-DIGEST contents.json", "E-DIGEST standards.json", "E-MISSING-FILE codes.json");
    }

    @Test
    void asksForNothingButTheManifestAndTheListedFiles() {
        SpySource source = SpySource.of(BUNDLE);

        Handbook.loader().source(source).load();

        assertThat(source.opened())
                .startsWith("bundle.json")
                .containsExactlyInAnyOrder(
                        "bundle.json", "codes.json", "contents.json", "password-policy.json", "standards.json");
    }

    // bundles.md row 52
    @ParameterizedTest
    @MethodSource("files")
    void refusesAnotherNumberOfEntriesThanStated(String file) {
        FixtureBundle bundle = BUNDLE.manifest(manifest -> {
            for (JsonNode entry : manifest.get("files")) {
                if (entry.get("path").asText().equals(file)) {
                    ((ObjectNode) entry).put("count", 99);
                }
            }
            return manifest;
        });

        assertThat(bundle.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-COUNT");
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.message()).matches("entry count is \\d, but the manifest says 99; rebuild the manifest");
        });
    }

    // bundles.md row 52
    @Test
    void acceptsAFileWithoutEntriesIfTheManifestSaysSo() {
        FixtureBundle empty = withoutErrata();

        assertThat(empty.load().contents().errata()).isEmpty();
    }

    // bundles.md row 52
    @Test
    void acceptsNoCodesIfTheManifestSaysSo() {
        FixtureBundle empty = BUNDLE.edit("contents.json", "\"codes\": [\"1104\"],", "")
                .edit("contents.json", ",\n              \"codes\": [\"1104\", \"e199\", \"1121\", \"1507\"]", "")
                .replace("codes.json", "{\"codes\": []}\n".getBytes(StandardCharsets.UTF_8));

        assertThat(empty.load().codes().all()).isEmpty();
        assertThat(empty.tree("bundle.json").at("/files/0/count").asInt(-1)).isZero();
    }

    // bundles.md row 52
    @Test
    void refusesAFileWithoutEntriesIfTheManifestSaysNothingOfIt() {
        FixtureBundle empty = withoutErrata();
        ObjectNode manifest = empty.tree("bundle.json");
        ObjectNode entry = (ObjectNode) manifest.at("/files/1");
        int count = entry.get("count").intValue();

        FixtureBundle otherwise = empty.manifest(changed -> {
            ((ObjectNode) changed.at("/files/1")).put("count", count + 1);
            return changed;
        });
        FixtureBundle silent = empty.manifest(changed -> {
            ((ObjectNode) changed.at("/files/1")).remove("count");
            return changed;
        });

        assertThat(entry.get("path").textValue()).isEqualTo("contents.json");
        assertThat(otherwise.faults())
                .containsExactly(new Fault(
                        FaultCode.COUNT,
                        "contents.json",
                        "",
                        "entry count is " + count + ", but the manifest says " + (count + 1)
                                + "; rebuild the manifest"));
        assertThat(silent.faults())
                .contains(new Fault(FaultCode.PROPERTY, "bundle.json", "/files/1", "missing property \"count\""));
    }

    private static FixtureBundle withoutErrata() {
        return BUNDLE.json("contents.json", contents -> {
            contents.putArray("errata");
            return contents;
        });
    }

    private static List<Fault> faults(SpySource.Opening opening) {
        ContentSource source = new SpySource(opening);
        try {
            Handbook.loader().source(source).load();
        } catch (HandbookContentException e) {
            return e.faults();
        }
        throw new AssertionError("the bundle should have a fault");
    }

    private static Optional<InputStream> stream(byte[] bytes) {
        return Optional.of(new ByteArrayInputStream(bytes));
    }

    /** Gives one byte at a time, as a slow connection may. */
    private static final class Trickle extends FilterInputStream {
        Trickle(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, 1));
        }
    }

    private static final class Counted extends FilterInputStream {
        private final AtomicInteger open;

        Counted(InputStream in, AtomicInteger open) {
            super(in);
            this.open = open;
            open.incrementAndGet();
        }

        @Override
        public void close() throws IOException {
            open.decrementAndGet();
            super.close();
        }
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("cable cut");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}
