package io.github.servicehandbook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

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
            Pattern.compile("(?:(\\d+)天)?(?:(\\d+)小时)?(?:([1-9]|[1-5]\\d)(?:分钟$|分(?!钟)))?(?:(\\d|[1-5]\\d)秒)?");

    @ParameterizedTest(name = "{0} is {1}, {2}")
    @CsvSource({
        "PT0S, 0秒, 0 s",
        "PT1S, 1秒, 1 s",
        "PT10S, 10秒, 10 s",
        "PT3M, 3分钟, 3 min",
        "PT1M20S, 1分20秒, 1 min 20 s",
        "PT1H, 1小时, 1 h",
        "PT1H1S, 1小时1秒, 1 h 1 s",
        "PT1H2M3S, 1小时2分3秒, 1 h 2 min 3 s",
        "PT25H61M, 26小时1分钟, 26 h 1 min",
        "PT48H, 48小时, 48 h",
        "PT48H0.000000001S, 2天, 2 d",
        "PT49H59M59S, 2天1小时, 2 d 1 h",
        "PT72H, 3天, 3 d",
        "PT90H, 3天18小时, 3 d 18 h",
        "PT0.000000001S, 不到1秒, less than 1 s",
        "PT0.999999999S, 不到1秒, less than 1 s",
        "PT1.999999999S, 1秒, 1 s",
        "PT59.999999999S, 59秒, 59 s",
        "PT3M0.5S, 3分钟, 3 min"
    })
    void isWrittenInWords(Duration duration, String chinese, String english) {
        assertThat(DurationText.of(duration, Locale.CHINESE)).isEqualTo(chinese);
        assertThat(DurationText.of(duration, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"PT-1M-30S, 1分30秒", "PT-0.000000001S, 不到1秒"})
    void leavesTheSignToTheCaller(Duration duration, String text) {
        assertThat(DurationText.of(duration, Locale.CHINESE)).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"ar-EG-u-nu-arab", "th-TH-u-nu-thai", "tr", "hi-IN-u-nu-deva"})
    void writesTheSameDigitsForEveryLocale(String tag) {
        assertThat(DurationText.of(Duration.ofMillis(123_456_500), Locale.forLanguageTag(tag)))
                .isEqualTo("34小时17分36秒");
    }

    @Property
    void roundsDown(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        Duration duration = Duration.ofSeconds(seconds, nanos);
        long unit = duration.compareTo(Duration.ofDays(2)) > 0 ? 3600 : 1;

        assertThat(read(DurationText.of(duration, Locale.CHINESE)))
                .isEqualTo(Duration.ofSeconds(seconds / unit * unit));
        assertThat(DurationText.of(duration.negated(), Locale.CHINESE))
                .isEqualTo(DurationText.of(duration, Locale.CHINESE));
    }

    @Property
    void hasTheSameFiguresInEnglish(
            @ForAll @LongRange(min = 1, max = 1_000_000) long seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        Duration duration = Duration.ofSeconds(seconds, nanos);
        String translated = DurationText.of(duration, Locale.ENGLISH)
                .replace(" d", "天")
                .replace(" h", "小时")
                .replaceFirst(" min$", "分钟")
                .replace(" min", "分")
                .replace(" s", "秒")
                .replace(" ", "");

        assertThat(translated).isEqualTo(DurationText.of(duration, Locale.CHINESE));
    }

    private static Duration read(String text) {
        Matcher matcher = CHINESE.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return Duration.ofDays(part(matcher, 1))
                .plusHours(part(matcher, 2))
                .plusMinutes(part(matcher, 3))
                .plusSeconds(part(matcher, 4));
    }

    private static long part(Matcher matcher, int group) {
        String text = matcher.group(group);
        return text == null ? 0 : Long.parseLong(text);
    }
}
