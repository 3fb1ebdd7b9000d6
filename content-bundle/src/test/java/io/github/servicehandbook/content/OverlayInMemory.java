package io.github.servicehandbook.content;

import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Overlay;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An overlay whose one file is a text. */
record OverlayInMemory(String bundleId, String text) implements ContentSource {
    static Overlay of(String id, String text) {
        return Overlay.of(new OverlayInMemory(id, text));
    }

    @Override
    public String description() {
        return "memory";
    }

    @Override
    public Optional<InputStream> open(String path) {
        return path.equals("overlay.json")
                ? Optional.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
    }
}
