package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.IsolatedCore;
import io.github.servicehandbook.fixture.IsolatedCore.Outcome;
import io.github.servicehandbook.fixture.Jars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which bundle is found, by which class loader, and what happens if there is none or more than one. */
class DiscoveryTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();
    private static final FixtureBundle NEWER = BUNDLE.manifest(manifest -> manifest.put("version", "1.3.0"));
    private static final FixtureBundle CHANGED = BUNDLE.edit("codes.json", "Account opening", "Account closing");
    private static final String VERSION_FILE = "META-INF/service-handbook-core.properties";

    @TempDir
    private Path temp;

    // bundles.md row 1
    @Test
    void saysWhatToAddAndWhereItLookedIfThereIsNoBundle() {
        List<Fault> faults = faultsWith();

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-NO-BUNDLE");
            assertThat(fault.message())
                    .startsWith("no handbook content found; add io.github.servicehandbook:service-handbook-content to"
                            + " the class path or module path. Searched: core's own class loader (")
                    .contains("), the context class loader (java.net.URLClassLoader@");
        });
    }

    // bundles.md row 1
    @Test
    void namesOnlyOnePlaceIfThereIsOnlyOne() {
        List<Fault> faults = under(null, DiscoveryTest::faultsOfDiscovery);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-NO-BUNDLE");
            assertThat(fault.message()).contains("core's own class loader (").doesNotContain("context class loader");
        });
    }

    // bundles.md row 5
    @Test
    void findsTheBundleOfTheContextClassLoader() {
        assertThat(infoWith(content("a", "Alpha", BUNDLE)).version()).isEqualTo("1.2.3");
    }

    // bundles.md row 5
    @Test
    void findsTheBundleOfItsOwnClassLoaderWithoutAContextClassLoader() throws IOException {
        try (IsolatedCore core = IsolatedCore.with(content("a", "Alpha", BUNDLE))) {
            assertThat(core.load(null)).isEqualTo(new Outcome("1.2.3", List.of(), null));
        }
    }

    // bundles.md row 5
    @Test
    void asksItsOwnClassLoaderFirst() throws IOException {
        try (IsolatedCore core = IsolatedCore.with(content("own", "Alpha", BUNDLE));
                URLClassLoader context = Jars.loader(core.loader(), content("context", "Beta", NEWER))) {
            assertThat(core.load(context)).isEqualTo(new Outcome("1.2.3", List.of(), null));
        }
    }

    // bundles.md row 5
    @Test
    void asksTheContextClassLoaderIfItsOwnHasNone() throws IOException {
        try (IsolatedCore core = IsolatedCore.with();
                URLClassLoader context = Jars.loader(core.loader(), content("context", "Beta", NEWER))) {
            assertThat(core.load(context)).isEqualTo(new Outcome("1.3.0", List.of(), null));
        }
    }

    // bundles.md row 5: the context class loader has another copy of core, and a provider for that copy
    @Test
    void reportsAProviderOfAForeignCopyOfCore() throws IOException {
        try (IsolatedCore core = IsolatedCore.with();
                IsolatedCore foreign = IsolatedCore.with(content("foreign", "Alpha", BUNDLE))) {
            assertThat(core.load(foreign.loader()).error())
                    .contains("E-PROVIDER", "Alpha not a subtype")
                    .contains("E-NO-BUNDLE");
            assertThat(foreign.load(core.loader()).version()).isEqualTo("1.2.3");
        }
    }

    // bundles.md row 5
    @Test
    void ignoresAForeignContextClassLoaderIfItsOwnHasABundle() throws IOException {
        try (IsolatedCore core = IsolatedCore.with(content("own", "Alpha", BUNDLE));
                IsolatedCore foreign = IsolatedCore.with(content("foreign", "Beta", NEWER))) {
            assertThat(core.load(foreign.loader())).isEqualTo(new Outcome("1.2.3", List.of(), null));
        }
    }

    // bundles.md row 6
    @Test
    void findsTheSameFromAForkJoinWorker() throws Exception {
        try (IsolatedCore core = IsolatedCore.with(content("own", "Alpha", BUNDLE))) {
            Outcome outcome = ForkJoinPool.commonPool()
                    .submit(() -> core.load(Thread.currentThread().getContextClassLoader()))
                    .get();

            assertThat(outcome).isEqualTo(new Outcome("1.2.3", List.of(), null));
        }
    }

    // bundles.md row 2: two providers
    @Test
    void usesOneOfTwoIdenticalBundlesAndNamesBoth() {
        BundleInfo info = infoWith(content("a", "Alpha", BUNDLE), content("b", "Beta", BUNDLE));

        assertThat(info.version()).isEqualTo("1.2.3");
        assertThat(info.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice)
                        .startsWith("identical copies of the bundle test-handbook found; used one: ")
                        .contains("provider Alpha", "provider Beta"));
    }

    // bundles.md row 2: the same provider class in two folders, of which the service loader shows one
    @Test
    void usesOneOfTwoIdenticalCopiesOfAFolderAndNamesBoth() {
        Path first = content("a", "Alpha", BUNDLE);
        Path second = content("b", "Alpha", BUNDLE);

        BundleInfo info = infoWith(first, second);

        assertThat(info.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains(first + "/META-INF", second + "/META-INF"));
    }

    // bundles.md row 2
    @Test
    void usesOneOfTwoIdenticalJarsAndNamesBoth() {
        Path first = jar("a", "Alpha", BUNDLE);
        Path second = jar("b", "Alpha", BUNDLE);

        BundleInfo info = infoWith(first, second);

        assertThat(info.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice).contains("a.jar!/META-INF", "b.jar!/META-INF"));
    }

    // bundles.md row 2
    @Test
    void saysNothingIfOneJarStandsTwiceOnTheClassPath() {
        Path jar = jar("a", "Alpha", BUNDLE);

        assertThat(infoWith(jar, jar).notices()).isEmpty();
    }

    // bundles.md rows 3 and 4
    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"another digest, Beta", "another version, Beta", "another digest, Alpha", "another version, Alpha"})
    void refusesToChooseBetweenDifferentFolders(String difference, String secondProvider) {
        Path first = content("a", "Alpha", BUNDLE);
        Path second = content("b", secondProvider, difference.equals("another version") ? NEWER : CHANGED);

        for (Path[] order : new Path[][] {{first, second}, {second, first}}) {
            assertThat(faultsWith(order)).singleElement().satisfies(DiscoveryTest::isAmbiguous);
        }
    }

    // bundles.md rows 3 and 4
    @Test
    void refusesToChooseBetweenDifferentJarsWithTheSameProviderClass() {
        Path first = jar("a", "Alpha", BUNDLE);
        Path second = jar("b", "Alpha", NEWER);

        assertThat(faultsWith(first, second)).singleElement().satisfies(fault -> {
            isAmbiguous(fault);
            assertThat(fault.message())
                    .contains("a.jar!/", "b.jar!/", FixtureBundle.sha256(NEWER.bytes("bundle.json")));
        });
    }

    private static void isAmbiguous(Fault fault) {
        assertThat(fault.code().text()).isEqualTo("E-AMBIGUOUS");
        assertThat(fault.message())
                .startsWith("several different copies of the bundle test-handbook: ")
                .endsWith("; keep one, or choose one with HandbookLoader.source(…)");
    }

    // bundles.md row 4
    @Test
    void loadsTheOneThatTheCallerNames() {
        Path first = content("a", "Alpha", BUNDLE);
        Path second = content("b", "Beta", NEWER);

        String version = withLoader(
                loader -> {
                    ContentSource beta = newInstance(loader, "Beta");
                    return Handbook.loader().source(beta).load().info().version();
                },
                first,
                second);

        assertThat(version).isEqualTo("1.3.0");
    }

    @Test
    void refusesToChooseBetweenBundlesOfDifferentNames() {
        Path other = content("b", "Beta", BUNDLE);
        Jars.compile(other, "Beta", Jars.provider("Beta").replace("return \"test-handbook\"", "return \"other\""));

        assertThat(faultsWith(content("a", "Alpha", BUNDLE), other))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-AMBIGUOUS");
                    assertThat(fault.message())
                            .startsWith("several bundles: test-handbook in provider Alpha, other in provider Beta");
                });
    }

    // bundles.md row 7
    @Test
    void readsThroughAnAnchorClassWhereNoServiceIsFound() {
        Path folder = content("a", "Alpha", BUNDLE);
        delete(folder.resolve("META-INF/services/" + ContentSource.class.getName()));

        String version = withLoader(
                loader -> Handbook.loader()
                        .source(ContentSource.classPath(
                                newInstance(loader, "Alpha").getClass(), "test-handbook"))
                        .load()
                        .info()
                        .version(),
                folder);

        assertThat(version).isEqualTo("1.2.3");
    }

    // bundles.md row 9
    @Test
    void hintsAtTheAnchorIfAFatJarLostItsServices() {
        Path folder = content("a", "Alpha", BUNDLE);
        delete(folder.resolve("META-INF/services/" + ContentSource.class.getName()));
        Path jar = Jars.jar(folder, temp.resolve("fat.jar"));

        assertThat(faultsWith(jar)).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-NO-BUNDLE");
            assertThat(fault.message())
                    .endsWith("If the jar was shaded without service files, use"
                            + " HandbookLoader.source(ContentSource.classPath(anchor, bundleId))");
        });
        int codes = withLoader(
                loader -> Handbook.loader()
                        .source(ContentSource.classPath(
                                newInstance(loader, "Alpha").getClass(), "test-handbook"))
                        .load()
                        .codes()
                        .all()
                        .size(),
                jar);
        assertThat(codes).isEqualTo(4);
    }

    // bundles.md row 10
    @Test
    void refusesAFatJarThatOverwroteADataFile() throws IOException {
        Path folder = content("a", "Alpha", BUNDLE);
        Files.write(folder.resolve("META-INF/service-handbook/test-handbook/codes.json"), CHANGED.bytes("codes.json"));

        assertThat(faultsWith(Jars.jar(folder, temp.resolve("fat.jar"))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-DIGEST");
                    assertThat(fault.file()).isEqualTo("codes.json");
                    assertThat(fault.message()).endsWith("another jar has a file of the same name");
                });
    }

    // bundles.md row 10: paths carry the bundle id
    @Test
    void keepsTwoBundlesApartInOneFatJar() {
        FixtureBundle other = NEWER.manifest(manifest -> manifest.put("id", "other-handbook"));
        Path folder = content("a", "Alpha", BUNDLE);
        other.unpack(folder.resolve("META-INF/service-handbook/other-handbook"));
        Path jar = Jars.jar(folder, temp.resolve("fat.jar"));

        List<String> versions = withLoader(
                loader -> {
                    Class<?> anchor = newInstance(loader, "Alpha").getClass();
                    return Stream.of("test-handbook", "other-handbook")
                            .map(id -> Handbook.loader().source(ContentSource.classPath(anchor, id)))
                            .map(bundle -> bundle.load().info().version())
                            .toList();
                },
                jar);

        assertThat(versions).containsExactly("1.2.3", "1.3.0");
    }

    // bundles.md row 12
    @ParameterizedTest
    @CsvSource({
        "constructor throws, Provider Broken could not be instantiated: java.lang.IllegalStateException: no luck",
        "no such class, Provider Broken not found",
        "no provider at all, Broken not a subtype",
        "no public constructor, Broken Unable to get public no-arg constructor",
        "static initializer throws, Provider Broken could not be instantiated: java.lang.ExceptionInInitializerError",
        "id throws, content source Broken failed: java.lang.IllegalStateException: no id",
        "id is null, content source Broken returned an invalid bundle ID",
        "class file is broken, java.lang.ClassFormatError",
        "built for a newer Java, java.lang.UnsupportedClassVersionError"
    })
    void reportsABrokenProviderAndTakesTheNext(String how, String message) throws IOException {
        Path broken = broken(how);

        assertThat(faultsWith(broken))
                .anySatisfy(fault -> assertThat(fault.code().text()).isEqualTo("E-NO-BUNDLE"))
                .anySatisfy(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-PROVIDER");
                    assertThat(fault.message()).contains(message);
                })
                .hasSize(2);
        BundleInfo info = infoWith(broken, content("sound", "Alpha", BUNDLE));
        assertThat(info.version()).isEqualTo("1.2.3");
        assertThat(info.notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice).startsWith("ignored: ").contains(message));
    }

    private Path broken(String how) throws IOException {
        Path folder = Files.createDirectories(temp.resolve("broken"));
        String source = Jars.provider("Broken");
        String changed = switch (how) {
            case "constructor throws" ->
                withMember(source, "public Broken() { throw new IllegalStateException(\"no luck\"); }");
            case "no public constructor" -> withMember(source, "Broken(int i) {}");
            case "static initializer throws" ->
                withMember(source, "static { if (true) throw new IllegalStateException(); }");
            case "id throws" ->
                source.replace("return \"test-handbook\";", "throw new IllegalStateException(\"no id\");");
            case "id is null" -> source.replace("return \"test-handbook\";", "return null;");
            case "no provider at all" -> "public final class Broken {}";
            default -> source;
        };
        Jars.compile(folder, "Broken", changed);
        Jars.services(folder, "Broken");
        Path type = folder.resolve("Broken.class");
        byte[] bytes = Files.readAllBytes(type);
        switch (how) {
            case "no such class" -> Files.delete(type);
            case "class file is broken" -> Files.write(type, Arrays.copyOf(bytes, bytes.length / 2));
            case "built for a newer Java" -> {
                bytes[6] = 1;
                Files.write(type, bytes);
            }
            default -> {}
        }
        return folder;
    }

    private static String withMember(String source, String member) {
        return source.replace("private final String root", member + " private final String root");
    }

    // bundles.md row 12
    @Test
    void reportsAMalformedServiceFile() {
        Path folder = content("a", "Alpha", BUNDLE);
        Jars.services(folder, "this is no class name");

        assertThat(faultsWith(folder))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-PROVIDER", "E-NO-BUNDLE");
    }

    // bundles.md row 12
    @Test
    void endsIfEveryProviderFails() {
        Path folder = temp.resolve("many");
        Jars.services(folder, IntStream.range(0, 500).mapToObj(i -> "No" + i).toArray(String[]::new));

        assertThat(faultsWith(folder)).extracting(fault -> fault.code().text()).contains("E-PROVIDER", "E-NO-BUNDLE");
    }

    // bundles.md row 13
    @Test
    void reportsAManifestThatIsMissingBesideAnother() {
        Path second = content("b", "Beta", BUNDLE);
        delete(second.resolve("META-INF/service-handbook/test-handbook/bundle.json"));

        assertThat(faultsWith(content("a", "Alpha", BUNDLE), second))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-IO");
    }

    // bundles.md row 17
    @Test
    void noticesThatACoreWithoutVersionWasNotChecked() throws IOException {
        FixtureBundle demanding = BUNDLE.manifest(manifest -> {
            manifest.putObject("requires").put("core", ">=9.0.0");
            return manifest;
        });
        Path content = content("a", "Alpha", demanding);

        try (IsolatedCore development = IsolatedCore.without(Set.of(VERSION_FILE), content);
                IsolatedCore released = IsolatedCore.with(content)) {
            assertThat(development.load(null))
                    .isEqualTo(new Outcome(
                            "1.2.3",
                            List.of(
                                    "development build of service-handbook-core without a version; range >=9.0.0 was not"
                                            + " checked"),
                            null));
            assertThat(released.load(null).error()).contains("E-INCOMPATIBLE");
        }
    }

    // bundles.md row 45
    @Test
    void readsAJarThatWasReplacedOnDiskOrSaysThatItCannot() throws IOException {
        Path jar = jar("a", "Alpha", BUNDLE);
        Path newer = jar("b", "Alpha", NEWER);

        withLoader(
                loader -> {
                    ContentSource source = newInstance(loader, "Alpha");
                    Handbook before = Handbook.loader().source(source).load();
                    replace(newer, jar);

                    Handbook after = Handbook.loader().source(source).load();

                    assertThat(before.info().version()).isEqualTo("1.2.3");
                    assertThat(before.codes().all()).hasSize(4);
                    assertThat(after.info().version()).isEqualTo("1.3.0");
                    return after;
                },
                jar);
    }

    // bundles.md row 45: a jar that the JDK had cached would be read as it was
    @Test
    void readsTheJarThatLiesThereNowThroughAnAnchorClass() throws IOException {
        Path jar = jar("a", "Alpha", BUNDLE);
        Path newer = jar("b", "Alpha", NEWER);

        withLoader(
                old -> {
                    Handbook before = throughAnchor(old).load();
                    replace(newer, jar);

                    String after = withLoader(
                            fresh -> throughAnchor(fresh).load().info().version(), jar);

                    assertThat(before.info().version()).isEqualTo("1.2.3");
                    assertThat(before.codes().all()).hasSize(4);
                    assertThat(after).isEqualTo("1.3.0");
                    return after;
                },
                jar);
    }

    private static HandbookLoader throughAnchor(ClassLoader loader) {
        Class<?> anchor = newInstance(loader, "Alpha").getClass();
        return Handbook.loader().source(ContentSource.classPath(anchor, "test-handbook"));
    }

    // bundles.md row 45
    @Test
    void reportsAJarThatWasOverwrittenWithRubbish() throws IOException {
        Path jar = jar("a", "Alpha", BUNDLE);

        withLoader(
                loader -> {
                    Class<?> anchor = newInstance(loader, "Alpha").getClass();
                    HandbookLoader content = Handbook.loader().source(ContentSource.classPath(anchor, "test-handbook"));
                    Handbook before = content.load();
                    overwrite(jar, "no zip".repeat(9999));

                    assertThat(faultsOf(content::load))
                            .singleElement()
                            .satisfies(fault -> assertThat(fault.code().text()).isEqualTo("E-IO"));
                    assertThat(before.codes().all()).hasSize(4);
                    return before;
                },
                jar);
    }

    private Path content(String folder, String provider, FixtureBundle bundle) {
        return Jars.content(temp.resolve(folder), provider, bundle);
    }

    private Path jar(String name, String provider, FixtureBundle bundle) {
        return Jars.jar(content(name, provider, bundle), temp.resolve(name + ".jar"));
    }

    private BundleInfo infoWith(Path... places) {
        return withLoader(loader -> under(loader, () -> Handbook.load().info()), places);
    }

    private List<Fault> faultsWith(Path... places) {
        return withLoader(loader -> under(loader, DiscoveryTest::faultsOfDiscovery), places);
    }

    private static List<Fault> faultsOfDiscovery() {
        return faultsOf(Handbook::load);
    }

    private static List<Fault> faultsOf(Supplier<Handbook> load) {
        try {
            throw new AssertionError("should not load: " + load.get());
        } catch (HandbookContentException e) {
            return e.faults();
        }
    }

    private static <T> T withLoader(Function<ClassLoader, T> work, Path... places) {
        try (URLClassLoader loader = Jars.loader(DiscoveryTest.class.getClassLoader(), places)) {
            return work.apply(loader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T under(@Nullable ClassLoader context, Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(context);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ContentSource newInstance(ClassLoader loader, String name) {
        try {
            return Class.forName(name, true, loader)
                    .asSubclass(ContentSource.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void overwrite(Path file, String text) {
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
