package io.github.servicehandbook.account;

import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.PasswordPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The validity of passwords under a policy, by elapsed time or by calendar days in the zone of the policy. */
final class PasswordAge {
    private final PasswordPolicy policy;

    PasswordAge(PasswordPolicy policy) {
        this.policy = policy;
    }

    /**
     * Returns the remaining validity of a password, or empty if it has expired. If the clock is behind the time at
     * which the password was set, the age counts as zero.
     */
    Optional<Duration> remaining(Instant passwordSetAt, Instant at) {
        Instant now = at.isBefore(passwordSetAt) ? passwordSetAt : at;
        return policy.expiryBasis() == ExpiryBasis.ELAPSED
                ? remainingTime(passwordSetAt, now)
                : remainingDays(passwordSetAt, now);
    }

    /** At exactly the maximum age the password is still valid. */
    private Optional<Duration> remainingTime(Instant passwordSetAt, Instant now) {
        Duration left = policy.maxAge().minus(Duration.between(passwordSetAt, now));
        return left.isNegative() ? Optional.empty() : Optional.of(left);
    }

    /** The last day counts in full, so the password expires at the start of the next day. */
    private Optional<Duration> remainingDays(Instant passwordSetAt, Instant now) {
        ZoneId zone = policy.zone().orElseThrow();
        Instant end = LocalDate.ofInstant(passwordSetAt, zone)
                .plusDays(policy.maxAge().toDays() + 1)
                .atStartOfDay(zone)
                .toInstant();
        return now.isBefore(end) ? Optional.of(Duration.between(now, end)) : Optional.empty();
    }
}
