package io.github.servicehandbook.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.text.WellFormed;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A reader that walks one JSON file value by value and records every fault with its location, so that a caller is a
 * plain loop over properties. A value of the wrong type is recorded, skipped and read as null. Only malformed syntax
 * ends the file.
 *
 * <p>Contract of the walk: a method that reads a value expects the parser on the value's first token and leaves it on
 * the last.
 *
 * <p>Not thread-safe.
 */
public final class JsonReader implements AutoCloseable {
    private static final int MAX_DEPTH = 64;
    private static final int MAX_STRING = 20_000;
    private static final int MAX_NUMBER = 40;
    private static final int MAX_NAME = 200;
    private static final int FEW_NAMES = 64;
    private static final String NO_SUCH_PROPERTY = "unknown property";
    /** The property names of a value that is not an object. */
    private static final Set<String> NO_OBJECT = Set.of();

    private final JsonParser parser;
    private final String file;
    private final Faults faults;
    private final List<Set<String>> namesByDepth = new ArrayList<>();
    private int depth = -1;
    /**
     * False if the current value was expected to be an array but is not, until its end is reported. No element is read
     * then.
     */
    private boolean inArray = true;

    private JsonReader(JsonParser parser, String file, Faults faults) {
        this.parser = parser;
        this.file = file;
        this.faults = faults;
    }

