package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Overlay;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An in-memory overlay that changes every file except the trees. Each one has its own priority and sets the same
 * values.
 */
record MadeUpOverlay(String bundleId, int minutes) implements ContentSource {
    private static final String TEXT = """
            {"format": 1, "id": "%s", "version": "1.0.0", "title": "made up",
             "base": {"id": "retail-service-handbook", "range": ">=1.0.0 <9.0.0"}, "operations": [
               {"op": "patch", "kind": "time-limit", "id": "payment", "merge": {"limit": "PT%dM"}},
               {"op": "patch", "kind": "code", "id": "1104", "merge": {"searchWords": ["入网%d"]}},
               {"op": "patch", "kind": "section", "id": "3.2", "merge": {"titleEn": "Limits %d"}},
               {"op": "patch", "kind": "password-policy", "id": "password-policy", "merge": {"historySize": %d}}]}
            """;

    static Overlay of(int number) {
        return Overlay.of(withLimit("made-up-" + number, number + 1));
    }

    /** Returns an overlay with the given ID that sets the limit of a payment to the given number of minutes. */
    static MadeUpOverlay withLimit(String bundleId, int minutes) {
        return new MadeUpOverlay(bundleId, minutes);
    }

    @Override
    public String description() {
        return "memory";
    }

    @Override
    public Optional<InputStream> open(String path) {
        String text = TEXT.formatted(bundleId, minutes, minutes, minutes, minutes + 8);
        return path.equals("overlay.json")
                ? Optional.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }
}
