package io.github.servicehandbook.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The files of the content, as plain resources of its jar. */
final class ContentFiles {
    static final String MANIFEST = "bundle.json";
    static final String CODES = "codes.json";
    static final String CONTENTS = "contents.json";
    static final String STANDARDS = "standards.json";
    static final String PASSWORD_POLICY = "password-policy.json";
    static final String SEARCH = "search.json";

    private static final String ROOT = "/META-INF/service-handbook/retail-service-handbook/";

    private ContentFiles() {}

    /** Those that the measured loads read, the manifest first. */
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

    /** The words of the content that mean the same. */
    static List<List<String>> synonyms() {
        try {
            List<List<String>> groups = new ArrayList<>();
            for (JsonNode group : new ObjectMapper().readTree(read(SEARCH)).path("synonyms")) {
                List<String> words = new ArrayList<>();
                group.forEach(word -> words.add(word.textValue()));
                groups.add(words);
            }
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
