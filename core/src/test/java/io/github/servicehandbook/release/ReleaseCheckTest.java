package io.github.servicehandbook.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.FixtureBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check of a bundle of version 1.2.3 against releases that differ from it. */
class ReleaseCheckTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();

    @TempDir
    private Path folder;

    private Path bundle;
    private Path changes;

    @BeforeEach
    void writeTheBundle() {
        bundle = BUNDLE.unpack(folder.resolve("bundle"));
        changes = bundle.resolve("changes.json");
    }

    private static FixtureBundle version(FixtureBundle release, String version) {
        return release.manifest(manifest -> manifest.put("version", version));
    }

    private void release(String version, String file, String now, String then) {
        version(BUNDLE.edit(file, now, then), version)
                .unpack(folder.resolve("releases").resolve(version));
    }

    private void check() throws IOException {
        ReleaseCheck.main(bundle.toString(), folder.resolve("releases").toString());
    }

    @Test
    void writesNothingBeforeTheFirstRelease() throws IOException {
        check();
        Files.createDirectories(folder.resolve("releases"));
        Files.writeString(folder.resolve("releases/README.md"), "none yet");
        check();

        assertThat(changes).doesNotExist();
    }

    @Test
    void writesTheChangesSinceTheLatestReleaseOfALowerVersion() throws IOException {
        release("1.0.0", "standards.json", "PT3M", "PT7M");
        release("1.2.0", "standards.json", "PT3M", "PT5M");
        release("1.10.0-rc.1", "codes.json", "入网", "入网");
        Files.writeString(
                bundle.resolve("bundle.json"), version(BUNDLE, "1.10.0").text("bundle.json"));
        check();

        JsonNode written = new ObjectMapper().readTree(changes.toFile());
        assertThat(written.at("/older/version").textValue()).isEqualTo("1.10.0-rc.1");
        assertThat(Files.readString(changes)).endsWith("}\n");
        assertThat(written.at("/changes")).isEmpty();
    }

    @Test
    void ignoresTheReleaseOfTheSameVersion() throws IOException {
        release("1.2.3", "codes.json", "入网", "入网");
        check();
        assertThat(changes).doesNotExist();

        release("1.2.0", "codes.json", "新装", "装新");
        check();
        assertThat(new ObjectMapper()
                        .readTree(changes.toFile())
                        .at("/changes/0/after")
                        .textValue())
                .isEqualTo("[\"入网\",\"新装\"]");
        assertThat(Handbook.loader()
                        .source(ContentSource.directory(bundle))
                        .load()
                        .info()
                        .version())
                .isEqualTo("1.2.3");
    }

    // bundles.md row 35
    @ParameterizedTest(name = "{4}, since {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json|开户冲正|销户|1.2.3|words, the same version|1.2.4",
                "codes.json|REVERSAL|CARD|1.2.2|another kind, a patch|2.0.0",
                "codes.json|REVERSAL|CARD|1.1.0|another kind, a minor release|2.0.0",
                "standards.json|PT3M|PT5M|1.2.2|a figure, a patch|1.3.0",
                "password-policy.json|\"minLength\": 8|\"minLength\": 9|1.2.0|a weaker policy, a patch|1.3.0",
                "codes.json|入网|入网|1.3.0|nothing, a lower version|1.3.0"
            })
    void rejectsAVersionThatIsTooLow(
            String file, String now, String then, String version, String what, String required) {
        release(version, file, now, then);

        assertThatIllegalStateException()
                .isThrownBy(this::check)
                .withMessageStartingWith("# test-handbook: " + version + " → 1.2.3\n")
                .withMessageContaining("\n**The version must be at least " + required + ".**\n");
        assertThat(changes).doesNotExist();
    }

    @ParameterizedTest(name = "{4}, since {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json|开户冲正|销户|1.2.2|words, a patch",
                "standards.json|PT3M|PT5M|1.1.9|a figure, a minor release",
                "codes.json|REVERSAL|CARD|0.9.0|another kind, a major release",
                "codes.json|REVERSAL|CARD|1.2.3-rc.1|another kind, from a pre-release"
            })
    void acceptsAVersionThatIsHighEnough(String file, String now, String then, String version, String what)
            throws IOException {
        release(version, file, now, then);
        check();

        assertThat(changes).exists();
    }

    @Test
    void reportsEveryReleaseAndDeletesTheOldFile() throws IOException {
        release("1.2.1", "codes.json", "REVERSAL", "CARD");
        release("1.2.2", "codes.json", "REVERSAL", "QUERY");
        Files.writeString(changes, "{}");

        assertThatIllegalStateException()
                .isThrownBy(this::check)
                .withMessageContaining("# test-handbook: 1.2.1 → 1.2.3")
                .withMessageContaining("# test-handbook: 1.2.2 → 1.2.3");
        assertThat(changes).doesNotExist();
    }

    // bundles.md row 35
    @Test
    void requiresAnAliasOrATombstoneForARemovedId() throws IOException {
        version(
                        BUNDLE.json("codes.json", codes -> {
                            ArrayNode all = (ArrayNode) codes.get("codes");
                            all.add(all.get(3).deepCopy());
                            ((ObjectNode) all.get(4)).put("id", "1508");
                            return codes;
                        }),
                        "0.9.0")
                .unpack(folder.resolve("releases/0.9.0"));

        assertThatIllegalStateException()
                .isThrownBy(this::check)
                .withMessage("Business code 1508 of 0.9.0 was removed; add an alias or a tombstone to bundle.json");

        BUNDLE.manifest(manifest -> {
                    manifest.putObject("aliases").putObject("code").put("1508", "1507");
                    return manifest;
                })
                .unpack(bundle);
        check();
        assertThat(Files.readString(changes)).contains("\"pointer\":\"/id\",\"before\":\"1508\",\"after\":\"1507\"");

        BUNDLE.manifest(manifest -> {
                    manifest.putArray("tombstones")
                            .addObject()
                            .put("kind", "code")
                            .put("id", "1508")
                            .put("since", "1.0.0")
                            .put("reason", "停办");
                    return manifest;
                })
                .unpack(bundle);
        check();
        assertThat(Files.readString(changes)).contains("\"/tombstone\"").contains("\"impact\":\"BREAKING\"");
    }

    // bundles.md row 35
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tombstones | 1104 | was removed in 0.9.0 and must not return; use a new ID",
                "aliases | 1104 | was renamed in 0.9.0 and must not return; use a new ID",
                "tombstones | 0999 | of 0.9.0 was removed; add an alias or a tombstone to bundle.json",
                "aliases | 0999 | of 0.9.0 was removed; add an alias or a tombstone to bundle.json"
            })
    void rejectsTheReuseOfAFormerId(String notice, String id, String complaint) {
        FixtureBundle release = id.equals("1104")
                ? BUNDLE.edit("trees/sms.json", "\"1104\"", "\"1105\"")
                        .edit("codes.json", "\"1104\"", "\"1105\"")
                        .edit("contents.json", "\"1104\"", "\"1105\"")
                : BUNDLE;
        FixtureBundle noted = release.manifest(manifest -> {
            if (notice.equals("aliases")) {
                manifest.putObject("aliases").putObject("code").put(id, "e199");
            } else {
                manifest.putArray("tombstones")
                        .addObject()
                        .put("kind", "code")
                        .put("id", id)
                        .put("since", "0.9.0")
                        .put("reason", "停办");
            }
            return manifest;
        });
        version(noted, "0.9.0").unpack(folder.resolve("releases/0.9.0"));

        assertThatIllegalStateException()
                .isThrownBy(this::check)
                .withMessageContaining("Business code " + id + " " + complaint);
    }

    @Test
    void rejectsABundleOrAReleaseWithAFault() throws IOException {
        release("1.2.2", "codes.json", "入网", "入网");
        Files.writeString(folder.resolve("releases/1.2.2/codes.json"), "{}");

        assertThatThrownBy(this::check)
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-DIGEST codes.json");
    }

    @Test
    void checksTheBundleBeforeTheFirstRelease() throws IOException {
        Files.delete(bundle.resolve("codes.json"));

        assertThatThrownBy(this::check)
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-MISSING-FILE codes.json");
    }

    @Test
    void rejectsAFileInPlaceOfTheReleasesDirectory() throws IOException {
        Files.writeString(folder.resolve("releases"), "");

        assertThatThrownBy(this::check).isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void requiresTwoArguments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReleaseCheck.main("one"))
                .withMessage("args: 1; expected 2: <bundle directory> <releases directory>");
    }
}
