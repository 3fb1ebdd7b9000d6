package io.github.servicehandbook.examples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Returns the files that every bundle has in addition to its manifest. */
    static String[] required() {
        return new String[] {CODES, CONTENTS, STANDARDS, PASSWORD_POLICY};
    }

    /** Returns the files of the troubleshooting trees. */
    static String[] trees() {
        return new String[] {
            "trees/arrears-status.json",
            "trees/billing-dispute.json",
            "trees/broadband-fault.json",
            "trees/call-failure.json",
            "trees/fault-report.json",
            "trees/identity-check.json",
            "trees/mms-failure.json",
            "trees/mobile-data.json",
            "trees/signal-restart.json",
            "trees/sms-failure.json"
        };
    }

    /** Returns the files in the handbook's own language, the manifest first, without translations. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(MANIFEST));
        Collections.addAll(names, required());
        names.add(SEARCH);
        Collections.addAll(names, trees());
        return names;
    }

    static byte[] read(String name) {
        try (InputStream in = Objects.requireNonNull(ContentFiles.class.getResourceAsStream(ROOT + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the synonym sets of the content. */
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
