package io.github.servicehandbook.content.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.content.RetailServiceHandbook;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No content, several contents, and content that lost something on its way into a host's jar. */
class DiscoveryIT {
    private static final String LOADED = "loaded " + String.join(" ", Jars.contentOf(Jars.CONTENT));
    private static final String VERSION = Jars.contentOf(Jars.CONTENT).get(1);
    private static final String DIGEST = Jars.contentOf(Jars.CONTENT).get(2);

    @TempDir
    private Path work;

    private Path classes;

    @BeforeEach
    void copiesThePlainClasses() throws Exception {
        classes = Jars.classes(work.resolve("classes"), LoadReport.class);
    }

    // bundles.md row 1
    @Test
    void namesTheMissingDependencyOnTheClassPath() throws Exception {
        ChildJvm.Result result =
                ChildJvm.run(work, "-cp", ChildJvm.path(host(Jars.coreOnly())), LoadReport.class.getName());

        assertThat(result.err()).isEmpty();
        assertRefusedWithoutBundle(result.out());
    }

    // bundles.md row 1
    @Test
    void namesTheMissingDependencyOnTheModulePath() throws Exception {
        Jars.module(classes, "module host { requires io.github.servicehandbook; }", Jars.coreOnly());

        ChildJvm.Result result = ChildJvm.run(
                work,
                "--module-path",
                ChildJvm.path(host(Jars.coreOnly())),
                "--module",
                "host/" + LoadReport.class.getName());

        assertThat(result.err()).isEmpty();
        assertRefusedWithoutBundle(result.out());
    }

    // bundles.md rows 1 and 5
    @Test
    void namesTheMissingDependencyAndBothLoadersThatWereSearched() throws Exception {
        try (IsolatedLoader loader = new IsolatedLoader(host(Jars.coreOnly()));
                IsolatedLoader context = new IsolatedLoader(List.of())) {
            List<String> report = loader.loadReport(context);

            assertRefusedWithoutBundle(report);
            assertThat(report.get(0))
                    .contains("core's own class loader (" + loader + ")", "the context class loader (" + context + ")");
        }
    }

    // bundles.md row 5
    @Test
    void searchesTheContextLoaderIfCoresOwnFindsNone() throws Exception {
        try (IsolatedLoader shared = new IsolatedLoader(host(Jars.coreOnly()));
                IsolatedLoader application = new IsolatedLoader(List.of(Jars.CONTENT), shared)) {
            assertRefusedWithoutBundle(shared.loadReport(null));
            assertThat(shared.loadReport(application)).containsExactly(LOADED);
        }
    }

    /** Not ambiguous: the context loader is not even asked (bundles.md row 5). */
    @Test
    void prefersCoresOwnLoaderToAContextLoaderWithOtherContent() throws Exception {
        Path later = Jars.laterVersion(work.resolve("later.jar"));
        try (IsolatedLoader own = new IsolatedLoader(host(Jars.with(Jars.CONTENT)));
                IsolatedLoader shared = new IsolatedLoader(host(Jars.coreOnly()));
                ChildFirstLoader context = new ChildFirstLoader(later, own);
                ChildFirstLoader alone = new ChildFirstLoader(later, shared)) {
            assertThat(own.loadReport(context)).containsExactly(LOADED);
            assertThat(shared.loadReport(alone)).singleElement().asString().contains(Jars.LATER);
        }
    }

    /** As web containers do: the application's own content before the shared one, but the shared library. */
    private static final class ChildFirstLoader extends URLClassLoader {
        ChildFirstLoader(Path jar, ClassLoader parent) throws IOException {
            super(new URL[] {jar.toUri().toURL()}, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded == null && name.equals(RetailServiceHandbook.class.getName())) {
                    loaded = findClass(name);
                }
                return loaded == null ? super.loadClass(name, resolve) : loaded;
            }
        }

