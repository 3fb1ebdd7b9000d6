package io.github.servicehandbook.internal.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader;
import io.github.servicehandbook.HandbookManager;
import io.github.servicehandbook.HandbookManager.ReloadResult;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.OverlayText;
import io.github.servicehandbook.fixture.Signer;
import io.github.servicehandbook.fixture.SpySource;
import io.github.servicehandbook.fixture.ZipMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** FAULTS.md explains every code, no other, and its examples are what the loader says. */
class FaultPageTest {
    private static final Path PAGE = Path.of("FAULTS.md");
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();

    @Test
    void hasASectionForEachCodeInTheOrderOfALoad() throws IOException {
        assertThat(sections().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(FaultCode.values()).map(FaultCode::text).toList());
        List<String> headings = Pattern.compile("(?m)^## (E-[A-Z-]+)$")
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(headings)
                .containsExactlyElementsOf(
                        Arrays.stream(FaultCode.values()).map(FaultCode::text).toList());
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void saysWhatEachCodeMeansAndWhoDoesWhat(FaultCode code) throws IOException {
        assertThat(sections().get(code.text()))
                .contains("\n```\n" + code.text())
                .contains("\n**Bundle author.**")
                .contains("\n**Application.**");
    }

    static Stream<Arguments> examples() {
        return Stream.of(
                example("E-PROVIDER", new SpySource(path -> {
                    throw new IllegalStateException("no connection");
                })),
                example("E-IO", new SpySource(path -> {
                    throw new IOException("connection reset");
                })),
                example("E-MANIFEST", BUNDLE.raw("bundle.json", "[]")),
                example("E-FORMAT-TOO-NEW", manifest("format", 2, "minReader", "2.0.0")),
                example("E-INCOMPATIBLE", BUNDLE.manifest(manifest -> {
                    manifest.putObject("requires").put("core", ">=0.4.0 <1.0.0");
                    return manifest;
                })),
                example("E-PATH", BUNDLE.manifest(manifest -> {
                    ((ObjectNode) manifest.at("/files/0")).put("path", "../codes.json");
                    return manifest;
                })),
                example("E-MISSING-FILE", BUNDLE.without("codes.json")),
                example(
                        "E-DIGEST",
                        BUNDLE.raw("codes.json", BUNDLE.text("codes.json").replace("开户", "销户"))),
                example("E-ENCODING", BUNDLE.replace("codes.json", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})),
                example("E-SYNTAX", BUNDLE.edit("codes.json", "\"kind\": \"UNKNOWN\",", "\"kind\": \"UNKNOWN\"")),
                example("E-LIMIT", BUNDLE.edit("codes.json", "类别与冲正关系为编者所定。", "字".repeat(20_001))),
                example(
                        "E-DUPLICATE-KEY",
                        BUNDLE.edit(
                                "codes.json",
                                "\"kind\": \"UNKNOWN\",",
                                "\"kind\": \"UNKNOWN\", \"kind\": \"UNKNOWN\",")),
                example("E-PROPERTY", BUNDLE.edit("codes.json", "\"kind\": \"UNKNOWN\",", "")),
                example("E-VALUE", BUNDLE.edit("standards.json", "\"PT3M\"", "\"3 min\"")),
                example("E-DUPLICATE-ID", BUNDLE.edit("codes.json", "\"id\": \"e199\"", "\"id\": \"1104\"")),
                example(
                        "E-DANGLING",
                        BUNDLE.edit("codes.json", "\"timeLimit\": \"change\"", "\"timeLimit\": \"chance\"")),
                example("E-COUNT", BUNDLE.manifest(manifest -> {
                    ((ObjectNode) manifest.at("/files/0")).put("count", 5);
                    return manifest;
                })),
                example("E-STRUCTURE", BUNDLE.edit("contents.json", "\"number\": 3", "\"number\": 4")),
                example("E-CITATION", BUNDLE.edit("codes.json", "第一节\", \"page\": 4", "第一节\", \"page\": 5")),
                example("E-ORIGIN", BUNDLE.edit("password-policy.json", ",\n        \"note\": \"手册未写，由编者决定。\"", "")),
                example("E-ALIAS", BUNDLE.manifest(manifest -> {
                    manifest.putObject("aliases").putObject("code").put("1104", "e199");
                    return manifest;
                })),
                example(
                        "E-TREE",
                        FixtureBundle.withTrees()
                                .edit("trees/sms.json", ", {\"code\": \"no-signal\", \"ends\": true}", "")),
                example("E-OVERLAY-TARGET", OverlayText.patch("code", "9999", "{'note': '省内自定。'}")),
                example(
                        "E-OVERLAY-CONFLICT",
                        OverlayText.patch("time-limit", "change", "{'limit': 'PT5M'}"),
                        OverlayText.patch("time-limit", "change", "{'limit': 'PT8M'}")),
                example(
                        "E-POLICY-RELAXED",
                        OverlayText.patch("password-policy", "password-policy", "{'minLength': 6}")));
    }

