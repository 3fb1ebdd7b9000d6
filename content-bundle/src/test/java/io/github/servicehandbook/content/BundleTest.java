package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.HandbookContentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BundleTest {
    static final List<String> DATA = BundleFiles.DATA;

    private static final int POSITIONS = 64;

    private static final Path FOLDER =
            Path.of("target", "classes", "META-INF", "service-handbook", "retail-service-handbook");

    @Test
    void loads() {
        Handbook handbook = Handbook.load();

        assertThat(handbook.info().id()).isEqualTo("retail-service-handbook");
        assertThat(handbook.info().version()).isEqualTo("1.1.0");
        assertThat(handbook.info().format()).isEqualTo(1);
        assertThat(handbook.info().language()).isEqualTo("zh-CN");
        assertThat(handbook.info().digest()).isEqualTo(sha256(BundleFiles.bytes("bundle.json")));
        assertThat(handbook.info().overlays()).isEmpty();
    }

    // bundles.md rows 20 and 22
    @Test
    void listsEveryFileWithItsLengthAndDigest() {
        Map<String, JsonNode> listed = new HashMap<>();
        BundleFiles.json("bundle.json")
                .get("files")
                .forEach(entry -> listed.put(entry.get("path").textValue(), entry));

        assertThat(listed).containsOnlyKeys(DATA);
        listed.forEach((path, entry) -> {
            byte[] bytes = BundleFiles.bytes(path);
            assertThat(entry.get("bytes").intValue()).as(path).isEqualTo(bytes.length);
            assertThat(entry.get("sha256").textValue()).as(path).isEqualTo(sha256(bytes));
        });
    }

    // bundles.md row 52
    @ParameterizedTest
    @FieldSource("DATA")
    void statesHowManyEntriesAFileHas(String path) {
        int entries = 0;
        for (JsonNode value : BundleFiles.json(path)) {
            entries += value.isArray() ? value.size() : 0;
        }
        int stated = -1;
        for (JsonNode entry : BundleFiles.json("bundle.json").get("files")) {
            if (entry.get("path").textValue().equals(path)) {
                stated = entry.get("count").intValue();
            }
        }

        assertThat(stated).isEqualTo(entries);
    }

    /** bundles.md row 21: a loader cannot list a jar, so that the build does. */
    @Test
    void hasNoFileThatTheManifestDoesNotKnow() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(FOLDER::relativize)
                            .map(path -> path.toString().replace('\\', '/')))
                    .filteredOn(path -> !path.startsWith("schema/"))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("bundle.json"), DATA.stream())
                            .toList());
        }
    }

    /** bundles.md row 24: digests are over raw bytes, so that no checkout may change line ends. */
    @ParameterizedTest
    @FieldSource("DATA")
    void hasUnixLineEndsAndNoByteOrderMark(String path) {
        String text = new String(BundleFiles.bytes(path), StandardCharsets.UTF_8);

        assertThat(text).startsWith("{").endsWith("}\n").doesNotContain("\r").doesNotContain(" \n");
    }

    // bundles.md row 24
    @Test
    void keepsLineEndsThroughGit() throws IOException {
        assertThat(Files.readString(Path.of("..", ".gitattributes"))).contains("* text=auto eol=lf");
    }

    /**
     * The first and the last byte of every file and one in each of 62 equal parts between, one bit each, by a fixed seed
     * (bundles.md row 22).
     */
    @ParameterizedTest
    @FieldSource("DATA")
    void refusesAByteFlippedAnywhere(String path) {
        byte[] original = BundleFiles.bytes(path);
        Random random = new Random(20261122);
        for (int position : positions(original.length, random)) {
            byte[] changed = original.clone();
            changed[position] ^= (byte) (1 << random.nextInt(8));
            ContentSource source = with(path, changed);

            assertThatThrownBy(() -> Handbook.loader().source(source).load())
                    .as("%s at %d", path, position)
                    .isInstanceOfSatisfying(
                            HandbookContentException.class,
                            e -> assertThat(e.faults())
                                    .extracting(fault -> fault.code().text(), Fault::file)
                                    .containsExactly(org.assertj.core.groups.Tuple.tuple("E-DIGEST", path)));
        }
    }

    /** As many for a long file as for a short one: a load reads all files each time. */
    private static int[] positions(int length, Random random) {
        int[] positions = new int[POSITIONS];
        double part = (length - 2.0) / (POSITIONS - 2);
        for (int i = 1; i < POSITIONS - 1; i++) {
            positions[i] = 1 + (int) ((i - 1 + random.nextDouble()) * part);
        }
        positions[POSITIONS - 1] = length - 1;
        return positions;
    }

    /** bundles.md row 11: the metadata for native images name every resource that a load opens, and no other. */
    @Test
    void declaresItsResourcesForNativeImages() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        Path metadata = Path.of(
                "target",
                "classes",
                "META-INF",
                "native-image",
                "io.github.servicehandbook",
                "service-handbook-content");
        List<String> expected = Stream.concat(
                        Stream.concat(Stream.of("bundle.json"), DATA.stream())
                                .map(path -> "META-INF/service-handbook/retail-service-handbook/" + path),
                        Stream.of("META-INF/services/io.github.servicehandbook.bundle.ContentSource"))
                .toList();

        JsonNode reachability =
                mapper.readTree(metadata.resolve("reachability-metadata.json").toFile());
        JsonNode config =
                mapper.readTree(metadata.resolve("resource-config.json").toFile());

        assertThat(reachability.get("resources"))
                .map(node -> node.get("glob").textValue())
                .hasSameElementsAs(expected);
        assertThat(config.get("resources").get("includes"))
                .map(node -> node.get("pattern").textValue().replace("\\Q", "").replace("\\E", ""))
                .hasSameElementsAs(expected);
        assertThat(reachability.get("reflection").get(0).get("type").textValue())
                .isEqualTo(RetailServiceHandbook.class.getName());
    }

    private static ContentSource with(String changedPath, byte[] changed) {
        RetailServiceHandbook original = new RetailServiceHandbook();
        return new ContentSource() {
            @Override
            public String bundleId() {
                return original.bundleId();
            }

            @Override
            public String description() {
                return original.description();
            }

            @Override
            public Optional<InputStream> open(String path) throws IOException {
                return path.equals(changedPath) ? Optional.of(new ByteArrayInputStream(changed)) : original.open(path);
            }
        };
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
