package io.github.servicehandbook.internal.source;

import java.io.Serializable;
import java.util.regex.Pattern;

/** A reason why a directory or zip is rejected. It is reported as a fault. */
public record FileRejection(Reason reason, String file, String message) implements Serializable {
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    private static final int SHOWN = 200;

    /** The reasons, each with the fault code of the same name. */
    public enum Reason {
        IO,
        ZIP,
        MANIFEST,
        PATH,
        LIMIT
    }

    /**
     * Escapes hidden characters in the name and shortens it to one line, because names come from an untrusted source.
     */
    public FileRejection {
        file = visible(file);
        if (file.length() > SHOWN) {
            file = file.substring(0, SHOWN) + "…";
        }
    }

    /** Returns the text on one line, with hidden characters replaced. */
    static String visible(String text) {
        return HIDDEN.matcher(text).replaceAll("?");
    }
}
