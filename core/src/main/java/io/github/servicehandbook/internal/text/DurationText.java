package io.github.servicehandbook.internal.text;

import java.time.Duration;
import java.util.Locale;

/**
 * Formats durations in words: 1分20秒, 1 min 20 s. Rounds down to whole seconds, and to whole hours beyond 48 hours. A
 * duration below one second is 不到1秒, less than 1 s, so that only zero is shown as 0. The caller adds the sign.
 */
public final class DurationText {
    private static final Duration MAX_IN_HOURS = Duration.ofDays(2);

    private DurationText() {}

    public static String of(Duration duration, Locale locale) {
        Duration size = duration.abs();
        if (size.isZero()) {
            return Languages.pick(locale, "0秒", "0 s");
        }
        if (size.toSeconds() == 0) {
            return Languages.pick(locale, "不到1秒", "less than 1 s");
        }
        StringBuilder text = new StringBuilder();
        if (size.compareTo(MAX_IN_HOURS) > 0) {
            append(text, size.toDays(), Languages.pick(locale, "天", " d "));
            append(text, size.toHoursPart(), Languages.pick(locale, "小时", " h "));
        } else {
            int seconds = size.toSecondsPart();
            append(text, size.toHours(), Languages.pick(locale, "小时", " h "));
            append(text, size.toMinutesPart(), Languages.pick(locale, seconds == 0 ? "分钟" : "分", " min "));
            append(text, seconds, Languages.pick(locale, "秒", " s"));
        }
        return text.toString().strip();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(amount).append(unit);
        }
    }
}
