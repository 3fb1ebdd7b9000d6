package io.github.servicehandbook.examples.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** An in-memory bundle of one tree and very little else. Its manifest is computed from its files. */
final class TreeBundle implements ContentSource {
    private static final String ID = "benchmark-handbook";
    private static final String FOLDER = "bundle/";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String treeId;
    private final Map<String, byte[]> files = new TreeMap<>();

    private TreeBundle(String treeId, byte[] tree) {
        this.treeId = treeId;
        for (String other : ContentFiles.required()) {
            files.put(other, resource(other));
        }
        files.put(path(treeId), tree);
        files.put(ContentFiles.MANIFEST, manifest());
    }

    /** Returns the tree of 24 nodes on which the state machines are compared. */
    static TreeBundle slowBroadband() {
        return new TreeBundle("slow-broadband", resource(path("slow-broadband")));
    }

    /** Returns a bundle with a generated tree. */
    static TreeBundle of(String treeId, byte[] tree) {
        return new TreeBundle(treeId, tree);
    }

    private static String path(String treeId) {
        return "trees/" + treeId + ".json";
    }

    private static byte[] resource(String path) {
        try (InputStream in =
                Objects.requireNonNull(TreeBundle.class.getResourceAsStream(FOLDER + path), FOLDER + path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] manifest() {
        ObjectNode manifest = MAPPER.createObjectNode();
        manifest.put("format", 1);
        manifest.put("minReader", "0.1.0");
        manifest.put("id", ID);
        manifest.put("version", "1.0.0");
        manifest.put("language", "zh-CN");
        manifest.put("edition", "1");
        ArrayNode entries = manifest.putArray("files");
        files.forEach((path, bytes) -> {
            ObjectNode entry = entries.addObject();
            entry.put("path", path);
            entry.put("bytes", bytes.length);
            entry.put("count", countEntries(bytes));
            entry.put("sha256", HexFormat.of().formatHex(FloorLoad.sha256(bytes)));
        });
        try {
            return MAPPER.writeValueAsBytes(manifest);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the number of elements in the top-level arrays of a file. */
    private static int countEntries(byte[] file) {
        int count = 0;
        for (JsonNode property : parsed(file)) {
            count += property.isArray() ? property.size() : 0;
        }
        return count;
    }

    private static JsonNode parsed(byte[] file) {
        try {
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loads the tree from scratch, as a host does once. */
    TroubleshootingTree load() {
        return Handbook.loader().source(this).load().troubleshooting().tree(treeId);
    }

    /** Returns the bytes of the tree's file. */
    byte[] file() {
        return Objects.requireNonNull(files.get(path(treeId)));
    }

    /** Returns the tree's JSON, as a host without this library would read it. */
    JsonNode json() {
        return parsed(file());
    }

    @Override
    public String bundleId() {
        return ID;
    }

    @Override
    public String description() {
        return "memory, bundle " + ID;
    }

    @Override
    public Optional<InputStream> open(String path) {
        byte[] bytes = files.get(path);
        return bytes == null ? Optional.empty() : Optional.of(new ByteArrayInputStream(bytes));
    }
}
