package io.github.servicehandbook.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.SpySource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlePackerTest {
    private static final String TEMPLATE = """
            {
              "format": 1,
              "minReader": "0.1.0",
              "id": "test-handbook",
              "version": "1.2.3",
              "language": "zh-CN",
              "edition": "试验版",
              "aliases": {"code": {"9999": "1104"}}
            }
            """;

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void writeTheDataFiles() throws IOException {
        folder = Files.createDirectories(temp.resolve("bundle/schema")).getParent();
        for (String file : FixtureBundle.FILES) {
            Files.write(folder.resolve(file), FixtureBundle.valid().bytes(file));
        }
    }

    @Test
    void packsABundleThatLoads() throws IOException {
        BundlePacker.main(new String[] {folder.toString(), template(TEMPLATE).toString()});

        Handbook handbook = Handbook.loader()
                .source(new SpySource(path -> Optional.of(Files.newInputStream(folder.resolve(path)))))
                .load();

        assertThat(handbook.codes().all()).hasSize(4);
        assertThat(handbook.info().edition()).isEqualTo("试验版");
        assertThat(handbook.info().notices()).isEmpty();
    }

    @Test
    void writesTheManifestOfTheFixture() throws IOException {
        JsonNode packed = new ObjectMapper().readTree(pack(TEMPLATE));

        assertThat(packed.get("files"))
                .isEqualTo(FixtureBundle.valid().tree("bundle.json").get("files"));
        assertThat(packed.at("/aliases/code/9999").asText()).isEqualTo("1104");
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
        String[] args = {folder.toString(), template(TEMPLATE).toString()};
        BundlePacker.main(args);
        byte[] first = Files.readAllBytes(folder.resolve("bundle.json"));

        BundlePacker.main(args);

        assertThat(Files.readAllBytes(folder.resolve("bundle.json"))).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.UTF_8)).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void leavesOutManifestSignatureChangesAndSchemas() throws IOException {
        for (String name : new String[] {"bundle.json.sig", "changes.json", "schema/codes.schema.json"}) {
            Files.writeString(folder.resolve(name), "{}");
        }

        JsonNode packed = new ObjectMapper().readTree(pack(TEMPLATE));

        assertThat(packed.get("files").findValuesAsText("path")).containsExactlyElementsOf(FixtureBundle.FILES);
    }

    @Test
    void listsFilesInDirectoriesByPath() throws IOException {
        Files.createDirectories(folder.resolve("trees"));
        Files.writeString(folder.resolve("trees/b.json"), "{\"nodes\": [1, [2, 3], {\"x\": [4]}], \"more\": [5]}");
        Files.writeString(folder.resolve("trees/a.json"), "{\"id\": \"a\", \"x\": {\"nodes\": [1]}}");

        JsonNode files = new ObjectMapper().readTree(pack(TEMPLATE)).get("files");

        assertThat(files.findValuesAsText("path"))
                .endsWith("standards.json", "trees/a.json", "trees/b.json")
                .isSorted();
        assertThat(files.findValues("count")).extracting(JsonNode::asInt).endsWith(2, 0, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"format\": 1, \"files\": []}", "{\"files\": 7}"})
    void rejectsATemplateWithFiles(String template) {
        assertThatThrownBy(() -> pack(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("template: \"files\"; expected a template without this property, which the packer writes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "", "7"})
    void rejectsATemplateThatIsNotAnObject(String template) {
        assertThatThrownBy(() -> pack(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("template: " + temp.resolve("template.json") + "; expected a file with a JSON object");
    }

    @Test
    void rejectsATemplateThatIsNotJson() {
        assertThatThrownBy(() -> pack("{\"format\": ")).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void requiresTwoArguments() {
        assertThatThrownBy(() -> BundlePacker.main(new String[] {folder.toString()}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("args: 1; expected 2: <bundle directory> <manifest template>");
    }

    private String pack(String template) throws IOException {
        return BundlePacker.pack(folder, template(template));
    }

    private Path template(String text) throws IOException {
        return Files.writeString(temp.resolve("template.json"), text);
    }
}
