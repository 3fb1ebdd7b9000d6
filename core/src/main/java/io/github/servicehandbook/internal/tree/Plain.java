package io.github.servicehandbook.internal.tree;

import java.util.Locale;

/**
 * Escapes by number all that may mean something in Mermaid, in PlantUML or in the markup that they find in texts: every
 * ASCII sign but space, comma and question mark, the signs of Latin-1 and of general punctuation, where fancy quotes and
 * dashes are.
 */
final class Plain {
    private static final String HARMLESS = " ,?";

    private Plain() {}

    static String escaped(String text, String before, int radix, String after) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isPlain(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append(before).append(number(c, radix)).append(after);
            }
        });
        return escaped.toString();
    }

    private static boolean isPlain(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'A' && c <= 'Z')
                || (c >= 'a' && c <= 'z')
                || HARMLESS.indexOf(c) >= 0
                || (c >= 0xC0 && c < 0x2000)
                || c > 0x206F;
    }

    private static String number(int c, int radix) {
        return radix == 10 ? Integer.toString(c) : String.format(Locale.ROOT, "%04X", c);
    }
}
