package io.github.servicehandbook.password;

import java.time.Duration;
import java.util.Objects;

/** The ranges of a policy's figures. */
final class PolicyRanges {
    private static final int CLASSES = 3;

    private PolicyRanges() {}

    static void check(int minLength, int maxLength, int minClasses, int historySize, Duration maxAge, int maxFailures) {
        require(minLength >= 1, "minLength", minLength, "1 or more");
        require(maxLength >= minLength, "maxLength", maxLength, "minLength or more");
        require(minClasses >= 1 && minClasses <= CLASSES, "minClasses", minClasses, "1 to 3");
        require(historySize >= 0, "historySize", historySize, "0 or more");
        Objects.requireNonNull(maxAge, "maxAge");
        require(!maxAge.isZero() && !maxAge.isNegative(), "maxAge", maxAge, "more than zero");
        require(maxFailures >= 1, "maxConsecutiveFailures", maxFailures, "1 or more");
    }

    private static void require(boolean kept, String name, Object value, String expected) {
        if (!kept) {
            throw new IllegalArgumentException(name + ": " + value + " is out of range; expected " + expected);
        }
    }
}
