package io.github.servicehandbook.content.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the two jars, and what is not. */
class PackagedJarsIT {
    private static final String BASE = "io.github.servicehandbook";
    private static final String PROVIDER = BASE + ".content.RetailServiceHandbook";
    private static final String NATIVE = "META-INF/native-image/io.github.servicehandbook/";
    private static final int JAVA_17 = 61;
    private static final int HEADER = 0xCAFEBABE;

    private static Stream<Path> jars() {
        return Stream.of(Jars.CORE, Jars.CONTENT);
    }

    /** The aim for core was 400 kB, which passwords, trees and search together pass by far; it is held to what it has come to. */
    @Test
    void staySmall() throws Exception {
        assertThat(Files.size(Jars.CORE)).isLessThan(1_100_000);
        assertThat(Files.size(Jars.CONTENT)).isLessThan(200_000);
    }

    @Test
    void coreRequiresNothingBeyondJacksonsTokensAnnotationsAndSlf4j() {
        assertThat(requires(Jars.CORE))
                .containsExactlyInAnyOrder(
                        "mandated java.base",
                        "com.fasterxml.jackson.annotation",
                        "com.fasterxml.jackson.core",
                        "org.slf4j",
                        "static java.compiler",
                        "static org.immutables.value.annotations",
                        "static org.jspecify");
    }

    @Test
    void coreExportsItsApiAndOpensItsModels() {
        ModuleDescriptor core = descriptor(Jars.CORE);

        assertThat(core.name()).isEqualTo(BASE);
        assertThat(core.isOpen()).isFalse();
        assertThat(core.rawVersion()).hasValue(System.getProperty("projectVersion"));
        assertThat(core.exports().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        BASE,
                        BASE + ".account",
                        BASE + ".bundle",
                        BASE + ".codes",
                        BASE + ".password",
                        BASE + ".ref",
                        BASE + ".release",
                        BASE + ".search",
                        BASE + ".sections",
                        BASE + ".standards",
                        BASE + ".troubleshooting",
                        BASE + ".troubleshooting.review",
                        BASE + ".visits");
        assertThat(core.opens().stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        BASE + ".account",
                        BASE + ".bundle",
                        BASE + ".codes",
                        BASE + ".password",
                        BASE + ".ref",
                        BASE + ".search",
                        BASE + ".sections",
                        BASE + ".standards",
                        BASE + ".troubleshooting",
                        BASE + ".troubleshooting.review",
                        BASE + ".visits");
        assertThat(core.uses()).containsExactly(BASE + ".bundle.ContentSource");
        assertThat(core.provides()).isEmpty();
    }

    @Test
    void contentBringsCoreAlongAndProvidesItself() {
        ModuleDescriptor content = descriptor(Jars.CONTENT);

        assertThat(content.name()).isEqualTo(BASE + ".content");
        assertThat(content.isOpen()).isFalse();
        assertThat(content.rawVersion()).hasValue(System.getProperty("projectVersion"));
        assertThat(requires(Jars.CONTENT))
                .containsExactlyInAnyOrder("mandated java.base", "transitive " + BASE, "static org.jspecify");
        assertThat(content.exports().stream().map(Object::toString)).containsExactly(BASE + ".content");
        assertThat(content.opens()).isEmpty();
        assertThat(content.uses()).isEmpty();
        assertThat(content.provides()).singleElement().satisfies(provides -> {
            assertThat(provides.service()).isEqualTo(BASE + ".bundle.ContentSource");
            assertThat(provides.providers()).containsExactly(PROVIDER);
        });
    }

    @Test
    void servicesFileNamesTheSameProviderAsTheModule() {
        assertThat(new String(Jars.entry(Jars.CONTENT, Jars.SERVICE), UTF_8).strip())
                .isEqualTo(PROVIDER);
        assertThat(Jars.entries(Jars.CORE).keySet()).noneMatch(name -> name.startsWith("META-INF/services/"));
    }

    @Test
    void contentHasOneClass() {
        assertThat(classes(Jars.CONTENT))
                .containsExactlyInAnyOrder(
                        "module-info.class",
                        BASE.replace('.', '/') + "/content/package-info.class",
                        PROVIDER.replace('.', '/') + ".class");
    }

