package io.github.servicehandbook.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that each row of the table does the work that it names. Times are not asserted. */
class FirstUseTest {
    @TempDir
    private static Path directory;

    @BeforeAll
    static void writeBundles() throws IOException {
        BundleFiles.write(directory);
    }

    @ParameterizedTest
    @EnumSource
    void everyRowTimesOneSection(FirstUseRow row) {
        Marks marks = new Marks();

        String found = FirstUseWork.run(row, directory.toString(), marks);

        assertThat(marks.order).containsExactly("begin", "end");
        assertThat(found).matches("[!-~]+");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"FLOOR", "FLOOR_SHA256", "LOAD", "LAZY", "EVERY_PART", "UNHASHED", "DATABIND", "DIRECTORY", "ZIP"})
    void everyLoadFindsTheSameEntries(FirstUseRow row) {
        Entries entries = HandbookLoad.run();

        assertThat(entries.codes()).isEqualTo(29);
        assertThat(found(row)).isEqualTo(entries.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST_CODE, 1104/ACTIVATION",
        "FIRST_SEARCH, 10:CLAUSE:3.3/1.2.3.1",
        "FIRST_SUGGESTION, 3:1104:INITIALS",
        "FIRST_PREPARE, REJECTED:CONTAINS_NAME",
        "FIRST_ANSWER, q-scope",
        "FIRST_REMAINING, 2-13",
        "SAVE_AND_RESUME, 297:true:q-scope"
    })
    void everyFirstUseFindsWhatItIsAskedFor(FirstUseRow row, String found) {
        assertThat(found(row)).isEqualTo(found);
    }

    @Test
    void theDrawingIsThatOfTheTree() {
        TroubleshootingTree tree = Handbook.load().troubleshooting().tree("sms-failure");
        String drawing = TreeReview.of(tree).diagram().toMermaid(Locale.CHINESE);

        assertThat(drawing).contains("收不到");
        assertThat(found(FirstUseRow.FIRST_DRAWING)).isEqualTo(drawing.length() + ":" + drawing.hashCode());
    }

    @Test
    void theClassLogCountsTheClassesBetweenTheMarkers() throws IOException {
        Path log = directory.resolve("classes.log");
        Files.writeString(log, """
                java.lang.Object source: shared objects file
                io.github.servicehandbook.Handbook source: a.jar
                io.github.servicehandbook.examples.benchmarks.FirstUseFork source: a.jar
                io.github.servicehandbook.examples.benchmarks.FirstUseFork$Before source: a.jar
                org.slf4j.Logger source: a.jar
                java.util.Optional source: shared objects file
                io.github.servicehandbook.examples.benchmarks.FirstUseFork$After source: a.jar
                java.util.List source: shared objects file
                """);

        ClassLog classes = ClassLog.read(log, FirstUseFork.Before.class, FirstUseFork.After.class);

        assertThat(classes.loadedEarly()).containsExactly("io.github.servicehandbook.Handbook source: a.jar");
        assertThat(classes.timed()).hasSize(2);
        assertThatThrownBy(() -> ClassLog.read(log, FirstUseFork.Before.class, FirstUse.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the class log has no " + FirstUse.class.getName());
    }

    private static String found(FirstUseRow row) {
        return FirstUseWork.run(row, directory.toString(), new Marks());
    }

    /** Records the marks of a section. */
    private static final class Marks implements FirstUseWork.Section {
        private final List<String> order = new ArrayList<>();

        @Override
        public void begin() {
            order.add("begin");
        }

        @Override
        public void end() {
            order.add("end");
        }
    }
}
