package io.github.servicehandbook.account;

import java.util.List;

/** The validation of states: only states that round-trip through JSON are valid. */
final class StateValidator {
    /** The maximum history size of a policy. */
    static final int MAX_HISTORY = 100;
    /** The largest integer up to which a reader with only floating-point numbers is exact. */
    static final long MAX_VERSION = (1L << 53) - 1;

    private StateValidator() {}

    static void check(AccountState state) {
        require(
                state.version() >= 0 && state.version() <= MAX_VERSION,
                "version: " + state.version() + "; expected 0 to " + MAX_VERSION);
        state.passwordSetAt().ifPresent(setAt -> InstantRange.require(setAt, "passwordSetAt"));
        require(
                state.consecutiveFailures() >= 0,
                "consecutiveFailures: " + state.consecutiveFailures() + "; expected at least 0");
        require(!(state.blacklisted() && state.released()), "released: must be false while blacklisted");
        checkHistory(state.history().encodedPasswords());
    }

    private static void checkHistory(List<String> encoded) {
        require(
                encoded.size() <= MAX_HISTORY,
                "history: " + encoded.size() + " elements; expected at most " + MAX_HISTORY);
        for (int i = 0; i < encoded.size(); i++) {
            EncodedPasswords.require(encoded.get(i), "history: element " + (i + 1));
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
