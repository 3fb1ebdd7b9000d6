package io.github.servicehandbook.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.BadPaths;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.SpySource;
import io.github.servicehandbook.internal.bundle.BundleReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestReaderTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    // bundles.md row 13
    @Test
    void refusesABundleWithoutManifest() {
        assertThat(faults(BUNDLE.without("bundle.json")))
                .containsExactly(new Fault(FaultCode.MANIFEST, "bundle.json", "", "not found in the fixture"));
    }

    // bundles.md row 13
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``       | expected one JSON object, found the end of the file, line 1, column 1",
                "` \n `   | expected one JSON object, found the end of the file, line 2, column 2",
                "[]       | expected one JSON object, found an array, line 1, column 1",
                "null     | expected one JSON object, found null, line 1, column 1",
                "`\n \"x\"` | expected one JSON object, found a string, line 2, column 2",
                "17       | expected one JSON object, found an integer, line 1, column 1",
                "true     | expected one JSON object, found true or false, line 1, column 1"
            })
    void refusesAManifestThatIsNoObject(String text, String message) {
        assertThat(faults(BUNDLE.raw("bundle.json", text)))
                .containsExactly(new Fault(FaultCode.MANIFEST, "bundle.json", "", message));
    }

    // bundles.md row 13
    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "0", "\"x\"", "x", "}", ",", "{\"format\": 2}"})
    void refusesAnythingBehindTheObject(String trailing) {
        String manifest = BUNDLE.text("bundle.json");
        long lines = manifest.chars().filter(c -> c == '\n').count() + 2;

        List<Fault> faults = faults(BUNDLE.raw("bundle.json", manifest + "\n" + trailing));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-MANIFEST");
            assertThat(fault.message()).contains("line " + lines + ", column 1");
        });
    }

    // bundles.md row 13
    @Test
    void acceptsWhiteSpaceBehindTheObject() {
        assertThat(info(BUNDLE.raw("bundle.json", BUNDLE.text("bundle.json") + "\r\n\t "))
                        .version())
                .isEqualTo("1.2.3");
    }

    // bundles.md row 13
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"format\": 1",
                "{\"format\": 1,}",
                "{'format': 1}",
                "{format: 1}",
                "{\"format\": 01}",
                "{\"format\": +1}",
                "{\"format\": NaN}",
                "{\"format\": 1} // comment",
                "{\"format\" 1}",
                "{\"format\": tru}"
            })
    void refusesBrokenSyntaxWithItsPlace(String text) {
        assertThat(faults(BUNDLE.raw("bundle.json", text))).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-MANIFEST");
            assertThat(fault.message()).containsPattern("line 1, column \\d+");
        });
    }

    // bundles.md row 14
    @Test
    void refusesANewerFormatAndNamesTheVersionThatReadsIt() {
        FixtureBundle newer =
                BUNDLE.manifest(manifest -> manifest.put("format", 2).put("minReader", "3.4.0"));

        assertThat(faults(newer))
                .containsExactly(
                        new Fault(
                                FaultCode.FORMAT_TOO_NEW,
                                "bundle.json",
                                "/format",
                                "bundle format 2 is not supported, expected 1; upgrade service-handbook-core to 3.4.0 or later"));
    }

    // bundles.md row 14
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\": 2, \"id\": 7, \"version\": [], \"files\": \"moved\", \"minReader\": {\"core\": \"3.0.0\"}}",
                "{\"format\": 2}",
                "{\"id\": \"another\", \"id\": \"another\", \"unheard-of\": {}, \"minReader\": null, \"format\": 2}",
                "{\"format\": 2, \"minReader\": \"of next year, surely\"}"
            })
    void readsNothingElseInANewerFormat(String text) {
        assertThat(faults(BUNDLE.raw("bundle.json", text)))
                .containsExactly(
                        new Fault(
                                FaultCode.FORMAT_TOO_NEW,
                                "bundle.json",
                                "/format",
                                "bundle format 2 is not supported, expected 1; upgrade service-handbook-core to a newer version"));
    }

    // bundles.md row 14
    @Test
    void tellsTheFormatEvenIfTheRestIsBeyondItsOwnLimits() {
        String deep = "{\"format\": 2, \"new\": " + "[".repeat(100) + "]".repeat(100) + "}";

        assertThat(faults(BUNDLE.raw("bundle.json", deep)))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-FORMAT-TOO-NEW");
    }

    // bundles.md row 14
    @Test
    void opensNoOtherFileOfANewerFormat() {
        SpySource source = SpySource.of(BUNDLE.manifest(manifest -> manifest.put("format", 2)));

        assertThat(faults(source)).hasSize(1);
        assertThat(source.opened()).containsExactly("bundle.json");
    }

    // bundles.md row 16
    @ParameterizedTest
    @CsvSource({
        "2, E-FORMAT-TOO-NEW",
        "10, E-FORMAT-TOO-NEW",
        "2147483647, E-FORMAT-TOO-NEW",
        "2147483648, E-FORMAT-TOO-NEW",
        "4294967297, E-FORMAT-TOO-NEW",
        "18446744073709551617, E-FORMAT-TOO-NEW",
        "0, E-MANIFEST",
        "-0, E-MANIFEST",
        "-1, E-MANIFEST",
        "1.0, E-MANIFEST",
        "1e0, E-MANIFEST",
        "10e-1, E-MANIFEST",
        "\"\"\"1\"\"\", E-MANIFEST",
        "null, E-MANIFEST",
        "true, E-MANIFEST",
        "[1], E-MANIFEST",
        "{\"major\": 1}, E-MANIFEST"
    })
    void refusesEveryFormatButTheInteger1(String format, String code) {
        String value = format.replace("\"\"\"", "\"");
        String text = BUNDLE.text("bundle.json").replace("\"format\" : 1,", "\"format\" : " + value + ",");

        assertThat(faults(BUNDLE.raw("bundle.json", text))).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo(code);
            assertThat(fault.pointer()).isEqualTo("/format");
        });
    }

    // bundles.md row 16
    @Test
    void refusesAManifestWithoutFormat() {
        assertThat(faults(BUNDLE.manifest(manifest -> manifest.without("format"))))
                .containsExactly(new Fault(
                        FaultCode.MANIFEST, "bundle.json", "", "format is missing or not an integer; expected 1"));
    }

    // bundles.md row 16
    @Test
    void readsTheFormatWhereverItStands() {
        FixtureBundle last = BUNDLE.manifest(manifest -> {
            JsonNode format = manifest.remove("format");
            return manifest.set("format", format);
        });

        assertThat(info(last).format()).isEqualTo(1);
    }

    // bundles.md row 17
    @ParameterizedTest
    @ValueSource(strings = {">=0.2.0", ">=9.0.0 <10.0.0", "<0.1.0", "=0.0.9", ">0.1.0"})
    void refusesABundleForAnotherCore(String range) {
        assertThat(faults(BUNDLE.manifest(manifest -> requiring(manifest, range))))
                .containsExactly(new Fault(
                        FaultCode.INCOMPATIBLE,
                        "bundle.json",
                        "/requires/core",
                        "bundle requires service-handbook-core " + range
                                + ", found 0.1.0; upgrade core or use a matching bundle"));
    }

    // bundles.md row 17
    @ParameterizedTest
    @ValueSource(strings = {">=0.1.0", ">=0.1.0 <1.0.0", "=0.1.0", "<=0.1.0"})
    void acceptsABundleForThisCore(String range) {
        assertThat(info(BUNDLE.manifest(manifest -> requiring(manifest, range))).notices())
                .isEmpty();
    }

    // bundles.md row 19
    @ParameterizedTest
    @ValueSource(strings = {"^0.1.0", "*", ">=1 <2-0", "0.1.0"})
    void refusesRangesInAnotherNotation(String range) {
        assertThat(faults(BUNDLE.manifest(manifest -> requiring(manifest, range))))
                .containsExactly(new Fault(
                        FaultCode.VALUE,
                        "bundle.json",
                        "/requires/core",
                        "expected a range of versions such as >=1.4.0 <2.0.0"));
    }

    // bundles.md row 51
    @ParameterizedTest
    @ValueSource(strings = {"2026-05-31T23:59:59Z", "2026-06-01T00:00:00Z", "2024-02-29T00:00:00Z"})
    void acceptsAReleaseDateThatHasCome(String date) {
        assertThat(info(BUNDLE.manifest(manifest -> manifest.put("releasedAt", date)))
                        .notices())
                .isEmpty();
    }

    // bundles.md row 51
    @ParameterizedTest
    @ValueSource(strings = {"2026-06-01T00:00:01Z", "2028-02-29T00:00:00Z"})
    void noticesAReleaseDateInTheFuture(String date) {
        assertThat(info(BUNDLE.manifest(manifest -> manifest.put("releasedAt", date)))
                        .notices())
                .containsExactly("release date " + date + " is in the future; check the system clock");
    }

    // bundles.md row 51
    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-29T00:00:00Z", "2026-01-31T08:00:00", "2026-01-31T08:00:00+00:00", "2026-01-31", "today"
            })
    void refusesAReleaseDateThatIsNoInstantInUtc(String date) {
        assertThat(faults(BUNDLE.manifest(manifest -> manifest.put("releasedAt", date))))
                .containsExactly(new Fault(
                        FaultCode.VALUE,
                        "bundle.json",
                        "/releasedAt",
                        "expected an instant in UTC such as 2026-11-22T00:00:00Z"));
    }

    static Stream<String> badPaths() {
        return BadPaths.all();
    }

    // bundles.md row 28
    @ParameterizedTest
    @MethodSource("badPaths")
    void neverOpensAPathThatCouldLeaveTheBundle(String path) {
        SpySource source = SpySource.of(BUNDLE.manifest(manifest -> listing(manifest, path)));

        List<Fault> faults = faults(source);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo(path.isEmpty() || hasControl(path) ? badText(path) : "E-PATH");
            assertThat(fault.pointer()).isEqualTo("/files/4/path");
        });
        assertThat(source.opened()).containsExactly("bundle.json");
    }

    private static boolean hasControl(String path) {
        return path.indexOf('\0') >= 0;
    }

    private static String badText(String path) {
        return path.isEmpty() ? "E-VALUE" : "E-ENCODING";
    }

    @Test
    void refusesAFileThatTheFormatDoesNotHave() {
        SpySource source = SpySource.of(BUNDLE.manifest(manifest -> listing(manifest, "extra.json")));

        assertThat(faults(source)).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-MANIFEST");
            assertThat(fault.pointer()).isEqualTo("/files/4/path");
        });
        assertThat(source.opened()).containsExactly("bundle.json");
    }

    @Test
    void refusesAFileListedTwice() {
        assertThat(faults(BUNDLE.manifest(manifest -> listing(manifest, "codes.json"))))
                .containsExactly(
                        new Fault(FaultCode.DUPLICATE_ID, "bundle.json", "/files/4", "duplicate file codes.json"));
    }

    // bundles.md row 20
    @Test
    void refusesAManifestThatListsNotEveryFile() {
        FixtureBundle empty = BUNDLE.manifest(manifest -> {
            manifest.putArray("files");
            return manifest;
        });

        assertThat(faults(empty))
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "E-MISSING-FILE bundle.json#/files: required file codes.json is not listed",
                        "E-MISSING-FILE bundle.json#/files: required file contents.json is not listed",
                        "E-MISSING-FILE bundle.json#/files: required file password-policy.json is not listed",
                        "E-MISSING-FILE bundle.json#/files: required file standards.json is not listed");
    }

    @Test
    void refusesAnotherBundleIdThanTheSourceSays() {
        assertThat(faults(BUNDLE.manifest(manifest -> manifest.put("id", "other-handbook"))))
                .containsExactly(new Fault(
                        FaultCode.MANIFEST,
                        "bundle.json",
                        "/id",
                        "bundle ID does not match the source, which expects test-handbook; correct one of them"));
    }

    @ParameterizedTest
    @CsvSource({"version", "previous", "minReader"})
    void refusesVersionsThatAreNone(String property) {
        assertThat(faults(BUNDLE.manifest(manifest -> manifest.put(property, "1.2"))))
                .containsExactly(new Fault(
                        FaultCode.VALUE,
                        "bundle.json",
                        "/" + property,
                        "expected a Semantic Versioning 2.0 version such as 1.2.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"minReader", "id", "version", "language", "edition", "files"})
    void namesEachMissingProperty(String property) {
        assertThat(faults(BUNDLE.manifest(manifest -> manifest.without(property))))
                .contains(new Fault(FaultCode.PROPERTY, "bundle.json", "", "missing property \"" + property + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"releasedAt", "title", "requires", "aliases", "previous"})
    void needsNoOptionalProperty(String property) {
        BundleInfo info = info(BUNDLE.manifest(manifest -> manifest.without(property)));

        assertThat(info.version()).isEqualTo("1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minReader",
                "id",
                "version",
                "previous",
                "releasedAt",
                "language",
                "edition",
                "title",
                "requires",
                "files",
                "aliases"
            })
    void refusesValuesOfTheWrongType(String property) {
        for (JsonNode wrong : List.of(NullNode.getInstance(), IntNode.valueOf(7))) {
            assertThat(faults(BUNDLE.manifest(manifest -> manifest.set(property, wrong))))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.code().text()).isEqualTo("E-VALUE");
                        assertThat(fault.pointer()).isEqualTo("/" + property);
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"path", "bytes", "count", "sha256"})
    void namesWhatAnEntryOfAFileLacks(String property) {
        FixtureBundle bundle = BUNDLE.manifest(manifest -> {
            ((ObjectNode) manifest.at("/files/2")).remove(property);
            return manifest;
        });

        assertThat(faults(bundle))
                .containsExactly(new Fault(
                        FaultCode.PROPERTY, "bundle.json", "/files/2", "missing property \"" + property + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes, -1, expected an integer from 0 to 8388608",
        "bytes, 8388609, expected an integer from 0 to 8388608",
        "bytes, 4294967296, expected an integer from 0 to 8388608",
        "bytes, 18446744073709551616, expected an integer from 0 to 8388608",
        "count, -1, expected an integer from 0 to 8388608"
    })
    void refusesSizesOutOfRange(String property, BigInteger value, String message) {
        FixtureBundle bundle = BUNDLE.manifest(manifest -> {
            ((ObjectNode) manifest.at("/files/2")).put(property, value);
            return manifest;
        });

        assertThat(faults(bundle))
                .containsExactly(new Fault(FaultCode.VALUE, "bundle.json", "/files/2/" + property, message));
    }

    @Test
    void refusesADigestThatIsNone() {
        FixtureBundle bundle = BUNDLE.manifest(manifest -> {
            ((ObjectNode) manifest.at("/files/2"))
                    .put("sha256", manifest.at("/files/2/sha256").asText().toUpperCase(Locale.ROOT));
            return manifest;
        });

        assertThat(faults(bundle))
                .containsExactly(new Fault(
                        FaultCode.VALUE,
                        "bundle.json",
                        "/files/2/sha256",
                        "expected 64 lower-case hexadecimal digits"));
    }

    @Test
    void refusesUnknownPropertiesEverywhere() {
        FixtureBundle bundle = BUNDLE.manifest(manifest -> {
            ((ObjectNode) manifest.at("/files/2")).put("sha512", "x");
            manifest.putObject("requires").put("kernel", ">=1.0.0");
            return manifest.put("author", "x");
        });

        assertThat(faults(bundle))
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "E-PROPERTY bundle.json#/files/2/sha512: unknown property",
                        "E-PROPERTY bundle.json#/requires/kernel: unknown property",
                        "E-PROPERTY bundle.json#/author: unknown property");
    }

    // bundles.md row 13: the digest of a bundle is that of the raw bytes, not of what they mean
    @Test
    void digestsTheRawBytesOfTheManifest() {
        byte[] bytes = (BUNDLE.text("bundle.json") + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(info(BUNDLE.raw("bundle.json", bytes)).digest()).isEqualTo(FixtureBundle.sha256(bytes));
    }

    private static ObjectNode requiring(ObjectNode manifest, String range) {
        manifest.putObject("requires").set("core", TextNode.valueOf(range));
        return manifest;
    }

    private static ObjectNode listing(ObjectNode manifest, String path) {
        manifest.withArray("files")
                .addObject()
                .put("path", path)
                .put("bytes", 0)
                .put("count", 0)
                .put("sha256", FixtureBundle.sha256(new byte[0]));
        return manifest;
    }

    private static BundleInfo info(FixtureBundle bundle) {
        return BundleReader.open(NamedSource.of(bundle.source()), null, List.of(), CLOCK)
                .info();
    }

    private static List<Fault> faults(FixtureBundle bundle) {
        return faults(bundle.source());
    }

    private static List<Fault> faults(ContentSource source) {
        try {
            BundleReader.open(NamedSource.of(source), null, List.of(), CLOCK).checkManifest();
        } catch (HandbookContentException e) {
            return e.faults();
        }
        throw new AssertionError("the manifest should have a fault");
    }
}
