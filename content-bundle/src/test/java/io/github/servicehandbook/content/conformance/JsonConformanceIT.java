package io.github.servicehandbook.content.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host's mapper of either Jackson major writes equals the bundle, on the class path and on the module path. */
class JsonConformanceIT {
    private static final String MAIN = JsonConformance.class.getName();
    private static final String MODULE = "service.handbook.conformance.json";

    @TempDir
    private Path work;

    private Path classes;

    @BeforeEach
    void copiesThePlainClasses() throws Exception {
        classes = Jars.classes(work.resolve("classes"), JsonConformance.class, Checks.class);
    }

    @Test
    void onTheClassPath() throws Exception {
        ChildJvm.Result result = ChildJvm.run(work, "-cp", ChildJvm.path(path(classes)), MAIN, "unnamed", "unnamed");

        assertAllPassed(result);
    }

    @Test
    void onTheModulePath() throws Exception {
        Jars.module(
                classes,
                "module " + MODULE + " {"
                        + " requires com.fasterxml.jackson.databind;"
                        + " requires com.fasterxml.jackson.datatype.jdk8;"
                        + " requires com.fasterxml.jackson.datatype.jsr310;"
                        + " requires tools.jackson.databind;"
                        + " requires io.github.servicehandbook.content; }",
                path());

        ChildJvm.Result result = ChildJvm.run(
                work,
                "--module-path",
                ChildJvm.path(path(classes)),
                "--module",
                MODULE + "/" + MAIN,
                "com.fasterxml.jackson.databind",
                "tools.jackson.databind");

        assertAllPassed(result);
    }

    private static List<Path> path(Path... more) {
        List<Path> path = new ArrayList<>(Jars.with(Jars.CONTENT));
        path.addAll(Jars.mappers());
        path.addAll(List.of(more));
        return path;
    }

    private static void assertAllPassed(ChildJvm.Result result) {
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .containsExactlyElementsOf(Stream.of("jackson2-", "jackson3-")
                        .flatMap(mapper -> JsonConformance.CHECKS.stream().map(name -> Checks.PASSED + mapper + name))
                        .toList());
        assertThat(result.exit()).isZero();
    }
}
