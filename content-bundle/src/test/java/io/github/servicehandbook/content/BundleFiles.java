package io.github.servicehandbook.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the bundle as the build made them. */
final class BundleFiles {
    static final List<String> TREES = List.of(
            "trees/arrears-status.json",
            "trees/billing-dispute.json",
            "trees/broadband-fault.json",
            "trees/call-failure.json",
            "trees/fault-report.json",
            "trees/identity-check.json",
            "trees/mms-failure.json",
            "trees/mobile-data.json",
            "trees/signal-restart.json",
            "trees/sms-failure.json");

    static final List<String> DATA = Stream.concat(
                    Stream.of("codes.json", "contents.json", "password-policy.json", "search.json", "standards.json"),
                    TREES.stream())
            .toList();

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BundleFiles() {}

    static byte[] bytes(String path) {
        try (InputStream in = new RetailServiceHandbook().open(path).orElseThrow()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String path) {
        try {
            return MAPPER.readTree(bytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every text of a file, property names left out. */
    static List<String> texts(String path) {
        List<String> texts = new ArrayList<>();
        collect(json(path), texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }
}
