package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.HandbookContentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The version of the content has risen by as much as changed since every release that is kept. Whoever releases content
 * copies its folder from the jar to {@code src/test/resources/releases/<version>}; there is none yet.
 */
class ReleasesTest {
    private static final Path KEPT = Path.of("src", "test", "resources", "releases");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Handbook NOW = Handbook.load();

    @TempDir
    private Path folder;

    @Test
    void theVersionHasRisenEnoughSinceEveryRelease() throws IOException {
        assertThat(Releases.withTooLowAVersion(KEPT, NOW)).isEmpty();
    }

    @Test
    void comparesNothingBeforeTheFirstRelease() throws IOException {
        assertThat(Releases.withTooLowAVersion(folder.resolve("none"), NOW)).isEmpty();
    }

    @Test
    void needsNoOtherVersionForTheSameContent() throws IOException {
        release(NOW.info().version(), "codes.json", "", "");

        assertThat(Releases.withTooLowAVersion(folder, NOW)).isEmpty();
    }

    // bundles.md row 35; what stands in the made-up release was changed to what the content has now
    @ParameterizedTest(name = "{4}, from {3}: enough is {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json|\"用户开户冲正\"|\"用户销户\"|1.0.0|words|true",
                "codes.json|\"用户开户冲正\"|\"用户销户\"|1.1.0|words|false",
                "codes.json|\"用户开户冲正\"|\"用户销户\"|1.1.0-rc.1|words|true",
                "codes.json|\"REVERSAL\"|\"CARD\"|1.0.0|another kind|false",
                "codes.json|\"REVERSAL\"|\"CARD\"|0.9.0|another kind|true",
                "standards.json|\"PT3M\"|\"PT4M\"|1.0.9|a figure|true",
                "trees/sms-failure.json|\"outcomeCode\": \"centre-number-set\"|\"outcomeCode\": \"gone\"|1.0.9|an outcome that is gone|false",
                "password-policy.json|\"minLength\": 8|\"minLength\": 7|1.0.9|a stricter policy|true",
                "codes.json|\"REVERSAL\"|\"REVERSAL\"|2.0.0|a lower version|false"
            })
    void refusesAVersionThatIsTooLow(String file, String now, String then, String version, String what, boolean enough)
            throws IOException {
        release(version, file, now, then);

        assertThat(Releases.withTooLowAVersion(folder, NOW)).hasSize(enough ? 0 : 1);
    }

    @Test
    void looksAtEveryRelease() throws IOException {
        release("1.0.0", "codes.json", "\"REVERSAL\"", "\"CARD\"");
        release("1.0.1", "codes.json", "\"REVERSAL\"", "\"QUERY\"");

        assertThat(Releases.withTooLowAVersion(folder, NOW))
                .hasSize(2)
                .allSatisfy(note -> assertThat(note).contains("The version is too low for that"));
    }

    @Test
    void refusesAReleaseThatWasTamperedWith() throws IOException {
        Path release = release("1.0.0", "codes.json", "", "");
        Files.writeString(release.resolve("codes.json"), "{}");

        assertThatThrownBy(() -> Releases.withTooLowAVersion(folder, NOW))
                .isInstanceOf(HandbookContentException.class)
                .hasMessageContaining("E-TAMPERED codes.json");
    }

    /** A release with a text in one file that has become another one since. */
    private Path release(String version, String edited, String now, String then) throws IOException {
        Path release = folder.resolve(version);
        Files.createDirectories(release.resolve("trees"));
        ObjectNode manifest = (ObjectNode) BundleFiles.json("bundle.json");
        manifest.put("version", version);
        for (JsonNode entry : manifest.get("files")) {
            String path = entry.get("path").textValue();
            String text = new String(BundleFiles.bytes(path), StandardCharsets.UTF_8);
            if (path.equals(edited)) {
                assertThat(text).contains(now);
                text = text.replace(now, then);
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Files.write(release.resolve(path), bytes);
            ((ObjectNode) entry).put("bytes", bytes.length).put("sha256", sha256(bytes));
        }
        Files.write(release.resolve("bundle.json"), MAPPER.writeValueAsBytes(manifest));
        return release;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
