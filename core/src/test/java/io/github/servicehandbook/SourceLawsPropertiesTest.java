package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.BadPaths;
import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.HandbookJson;
import io.github.servicehandbook.fixture.ZipMaker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.StatisticsReport;

/** However a bundle is packed, it is the same handbook; whatever lies beside it or is asked for, nothing else is read. */
@StatisticsReport(onFailureOnly = true)
class SourceLawsPropertiesTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();
    private static final Handbook EXPECTED = BUNDLE.load();
    private static Path temporary;
    private static Path folder;
    private static Path zip;

    @BeforeContainer
    static void unpack() throws IOException {
        temporary = Files.createTempDirectory("sources");
        folder = BUNDLE.unpack(temporary.resolve("folder"));
        Files.writeString(temporary.resolve("secret.json"), "{}");
        zip = ZipMaker.of(BUNDLE).write(temporary.resolve("bundle.zip"));
    }

    @AfterContainer
    static void remove() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 60)
    void isTheSameHandbookHoweverItWasZipped(
            @ForAll("orders") List<String> order, @ForAll Random random, @ForAll("comments") String comment) {
        ZipMaker packed = new ZipMaker().comment(comment).prefix(new byte[random.nextInt(50)]);
        boolean folders = random.nextBoolean();
        for (String name : order) {
            if (folders && name.equals("trees/sms.json")) {
                packed.addStored("trees/", new byte[0]);
            }
            ZipMaker.Entry entry = random.nextBoolean()
                    ? packed.add(name, BUNDLE.bytes(name))
                    : packed.addStored(name, BUNDLE.bytes(name));
            entry.descriptor = random.nextBoolean();
        }
        Path file = packed.write(temporary.resolve("law.zip"));

        Handbook handbook = Handbook.loader().source(ContentSource.zip(file)).load();

        assertThat(handbook.info()).isEqualTo(EXPECTED.info());
        assertThat(HandbookJson.of(handbook)).isEqualTo(HandbookJson.of(EXPECTED));
        for (String tree : List.of("sms", "signal")) {
            assertThat(handbook.troubleshooting().tree(tree).toJson())
                    .isEqualTo(EXPECTED.troubleshooting().tree(tree).toJson());
        }
    }

    /** Either the whole bundle loads and the name may stand beside it, or it is refused under one of two codes. */
    @Property(tries = 300)
    void refusesWhateverElseIsInTheZip(@ForAll("names") String name) {
        ZipMaker packed = ZipMaker.of(BUNDLE);
        packed.addStored(name, new byte[0]);
        Path file = packed.write(temporary.resolve("law.zip"));
        boolean beside = name.equals("changes.json") || name.equals("bundle.json.sig");

        boolean loads = false;
        try {
            assertThat(Handbook.loader().source(ContentSource.zip(file)).load().info())
                    .isEqualTo(EXPECTED.info());
            loads = true;
            assertThat(beside || name.startsWith("schema/") || name.endsWith("/"))
                    .as(name)
                    .isTrue();
        } catch (HandbookContentException e) {
            assertThat(e.faults())
                    .extracting(fault -> fault.code().text())
                    .containsAnyOf("E-PATH", "E-UNLISTED", "E-ZIP");
            assertThat(beside).as(name).isFalse();
        }
        Branches.both("loads", loads, 8);
    }

    /** A path is that of a file in the bundle, of no file, or refused; nothing outside is ever seen. */
    @Property(tries = 1000)
    void opensFilesOfTheBundleAlone(@ForAll("asked") String path) throws IOException {
        for (ContentSource source : List.of(ContentSource.directory(folder), ContentSource.zip(zip))) {
            Optional<byte[]> bytes;
            boolean refused = false;
            try {
                bytes = source.open(path).map(in -> {
                    try (in) {
                        return in.readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (HandbookContentException e) {
                assertThat(e.faults()).extracting(fault -> fault.code().text()).containsExactly("E-PATH");
                bytes = Optional.empty();
                refused = true;
            }
            Branches.both("refuses", refused, 8);
            Branches.both("reads", bytes.isPresent(), 8);
            if (BUNDLE.names().contains(path)) {
                assertThat(bytes).hasValueSatisfying(read -> assertThat(read).isEqualTo(BUNDLE.bytes(path)));
            } else {
                assertThat(bytes).as(path).isEmpty();
            }
        }
    }

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(BUNDLE.names());
    }

    @Provide
    Arbitrary<String> comments() {
        return Arbitraries.strings().ofMaxLength(30).alpha();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "changes.json", "bundle.json.sig", "schema/a.json", "schema/", "codes.json", "CODES.json"),
                Arbitraries.of(BadPaths.all().toList()),
                pieces());
    }

    @Provide
    Arbitrary<String> asked() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(BUNDLE.names())),
                Tuple.of(1, Arbitraries.of(BadPaths.all().toList())),
                Tuple.of(3, pieces()));
    }

    private static Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "schema", "trees", "codes", "secret", "folder", "a", "/", "..", ".", ".json", ".sig", "\\", ":",
                        "con", "A", "\u0000", " ", "%2e")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pieces -> String.join("", pieces));
    }
}
