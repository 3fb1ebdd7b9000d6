package io.github.servicehandbook.account;

import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.PasswordPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** How long passwords are valid under a policy, by elapsed time or by the days of the policy's own zone. */
final class PasswordAge {
    private final PasswordPolicy policy;

    PasswordAge(PasswordPolicy policy) {
        this.policy = policy;
    }

    /**
     * How much of a password's time is left, or empty if it has expired. A clock that is behind the setting shows the
     * setting itself.
     */
    Optional<Duration> left(Instant passwordSetAt, Instant at) {
        Instant now = at.isBefore(passwordSetAt) ? passwordSetAt : at;
        return policy.expiryBasis() == ExpiryBasis.ELAPSED
                ? leftOfTime(passwordSetAt, now)
                : leftOfDays(passwordSetAt, now);
    }

    /** The last instant is the one at which the age is the greatest allowed. */
    private Optional<Duration> leftOfTime(Instant passwordSetAt, Instant now) {
        Duration left = policy.maxAge().minus(Duration.between(passwordSetAt, now));
        return left.isNegative() ? Optional.empty() : Optional.of(left);
    }

    /** The last day counts to its end, so the first instant of the next one is too late. */
    private Optional<Duration> leftOfDays(Instant passwordSetAt, Instant now) {
        ZoneId zone = policy.zone().orElseThrow();
        Instant end = LocalDate.ofInstant(passwordSetAt, zone)
                .plusDays(policy.maxAge().toDays() + 1)
                .atStartOfDay(zone)
                .toInstant();
        return now.isBefore(end) ? Optional.of(Duration.between(now, end)) : Optional.empty();
    }
}