    @TempDir
    private static Path temporary;

    static Stream<Arguments> examplesOfFoldersAndZips() throws IOException {
        Path folder = BUNDLE.unpack(temporary.resolve("handbook"));
        Files.writeString(folder.resolve("codes.json.bak"), "");
        ZipMaker zip = ZipMaker.of(BUNDLE);
        zip.get("codes.json").flags |= 1;
        return Stream.of(
                example("E-ZIP", ContentSource.zip(zip.write(temporary.resolve("handbook.zip")))),
                example("E-UNLISTED", ContentSource.directory(folder)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examplesOfFoldersAndZips")
    void showsAnExampleOfAFolderOrZip(String code, HandbookLoader loader) throws IOException {
        List<String> given = faults(loader).stream()
                .map(fault -> fault.toString().replace(temporary.toString(), "/srv"))
                .toList();

        assertThat(given)
                .singleElement()
                .satisfies(fault -> assertThat(sections().get(code)).contains(fault));
    }

    @Test
    void showsAnExampleOfASignature() throws IOException {
        Signer signer = new Signer("release-2026");
        FixtureBundle changed = Signer.signed(BUNDLE, signer).manifest(manifest -> manifest.put("version", "1.2.4"));

        List<Fault> given = faults(Handbook.loader().source(changed.source()).trustStore(Signer.trusting(signer)));

        assertThat(sections().get("E-SIGNATURE")).contains(given.get(0).toString());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void showsAnExampleThatTheLoaderReallyGives(String code, HandbookLoader loader) throws IOException {
        List<String> given = faults(loader).stream()
                .filter(fault -> fault.code().text().equals(code))
                .map(fault -> fault.toString().replaceFirst("the (fixture|spy)", "content-1.2.0.jar"))
                .toList();

        assertThat(sections().get(code)).containsAnyOf(given.toArray(new String[0]));
    }

    @Test
    void showsWhatAManagerReallySaysOfALowerVersion() throws IOException {
        SpySource source = SpySource.of(BUNDLE.manifest(manifest -> manifest.put("version", "1.3.0")));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            source.become(BUNDLE.manifest(manifest -> manifest.put("version", "1.2.0"))
                    .source()::open);

            ReloadResult.Failed failed = (ReloadResult.Failed) manager.reload();

            assertThat(sections().get("E-ROLLBACK"))
                    .contains("\n" + failed.faults().get(0) + "\n");
        }
    }

    private static Arguments example(String code, FixtureBundle bundle) {
        return example(code, bundle.source());
    }

    private static Arguments example(String code, ContentSource source) {
        return Arguments.of(code, Handbook.loader().source(source));
    }

    /** The first operation of an overlay is wrong, or the second. */
    private static Arguments example(String code, String... operations) {
        return Arguments.of(
                code,
                Handbook.loader().source(BUNDLE.source()).overlay(OverlayText.overlay("yunze-shops", operations), 10));
    }

    private static FixtureBundle manifest(String name, int number, String other, String text) {
        return BUNDLE.manifest(manifest -> manifest.put(name, number).put(other, text));
    }

    private static List<Fault> faults(HandbookLoader loader) {
        try {
            throw new AssertionError("should not load: " + loader.load());
        } catch (HandbookContentException e) {
            return e.faults();
        }
    }

    /** The text of each section by its code. */
    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new TreeMap<>();
        Pattern section = Pattern.compile("(?ms)^## (E-[A-Z-]+)$(.*?)(?=^## |\\z)");
        for (MatchResult found :
                section.matcher(Files.readString(PAGE)).results().toList()) {
            sections.put(found.group(1), found.group(2));
        }
        return sections;
    }
}
