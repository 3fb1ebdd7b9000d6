package io.github.servicehandbook.account;

import io.github.servicehandbook.internal.json.JsonInput;
import io.github.servicehandbook.internal.json.JsonText;
import io.github.servicehandbook.password.PasswordHistory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads states, strictly. */
final class StateReader implements JsonInput.Body {
    /** More than the longest state that can be made, all its characters escaped. */
    private static final int MOST_CHARACTERS = 250_000;

    private @Nullable String format;
    private long version;
    private @Nullable Instant passwordSetAt;
    private boolean mustChange;
    private int consecutiveFailures;
    private boolean locked;
    private boolean blacklisted;
    private boolean released;
    private List<String> history = List.of();

    private StateReader() {}

    static AccountState read(String json) {
        StateReader reader = new StateReader();
        JsonText.read(json, MOST_CHARACTERS, reader);
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
                mustChange,
                consecutiveFailures,
                locked,
                blacklisted,
                released,
                PasswordHistory.of(history));
    }

    @Override
    public void read(JsonInput json) throws IOException {
        json.beginObject();
        String name;
        while ((name = json.nextProperty()) != null) {
            switch (name) {
                case "format" -> format = format(json);
                case "version" -> version = version(json);
                case "passwordSetAt" -> passwordSetAt = instant(json);
                case "mustChange" -> mustChange = flag(json);
                case "consecutiveFailures" -> consecutiveFailures = count(json);
                case "locked" -> locked = flag(json);
                case "blacklisted" -> blacklisted = flag(json);
                case "released" -> released = flag(json);
                case "history" -> history = json.strings();
                default -> json.unknownProperty();
            }
        }
        refuseOtherFormat();
        json.require("format", "version", "mustChange", "consecutiveFailures", "locked", "blacklisted", "released");
    }

    /** Alone and before all else: what is odd in another format may be right there. */
    private void refuseOtherFormat() {
        if (format != null && !format.equals(String.valueOf(StateJson.FORMAT))) {
            throw new IllegalArgumentException(
                    "json: format " + format + " is not known; this version reads format " + StateJson.FORMAT);
        }
    }

    private static @Nullable String format(JsonInput json) throws IOException {
        String number = json.integerText();
        if (number == null) {
            json.bad("the integer " + StateJson.FORMAT);
        }
        return number;
    }

    private static long version(JsonInput json) throws IOException {
        String number = json.integerText();
        try {
            long read = number == null ? -1 : Long.parseLong(number);
            if (read >= 0 && read <= StateRanges.MOST_VERSION) {
                return read;
            }
        } catch (NumberFormatException e) {
            // Beyond any long, so out of range like the others.
        }
        json.bad("an integer from 0 to " + StateRanges.MOST_VERSION);
        return 0;
    }

    private static int count(JsonInput json) throws IOException {
        Integer count = json.integer(0, Integer.MAX_VALUE);
        return count == null ? 0 : count;
    }

    private static boolean flag(JsonInput json) throws IOException {
        Boolean flag = json.bool();
        return flag != null && flag;
    }

    /** Only the text that an instant itself has: the JDK's parser also takes leap seconds and times of day such as 24:00. */
    private static @Nullable Instant instant(JsonInput json) throws IOException {
        String text = json.string();
        if (text == null) {
            return null;
        }
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        json.bad("an instant as 2026-01-01T01:00:00Z, with 0, 3, 6 or 9 digits of a second's fraction");
        return null;
    }
}
