package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The content restates the handbook in words of its own: no run of 18 Han characters is the same as in the source. The
 * source itself is not part of the project; {@code source-windows.txt} stands for it. Whoever has the source can make the
 * file again: join the Han characters (U+4E00 to U+9FFF) of the whole source, and of every run of 18 of them write the
 * first eight bytes of the SHA-256 of its UTF-8 in hex, a line each, sorted, each once.
 */
class WordingTest {
    static final java.util.List<String> DATA = BundleFiles.DATA;

    private static final int RUN = 18;

    @ParameterizedTest
    @FieldSource("DATA")
    void copiesNoRunOfTheSource(String path) throws IOException {
        Set<String> windows = windows();

        assertThat(BundleFiles.texts(path))
                .isNotEmpty()
                .filteredOn(text -> !Collections.disjoint(windows, runs(text)))
                .isEmpty();
    }

    /** Read one after the other, clauses that each keep off the source could still add up to a run of it. */
    @Test
    void copiesNoRunAcrossClauses() throws IOException {
        Handbook handbook = Handbook.load();
        StringBuilder clauses = new StringBuilder();
        handbook.contents().clauses().forEach(clause -> clauses.append(clause.text()));
        StringBuilder requirements = new StringBuilder();
        handbook.standards().conductRules().forEach(rule -> requirements.append(rule.requirement()));

        Set<String> windows = windows();
        assertThat(runs(clauses.toString()))
                .isNotEmpty()
                .filteredOn(windows::contains)
                .isEmpty();
        assertThat(runs(requirements.toString()))
                .isNotEmpty()
                .filteredOn(windows::contains)
                .isEmpty();
    }

    @Test
    void hasTheFingerprintOfARunThatTheSourceReallyHas() throws IOException {
        assertThat(runs("服务行为准则第一节服务原则第二节服务")).isSubsetOf(windows()).hasSize(1);
    }

    private static Set<String> windows() throws IOException {
        return new HashSet<>(Files.readAllLines(Path.of("src", "test", "resources", "source-windows.txt")));
    }

    private static Set<String> runs(String text) {
        StringBuilder han = new StringBuilder();
        text.codePoints().filter(c -> c >= 0x4e00 && c <= 0x9fff).forEach(han::appendCodePoint);
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= han.length(); i++) {
            runs.add(fingerprint(han.substring(i, i + RUN)));
        }
        return runs;
    }

    private static String fingerprint(String run) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(run.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
