package io.github.servicehandbook.account;

import io.github.servicehandbook.internal.text.WellFormed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an encoded hash may be: any text that comes back from JSON and from a database column as it went there. */
final class EncodedPasswords {
    static final int MAX_CHARACTERS = 1_000;

    private EncodedPasswords() {}

    /** Refuses a hash without ever quoting it. */
    static void require(String encoded, String parameter) {
        Objects.requireNonNull(encoded, parameter);
        String problem = problemOf(encoded);
        if (problem != null) {
            throw new IllegalArgumentException(parameter + ": " + problem);
        }
    }

    private static @Nullable String problemOf(String encoded) {
        if (encoded.isBlank()) {
            return "blank; expected the encoded hash of the password";
        }
        if (encoded.length() > MAX_CHARACTERS) {
            return encoded.length() + " characters; expected at most " + MAX_CHARACTERS;
        }
        return WellFormed.problem(encoded);
    }
}
