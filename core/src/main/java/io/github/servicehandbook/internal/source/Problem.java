package io.github.servicehandbook.internal.source;

import java.io.Serializable;
import java.util.regex.Pattern;

/** Why a folder or a zip is refused: one fault that is to be. */
public record Problem(Reason reason, String file, String message) implements Serializable {
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
    private static final int SHOWN = 200;

    /** The fault codes of the same names. */
    public enum Reason {
        IO,
        ZIP,
        MANIFEST,
        PATH,
        LIMIT;

        public String code() {
            return "E-" + name();
        }
    }

    /** Names come from strangers: what is hidden in them is made visible, and they are cut to a line. */
    public Problem {
        file = visible(file);
        if (file.length() > SHOWN) {
            file = file.substring(0, SHOWN) + "…";
        }
    }

    /** The text on one line. */
    static String visible(String text) {
        return HIDDEN.matcher(text).replaceAll("?");
    }
}
