package io.github.servicehandbook.internal.overlay;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places in one entry that are set by steps of the same priority. Places are looked up one by one, because hostile
 * overlays can contain any number of pairs.
 *
 * <p>Not thread-safe.
 */
final class WriteSet {
    private final Map<String, OverlayMerger.Step> places = new HashMap<>();
    private final Map<String, OverlayMerger.Step> around = new HashMap<>();

    /** {@return the step that set this place, a place inside it or one that encloses it, or null if none did} */
    OverlayMerger.@Nullable Step on(String pointer) {
        OverlayMerger.Step step = around.get(pointer);
        String place = pointer;
        while (step == null && !place.isEmpty()) {
            step = places.get(place);
            place = above(place);
        }
        return step == null ? places.get("") : step;
    }

    void add(String pointer, OverlayMerger.Step step) {
        places.put(pointer, step);
        String place = pointer;
        while (!place.isEmpty()) {
            place = above(place);
            around.putIfAbsent(place, step);
        }
    }

    private static String above(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }
}
