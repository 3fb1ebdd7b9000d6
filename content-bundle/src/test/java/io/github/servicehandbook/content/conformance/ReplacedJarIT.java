package io.github.servicehandbook.content.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar that is replaced on disk while handbooks live. */
class ReplacedJarIT {
    private static final List<String> CONTENT = Jars.contentOf(Jars.CONTENT);
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @TempDir
    private Path work;

    private Path classes;
    private Path core;
    private Path content;
    private Path later;

    @BeforeEach
    void copiesTheJars() throws Exception {
        classes = Jars.classes(work.resolve("classes"), LiveHandbook.class);
        core = Files.copy(Jars.CORE, work.resolve("core.jar"));
        content = Files.copy(Jars.CONTENT, work.resolve("content.jar"));
        later = Jars.laterVersion(work.resolve("later.jar"));
    }

    // bundles.md row 45
    @Test
    void aLoadedHandbookKeepsWorkingAndAFreshLoaderSeesTheNewJar() throws Exception {
        try (IsolatedLoader old = new IsolatedLoader(path())) {
            Object handbook = call(old, "load");

            replace(later);

            assertThat(call(old, "read", handbook)).isEqualTo(CONTENT.get(1) + " [入网, 新开户, 办新号, 开卡, 办卡]");
            try (IsolatedLoader fresh = new IsolatedLoader(path())) {
                assertThat(call(fresh, "read", call(fresh, "load"))).isEqualTo(Jars.LATER + " [入网, 新开户, 办新号, 卡开, 办卡]");
            }
        }
    }

    // bundles.md row 45
    @Test
    void aHandbookThatReadsLateSaysThatItsJarIsGone() throws Exception {
        try (IsolatedLoader old = new IsolatedLoader(path())) {
            Object handbook = call(old, "loadManifest");

            Files.delete(content);

            assertThat(call(old, "read", handbook))
                    .asString()
                    .startsWith("refused [E-IO contents.json: cannot be read from service-handbook-content, bundle ")
                    .contains("E-IO codes.json", "E-IO standards.json", "E-IO password-policy.json")
                    .contains("NoSuchFileException: " + content);
        }
    }

    // bundles.md row 45
    @Test
    void aLoadedHandbookKeepsWorkingWhenItsJarIsGone() throws Exception {
        try (IsolatedLoader old = new IsolatedLoader(path())) {
            Object handbook = call(old, "load");

            Files.delete(content);

            assertThat(call(old, "read", handbook)).isEqualTo(CONTENT.get(1) + " [入网, 新开户, 办新号, 开卡, 办卡]");
            assertThat(call(old, "loadAgain"))
                    .asString()
                    .startsWith("refused [E-IO: ")
                    .contains("NoSuchFileException: " + content, "E-NO-BUNDLE: ");
        }
    }

    /** Never a mixture: what is read late must be what the manifest promised (bundles.md rows 45 and 46). */
    @Test
    void aHandbookThatReadsLateRefusesAnotherVersionsFilesUntilItsOwnAreBack() throws Exception {
        try (IsolatedLoader old = new IsolatedLoader(path())) {
            Object handbook = call(old, "loadManifest");

            replace(later);

            assertThat(call(old, "read", handbook))
                    .asString()
                    .startsWith("refused [E-DIGEST codes.json: SHA-256 mismatch;");
            replace(Jars.CONTENT);
            assertThat(call(old, "read", handbook)).isEqualTo(CONTENT.get(1) + " [入网, 新开户, 办新号, 开卡, 办卡]");
        }
    }

    // bundles.md row 45
    @Test
    void closingTheClassLoaderClosesTheJars() throws Exception {
        assumeThat(OPEN_FILES).isDirectory();
        try (IsolatedLoader loader = new IsolatedLoader(path())) {
            call(loader, "load");
            assertThat(openJars()).as("the class loader's own").contains(core, content);
        }

        assertThat(openJars()).isEmpty();
    }

    /** With a class loader that holds no jar open, whatever is still open is ours (bundles.md row 45). */
    @Test
    void aLoadLeavesNoJarOpen() throws Exception {
        assumeThat(OPEN_FILES).isDirectory();
        List<Path> dependencies = new ArrayList<>(Jars.coreOnly());
        dependencies.remove(Jars.CORE);
        try (IsolatedLoader others = new IsolatedLoader(dependencies)) {
            JarlessLoader loader = new JarlessLoader(others, core, content, classes);
            Class<?> own = loader.loadClass(LiveHandbook.class.getName());

            assertThat(own.getClassLoader()).isSameAs(loader);
            for (String load : List.of("load", "loadManifest", "loadExplicitly")) {
                Object handbook = own.getMethod(load).invoke(null);

                assertThat(own.getMethod("read", Object.class).invoke(null, handbook))
                        .asString()
                        .startsWith(CONTENT.get(1));
                assertThat(openJars()).as(load).isEmpty();
            }
        }
    }

    private List<Path> path() {
        List<Path> path = new ArrayList<>(Jars.coreOnly());
        path.set(0, core);
        path.add(content);
        path.add(classes);
        return path;
    }

    /** As installers do: write beside, then move over. */
    private void replace(Path by) throws IOException {
        Path beside = Files.copy(by, work.resolve("beside.jar"));
        Files.move(beside, content, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Object call(IsolatedLoader loader, String method, Object... arguments) throws Exception {
        Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {Object.class};
        return loader.call(null, LiveHandbook.class, method, types, arguments);
    }

    /** Which of our copies this process holds open. */
    private List<Path> openJars() throws IOException {
        List<Path> open = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(OPEN_FILES)) {
            for (Path file : files) {
                Path target = target(file);
                if (target.startsWith(work.toRealPath()) && target.toString().endsWith(".jar")) {
                    open.add(work.resolve(work.toRealPath().relativize(target)));
                }
            }
        }
        return open;
    }

    private static Path target(Path link) throws IOException {
        try {
            return Files.readSymbolicLink(link);
        } catch (NoSuchFileException e) {
            return link;
        }
    }

    /** Defines classes from bytes that it read before, and points at resources inside jars that it does not hold open. */
    private static final class JarlessLoader extends ClassLoader {
        private final Map<String, byte[]> classes = new LinkedHashMap<>();
        private final Map<String, List<URL>> resources = new LinkedHashMap<>();

        JarlessLoader(ClassLoader parent, Path core, Path content, Path own) throws IOException {
            super(parent);
            for (Path jar : List.of(core, content)) {
                Jars.entries(jar).forEach((name, bytes) -> add(jar, name, bytes));
            }
            Jars.entries(Jars.write(own.resolveSibling("own.jar"), Jars.merged(List.of(), own, LiveHandbook.class)))
                    .forEach((name, bytes) -> add(own, name, bytes));
        }

        private void add(Path jar, String name, byte[] bytes) {
            classes.put(name, bytes);
            try {
                URL url = new URL("jar:" + jar.toUri() + "!/" + name);
                resources.computeIfAbsent(name, none -> new ArrayList<>()).add(url);
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }

        @Override
        protected URL findResource(String name) {
            List<URL> found = resources.get(name);
            return found == null ? null : found.get(0);
        }

        @Override
        protected Enumeration<URL> findResources(String name) {
            return Collections.enumeration(resources.getOrDefault(name, List.of()));
        }
    }
}
