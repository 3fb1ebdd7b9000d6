package io.github.servicehandbook.internal.text;

/** Parts of sentences of the content, for use in sentences of the library. */
public final class Sentences {
    private static final String STOPS = "。.";

    private Sentences() {}

    /** {@return a text without the full stop at its end, so that it can stand in a sentence} */
    public static String withoutStop(String text) {
        boolean stops = !text.isEmpty() && STOPS.indexOf(text.charAt(text.length() - 1)) >= 0;
        return stops ? text.substring(0, text.length() - 1) : text;
    }

    /** {@return the first sentence of a text, without its full stop} A full stop in Latin script precedes a space. */
    public static String first(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            if (text.charAt(i) == '。' || (text.charAt(i) == '.' && text.charAt(i + 1) == ' ')) {
                return text.substring(0, i);
            }
        }
        return withoutStop(text);
    }
}
