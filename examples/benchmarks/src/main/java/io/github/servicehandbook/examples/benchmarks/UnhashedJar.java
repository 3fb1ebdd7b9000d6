package io.github.servicehandbook.examples.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A jar with one class. If it precedes the library on the class path, it replaces the class that computes SHA-256 and
 * returns the known digest of the file of that length. This measures the product without hashing, and the product needs
 * no switch for it.
 */
final class UnhashedJar {
    private static final String CLASS = "io/github/servicehandbook/internal/manifest/Digests";

    private UnhashedJar() {}

    /** Compiles the class into a jar in the directory. Requires a JDK. */
    static Path write(Path directory) throws IOException {
        Path source = directory.resolve(CLASS + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, source());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null
                || compiler.run(null, null, null, "--release", "17", "-proc:none", source.toString()) != 0) {
            throw new IllegalStateException("cannot compile " + source + "; run this with a JDK");
        }
        Path jar = directory.resolve("unhashed.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.putNextEntry(new JarEntry(CLASS + ".class"));
            Files.copy(directory.resolve(CLASS + ".class"), entries);
        }
        return jar;
    }

    private static String source() {
        StringBuilder cases = new StringBuilder();
        for (String name : ContentFiles.names()) {
            byte[] bytes = ContentFiles.read(name);
            String digest = HexFormat.of().formatHex(FloorLoad.sha256(bytes));
            cases.append("case ")
                    .append(bytes.length)
                    .append(": return \"")
                    .append(digest)
                    .append("\";\n");
        }
        return """
                package io.github.servicehandbook.internal.manifest;
                public final class Digests {
                    public static String sha256(byte[] bytes) {
                        switch (bytes.length) {
                            %s default: throw new IllegalStateException("a file of another length");
                        }
                    }
                    static boolean isSha256(String text) {
                        return text.length() == 64;
                    }
                }
                """.formatted(cases);
    }
}
