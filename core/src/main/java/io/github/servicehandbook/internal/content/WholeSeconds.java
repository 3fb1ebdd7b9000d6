package io.github.servicehandbook.internal.content;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Parses durations of whole hours, minutes and seconds, such as {@code PT1M30S}. The parser of the JDK accepts these as
 * well, but its regular expression costs several milliseconds of a cold start.
 */
final class WholeSeconds {
    private static final String PREFIX = "PT";
    private static final int MAX_DIGITS = 9;

    private WholeSeconds() {}

    /** {@return the duration, or null if the text is anything else} The caller must check the order of the units. */
    static @Nullable Duration parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return null;
        }
        long seconds = 0;
        int from = PREFIX.length();
        while (from < text.length()) {
            int unit = from;
            while (unit < text.length() && text.charAt(unit) >= '0' && text.charAt(unit) <= '9') {
                unit++;
            }
            int length = unit < text.length() ? secondsOf(text.charAt(unit)) : 0;
            if (length == 0 || unit == from || unit - from > MAX_DIGITS) {
                return null;
            }
            seconds += length * Long.parseLong(text, from, unit, 10);
            from = unit + 1;
        }
        return Duration.ofSeconds(seconds);
    }

    private static int secondsOf(char unit) {
        return switch (unit) {
            case 'H' -> 3600;
            case 'M' -> 60;
            case 'S' -> 1;
            default -> 0;
        };
    }
}
