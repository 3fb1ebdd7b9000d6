package io.github.servicehandbook.internal.overlay;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The places in one entry that steps of one priority set. Looked up one by one: hostile overlays have pairs of them without
 * number. For one thread.
 */
final class Claims {
    private final Map<String, Layers.Step> places = new HashMap<>();
    private final Map<String, Layers.Step> around = new HashMap<>();

    /** The step that set the place, one in it or one around it; null if none did. */
    Layers.@Nullable Step on(String pointer) {
        Layers.Step step = around.get(pointer);
        String place = pointer;
        while (step == null && !place.isEmpty()) {
            step = places.get(place);
            place = above(place);
        }
        return step == null ? places.get("") : step;
    }

    void add(String pointer, Layers.Step step) {
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
