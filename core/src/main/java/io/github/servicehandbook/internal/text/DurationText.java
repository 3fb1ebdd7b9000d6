package io.github.servicehandbook.internal.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;

/** Formats durations in words: 1分钟30秒, 1 min 30 s. Exact to the nanosecond. The caller adds the sign. */
public final class DurationText {
    private static final int NANO_DIGITS = 9;

    private DurationText() {}

    public static String of(Duration duration, Locale locale) {
        Duration size = duration.abs();
        StringBuilder text = new StringBuilder();
        append(text, size.toHours(), Languages.pick(locale, "小时", " h "));
        append(text, size.toMinutesPart(), Languages.pick(locale, "分钟", " min "));
        BigDecimal seconds = BigDecimal.valueOf(size.toSecondsPart())
                .add(BigDecimal.valueOf(size.toNanosPart(), NANO_DIGITS))
                .stripTrailingZeros();
        if (seconds.signum() != 0 || text.length() == 0) {
            text.append(seconds.toPlainString()).append(Languages.pick(locale, "秒", " s"));
        }
        return text.toString().strip();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount != 0) {
            text.append(amount).append(unit);
        }
    }
}