    @Test
    void coreHasItsOwnClassesAloneAndNoTests() {
        String folder = BASE.replace('.', '/') + "/";

        assertThat(classes(Jars.CORE))
                .isNotEmpty()
                .allMatch(name -> name.equals("module-info.class") || name.startsWith(folder))
                .noneMatch(name -> name.matches(".*(Test|IT|Properties|Laws)(\\$.*)?\\.class"));
        assertThat(Jars.entries(Jars.CORE).keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("fixture"))
                .noneMatch(name -> name.startsWith("META-INF/service-handbook/"));
    }

    // bundles.md rows 20 and 22
    @Test
    void everyFileOfTheBundleIsListedWithItsLengthAndDigest() {
        Map<String, String> present = new TreeMap<>();
        Jars.entries(Jars.CONTENT).forEach((name, bytes) -> {
            if (name.startsWith(Jars.FOLDER)) {
                present.put(name.substring(Jars.FOLDER.length()), bytes.length + " " + Jars.sha256(bytes));
            }
        });
        present.keySet().removeIf(name -> name.equals("bundle.json") || name.matches("schema/[a-z-]+\\.schema\\.json"));

        assertThat(listed()).isEqualTo(present);
        assertThat(present).containsKeys("codes.json", "contents.json", "standards.json", "password-policy.json");
    }

    // bundles.md row 21
    @Test
    void nothingElseLiesBesideTheBundle() {
        assertThat(Jars.entries(Jars.CONTENT).keySet())
                .allMatch(name -> name.startsWith(Jars.FOLDER)
                        || name.startsWith(NATIVE + "service-handbook-content/")
                        || name.startsWith("META-INF/maven/")
                        || name.endsWith(".class")
                        || Set.of("META-INF/MANIFEST.MF", "META-INF/LICENSE", Jars.SERVICE)
                                .contains(name));
    }

    // bundles.md row 11
    @Test
    void nativeImageMetadataNamesExactlyTheResourcesOfTheContent() {
        Set<String> read = new TreeSet<>(Set.of(Jars.SERVICE, Jars.FOLDER + "bundle.json"));
        listed().keySet().forEach(path -> read.add(Jars.FOLDER + path));

        assertThat(reachableResources(Jars.CONTENT, "service-handbook-content"))
                .containsExactlyInAnyOrderElementsOf(read);
        assertThat(configuredResources(Jars.CONTENT, "service-handbook-content"))
                .containsExactlyInAnyOrderElementsOf(read);
        JsonNode reflection = metadata(Jars.CONTENT, "service-handbook-content").get("reflection");
        assertThat(reflection.size()).isOne();
        assertThat(reflection.get(0).toString())
                .isEqualTo("{\"type\":\"" + PROVIDER + "\",\"methods\":[{\"name\":\"<init>\",\"parameterTypes\":[]}]}");
    }

    // bundles.md row 11
    @Test
    void nativeImageMetadataNamesExactlyTheResourcesOfCore() {
        Set<String> resources = Jars.entries(Jars.CORE).keySet().stream()
                .filter(name -> !name.endsWith(".class"))
                .filter(name -> !name.startsWith("META-INF/maven/") && !name.startsWith(NATIVE))
                .filter(name -> !Set.of("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/NOTICE")
                        .contains(name))
                .collect(Collectors.toSet());

        assertThat(resources).contains("META-INF/service-handbook-core.properties");
        assertThat(reachableResources(Jars.CORE, "service-handbook-core"))
                .containsExactlyInAnyOrderElementsOf(resources);
        assertThat(configuredResources(Jars.CORE, "service-handbook-core"))
                .containsExactlyInAnyOrderElementsOf(resources);
        assertThat(metadata(Jars.CORE, "service-handbook-core").has("reflection"))
                .isFalse();
    }

    @Test
    void coreKnowsItsVersion() {
        assertThat(new String(Jars.entry(Jars.CORE, "META-INF/service-handbook-core.properties"), UTF_8))
                .contains("version=" + System.getProperty("projectVersion") + "\n");
    }