    /**
     * Returns a new factory with the limits of bundles. One factory can serve all files of a load. It does not intern
     * names: the JVM's table of interned strings is slow for many names with equal hashes.
     */
    public static JsonFactory newFactory() {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxStringLength(MAX_STRING)
                        .maxNumberLength(MAX_NUMBER)
                        .maxNameLength(MAX_NAME)
                        .build())
                .build();
    }

    private static JsonReader open(JsonFactory factory, CharBuffer text, String file, Faults faults)
            throws IOException {
        JsonParser parser = factory.createParser(text.array(), text.position(), text.remaining());
        return new JsonReader(parser, file, faults);
    }

    /**
     * Reads a whole file: one object and nothing after it. Malformed syntax is recorded under the given code.
     *
     * @return whether the syntax was well-formed to the end; the values may still have faults
     */
    public static boolean readFile(
            JsonFactory factory, CharBuffer text, String file, Faults faults, FaultCode syntaxCode, Handler body) {
        try (JsonReader json = open(factory, text, file, faults)) {
            return json.walk(syntaxCode, body);
        } catch (JsonProcessingException e) {
            faults.add(syntaxCode, file, "", "invalid JSON at " + place(e.getLocation()) + ": " + problem(e));
        } catch (IOException e) {
            throw new IllegalStateException("reading characters in memory cannot fail", e);
        }
        return false;
    }

    /** Returns Jackson's message without the token that it quotes, which may be content. */
    private static String problem(JsonProcessingException e) {
        String message = e.getOriginalMessage();
        return message.startsWith("Unrecognized token") ? "unrecognized token" : message;
    }

    private boolean walk(FaultCode syntaxCode, Handler body) throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                faults.add(
                        syntaxCode,
                        file,
                        "",
                        "expected one JSON object, found " + describe(first) + ", " + lineAndColumn());
                return false;
            }
            body.read(this);
            if (parser.nextToken() == null) {
                return true;
            }
            faults.add(syntaxCode, file, "", "content after the end of the object at " + lineAndColumn());
        } catch (StreamConstraintsException e) {
            // The exception has no location, but the parser has one: it is not closed yet.
            faults.add(FaultCode.LIMIT, file, "", e.getOriginalMessage() + ", " + place(parser.currentLocation()));
        }
        return false;
    }

    /** Reads one value: the root of a file, or an element. */
    public interface Handler {
        void read(JsonReader json) throws IOException;
    }

    public String file() {
        return file;
    }

    /** Returns the location of the value just read, as a JSON pointer (RFC 6901). */
    public String pointer() {
        StringBuilder pointer = new StringBuilder();
        appendPath(parser.getParsingContext(), pointer);
        return pointer.toString();
    }

    /**
     * Appends the same as {@code pathAsPointer}, without creating an object for each step: the location of every ID in
     * a bundle is recorded.
     */
    private static void appendPath(@Nullable JsonStreamContext context, StringBuilder pointer) {
        if (context == null) {
            return;
        }
        appendPath(context.getParent(), pointer);
        if (context.inArray() && context.hasCurrentIndex()) {
            pointer.append('/').append(context.getCurrentIndex());
        } else if (context.inObject() && context.hasCurrentName()) {
            pointer.append('/')
                    .append(context.getCurrentName().replace("~", "~0").replace("/", "~1"));
        }
    }

    /**
     * Enters an object and moves to the value of its first property. Returns null if the object is empty. If the value
     * is not an object, also returns null, with the fault recorded and the value skipped; {@link #require} and {@link
     * #forbid} then record nothing either.
     */
    public @Nullable String firstProperty() throws IOException {
        boolean entered = beginObject();
        return entered ? nextProperty() : null;
    }

    /**
     * Enters an object. Returns false, with the fault recorded and the value skipped, if the value is not an object.
     */
    public boolean beginObject() throws IOException {
        boolean entered = expect(JsonToken.START_OBJECT, "an object");
        depth++;
        beginNames(entered);
        if (!entered) {
            depth--;
        }
        return entered;
    }

    /**
     * Prepares the set of names at the current depth. A large set is replaced because clearing it stays slow, and a
     * file may have a million objects.
     */
    private void beginNames(boolean entered) {
        if (depth == namesByDepth.size()) {
            namesByDepth.add(new HashSet<>());
        }
        Set<String> names = namesByDepth.get(depth);
        if (!entered) {
            namesByDepth.set(depth, NO_OBJECT);
        } else if (names == NO_OBJECT || names.size() > FEW_NAMES) {
            namesByDepth.set(depth, new HashSet<>());
        } else {
            names.clear();
        }
    }

    /** Moves to the next property's value and returns the property's name, or null at the end of the object. */
    public @Nullable String nextProperty() throws IOException {
        String name;
        while ((name = parser.nextFieldName()) != null) {
            parser.nextToken();
            if (namesByDepth.get(depth).add(name)) {
                return name;
            }
            fault(FaultCode.DUPLICATE_KEY, "duplicate property");
            parser.skipChildren();
        }
        depth--;
        return null;
    }

    /** Records a fault for each of the given properties that is missing from the object just read. */
    public void require(String... names) {
        Set<String> found = namesByDepth.get(depth + 1);
        for (String name : names) {
            if (found != NO_OBJECT && !found.contains(name)) {
                fault(FaultCode.PROPERTY, "missing property \"" + name + "\"");
            }
        }
    }

    /** Records a fault for each of the given properties that the object just read has but must not have. */
    public void forbid(String... names) {
        Set<String> found = namesByDepth.get(depth + 1);
        for (String name : names) {
            if (found.contains(name)) {
                faultAt(name, FaultCode.PROPERTY, NO_SUCH_PROPERTY);
            }
        }
    }

    /** Records an unknown property and skips its value. */
    public void unknownProperty() throws IOException {
        fault(FaultCode.PROPERTY, NO_SUCH_PROPERTY);
        parser.skipChildren();
    }

    /**
     * Enters an array. If the value is not an array, records the fault and skips the value; {@link #nextElement} then
     * returns false.
     */
    public void beginArray() throws IOException {
        inArray = expect(JsonToken.START_ARRAY, "an array");
    }

    /** Returns whether the value about to be read is an array. */
    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    /** Moves to the next element, or returns false at the end of the array. */
    public boolean nextElement() throws IOException {
        if (!inArray) {
            inArray = true;
            return false;
        }
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    /**
     * Moves to the next element like {@link #nextElement()}, but records a fault if the array is empty. The property
     * must be omitted instead.
     */
    public boolean nextItem() throws IOException {
        boolean first = inArray && isArray();
        boolean more = nextElement();
        if (first && !more) {
            fault(FaultCode.VALUE, "must not be empty; omit the property instead");
        }
        return more;
    }

    /**
     * Returns a string that is not empty, is well-formed UTF-16 and has no control characters. Returns null, with the
     * fault recorded, for any other value.
     */
    public @Nullable String string() throws IOException {
        if (!expect(JsonToken.VALUE_STRING, "a string")) {
            return null;
        }
        String text = parser.getText();
        if (text.isEmpty()) {
            fault(FaultCode.VALUE, "must not be empty; omit the property instead");
            return null;
        }
        String problem = WellFormed.problem(text);
        if (problem != null) {
            fault(FaultCode.ENCODING, problem + " of the string, " + lineAndColumn());
            return null;
        }
        return text;
    }

    /**
     * Returns an integer in a range, both ends inclusive. Returns null, with the fault recorded, for any other value.
     */
    public @Nullable Integer integer(int min, int max) throws IOException {
        if (!expect(JsonToken.VALUE_NUMBER_INT, "an integer")) {
            return null;
        }
        // The number has at max MAX_NUMBER digits; anything beyond a long is outside every range in use.
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                || parser.getLongValue() < min
                || parser.getLongValue() > max) {
            expected("an integer from " + min + " to " + max);
            return null;
        }
        return parser.getIntValue();
    }

    /** Returns the same as {@link #integer}, but 0 instead of null, with the fault recorded. */
    public int integerOrZero(int min, int max) throws IOException {
        Integer number = integer(min, max);
        return number == null ? 0 : number;
    }

    /**
     * Returns an integer in a range, both ends inclusive. Returns 0, with the fault recorded, for any other value.
     *
     * @param what the name of the value in the fault, such as {@code a count}
     */
    public long whole(String what, long min, long max) throws IOException {
        String digits = integerText();
        try {
            long number = digits == null ? min - 1 : Long.parseLong(digits);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Exceeds a long: outside every range.
        }
        expected(what + " from " + min + " to " + max);
        return 0;
    }

    /** Returns the digits of an integer of any size, or null, without a fault, if the value is not an integer. */
    public @Nullable String integerText() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return parser.getText();
        }
        parser.skipChildren();
        return null;
    }

    public @Nullable BigDecimal decimal() throws IOException {
        if (!parser.currentToken().isNumeric()) {
            expected("a number");
            parser.skipChildren();
            return null;
        }
        BigDecimal value = decimalValue();
        if (value == null || value.scale() > MAX_NUMBER || value.scale() < -MAX_NUMBER) {
            expected("a number with an exponent of at most " + MAX_NUMBER);
            return null;
        }
        return value;
    }

    /** Returns null for an exponent out of range. Jackson throws the number's own NumberFormatException for it. */
    private @Nullable BigDecimal decimalValue() throws IOException {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            return null;
        }
    }

    public @Nullable Boolean bool() throws IOException {
        if (!parser.currentToken().isBoolean()) {
            expected("true or false");
            parser.skipChildren();
            return null;
        }
        return parser.getBooleanValue();
    }

    /** Returns the constant with the name in the string. Returns null, with the fault recorded, if there is none. */
    public <E extends Enum<E>> @Nullable E constant(E[] constants) throws IOException {
        String name = string();
        if (name == null) {
            return null;
        }
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        StringBuilder expected = new StringBuilder("one of");
        for (E constant : constants) {
            expected.append(' ').append(constant.name());
        }
        expected(expected.toString());
        return null;
    }

    /**
     * Returns the value that a string parses to. Returns null, with the fault recorded, if the value is not a string or
     * cannot be parsed.
     *
     * @param parse the parser; throws {@link IllegalArgumentException} or {@link DateTimeException} for any other text
     * @param expected the expected value, as the fault describes it
     */
    public <T> @Nullable T parsed(Function<String, T> parse, String expected) throws IOException {
        String text = string();
        try {
            return text == null ? null : parse.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            expected(expected);
            return null;
        }
    }

    /** Reads each element of an array, which must not be empty. */
    public void each(Handler element) throws IOException {
        beginArray();
        while (nextItem()) {
            element.read(this);
        }
    }

    /** Returns the strings in an array. Invalid elements are recorded and left out. */
    public List<String> strings() throws IOException {
        List<String> strings = new ArrayList<>();
        beginArray();
        while (nextItem()) {
            String element = string();
            if (element != null) {
                strings.add(element);
            }
        }
        return strings;
    }

    /** Returns the parser, positioned on the value's first token. */
    JsonParser parser() {
        return parser;
    }

    /** Records a fault: the value just read is not the expected one. */
    public void expected(String expected) {
        fault(FaultCode.VALUE, "expected " + expected);
    }

    /** Records a fault at the value just read. */
    public void fault(FaultCode code, String message) {
        faults.add(code, file, faults.hasRoom() ? pointer() : "", message);
    }

    /** Records a fault at a property of the object just read. */
    public void faultAt(String property, FaultCode code, String message) {
        faults.add(code, file, faults.hasRoom() ? pointer() + "/" + property : "", message);
    }

    /** Skips the value. */
    public void skip() throws IOException {
        parser.skipChildren();
    }

    private boolean expect(JsonToken token, String what) throws IOException {
        if (parser.currentToken() == token) {
            return true;
        }
        expected(what + ", found " + describe(parser.currentToken()));
        parser.skipChildren();
        return false;
    }

    private static String describe(@Nullable JsonToken token) {
        if (token == null) {
            return "the end of the file";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT -> "an integer";
            case VALUE_NUMBER_FLOAT -> "a number with fraction or exponent";
            case VALUE_NULL -> "null";
            default -> "true or false";
        };
    }

    private String lineAndColumn() {
        return place(parser.currentToken() == null ? parser.currentLocation() : parser.currentTokenLocation());
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? "unknown location"
                : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
