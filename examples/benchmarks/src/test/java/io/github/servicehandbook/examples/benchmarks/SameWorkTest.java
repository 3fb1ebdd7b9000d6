package io.github.servicehandbook.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.internal.manifest.Digests;
import io.github.servicehandbook.password.PasswordVerdict;
import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the compared programs do the same work. Times are not asserted. */
class SameWorkTest {
    private static final Handbook HANDBOOK = Handbook.load();

    @Test
    void databindMakesEqualModels() {
        DatabindLoad databind = DatabindLoad.run();

        assertThat(databind.codes().codes()).isEqualTo(HANDBOOK.codes().all());
        assertThat(databind.contents().chapters()).isEqualTo(HANDBOOK.contents().chapters());
        assertThat(databind.contents().errata()).isEqualTo(HANDBOOK.contents().errata());
        assertThat(databind.contents().bibliography())
                .isEqualTo(HANDBOOK.contents().bibliography());
        assertThat(databind.standards().timeLimits())
                .isEqualTo(HANDBOOK.standards().timeLimits());
        assertThat(databind.standards().conductRules())
                .isEqualTo(HANDBOOK.standards().conductRules());
        assertThat(databind.policy()).isEqualTo(HANDBOOK.passwordPolicy());
        assertThat(databind.manifest().version()).isEqualTo(HANDBOOK.info().version());
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPTED, ASCII", "ACCEPTED, HAN",
        "REJECTED, ASCII", "REJECTED, HAN"
    })
    void passayHasTheSameVerdicts(PasswordVerdict.Outcome outcome, PasswordCheck.Alphabet alphabet) {
        PasswordCheck check = new PasswordCheck();

        for (int length : new int[] {8, 12, 64, 128}) {
            List<PasswordCorpus.Candidate> candidates = PasswordCorpus.of(outcome, alphabet, length);

            assertThat(candidates)
                    .hasSize(PasswordCorpus.SIZE)
                    .allSatisfy(check::requireSameVerdicts)
                    .allSatisfy(candidate -> assertThat(candidate.text()).hasSize(length))
                    .allSatisfy(candidate -> assertThat(candidate.reasons().isEmpty())
                            .isEqualTo(outcome == PasswordVerdict.Outcome.ACCEPTED));
        }
    }

    @Test
    void theFloorHashesWhatALoadVerifies() {
        assertThat(DatabindLoad.run().manifest().files())
                .extracting(DatabindLoad.ListedFile::path)
                .filteredOn(path -> !path.startsWith("languages/"))
                .containsExactlyInAnyOrderElementsOf(
                        ContentFiles.names().subList(1, ContentFiles.names().size()));
        for (DatabindLoad.ListedFile file : DatabindLoad.run().manifest().files()) {
            byte[] bytes = ContentFiles.read(file.path());

            assertThat(bytes).as(file.path()).hasSize(file.bytes());
            assertThat(FloorLoad.sha256(bytes))
                    .as(file.path())
                    .isEqualTo(HexFormat.of().parseHex(file.sha256()));
        }
        assertThat(FloorLoad.sha256(ContentFiles.read(ContentFiles.MANIFEST)))
                .isEqualTo(HexFormat.of().parseHex(HANDBOOK.info().digest()));
    }

    @Test
    void theLoadWithoutHashingIsTheProductWithOneClassReplaced(@TempDir Path directory) throws Exception {
        URL unhashed = UnhashedJar.write(directory).toUri().toURL();
        List<URL> classPath = new ArrayList<>(List.of(unhashed));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Method run = loader.loadClass(HandbookLoad.class.getName()).getDeclaredMethod("run");
            run.setAccessible(true);

            assertThat(run.invoke(null)).hasToString(HandbookLoad.run().toString());
            assertThat(loader.loadClass(Digests.class.getName())
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation())
                    .isEqualTo(unhashed);
        }
    }
}
