package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.release.ReleaseCheck;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the build does once there is a release: whoever releases content copies its folder from the jar to {@code
 * src/releases/<version>}. The releases here are made up: what stands in them otherwise was changed since.
 */
class ReleasesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path bundle;

    @BeforeEach
    void copyTheBundle() throws IOException {
        bundle = copy("bundle", BundleFiles.json("bundle.json").get("version").textValue(), "", "", "");
    }

    // bundles.md row 35
    @ParameterizedTest(name = "{4}, from {3}: enough is {5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json|\"用户开户冲正\"|\"用户销户\"|1.0.0|words|true",
                "codes.json|\"用户开户冲正\"|\"用户销户\"|1.1.0|words|false",
                "codes.json|\"REVERSAL\"|\"CARD\"|1.0.0|another kind|false",
                "codes.json|\"REVERSAL\"|\"CARD\"|0.9.0|another kind|true",
                "standards.json|\"PT3M\"|\"PT4M\"|1.0.9|a figure|true",
                "trees/sms-failure.json|\"outcomeCode\": \"centre-number-set\"|\"outcomeCode\": \"gone\"|1.0.9|an outcome that is gone|false",
                "password-policy.json|\"minLength\": 8|\"minLength\": 7|1.0.9|a stricter policy|true"
            })
    void refusesAVersionThatIsTooLow(String file, String now, String then, String version, String what, boolean enough)
            throws IOException {
        copy("releases/" + version, version, file, now, then);

        if (enough) {
            check();
            assertThat(MAPPER.readTree(bundle.resolve("changes.json").toFile())
                            .at("/older/version")
                            .textValue())
                    .isEqualTo(version);
        } else {
            assertThatIllegalStateException().isThrownBy(this::check).withMessageContaining("**The version must be ");
        }
    }

    private void check() throws IOException {
        ReleaseCheck.main(bundle.toString(), folder.resolve("releases").toString());
    }

    /** The content, with a text in one file that has become another one since. */
    private Path copy(String name, String version, String edited, String now, String then) throws IOException {
        Path release = folder.resolve(name);
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
