package io.github.servicehandbook.account;

import io.github.servicehandbook.internal.text.WellFormed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The validation of encoded hashes: any text that round-trips through JSON and a database column. */
final class EncodedPasswords {
    static final int MAX_CHARACTERS = 1_000;

    private EncodedPasswords() {}

    /** Rejects an invalid hash without quoting it. */
    static void require(String encoded, String parameter) {
        Objects.requireNonNull(encoded, parameter);
        String problem = problemOf(encoded);
        if (problem != null) {
            throw new IllegalArgumentException(parameter + ": " + problem);
        }
    }

    private static @Nullable String problemOf(String encoded) {
        if (encoded.isBlank()) {
            return "must not be blank";
        }
        if (encoded.length() > MAX_CHARACTERS) {
            return encoded.length() + " characters; expected at most " + MAX_CHARACTERS;
        }
        return WellFormed.problem(encoded);
    }
}
