package io.github.servicehandbook.password;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found in a folded text: of each code the leftmost place, and the longest of those that begin there. Mutable. */
final class Occurrences {
    private final Map<FindingCode, Occurrence> byCode = new EnumMap<>(FindingCode.class);

    /** A part of a folded text. No token if it is a whole run of letters or digits, which has one spelling only. */
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
