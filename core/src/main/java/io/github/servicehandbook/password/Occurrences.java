package io.github.servicehandbook.password;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences in a folded text: for each code the leftmost one, and the longest of those that start there.
 *
 * <p>Not thread-safe.
 */
final class Occurrences {
    private final Map<FindingCode, Occurrence> byCode = new EnumMap<>(FindingCode.class);

    /**
     * A part of a folded text. The token is null for a whole run of letters or digits, which has only one spelling.
     */
    record Occurrence(int start, int end, @Nullable Token token) {
        private boolean isBetterThan(Occurrence other) {
            return start == other.start ? end > other.end : start < other.start;
        }
    }

    void add(FindingCode code, int start, int end, @Nullable Token token) {
        Occurrence found = new Occurrence(start, end, token);
        Occurrence known = byCode.get(code);
        if (known == null || found.isBetterThan(known)) {
            byCode.put(code, found);
        }
    }

    @Nullable
    Occurrence find(FindingCode code) {
        return byCode.get(code);
    }
}
