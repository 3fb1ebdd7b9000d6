package io.github.servicehandbook.internal.json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as mutable objects: maps that keep their order, lists, strings, booleans, {@link Num} and {@link #NULL}.
 *
 * <p>Not thread-safe.
 */
public final class JsonTree {
    /** The JSON value null. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "null";
        }
    };

    /** A number in its original notation. */
    public record Num(String text) {}

    private JsonTree() {}

    /** Reads any value. The input's factory limits its depth. */
    public static Object read(JsonReader json) throws IOException {
        return switch (json.parser().currentToken()) {
            case START_OBJECT -> readObject(json);
            case START_ARRAY -> readArray(json);
            case VALUE_STRING -> json.parser().getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Num(json.parser().getText());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> NULL;
        };
    }

    private static Map<String, Object> readObject(JsonReader json) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        json.beginObject();
        String name;
        while ((name = json.nextProperty()) != null) {
            object.put(name, read(json));
        }
        return object;
    }

    private static List<Object> readArray(JsonReader json) throws IOException {
        List<Object> array = new ArrayList<>();
        while (json.nextElement()) {
            array.add(read(json));
        }
        return array;
    }

    /** Returns a deep copy. Changes to one tree do not affect the other. */
    public static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put((String) name, copy(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copy(element)));
            return copy;
        }
        return value;
    }

    /**
     * Applies a merge patch (RFC 7396) to an object: null removes a member, an object is merged, any other value is
     * set.
     */
    public static void merge(Map<String, Object> target, Map<String, Object> patch) {
        patch.forEach((name, value) -> {
            if (value == NULL) {
                target.remove(name);
            } else if (value instanceof Map<?, ?>) {
                Map<String, Object> merged = object(target.get(name));
                merged = merged == null ? new LinkedHashMap<>() : merged;
                target.put(name, merged);
                merge(merged, objectOf(value));
            } else {
                target.put(name, copy(value));
            }
        });
    }

    /** Returns the value as an object, or null if it is not an object. */
    @SuppressWarnings("unchecked") // every map of a tree has string keys
    public static @Nullable Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }

    private static Map<String, Object> objectOf(Object value) {
        Map<String, Object> object = object(value);
        return object == null ? Map.of() : object;
    }

    /** Returns the value as an array, or null if it is not an array. */
    @SuppressWarnings("unchecked") // every list of a tree holds values
    public static @Nullable List<Object> array(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : null;
    }

    /** Returns the value at a JSON pointer (RFC 6901), or null if there is none. */
    public static @Nullable Object at(Object root, String pointer) {
        Object at = root;
        String[] steps = pointer.split("/", -1);
        for (int i = 1; i < steps.length && at != null; i++) {
            String step = steps[i].replace("~1", "/").replace("~0", "~");
            at = at instanceof Map<?, ?> map ? map.get(step) : element(array(at), step);
        }
        return at;
    }

    private static @Nullable Object element(@Nullable List<Object> array, String step) {
        if (array == null || !step.matches("0|[1-9][0-9]{0,8}")) {
            return null;
        }
        int index = Integer.parseInt(step);
        return index < array.size() ? array.get(index) : null;
    }

    /** Returns the name as a segment of a JSON pointer, escaped and with its leading slash. */
    public static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the tree as JSON. */
    public static String write(Object value) {
        JsonWriter json = new JsonWriter();
        write(value, json);
        return json.toString();
    }

    private static void write(Object value, JsonWriter json) {
        if (value instanceof Map<?, ?> map) {
            json.beginObject();
            map.forEach((name, member) -> {
                json.name((String) name);
                write(member, json);
            });
            json.endObject();
        } else if (value instanceof List<?> list) {
            json.beginArray();
            list.forEach(element -> write(element, json));
            json.endArray();
        } else if (value instanceof String text) {
            json.text(text);
        } else {
            json.raw(value instanceof Num number ? number.text() : value.toString());
        }
    }
}
