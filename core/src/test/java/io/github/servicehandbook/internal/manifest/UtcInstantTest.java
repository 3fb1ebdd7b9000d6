package io.github.servicehandbook.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Branches;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@StatisticsReport(onFailureOnly = true)
class UtcInstantTest {
    // bundles.md row 51
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T00:00:00Z",
                "2028-02-29T23:59:59Z",
                "2000-02-29T12:00:00Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z"
            })
    void readsWhatTheJdkReads(String text) {
        assertThat(UtcInstant.parse(text)).isEqualTo(Instant.parse(text));
    }

    // bundles.md row 51
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T00:00:00",
                "2026-11-22T00:00:00+00:00",
                "2026-11-22T08:00:00+08:00",
                "2026-11-22T00:00:00z",
                "2026-11-22t00:00:00Z",
                "2026-11-22 00:00:00Z",
                "2026-11-22T00:00Z",
                "2026-11-22T00:00:00.0Z",
                "2026-11-22",
                "+2026-11-22T00:00:00Z",
                "-026-11-22T00:00:00Z",
                "２０２６-11-22T00:00:00Z",
                "2026-11-22T00:00:00Z ",
                " 2026-11-22T00:00:00Z",
                ""
            })
    void refusesEveryOtherShape(String text) {
        assertThat(UtcInstant.parse(text)).isNull();
    }

    // bundles.md row 51
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "1900-02-29T00:00:00Z",
                "2026-04-31T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-32T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T00:60:00Z",
                "2026-12-31T23:59:60Z"
            })
    void refusesDatesAndTimesThatDoNotExist(String text) {
        assertThat(UtcInstant.parse(text)).isNull();
    }

    /** The JDK also takes 24:00 for the next midnight and 23:59:60 for the second before; manifests do not need them. */
    @Property
    void agreesWithTheJdkOnEverythingOfItsShape(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 14) int month,
            @ForAll @IntRange(max = 33) int day,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 61) int minute,
            @ForAll @IntRange(max = 59) int second) {
        String text =
                String.format(Locale.ROOT, "%04d-%02d-%02dT%02d:%02d:%02dZ", year, month, day, hour, minute, second);

        Branches.both("exists", oracle(text) != null, 20);
        assertThat(UtcInstant.parse(text)).isEqualTo(oracle(text));
    }

    @Property
    void neverThrows(@ForAll String text) {
        assertThat(UtcInstant.parse(text)).isNull();
    }

    private static @Nullable Instant oracle(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
