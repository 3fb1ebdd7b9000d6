package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The content as an operator drops it into a folder, whole or zipped, with every proof that this asks for. */
class FolderAndZipTest {
    private static final List<String> FILES = Stream.of(
                    Stream.of("bundle.json", "schema/bundle.schema.json"), BundleFiles.DATA.stream())
            .flatMap(files -> files)
            .toList();

    @TempDir
    private Path temporary;

    @Test
    void isTheSameHandbookInAFolder() throws IOException {
        for (String file : FILES) {
            Path to = temporary.resolve(file);
            Files.createDirectories(to.getParent());
            Files.write(to, BundleFiles.bytes(file));
        }

        assertSame(Handbook.loader().source(ContentSource.directory(temporary)).load());
    }

    @Test
    void isTheSameHandbookInAZip() throws IOException {
        Path zip = temporary.resolve("handbook.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String file : FILES) {
                out.putNextEntry(new ZipEntry(file));
                out.write(BundleFiles.bytes(file));
            }
        }

        assertSame(Handbook.loader().source(ContentSource.zip(zip)).load());
    }

    private static void assertSame(Handbook handbook) {
        Handbook expected = Handbook.load();

        assertThat(handbook.info()).isEqualTo(expected.info());
        assertThat(handbook.codes().all()).isEqualTo(expected.codes().all());
        assertThat(handbook.contents().clauses()).isEqualTo(expected.contents().clauses());
        assertThat(handbook.standards().conductRules())
                .isEqualTo(expected.standards().conductRules());
        assertThat(handbook.troubleshooting().trees())
                .extracting(TroubleshootingTree::contentFingerprint)
                .isEqualTo(expected.troubleshooting().trees().stream()
                        .map(TroubleshootingTree::contentFingerprint)
                        .toList());
    }
}
