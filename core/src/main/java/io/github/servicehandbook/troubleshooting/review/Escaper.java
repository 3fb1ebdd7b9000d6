package io.github.servicehandbook.troubleshooting.review;

import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Escapes by number all that may mean something to a tool or in the markup that it finds in texts: every ASCII sign but
 * space, comma and question mark, the signs of Latin-1, and general punctuation, where fancy quotes and dashes are.
 *
 * @param pairs the places between two characters that the tool takes for more than text even where they were escaped; a
 *     space of no width keeps them apart
 * @param number how the tool wants a character's number
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