    /** Nothing that changes how a JVM reads the jar: no automatic name beside the real one, no versions, no class path. */
    @ParameterizedTest
    @MethodSource("jars")
    void manifestSaysNothingThatTheModuleDoesNot(Path path) throws Exception {
        try (JarFile jar = new JarFile(path.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();

            assertThat(manifest.getValue("Automatic-Module-Name"))
                    .isIn(null, descriptor(path).name());
            assertThat(manifest.getValue("Implementation-Version")).isIn(null, System.getProperty("projectVersion"));
            assertThat(manifest.keySet().stream().map(Object::toString))
                    .doesNotContain("Class-Path", "Main-Class", "Multi-Release", "Launcher-Agent-Class", "Built-By");
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everyClassIsForJava17(Path jar) {
        assertThat(Jars.entries(jar).entrySet())
                .filteredOn(entry -> entry.getKey().endsWith(".class"))
                .isNotEmpty()
                .allSatisfy(entry -> {
                    ByteBuffer start = ByteBuffer.wrap(entry.getValue());
                    assertThat(start.getInt()).isEqualTo(HEADER);
                    assertThat(start.getInt()).isEqualTo(JAVA_17);
                });
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everyEntryHasTheFixedTimeStamp(Path jar) throws Exception {
        LocalDateTime fixed = OffsetDateTime.parse(System.getProperty("outputTimestamp"))
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();

        try (ZipFile zip = new ZipFile(jar.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal)).isNotEmpty().allMatch(fixed::equals);
        }
    }

    /** The jars are found as a host's class path names them, not by their folders. */
    @Test
    void areTheOnesOfThisBuild() {
        assertThat(Jars.CORE.getFileName()).hasToString(fileName("core"));
        assertThat(Jars.CONTENT.getFileName()).hasToString(fileName("content"));
    }

    private static String fileName(String module) {
        return "service-handbook-" + module + "-" + System.getProperty("projectVersion") + ".jar";
    }

    private static Map<String, String> listed() {
        Map<String, String> listed = new TreeMap<>();
        for (JsonNode file :
                json(Jars.entry(Jars.CONTENT, Jars.FOLDER + "bundle.json")).get("files")) {
            String stated = file.get("bytes").asInt() + " " + file.get("sha256").asString();
            assertThat(listed.put(file.get("path").asString(), stated)).isNull();
        }
        return listed;
    }

    private static List<String> reachableResources(Path jar, String artifact) {
        List<String> globs = new ArrayList<>();
        metadata(jar, artifact)
                .get("resources")
                .forEach(entry -> globs.add(entry.get("glob").asString()));
        return globs;
    }

    private static JsonNode metadata(Path jar, String artifact) {
        return json(Jars.entry(jar, NATIVE + artifact + "/reachability-metadata.json"));
    }

    private static List<String> configuredResources(Path jar, String artifact) {
        List<String> names = new ArrayList<>();
        json(Jars.entry(jar, NATIVE + artifact + "/resource-config.json"))
                .get("resources")
                .get("includes")
                .forEach(entry -> names.add(unquoted(entry.get("pattern").asString())));
        return names;
    }

    private static String unquoted(String pattern) {
        assertThat(pattern).startsWith("\\Q").endsWith("\\E");
        return pattern.substring(2, pattern.length() - 2);
    }

    private static JsonNode json(byte[] bytes) {
        return JsonMapper.builder().build().readTree(bytes);
    }

    private static List<String> classes(Path jar) {
        return Jars.entries(jar).keySet().stream()
                .filter(name -> name.endsWith(".class"))
                .toList();
    }

    private static ModuleDescriptor descriptor(Path jar) {
        return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    }

    /** Modifiers and name, without the version that it was compiled with. */
    private static List<String> requires(Path jar) {
        return descriptor(jar).requires().stream()
                .map(requires -> Stream.concat(
                                requires.modifiers().stream()
                                        .map(modifier -> modifier.name().toLowerCase(Locale.ROOT)),
                                Stream.of(requires.name()))
                        .collect(Collectors.joining(" ")))
                .toList();
    }
}
