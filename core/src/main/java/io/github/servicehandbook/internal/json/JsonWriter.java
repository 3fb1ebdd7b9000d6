package io.github.servicehandbook.internal.json;

import java.util.BitSet;

/**
 * A writer for JSON without whitespace. The caller must balance objects and arrays.
 *
 * <p>Not thread-safe.
 */
public final class JsonWriter {
    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder json = new StringBuilder();
    /** The depths at which the object or array already has content. */
    private final BitSet begun = new BitSet();

    private int depth;
    private boolean named;

    public JsonWriter beginObject() {
        return begin('{');
    }

    public JsonWriter endObject() {
        return end('}');
    }

    public JsonWriter beginArray() {
        return begin('[');
    }

    public JsonWriter endArray() {
        return end(']');
    }

    public JsonWriter name(String name) {
        separate();
        quote(name);
        json.append(':');
        named = true;
        return this;
    }

    /** Writes a property with a string value. */
    public JsonWriter text(String name, String value) {
        return name(name).text(value);
    }

    public JsonWriter text(String value) {
        separate();
        quote(value);
        return this;
    }

    public JsonWriter bool(boolean value) {
        return raw(Boolean.toString(value));
    }

    /** Writes a number or other JSON that is already encoded. */
    public JsonWriter raw(String value) {
        separate();
        json.append(value);
        return this;
    }

    private JsonWriter begin(char bracket) {
        separate();
        json.append(bracket);
        depth++;
        begun.clear(depth);
        return this;
    }

    private JsonWriter end(char bracket) {
        json.append(bracket);
        depth--;
        return this;
    }

    private void separate() {
        if (!named && begun.get(depth)) {
            json.append(',');
        }
        begun.set(depth);
        named = false;
    }

    /** Escapes the characters that JSON requires to be escaped, and lone surrogates, which no encoding can write. */
    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                json.append(c).append(text.charAt(i + 1));
                i++;
            } else if (c < FIRST_PRINTABLE || Character.isSurrogate(c)) {
                json.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
            } else {
                json.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        json.append('"');
    }

    /** Returns the JSON written so far. */
    @Override
    public String toString() {
        return json.toString();
    }
}
