package io.github.servicehandbook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
    private static final Pattern CHINESE =
            Pattern.compile("(?:(\\d+)小时)?(?:([1-9]|[1-5]\\d)分钟)?(?:((?:\\d|[1-5]\\d)(?:\\.\\d*[1-9])?)秒)?");

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource({
        "PT0S, 0秒, 0 s",
        "PT1S, 1秒, 1 s",
        "PT3M, 3分钟, 3 min",
        "PT1M30S, 1分钟30秒, 1 min 30 s",
        "PT1H, 1小时, 1 h",
        "PT1H1S, 1小时1秒, 1 h 1 s",
        "PT25H61M, 26小时1分钟, 26 h 1 min",
        "PT0.5S, 0.5秒, 0.5 s",
        "PT10S, 10秒, 10 s",
        "PT0.000000001S, 0.000000001秒, 0.000000001 s",
        "PT59.999999999S, 59.999999999秒, 59.999999999 s"
    })
    void isWrittenAsAPersonSaysIt(Duration duration, String chinese, String english) {
        assertThat(DurationText.of(duration, Locale.CHINESE)).isEqualTo(chinese);
        assertThat(DurationText.of(duration, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"PT-1M-30S, 1分钟30秒", "PT-0.000000001S, 0.000000001秒"})
    void leavesTheSignToTheCaller(Duration duration, String text) {
        assertThat(DurationText.of(duration, Locale.CHINESE)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ar-EG-u-nu-arab", "th-TH-u-nu-thai", "tr", "hi-IN-u-nu-deva"})
    void writesTheSameDigitsForEveryLocale(String tag) {
        assertThat(DurationText.of(Duration.ofMillis(123_456_500), Locale.forLanguageTag(tag)))
                .isEqualTo("34小时17分钟36.5秒");
    }

    @Property
    void isExact(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        Duration duration = Duration.ofSeconds(seconds, nanos);

        assertThat(read(DurationText.of(duration, Locale.CHINESE))).isEqualTo(duration);
        assertThat(DurationText.of(duration.negated(), Locale.CHINESE))
                .isEqualTo(DurationText.of(duration, Locale.CHINESE));
    }

    @Property
    void saysTheSameInEnglish(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        Duration duration = Duration.ofSeconds(seconds, nanos);
        String translated = DurationText.of(duration, Locale.ENGLISH)
                .replace(" min", "分钟")
                .replace(" h", "小时")
                .replace(" s", "秒")
                .replace(" ", "");

        assertThat(translated).isEqualTo(DurationText.of(duration, Locale.CHINESE));
    }

    private static Duration read(String text) {
        Matcher matcher = CHINESE.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        BigDecimal seconds = new BigDecimal(part(matcher, 3));
        return Duration.ofHours(Long.parseLong(part(matcher, 1)))
                .plusMinutes(Long.parseLong(part(matcher, 2)))
                .plusNanos(seconds.movePointRight(9).longValueExact());
    }

    private static String part(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? "0" : text;
    }
}
