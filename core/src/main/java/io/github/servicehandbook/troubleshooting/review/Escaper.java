package io.github.servicehandbook.troubleshooting.review;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Escapes as numeric references all characters that a tool or its markup can interpret: ASCII symbols except space,
 * comma and question mark, Latin-1 symbols, and general punctuation such as typographic quotes and dashes.
 *
 * @param pairs the positions between two characters that the tool interprets even if they are escaped; a zero-width
 *     space separates them
 * @param number the format of the number of a character
 */
record Escaper(Pattern pairs, String number) {
    private static final String HARMLESS = " ,?";

    String joined(Iterable<String> lines, String lineBreak) {
        StringJoiner joined = new StringJoiner(lineBreak);
        for (String line : lines) {
            joined.add(escaped(pairs.matcher(line).replaceAll("\u200B")));
        }
        return joined.toString();
    }

    private String escaped(String line) {
        StringBuilder escaped = new StringBuilder();
        line.codePoints().forEach(c -> {
            if (isHarmless(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(String.format(Locale.ROOT, number, c));
            }
        });
        return escaped.toString();
    }

    private static boolean isHarmless(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || HARMLESS.indexOf(c) >= 0
                || (c >= 0xC0 && c < 0x2000)
                || c > 0x206F;
    }
}
