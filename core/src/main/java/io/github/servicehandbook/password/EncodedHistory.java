package io.github.servicehandbook.password;

import java.util.List;
import java.util.Objects;

/** The list itself; a hash is nobody's business, so it stays out of {@code toString}. */
record EncodedHistory(List<String> encoded) implements PasswordHistory {
    EncodedHistory {
        Objects.requireNonNull(encoded, "newestFirst");
        for (String entry : encoded) {
            Objects.requireNonNull(entry, "newestFirst: an entry");
        }
        encoded = List.copyOf(encoded);
    }

    @Override
    public String toString() {
        return "PasswordHistory[" + encoded.size() + "]";
    }
}
