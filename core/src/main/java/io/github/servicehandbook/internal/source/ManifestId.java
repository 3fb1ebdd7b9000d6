package io.github.servicehandbook.internal.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the ID of a bundle or overlay from its manifest, for callers that ask a source for it. */
public final class ManifestId {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_DEPTH = 64;

    private ManifestId() {}

    /** Returns the ID in the manifest. */
    public static String of(BundleDirectory files) throws IOException {
        byte[] manifest = files.read(BundlePath.MANIFEST, MAX_BYTES + 1);
        manifest = manifest == null ? files.read(BundlePath.OVERLAY, MAX_BYTES + 1) : manifest;
        if (manifest == null) {
            throw refused("not found in " + files.description());
        }
        String id = manifest.length > MAX_BYTES ? null : id(manifest);
        if (id == null || !BundlePath.isBundleId(id)) {
            throw refused("has no valid ID; expected one JSON object with an ID of 1 to 64 characters 0-9, a-z and -");
        }
        return id;
    }

    /** Returns the ID, or null if it is missing or the JSON is malformed. A load reports what is wrong, and where. */
    private static @Nullable String id(byte[] manifest) {
        JsonFactory factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .build())
                .build();
        try (JsonParser json = factory.createParser(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(manifest))
                .toString())) {
            String id = null;
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean named = "id".equals(json.currentName());
                if (json.nextToken() == JsonToken.VALUE_STRING && named) {
                    id = json.getText();
                }
                json.skipChildren();
            }
            return id;
        } catch (IOException e) {
            return null;
        }
    }

    private static RejectedException refused(String what) {
        return new RejectedException(FileRejection.Reason.MANIFEST, BundlePath.MANIFEST, what);
    }
}
