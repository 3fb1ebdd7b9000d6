package io.github.servicehandbook.internal.text;

import org.jspecify.annotations.Nullable;

/** Checks that text has no control characters and no lone surrogates. */
public final class WellFormed {
    private static final char DELETE = 0x7f;
    private static final char LAST_CONTROL = 0x9f;

    private WellFormed() {}

    /** Returns the first problem in a text, or null if the text is well-formed. */
    public static @Nullable String problem(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= ' ' && c < DELETE) || (c > LAST_CONTROL && c < Character.MIN_SURROGATE)) {
                continue; // nearly every character; the calls below are slow in a cold JVM
            }
            if (Character.isISOControl(c)) {
                return "a control character at offset " + i;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return "unpaired surrogate at offset " + i;
                }
                i++;
            }
        }
        return null;
    }
}