        @Override
        public URL getResource(String name) {
            URL own = findResource(name);
            return own == null ? super.getResource(name) : own;
        }
    }

    // bundles.md row 2
    @Test
    void usesOneOfTwoIdenticalCopiesAndSaysWhereBothLie() throws Exception {
        Path copy = Files.copy(Jars.CONTENT, work.resolve("copy.jar"));

        List<String> report = IsolatedLoader.reportOf(host(Jars.with(Jars.CONTENT, copy)));

        assertThat(report).hasSize(2).startsWith(LOADED);
        assertThat(report.get(1))
                .startsWith("notice identical copies of the bundle " + Jars.ID + " found; used one: ")
                .contains(place(Jars.CONTENT), place(copy));
    }

    // bundles.md row 2
    @Test
    void saysWhereBothCopiesLieOnARealClassPath() throws Exception {
        Path copy = Files.copy(Jars.CONTENT, work.resolve("copy.jar"));

        ChildJvm.Result result = ChildJvm.run(
                work, "-cp", ChildJvm.path(host(Jars.with(Jars.CONTENT, copy))), LoadReport.class.getName());

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).hasSize(2).startsWith(LOADED);
        assertThat(result.out().get(1)).contains(place(Jars.CONTENT), place(copy));
    }

    // bundles.md row 3
    @Test
    void refusesToChooseBetweenCopiesOfOneVersionThatDiffer() throws Exception {
        Path other = Jars.withManifest(work.resolve("other.jar"), "营业渠道服务手册", "营业渠道服务手冊");

        assertAmbiguous(IsolatedLoader.reportOf(host(Jars.with(Jars.CONTENT, other))), other);
        assertAmbiguous(IsolatedLoader.reportOf(host(Jars.with(other, Jars.CONTENT))), other);
        assertThat(IsolatedLoader.reportOf(host(Jars.with(other))).get(0))
                .as("the other copy alone is sound")
                .startsWith("loaded " + Jars.ID + " " + VERSION + " ");
    }

    // bundles.md row 4
    @Test
    void refusesToChooseBetweenTwoVersions() throws Exception {
        Path later = Jars.laterVersion(work.resolve("later.jar"));

        assertAmbiguous(IsolatedLoader.reportOf(host(Jars.with(Jars.CONTENT, later))), later);
        assertAmbiguous(IsolatedLoader.reportOf(host(Jars.with(later, Jars.CONTENT))), later);
        assertThat(IsolatedLoader.reportOf(host(Jars.with(later))).get(0))
                .as("the other version alone is sound")
                .startsWith("loaded " + Jars.ID + " " + Jars.LATER + " ");
    }

    // bundles.md row 9
    @Test
    void namesTheWayOutOfAFatJarWithoutServicesAndItWorks() throws Exception {
        Map<String, byte[]> entries = Jars.merged(Jars.with(Jars.CONTENT), classes, LoadReport.class);
        assertThat(entries.keySet().removeIf(name -> name.equals(Jars.SERVICE))).isTrue();
        String fat = Jars.write(work.resolve("fat.jar"), entries).toString();

        ChildJvm.Result discovered = ChildJvm.run(work, "-jar", fat);
        ChildJvm.Result explicit = ChildJvm.run(work, "-jar", fat, Jars.ID);

        assertThat(discovered.err()).isEmpty();
        assertRefusedWithoutBundle(discovered.out());
        assertThat(discovered.out().get(0))
                .contains("If the jar was shaded without service files, use"
                        + " HandbookLoader.source(ContentSource.classPath(anchor, bundleId))");
        assertThat(explicit.err()).isEmpty();
        assertThat(explicit.out()).containsExactly(LOADED);
    }

    // bundles.md row 10
    @ParameterizedTest(name = "{0}")
    @CsvSource({"longer, ' '", "shorter, -", "of the same length, x"})
    void refusesAFatJarInWhichAnotherJarOverwroteAFile(String size, String change) throws Exception {
        Map<String, byte[]> entries = Jars.merged(Jars.with(Jars.CONTENT), classes, LoadReport.class);
        entries.computeIfPresent(Jars.FOLDER + "codes.json", (name, ours) -> overwritten(ours, change));
        Path fat = Jars.write(work.resolve("fat.jar"), entries);

        List<String> report = IsolatedLoader.reportOf(List.of(fat));

        assertThat(report).hasSize(1);
        assertThat(report.get(0))
                .startsWith("refused E-DIGEST codes.json: ")
                .endsWith("another jar has a file of the same name");
    }

    private static byte[] overwritten(byte[] ours, String change) {
        return switch (change) {
            case "-" -> "{\"codes\":[]}".getBytes(UTF_8);
            case "x" -> Jars.replaced(ours, "\"1104\"", "\"1105\"");
            default -> Jars.replaced(ours, "\"codes\":", "\"codes\": ");
        };
    }

    private static String place(Path jar) {
        return jar.toUri().getPath() + "!/";
    }

    private List<Path> host(List<Path> path, Path... more) {
        List<Path> all = new ArrayList<>(path);
        all.addAll(List.of(more));
        all.add(classes);
        return all;
    }

    private static void assertRefusedWithoutBundle(List<String> report) {
        assertThat(report).hasSize(1);
        assertThat(report.get(0))
                .startsWith("refused E-NO-BUNDLE: ")
                .contains("io.github.servicehandbook:service-handbook-content", "Searched: core's own");
    }

    private static void assertAmbiguous(List<String> report, Path other) {
        assertThat(report).hasSize(1);
        assertThat(report.get(0))
                .startsWith("refused E-AMBIGUOUS: several different copies of the bundle " + Jars.ID)
                .contains(place(Jars.CONTENT), place(other), DIGEST);
    }
}
