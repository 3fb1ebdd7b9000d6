package io.github.servicehandbook.account;

import java.util.List;

/** What a state can be: only what comes back from JSON as it went there. */
final class StateValidator {
    /** As many as a policy can ask for. */
    static final int MAX_ENTRIES = 100;
    /** The greatest that a reader which has but floating-point numbers holds exactly. */
    static final long MAX_VERSION = (1L << 53) - 1;

    private StateValidator() {}

    static void check(AccountState state) {
        require(
                state.version() >= 0 && state.version() <= MAX_VERSION,
                "version: " + state.version() + " is out of range; expected 0 to " + MAX_VERSION);
        state.passwordSetAt().ifPresent(setAt -> InstantRange.require(setAt, "passwordSetAt"));
        require(
                state.consecutiveFailures() >= 0,
                "consecutiveFailures: " + state.consecutiveFailures() + " is out of range; expected 0 or more");
        require(
                !(state.blacklisted() && state.released()),
                "released: the account is on the blacklist, so it is not released from it");
        checkHistory(state.history().encodedPasswords());
    }

    private static void checkHistory(List<String> encoded) {
        require(
                encoded.size() <= MAX_ENTRIES,
                "history: " + encoded.size() + " entries; expected at most " + MAX_ENTRIES);
        for (int i = 0; i < encoded.size(); i++) {
            EncodedPasswords.require(encoded.get(i), "history: entry " + (i + 1));
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
