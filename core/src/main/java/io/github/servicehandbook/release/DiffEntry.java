package io.github.servicehandbook.release;

import io.github.servicehandbook.internal.json.JsonWriter;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.internal.overlay.EntryIndex;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * An entry of a handbook in the form in which it is compared.
 *
 * @param title the text that represents the entry as a whole to people
 * @param values the values by pointer
 */
record DiffEntry(EntryFormat kind, String id, String title, Map<String, Value> values) {
    /** The text of a property, empty if absent, and the impact of a change. */
    record Value(String text, Impact impact) {}

    /** A property of a model, the impact of a change and the getter. */
    record Property<T>(String pointer, Impact impact, Function<T, ?> getter) {}

    /**
     * {@return an entry with the given properties of a model}
     *
     * @param names the ID history; a reference to a former ID equals a reference to the current one
     */
    static <T> DiffEntry of(
            EntryFormat kind, String id, String title, T model, List<Property<T>> properties, EntryIndex names) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Property<T> property : properties) {
            String text = text(property.getter().apply(model), names);
            values.put(property.pointer(), new Value(text, property.impact()));
        }
        return new DiffEntry(kind, id, title, values);
    }

    /** {@return the text that represents the entry as a whole if it is added or removed; never empty} */
    String displayName() {
        return title.isEmpty() ? id : title;
    }

    /** {@return the name that identifies the entry to people, or empty if it has none} */
    String name() {
        return textAt(namePointer());
    }

    /** {@return the name in English, or empty if there is none} */
    String nameEn() {
        return name().isEmpty() ? "" : textAt(namePointer() + "En");
    }

    private String textAt(String pointer) {
        Value value = values.get(pointer);
        return value == null ? "" : value.text();
    }

    private String namePointer() {
        return switch (kind) {
            case CODE, TIME_LIMIT -> "/name";
            case FACT, OPTION -> "/label";
            case NODE -> "/text";
            default -> "/title";
        };
    }

    private static String text(Object value, EntryIndex names) {
        if (value instanceof Optional<?> optional) {
            return optional.map(present -> text(present, names)).orElse("");
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty() ? "" : json(list, element -> text(element, names));
        }
        if (value instanceof CodeId) {
            return names.currentId(EntryFormat.CODE, value.toString());
        }
        if (value instanceof StandardId) {
            return names.currentId(EntryFormat.STANDARD, value.toString());
        }
        if (value instanceof SectionId) {
            return names.currentId(EntryFormat.SECTION, value.toString());
        }
        return value instanceof ClauseId ? names.currentId(EntryFormat.CLAUSE, value.toString()) : value.toString();
    }

    static String json(Collection<String> list) {
        return json(list, text -> text);
    }

    private static <T> String json(Collection<T> list, Function<T, String> text) {
        JsonWriter json = new JsonWriter().beginArray();
        list.forEach(element -> json.text(text.apply(element)));
        return json.endArray().toString();
    }
}
