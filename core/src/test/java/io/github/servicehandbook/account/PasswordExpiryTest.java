package io.github.servicehandbook.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.account.AccessDecision.Access;
import io.github.servicehandbook.account.AccessDecision.Reason;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.ExpiryBasis;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last instant of a password, by either basis, at one nanosecond. */
class PasswordExpiryTest {
    /** Each row: the zone, when the password was set, and the first instant at which it has expired. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Asia/Shanghai,     2026-01-01T09:00:00+08:00,           2026-04-02T00:00:00+08:00",
        "Asia/Shanghai,     2026-01-01T00:00:00+08:00,           2026-04-02T00:00:00+08:00",
        "Asia/Shanghai,     2026-01-01T23:59:59.999999999+08:00, 2026-04-02T00:00:00+08:00",
        "Asia/Shanghai,     2023-12-31T12:00:00+08:00,           2024-03-31T00:00:00+08:00",
        "UTC,               2026-01-01T23:30:00+08:00,           2026-04-02T00:00:00Z",
        // Clocks go forward on 29 March: the last day is an hour shorter.
        "Europe/Berlin,     2025-12-29T10:00:00+01:00,           2026-03-30T00:00:00+02:00",
        // Clocks go back on 25 October: the last day is an hour longer.
        "Europe/Berlin,     2026-07-27T10:00:00+02:00,           2026-10-26T00:00:00+01:00",
        // Clocks go forward at midnight of 24 April: the day after the last begins at 01:00.
        "Africa/Cairo,      2026-01-23T10:00:00+02:00,           2026-04-24T01:00:00+03:00",
        // Clocks went back at midnight of 18 February 2018: the last day had its last hour twice.
        "America/Sao_Paulo, 2017-11-19T10:00:00-02:00,           2018-02-18T00:00:00-03:00",
        // 30 December 2011 did not exist.
        "Pacific/Apia,      2011-09-30T10:00:00-10:00,           2011-12-31T00:00:00+14:00",
    })
    void byDaysItIsTheFirstInstantOfTheDayAfterTheLast(String zone, String setAt, String expired) {
        AccountLifecycle lifecycle = Scene.byDay(zone);
        AccountState state = Models.account().passwordSetAt(instant(setAt)).build();

        assertThat(lifecycle.checkAccess(state, instant(expired).minusNanos(1)))
                .isEqualTo(Scene.decision(Access.ALLOWED, null, Duration.ofNanos(1)));
        assertThat(lifecycle.checkAccess(state, instant(expired)).reasons()).containsExactly(Reason.BLACKLISTED);
        assertThat(lifecycle.checkAccess(state, instant(setAt)).expiresIn())
                .contains(Duration.between(instant(setAt), instant(expired)));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    @ParameterizedTest
    @CsvSource({"PT0.000000001S", "PT1S", "PT2160H", "PT24H0.5S", "P36525D"})
    void byTimeItIsOneNanosecondAfterTheAge(Duration maxAge) {
        AccountLifecycle lifecycle =
                AccountLifecycle.of(Models.policy().maxAge(maxAge).build());
        Instant last = Scene.T0.plus(maxAge);

        assertThat(lifecycle.checkAccess(Scene.ordinary(), last.minusNanos(1)).expiresIn())
                .contains(Duration.ofNanos(1));
        assertThat(lifecycle.checkAccess(Scene.ordinary(), last).expiresIn()).contains(Duration.ZERO);
        assertThat(lifecycle.checkAccess(Scene.ordinary(), last.plusNanos(1)).reasons())
                .containsExactly(Reason.BLACKLISTED);
    }

    @ParameterizedTest
    @CsvSource({"2026-04-01T01:00:00Z, ALLOWED", "2026-04-01T01:00:00.000000001Z, DENIED"})
    void byTimeClocksThatGoForwardMakeNoDifference(Instant at, Access access) {
        assertThat(Scene.BY_TIME.checkAccess(Scene.ordinary(), at).access()).isEqualTo(access);
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z", "2025-12-31T23:59:59Z", "2026-01-01T00:59:59.999999999Z"})
    void aClockThatIsBehindCountsAsTheSettingItself(Instant at) {
        AccessDecision byTime = Scene.BY_TIME.checkAccess(Scene.ordinary(), at);
        AccessDecision byDay = Scene.BY_DAY.checkAccess(Scene.ordinary(), at);

        assertThat(byTime.expiresIn()).contains(Duration.ofDays(90));
        assertThat(byDay.expiresIn()).contains(Duration.ofDays(90).plusHours(15));
        assertThat(byTime.reasons()).containsExactly(Reason.CLOCK_SKEW);
        assertThat(byDay.access()).isEqualTo(Access.ALLOWED);
    }

    /** By days: on the last date of the zone's own calendar valid, on the next one not. */
    @Property(tries = 500)
    void byDaysTheDateDecides(
            @ForAll("zones") String zone,
            @ForAll @LongRange(min = 0, max = 4_000_000_000L) long setAt,
            @ForAll @IntRange(min = 1, max = 400) int days,
            @ForAll @LongRange(min = 0, max = 40_000_000) long later) {
        ZoneId zoneId = ZoneId.of(zone);
        AccountLifecycle lifecycle = AccountLifecycle.of(Models.policy()
                .expiryBasis(ExpiryBasis.CALENDAR_DAY)
                .zone(zoneId)
                .maxAge(Duration.ofDays(days))
                .build());
        Instant set = Instant.ofEpochSecond(setAt);
        Instant at = set.plusSeconds(later);

        boolean tooLate = at.atZone(zoneId)
                .toLocalDate()
                .isAfter(set.atZone(zoneId).toLocalDate().plusDays(days));

        AccountState state = Models.account().passwordSetAt(set).build();
        assertThat(lifecycle.checkAccess(state, at).access()).isEqualTo(tooLate ? Access.DENIED : Access.ALLOWED);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(
                "Asia/Shanghai", "UTC", "Europe/Berlin", "America/New_York", "America/Havana", "+05:45", "Asia/Tehran");
    }
}
