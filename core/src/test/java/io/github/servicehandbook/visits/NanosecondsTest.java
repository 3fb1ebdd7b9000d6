package io.github.servicehandbook.visits;

import static io.github.servicehandbook.visits.ShopVisits.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NanosecondsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "PT0.000000001S, 1",
        "PT1.999999999S, 1999999999",
        "PT8999999999.999999999S, 8999999999999999999",
        "PT9000000000S, 9000000000000000000",
        "PT9000000000.000000001S, 9000000000000000000",
        "PT9000000001S, 9000000000000000000"
    })
    void aTimeBeyondTheMaximumCountsAsTheMaximum(Duration time, long nanos) {
        Instant from = NINE.plusNanos(700_000_000);

        assertThat(Nanoseconds.of(time)).isEqualTo(nanos);
        assertThat(Nanoseconds.between(from, from.plus(time))).isEqualTo(nanos);
    }

    @ParameterizedTest
    @CsvSource({
        "-1000000000-01-01T00:00:00Z, +1000000000-12-31T23:59:59.999999999Z",
        "2000-01-01T00:00:00Z, 2286-01-01T00:00:00Z"
    })
    void theFarthestInstantsAreTheMaximumApart(Instant from, Instant to) {
        assertThat(Nanoseconds.between(from, to)).isEqualTo(Nanoseconds.MAX);
        assertThat(Nanoseconds.of(Duration.between(from, to))).isEqualTo(Nanoseconds.MAX);
    }
}
