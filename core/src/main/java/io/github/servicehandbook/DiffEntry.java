package io.github.servicehandbook;

import io.github.servicehandbook.HandbookDiff.Impact;
import io.github.servicehandbook.internal.json.JsonOutput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * An entry of a handbook as it is compared.
 *
 * @param title what stands for the entry as a whole, for people
 * @param values by pointer
 */
record DiffEntry(DiffKind kind, String id, String title, Map<String, Value> values) {
    /** What a property says, empty for nothing, and what it means if that changes. */
    record Value(String text, Impact impact) {}

    /** A property of a model. */
    record Property<T>(String pointer, Impact impact, Function<T, ?> getter) {}

    /** The entry that the properties make of a model. */
    static <T> DiffEntry of(DiffKind kind, String id, String title, T model, List<Property<T>> properties) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Property<T> property : properties) {
            String text = text(property.getter().apply(model));
            values.put(property.pointer(), new Value(text, property.impact()));
        }
        return new DiffEntry(kind, id, title, values);
    }

    /** What stands for the entry as a whole if it is added or removed, never empty. */
    String named() {
        return title.isEmpty() ? id : title;
    }

    private static String text(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(DiffEntry::text).orElse("");
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty() ? "" : json(list);
        }
        return value.toString();
    }

    static String json(Collection<?> list) {
        JsonOutput json = new JsonOutput().beginArray();
        list.forEach(element -> json.text(text(element)));
        return json.endArray().toString();
    }
}
