package io.github.servicehandbook.release;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.servicehandbook.internal.json.JsonReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Flattens a JSON object that this library wrote into texts by pointer. Objects are entered. So are some arrays, whose
 * elements are identified by their first property, an ID, instead of their index; all other arrays are kept whole.
 *
 * <p>Not thread-safe.
 */
final class JsonFlattener {
    private final Map<String, String> leaves;
    private final Set<String> keyedArrays;
    private final JsonFactory factory = JsonReader.newFactory();

    private JsonFlattener(Map<String, String> leaves, Set<String> keyedArrays) {
        this.leaves = leaves;
        this.keyedArrays = keyedArrays;
    }

    /** {@return the leaves in the order of the text, as a new map} */
    static Map<String, String> of(String json, Set<String> keyedArrays) {
        Map<String, String> leaves = new LinkedHashMap<>();
        JsonFlattener reading = new JsonFlattener(leaves, keyedArrays);
        try (JsonParser parser = reading.factory.createParser(json)) {
            parser.nextToken();
            reading.object(parser, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return leaves;
    }

    private void object(JsonParser parser, String pointer) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String place = pointer + "/" + escape(name);
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT) {
                object(parser, place);
            } else if (token == JsonToken.START_ARRAY && keyedArrays.contains(name)) {
                keyed(parser, place);
            } else if (token == JsonToken.START_ARRAY) {
                leaves.put(place, copy(parser));
            } else {
                leaves.put(place, parser.getText());
            }
        }
    }

    private void keyed(JsonParser parser, String pointer) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            parser.nextToken();
            String key = parser.nextTextValue();
            object(parser, pointer + "/" + escape(key));
        }
    }

    private String copy(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(text)) {
            out.copyCurrentStructure(parser);
        }
        return text.toString();
    }

    /** {@return a name escaped for a JSON pointer (RFC 6901)} */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
