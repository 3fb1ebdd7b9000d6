package io.github.servicehandbook.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentSourceTest {
    private static final ContentSource SOURCE = ContentSource.classPath(ContentSourceTest.class, "class-path-handbook");

    @Test
    void opensAFileOfTheBundle() throws IOException {
        assertThat(text("codes.json")).isEqualTo("{\"codes\": []}\n");
    }

    @Test
    void opensAFileInAFolderOfTheBundle() throws IOException {
        assertThat(text("trees/a-tree.json")).isEqualTo("{\"id\": \"a-tree\"}\n");
    }

    @Test
    void opensAFileAnewEachTime() throws IOException {
        assertThat(text("codes.json")).isEqualTo(text("codes.json"));
    }

    @Test
    void findsNoFileThatIsNotThere() throws IOException {
        assertThat(SOURCE.open("contents.json")).isEmpty();
    }

    @Test
    void findsNoFileOfABundleThatIsNotThere() throws IOException {
        assertThat(ContentSource.classPath(ContentSourceTest.class, "other").open("codes.json"))
                .isEmpty();
    }

    @Test
    void saysWhichBundleItReads() {
        assertThat(SOURCE.bundleId()).isEqualTo("class-path-handbook");
    }

    @Test
    void tellsAPersonWhereTheFilesLieOnOneLine() {
        assertThat(SOURCE.description())
                .contains("class path", ContentSourceTest.class.getName(), "class-path-handbook")
                .doesNotContain("\n");
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "",
                "-a",
                "A",
                "a_b",
                "a.b",
                "a b",
                "..",
                "../a",
                "a/b",
                "a\\b",
                "a\n",
                "手册",
                "aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg"
            })
    void refusesWhatIsNoBundleId(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContentSource.classPath(ContentSourceTest.class, id))
                .withMessage(
                        "bundleId: invalid bundle ID; expected 1 to 64 characters 0-9, a-z and -, such as retail-service-handbook");
    }

    @Test
    void takesABundleIdOfSixtyFourCharacters() {
        String id = "a".repeat(64);

        assertThat(ContentSource.classPath(ContentSourceTest.class, id).bundleId())
                .isEqualTo(id);
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> ContentSource.classPath(null, "class-path-handbook"))
                .withMessage("anchor");
        assertThatNullPointerException()
                .isThrownBy(() -> ContentSource.classPath(ContentSourceTest.class, null))
                .withMessage("bundleId");
    }

    private static String text(String path) throws IOException {
        try (InputStream in = SOURCE.open(path).orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
