package io.github.servicehandbook.content.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the first load in a JVM does not bring in. Each of these slipped in once with a line that looked harmless, and was
 * seen only when somebody measured.
 */
class FirstLoadIT {
    private static final List<String> FOR_OTHER_LOADS = List.of(
            "io.github.servicehandbook.internal.manifest.EntryFormat",
            "io.github.servicehandbook.internal.manifest.IdNotice",
            "io.github.servicehandbook.internal.overlay.OverlayFile",
            "io.github.servicehandbook.internal.manifest.SignatureCheck",
            "io.github.servicehandbook.internal.json.JsonTree",
            "io.github.servicehandbook.internal.source.FolderFiles",
            "io.github.servicehandbook.internal.source.ZipFiles",
            "io.github.servicehandbook.internal.tree.InlinedTree",
            "io.github.servicehandbook.internal.tree.space.Analysis",
            "io.github.servicehandbook.internal.tree.space.TreeVerifier",
            "io.github.servicehandbook.internal.tree.walk.WalkedSession",
            "io.github.servicehandbook.troubleshooting.review.TreeReview");

    @TempDir
    private Path work;

    @Test
    void loadsNoClassesThatAPlainLoadNeedsNot() throws Exception {
        List<String> loaded = classesOfALoad();

        assertThat(loaded)
                .contains("io.github.servicehandbook.Handbook", "io.github.servicehandbook.internal.tree.TreeModel")
                // The equality that the compiler gives a record: some 90 classes for the first one asked for.
                .doesNotContain("java.lang.runtime.ObjectMethods")
                // Streams that sort or match: some 30 more.
                .doesNotContain("java.util.stream.MatchOps", "java.util.stream.SortedOps")
                .doesNotContainAnyElementsOf(FOR_OTHER_LOADS)
                .noneMatch(name -> name.startsWith("org.slf4j."));
        for (String name : FOR_OTHER_LOADS) {
            assertThat(Class.forName(name, false, Handbook.class.getClassLoader()))
                    .isNotNull();
        }
    }

    @Test
    void loadsWithoutAWordWhereTheHostHasNoLoggingProvider() throws Exception {
        List<Path> path = new ArrayList<>(Jars.withoutLogging());
        path.add(Jars.classes(work.resolve("classes"), LoadReport.class));

        ChildJvm.Result result = ChildJvm.run(work, "-cp", ChildJvm.path(path), LoadReport.class.getName());

        assertThat(result.out()).containsExactly("loaded " + String.join(" ", Jars.contentOf(Jars.CONTENT)));
        assertThat(result.err()).isEmpty();
    }

    private List<String> classesOfALoad() throws Exception {
        Path classes = Jars.classes(work.resolve("classes"), LoadReport.class);
        Path log = work.resolve("classes.log");
        List<Path> path = new ArrayList<>(Jars.with(Jars.CONTENT));
        path.add(classes);

        ChildJvm.Result result = ChildJvm.run(
                work, "-Xlog:class+load:file=" + log + ":none", "-cp", ChildJvm.path(path), LoadReport.class.getName());

        assertThat(result.out()).containsExactly("loaded " + String.join(" ", Jars.contentOf(Jars.CONTENT)));
        List<String> loaded = Files.readAllLines(log).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        // What comes before is the JVM's own.
        return loaded.subList(loaded.indexOf(LoadReport.class.getName()), loaded.size());
    }
}
