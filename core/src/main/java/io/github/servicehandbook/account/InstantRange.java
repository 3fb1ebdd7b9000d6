package io.github.servicehandbook.account;

import java.time.Instant;
import java.util.Objects;

/**
 * The range of valid instants: every database and every JSON reader can represent them, and no sum of them overflows.
 */
final class InstantRange {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private InstantRange() {}

    static void require(Instant instant, String parameter) {
        Objects.requireNonNull(instant, parameter);
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException(parameter + ": " + instant + "; expected the years 1 to 9999 (UTC)");
        }
    }
}
