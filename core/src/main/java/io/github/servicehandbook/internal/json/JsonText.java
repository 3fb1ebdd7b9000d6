package io.github.servicehandbook.internal.json;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.internal.fault.Faults;
import java.io.IOException;
import java.nio.CharBuffer;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Reads JSON text supplied by a host, by the same rules as a file of a bundle. An error in it is the caller's mistake,
 * so it is reported as an {@link IllegalArgumentException}.
 */
public final class JsonText {
    private static final int SHOWN = 5;
    /**
     * Pointers made of property names like those of the library. Any other name may be arbitrary, even a secret, and is
     * not repeated.
     */
    private static final Pattern NAMES = Pattern.compile("(/[A-Za-z]{1,24}|/[0-9]{1,9})+");

    private JsonText() {}

    /**
     * Reads a text of at most the given number of characters.
     *
     * @throws IllegalArgumentException if the text is too long or has faults; lists the first faults, none of which
     *     quotes a value
     */
    public static void read(String json, int max, JsonReader.Handler body) {
        if (json.length() > max) {
            throw new IllegalArgumentException("json: " + json.length() + " characters; expected at most " + max);
        }
        Faults faults = new Faults();
        CharBuffer text = CharBuffer.wrap(json.toCharArray());
        JsonReader.readFile(JsonReader.newFactory(), text, "", faults, FaultCode.SYNTAX, body);
        if (faults.size() > 0) {
            throw new IllegalArgumentException(message(faults));
        }
    }

    /**
     * Reads the format number of a text that this library wrote, and records a fault if only a newer version can read
     * it.
     *
     * @param noun the name of the text in the fault, such as {@code the report}
     */
    public static void checkFormat(JsonReader json, int newest, String noun) throws IOException {
        Integer format = json.integer(1, Integer.MAX_VALUE);
        if (format != null && format > newest) {
            json.expected("format " + newest + "; a newer version of this library wrote " + noun);
        }
    }

    private static String message(Faults faults) {
        StringJoiner message = new StringJoiner("; ", "json: ", "");
        List<Fault> noted = faults.list();
        for (Fault fault : noted.subList(0, Math.min(SHOWN, noted.size()))) {
            boolean shown = NAMES.matcher(fault.pointer()).matches();
            message.add(shown ? fault.pointer() + ": " + fault.message() : fault.message());
        }
        if (faults.size() > SHOWN) {
            message.add("and " + (faults.size() - SHOWN) + " more");
        }
        return message.toString();
    }
}
