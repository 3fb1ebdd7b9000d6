package io.github.servicehandbook.content.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.content.RetailServiceHandbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The packaged jars, and what hosts make of them. */
final class Jars {
    static final String ID = "retail-service-handbook";
    static final String FOLDER = "META-INF/service-handbook/" + ID + "/";
    static final String SERVICE = "META-INF/services/io.github.servicehandbook.bundle.ContentSource";

    /** The version of {@link #laterVersion}. */
    static final String LATER = "987.6.5";

    static final Path CORE = jarOf(Handbook.class);
    static final Path CONTENT = jarOf(RetailServiceHandbook.class);
    private static final Path ANNOTATIONS = jarOf("com.fasterxml.jackson.annotation.JsonProperty");
    private static final Path JACKSON = jarOf("com.fasterxml.jackson.core.JsonFactory");
    private static final Path SLF4J = jarOf("org.slf4j.Logger");
    /** Writes what is logged at INFO and above to the standard error stream, which must stay empty. */
    private static final Path LOGGING = jarOf("org.slf4j.simple.SimpleLogger");

    private Jars() {}

    /** All that a host needs to run without content. */
    static List<Path> coreOnly() {
        return List.of(CORE, ANNOTATIONS, JACKSON, SLF4J, LOGGING);
    }

    /** A host that has no logging provider; SLF4J warns on the standard error stream when it is first used. */
    static List<Path> withoutLogging() {
        return List.of(CORE, CONTENT, ANNOTATIONS, JACKSON, SLF4J);
    }

    /** All that a host has at run time, with a content jar of one's choice. */
    static List<Path> with(Path... contents) {
        List<Path> all = new ArrayList<>(coreOnly());
        all.addAll(List.of(contents));
        return List.copyOf(all);
    }

    /** The object mappers of either Jackson major, and what they need beyond {@link #with}. */
    static List<Path> mappers() {
        return Stream.of(
                        "com.fasterxml.jackson.databind.ObjectMapper",
                        "com.fasterxml.jackson.datatype.jdk8.Jdk8Module",
                        "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
                        "tools.jackson.core.json.JsonFactory",
                        "tools.jackson.databind.ObjectMapper")
                .map(Jars::jarOf)
                .toList();
    }

    static Path jarOf(String className) {
        try {
            return jarOf(Class.forName(className));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(className + " is not on the path of the tests", e);
        }
    }

    private static Path jarOf(Class<?> type) {
        try {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(jar)) {
                throw new AssertionError(jar + " is no jar; these tests need the packaged ones: mvn verify");
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** What {@link Conformance} must find: id, version and digest as they stand in the jar, read without the library. */
    static List<String> contentOf(Path jar) {
        byte[] manifest = entry(jar, FOLDER + "bundle.json");
        String text = new String(manifest, UTF_8);
        return List.of(stringIn(text, "id"), stringIn(text, "version"), sha256(manifest));
    }

    private static String stringIn(String manifest, String field) {
        Matcher found =
                Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]+)\"").matcher(manifest);
        if (!found.find()) {
            throw new AssertionError("no " + field + " in " + manifest);
        }
        return found.group(1);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] entry(Path jar, String name) {
        return Optional.ofNullable(entries(jar).get(name)).orElseThrow(() -> new AssertionError(name + " in " + jar));
    }

    /** All files of a jar in its order, without the folders. */
    static Map<String, byte[]> entries(Path jar) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    if (entries.put(entry.getName(), in.readAllBytes()) != null) {
                        throw new AssertionError(entry.getName() + " twice in " + jar);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    static Path write(Path jar, Map<String, byte[]> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }

    /** The content jar with another manifest: same bundle, other bytes. */
    static Path withManifest(Path jar, String from, String to) throws IOException {
        Map<String, byte[]> entries = entries(CONTENT);
        entries.computeIfPresent(FOLDER + "bundle.json", (name, bytes) -> replaced(bytes, from, to));
        return write(jar, entries);
    }

    /** A sound content jar of a later version, in which one code is found by another word. */
    static Path laterVersion(Path jar) throws IOException {
        Map<String, byte[]> entries = entries(CONTENT);
        byte[] codes = entries.get(FOLDER + "codes.json");
        // The same length, so that only the digest changes.
        byte[] changed = replaced(codes, "\"开卡\"", "\"卡开\"");
        byte[] manifest = replaced(entries.get(FOLDER + "bundle.json"), sha256(codes), sha256(changed));
        entries.put(FOLDER + "codes.json", changed);
        entries.put(
                FOLDER + "bundle.json",
                replaced(manifest, quoted(contentOf(CONTENT).get(1)), quoted(LATER)));
        return write(jar, entries);
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    static byte[] replaced(byte[] text, String from, String to) {
        String before = new String(text, UTF_8);
        String after = before.replace(from, to);
        if (after.equals(before)) {
            throw new AssertionError("no " + from + " in the text");
        }
        return after.getBytes(UTF_8);
    }

    /** Merges jars and one's own classes as shading tools do: first come, first kept; no module descriptors. */
    static Map<String, byte[]> merged(List<Path> jars, Path classes, Class<?> main) throws IOException {
        Map<String, byte[]> merged = new LinkedHashMap<>();
        merged.put("META-INF/MANIFEST.MF", manifest(main));
        for (Path jar : jars) {
            entries(jar).forEach((name, bytes) -> {
                if (name.startsWith("META-INF/services/")) {
                    merged.merge(name, bytes, Jars::joined);
                } else if (!name.endsWith("module-info.class")) {
                    merged.putIfAbsent(name, bytes);
                }
            });
        }
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                merged.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return merged;
    }

    private static byte[] manifest(Class<?> main) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return (new String(first, UTF_8) + "\n" + new String(second, UTF_8)).getBytes(UTF_8);
    }

    /** Copies the classes of the plain programs, with their nested classes, into a folder that holds nothing else. */
    static Path classes(Path folder, Class<?>... types) throws IOException {
        for (Class<?> type : types) {
            Path from = folderOf(type);
            Path to =
                    Files.createDirectories(folder.resolve(type.getPackageName().replace('.', '/')));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.equals(type.getSimpleName() + ".class") || name.startsWith(type.getSimpleName() + "$")) {
                        Files.copy(file, to.resolve(name));
                    }
                }
            }
        }
        return folder;
    }

    private static Path folderOf(Class<?> type) {
        try {
            return Path.of(type.getResource(type.getSimpleName() + ".class").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Makes a module of a folder with classes. */
    static Path module(Path classes, String descriptor, List<Path> modulePath) throws IOException {
        Path source = Files.writeString(
                Files.createDirectories(classes.resolveSibling(classes.getFileName() + "-src"))
                        .resolve("module-info.java"),
                descriptor);
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int exit = ToolProvider.findFirst("javac")
                .orElseThrow()
                .run(
                        new java.io.PrintStream(messages, true, UTF_8),
                        new java.io.PrintStream(messages, true, UTF_8),
                        "--release",
                        "17",
                        "-d",
                        classes.toString(),
                        "--module-path",
                        ChildJvm.path(modulePath),
                        source.toString());
        if (exit != 0) {
            throw new AssertionError(messages.toString(UTF_8));
        }
        return classes;
    }
}
