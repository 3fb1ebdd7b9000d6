package io.github.servicehandbook.internal.content;

import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one fact of a tree.
 *
 * <p>Not thread-safe.
 */
final class FactReader {
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_SCALE = 9;

    private @Nullable String name;
    private AnswerSpec.@Nullable Kind kind;
    private @Nullable String label;
    private @Nullable String labelEn;
    private List<Fact.Option> options = List.of();
    private @Nullable BigDecimal least;
    private @Nullable BigDecimal most;
    private @Nullable Integer scale;
    private @Nullable String unit;
    private int longest;
    private boolean sensitive;

    private FactReader() {}

    /** {@return the fact, or null with a recorded fault} */
    static @Nullable Fact read(JsonReader json) throws IOException {
        FactReader reader = new FactReader();
        for (String property = json.firstProperty(); property != null; property = json.nextProperty()) {
            reader.readProperty(property, json);
        }
        json.require("name", "kind", "label", "labelEn");
        return reader.fact(json);
    }

    private void readProperty(String property, JsonReader json) throws IOException {
        switch (property) {
            case "name" -> name = EntryReader.slug(json);
            case "kind" -> kind = json.constant(AnswerSpec.Kind.values());
            case "label" -> label = json.string();
            case "labelEn" -> labelEn = json.string();
            case "options" -> options = options(json);
            case "least" -> least = json.decimal();
            case "most" -> most = json.decimal();
            case "scale" -> scale = json.integer(0, MAX_SCALE);
            case "unit" -> unit = json.string();
            case "longest" -> longest = json.integerOrZero(1, MAX_TEXT);
            case "sensitive" -> sensitive = EntryReader.flag(json);
            default -> json.unknownProperty();
        }
    }

    private @Nullable Fact fact(JsonReader json) {
        if (name == null || kind == null || label == null || labelEn == null) {
            return null;
        }
        try {
            return Fact.of(name, kind, label, labelEn, options, bounds(json), longest, sensitive);
        } catch (IllegalArgumentException e) {
            json.fault(FaultCode.VALUE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private Fact.@Nullable Bounds bounds(JsonReader json) {
        if (least != null && most != null && scale != null) {
            return new Fact.Bounds(least, most, scale, Optional.ofNullable(unit));
        }
        if (least != null || most != null || scale != null || unit != null) {
            json.fault(FaultCode.VALUE, "least, most and scale must be given together");
        }
        return null;
    }

    private static List<Fact.Option> options(JsonReader json) throws IOException {
        List<Fact.Option> options = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        json.beginArray();
        while (json.nextItem()) {
            Fact.Option option = option(json);
            String first = option == null ? null : places.putIfAbsent(option.id(), json.pointer());
            if (option != null && first != null) {
                json.fault(FaultCode.DUPLICATE_ID, "duplicate option " + option.id() + "; first at " + first);
            } else {
                EntryReader.addIfPresent(options, option);
            }
        }
        return options;
    }

    private static Fact.@Nullable Option option(JsonReader json) throws IOException {
        String id = null;
        String label = null;
        String labelEn = null;
        boolean exclusive = false;
        List<String> formerly = List.of();
        for (String property = json.firstProperty(); property != null; property = json.nextProperty()) {
            switch (property) {
                case "id" -> id = EntryReader.slug(json);
                case "label" -> label = json.string();
                case "labelEn" -> labelEn = json.string();
                case "exclusive" -> exclusive = EntryReader.flag(json);
                case "formerly" -> formerly = EntryReader.slugs(json);
                default -> json.unknownProperty();
            }
        }
        json.require("id", "label", "labelEn");
        if (id == null || label == null || labelEn == null) {
            return null;
        }
        return new Fact.Option(id, label, labelEn, exclusive, formerly);
    }
}
