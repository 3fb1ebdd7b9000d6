package io.github.servicehandbook.content.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same checks wherever the packaged jars lie. */
class ConformanceIT {
    private static final String MAIN = Conformance.class.getName();
    private static final String MODULE = "service.handbook.conformance";

    @TempDir
    private Path work;

    private Path classes;

    @BeforeEach
    void copiesThePlainClasses() throws Exception {
        classes = Jars.classes(work.resolve("classes"), Conformance.class, Checks.class);
    }

    @Test
    void onTheClassPath() throws Exception {
        String path = ChildJvm.path(also(Jars.with(Jars.CONTENT), classes));

        assertAllPassed(run("class-path", "UTF-8", "-Dfile.encoding=UTF-8", "-cp", path, MAIN));
    }

    // bundles.md row 49
    @Test
    void onTheClassPathWithAnotherCharsetAndLocale() throws Exception {
        String path = ChildJvm.path(also(Jars.with(Jars.CONTENT), classes));

        assertAllPassed(run(
                "class-path",
                "ISO-8859-1",
                "-Dfile.encoding=ISO-8859-1",
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Asia/Kathmandu",
                "-cp",
                path,
                MAIN));
    }

    // bundles.md row 8
    @Test
    void onTheModulePathWithAHostThatRequiresTheContent() throws Exception {
        assertAllPassed(onTheModulePath("requires io.github.servicehandbook.content;"));
    }

    /** Nobody requires the provider: the module system binds it (bundles.md row 8). */
    @Test
    void onTheModulePathWithAHostThatRequiresTheLibraryAlone() throws Exception {
        List<Path> path = Jars.with(Jars.CONTENT);
        Path host = Jars.classes(work.resolve("host"), LoadReport.class);
        Jars.module(host, "module " + MODULE + " { requires io.github.servicehandbook; }", path);

        ChildJvm.Result result = ChildJvm.run(
                work,
                "--module-path",
                ChildJvm.path(also(path, host)),
                "--module",
                MODULE + "/" + LoadReport.class.getName());

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).containsExactly("loaded " + String.join(" ", Jars.contentOf(Jars.CONTENT)));
    }

    @Test
    void onTheModulePathOfAHostOnTheClassPath() throws Exception {
        String path = ChildJvm.path(Jars.with(Jars.CONTENT));

        assertAllPassed(run(
                "modules-beside-class-path",
                "UTF-8",
                "-Dfile.encoding=UTF-8",
                "--module-path",
                path,
                "--add-modules",
                "io.github.servicehandbook.content",
                "-cp",
                classes.toString(),
                MAIN));
    }

    // bundles.md row 5
    @Test
    void inAnIsolatedClassLoaderWithoutContextLoader() throws Exception {
        assertAllPassed(isolated(null));
    }

    // bundles.md row 5
    @Test
    void inAnIsolatedClassLoaderWithAForeignContextLoader() throws Exception {
        try (URLClassLoader foreign = new URLClassLoader(new URL[0], null)) {
            assertAllPassed(isolated(foreign));
        }
    }

    // bundles.md row 5
    @Test
    void inAnIsolatedClassLoaderWithTheContextLoaderOfTheTests() throws Exception {
        assertAllPassed(isolated(ClassLoader.getSystemClassLoader()));
    }

    @Test
    void inAFatJar() throws Exception {
        List<Path> parts = Jars.with(Jars.CONTENT);
        Path fat = Jars.write(work.resolve("fat.jar"), Jars.merged(parts, classes, Conformance.class));

        assertAllPassed(run("fat-jar", "UTF-8", "-Dfile.encoding=UTF-8", "-jar", fat.toString()));
    }

    private ChildJvm.Result onTheModulePath(String requires) throws Exception {
        List<Path> path = Jars.with(Jars.CONTENT);
        Jars.module(classes, "module " + MODULE + " { " + requires + " }", path);
        return run(
                "module-path",
                "UTF-8",
                "-Dfile.encoding=UTF-8",
                "--module-path",
                ChildJvm.path(also(path, classes)),
                "--module",
                MODULE + "/" + MAIN);
    }

    private ChildJvm.Result run(String layout, String charset, String... command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(expected(layout, charset));
        return ChildJvm.run(work, arguments.toArray(String[]::new));
    }

    private ChildJvm.Result isolated(ClassLoader context) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (IsolatedLoader loader = new IsolatedLoader(also(Jars.with(Jars.CONTENT), classes))) {
            String[] expected =
                    expected("isolated", Charset.defaultCharset().name()).toArray(String[]::new);
            Object failed = loader.call(
                    context,
                    Conformance.class,
                    "check",
                    new Class<?>[] {PrintStream.class, String[].class},
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    expected);
            return new ChildJvm.Result(
                    ((List<?>) failed).size(),
                    out.toString(StandardCharsets.UTF_8).lines().toList(),
                    "");
        }
    }

    private static List<String> expected(String layout, String charset) {
        List<String> expected = new ArrayList<>(List.of(layout, charset));
        expected.addAll(Jars.contentOf(Jars.CONTENT));
        return expected;
    }

    private static void assertAllPassed(ChildJvm.Result result) {
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .containsExactlyElementsOf(Conformance.CHECKS.stream()
                        .map(name -> Checks.PASSED + name)
                        .toList());
        assertThat(result.exit()).isZero();
    }

    private static List<Path> also(List<Path> path, Path... more) {
        List<Path> all = new ArrayList<>(path);
        all.addAll(List.of(more));
        return all;
    }
}
