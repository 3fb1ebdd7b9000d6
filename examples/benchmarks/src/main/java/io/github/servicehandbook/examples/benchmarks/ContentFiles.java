package io.github.servicehandbook.examples.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files that a load reads, as plain resources of the content jar. */
final class ContentFiles {
    static final String MANIFEST = "bundle.json";
    static final String CODES = "codes.json";
    static final String CONTENTS = "contents.json";
    static final String STANDARDS = "standards.json";
    static final String PASSWORD_POLICY = "password-policy.json";

    private static final String ROOT = "/META-INF/service-handbook/retail-service-handbook/";

    private ContentFiles() {}

    /** All of them, the manifest first. */
    static String[] names() {
        return new String[] {MANIFEST, CODES, CONTENTS, STANDARDS, PASSWORD_POLICY};
    }

    static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(ContentFiles.class.getResourceAsStream(ROOT + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
