package io.github.servicehandbook.account;

import io.github.servicehandbook.internal.json.JsonReader;
import io.github.servicehandbook.internal.json.JsonText;
import io.github.servicehandbook.password.PasswordHistory;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A strict JSON reader for states. */
final class StateReader implements JsonReader.Handler {
    /** More than the longest possible state with all characters escaped. */
    private static final int MAX_CHARACTERS = 250_000;

    private static final String INSTANT =
            "an instant such as 2026-01-01T01:00:00Z, with 0, 3, 6 or 9 fractional digits";

    private @Nullable String format;
    private long version;
    private @Nullable Instant passwordSetAt;
    private boolean mustChangePassword;
    private int consecutiveFailures;
    private boolean locked;
    private boolean blacklisted;
    private boolean released;
    private List<String> history = List.of();

    private StateReader() {}

    static AccountState read(String json) {
        StateReader reader = new StateReader();
        JsonText.read(json, MAX_CHARACTERS, reader);
        try {
            return reader.state();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("json: " + e.getMessage(), e);
        }
    }

    private AccountState state() {
        return AccountState.of(
                version,
                passwordSetAt,
                mustChangePassword,
                consecutiveFailures,
                locked,
                blacklisted,
                released,
                PasswordHistory.of(history));
    }

    @Override
    public void read(JsonReader json) throws IOException {
        for (String name = json.firstProperty(); name != null; name = json.nextProperty()) {
            switch (name) {
                case "format" -> format = format(json);
                case "version" -> version = json.whole("an integer", 0, StateValidator.MAX_VERSION);
                case "passwordSetAt" -> passwordSetAt = json.parsed(StateReader::instant, INSTANT);
                case "mustChangePassword" -> mustChangePassword = flag(json);
                case "consecutiveFailures" -> consecutiveFailures = json.integerOrZero(0, Integer.MAX_VALUE);
                case "locked" -> locked = flag(json);
                case "blacklisted" -> blacklisted = flag(json);
                case "released" -> released = flag(json);
                case "history" -> history = json.strings();
                default -> json.unknownProperty();
            }
        }
        rejectOtherFormat();
        json.require(
                "format", "version", "mustChangePassword", "consecutiveFailures", "locked", "blacklisted", "released");
    }

    /**
     * Reported alone and before any other problem: a property that is invalid in this format may be valid in another.
     */
    private void rejectOtherFormat() {
        if (format != null && !format.equals(String.valueOf(StateJson.FORMAT))) {
            throw new IllegalArgumentException(
                    "json: format " + format + " is not supported; expected format " + StateJson.FORMAT);
        }
    }

    private static @Nullable String format(JsonReader json) throws IOException {
        String number = json.integerText();
        if (number == null) {
            json.expected("the integer " + StateJson.FORMAT);
        }
        return number;
    }

    private static boolean flag(JsonReader json) throws IOException {
        Boolean flag = json.bool();
        return flag != null && flag;
    }

    /**
     * Accepts only the canonical form of an instant: the JDK's parser also accepts leap seconds and times such as
     * 24:00.
     */
    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.toString().equals(text)) {
            return instant;
        }
        throw new IllegalArgumentException("text");
    }
}
