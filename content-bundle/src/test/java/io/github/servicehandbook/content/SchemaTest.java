package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas describe the files, and refuse what the loader refuses. */
class SchemaTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(strings = {"bundle", "codes", "contents", "password-policy", "search", "standards"})
    void acceptsTheFileItDescribes(String kind) {
        assertThat(errors(kind, text(kind + ".json"))).isEmpty();
    }

    static final List<String> TREES = BundleFiles.TREES;

    @ParameterizedTest
    @FieldSource("TREES")
    void acceptsTheTrees(String path) {
        assertThat(errors("tree", text(path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bundle",
                "codes",
                "contents",
                "overlay",
                "password-policy",
                "search",
                "signature",
                "standards",
                "tree"
            })
    void isItselfASchemaOfTheStatedDraft(String kind) {
        Schema metaSchema = REGISTRY.getSchema(
                com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(metaSchema.validate(text("schema/" + kind + ".schema.json"), InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "bundle, '\"format\" : 1', '\"format\" : 2'",
        "bundle, '\"retail-service-handbook\"', '\"Retail\"'",
        "bundle, '\"bytes\" : ', '\"bytes\" : 9000'",
        "codes, '\"1104\"', '\"110\"'",
        "codes, '\"ACTIVATION\"', '\"OPENING\"'",
        "contents, '\"COMPLETE\"', '\"DONE\"'",
        "contents, '\"3.2/1.1\"', '\"3.2-1.1\"'",
        "contents, '\"page\": 1,', '\"page\": \"1\",'",
        "contents, '\"bibliography\": [', '\"bibliography\": [{\"title\": \"x\", \"article\": \"1\"},'",
        "contents, '\"bibliography\": [', '\"bibliography\": [{\"number\": \"1\"},'",
        "contents, '\"bibliography\": [', '\"bibliography\": [], \"literature\": ['",
        "password-policy, '\"minLength\": 8', '\"minLength\": \"8\"'",
        "standards, '\"PT1M\"', '\"1 minute\"'",
        "standards, '\"MEN\"', '\"BOYS\"'",
        "standards, '\"requirement\"', '\"text\"'",
        "search, '\"synonyms\"', '\"words\"'",
        "search, '[\"占线\", \"忙音\", \"正在通话\", \"忙线\"]', '[\"占线\"]'",
        "tree, '\"ONE_OF\"', '\"CHOICE\"'",
        "tree, '\"otherwise\": \"q-scope\"', '\"otherwise\": \"Q-scope\"'",
        "tree, '\"maxVisits\": 2', '\"maxVisits\": 0'",
        "tree, '\"PT48H\"', '\"48H\"'",
        "tree, '\"requires\"', '\"needs\"'",
    })
    void refusesWhatTheLoaderWouldRefuse(String kind, String old, String changed) {
        String text = text(kind.equals("tree") ? "trees/sms-failure.json" : kind + ".json");

        assertThat(text).contains(old);
        assertThat(errors(kind, text.replace(old, changed))).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "'\"tree\"', '\"node\"'",
        "'\"deprecations\"', '\"deprecated\"'",
        "'\"time-limit\"', '\"standard\"'",
        "'\"1.0.0\"', '\"1.0\"'",
        "', \"reason\": \"停办\"', ''",
        "'\"replacedBy\"', '\"replaces\"'"
    })
    void describesRetiredIdsToo(String old, String changed) {
        String retired = """
                {"aliases": {"tree": {"fax": "sms-failure"}},
                 "deprecations": [{"kind": "time-limit", "id": "payment", "since": "1.0.0", "replacedBy": "greeting"}],
                 "tombstones": [{"kind": "code", "id": "0999", "since": "1.1.0", "reason": "停办"}],\
                """;
        String manifest = text("bundle.json").replaceFirst("\\{", "");

        assertThat(errors("bundle", retired + manifest)).isEmpty();
        assertThat(retired).contains(old);
        assertThat(errors("bundle", retired.replace(old, changed) + manifest)).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "'\"format\": 1', '\"format\": 2'",
        "'>=1.1.0 <2.0.0', 'latest'",
        "'\"patch\"', '\"replace\"'",
        "'\"time-limit\"', '\"limit\"'",
        "'\"merge\"', '\"patch\"'",
        "'\"version\": \"1', '\"version\": \"01'",
        "'\"title\": \"云泽省', '\"name\": \"云泽省'",
        "'\"operations\": [', '\"mayRelax\": {}, \"operations\": ['"
    })
    void describesOverlaysToo(String old, String changed) throws IOException {
        String overlay = overlay();

        assertThat(errors("overlay", overlay)).isEmpty();
        assertThat(overlay).contains(old);
        assertThat(errors("overlay", overlay.replace(old, changed))).isNotEmpty();
    }

    private static String overlay() throws IOException {
        String path = "/META-INF/service-handbook/yunze-shops/overlay.json";
        try (InputStream in = SchemaTest.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    // bundles.md row 19
    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource({
        ">=0.1.0 <1.0.0, true",
        ">=0.1.0-0 <2.0.0, true",
        "=1.4.0, true",
        "=1.4.0+build, true",
        ">2.0.0-rc.1 <=2.0.0 >=1.0.0, true",
        "'', false",
        "*, false",
        "1.4.0, false",
        "1.x, false",
        "^0.2.3, false",
        "~1.2.3, false",
        ">=1 <2-0, false",
        ">=1.0.0  <2.0.0, false",
        "'>=1.0.0,<2.0.0', false",
        ">=1.0.0 || <0.5.0, false",
        "'[1.0.0,2.0.0)', false",
        ">=01.0.0, false"
    })
    void takesTheRangesThatTheLoaderTakes(String range, boolean isOne) throws IOException {
        String bundle = text("bundle.json").replaceFirst("(\"core\"\\s*:\\s*\")[^\"]+", "$1" + range);
        String overlay = overlay().replace(">=1.1.0 <2.0.0", range);

        assertThat(bundle).contains('"' + range + '"');
        assertThat(overlay).contains('"' + range + '"');
        assertThat(errors("bundle", bundle).isEmpty()).isEqualTo(isOne);
        assertThat(errors("overlay", overlay).isEmpty()).isEqualTo(isOne);
        assertThat(isRange(overlay)).isEqualTo(isOne);
    }

    /** Whether the loader has nothing to say against the notation; whether the bundle is in the range is another thing. */
    private static boolean isRange(String overlay) {
        try {
            return Handbook.loader()
                            .overlay(OverlayInMemory.of("yunze-shops", overlay), 1)
                            .load()
                    != null;
        } catch (HandbookContentException e) {
            return e.faults().stream().noneMatch(fault -> fault.code() == FaultCode.VALUE);
        }
    }

    @Test
    void acceptsAFileOfSignatures() {
        assertThat(errors("signature", signatures("release-2026", 86))).isEmpty();
    }

    @Test
    void refusesAFileOfSignaturesThatTheLoaderWouldRefuse() {
        assertThat(errors("signature", signatures("Release", 86))).isNotEmpty();
        assertThat(errors("signature", signatures("release-2026", 84))).isNotEmpty();
        assertThat(errors("signature", "{\"format\": 1, \"signatures\": []}")).isNotEmpty();
    }

    private static String signatures(String key, int length) {
        return "{\"format\": 1, \"signatures\": [{\"key\": \"" + key + "\", \"signature\": \"" + "A".repeat(length)
                + "==\"}]}";
    }

    private static List<Error> errors(String kind, String json) {
        return REGISTRY.getSchema(text("schema/" + kind + ".schema.json"), InputFormat.JSON)
                .validate(json, InputFormat.JSON);
    }

    private static String text(String path) {
        return new String(BundleFiles.bytes(path), StandardCharsets.UTF_8);
    }
}
