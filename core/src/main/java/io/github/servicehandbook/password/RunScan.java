package io.github.servicehandbook.password;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches for tokens that count only as a whole run of letters or digits: initials, month and day, last four digits.
 */
final class RunScan {
    private final List<Run> runs;

    RunScan(List<Run> runs) {
        this.runs = runs;
    }

    /** A run with as many characters as there are texts; each text lists the characters allowed at its position. */
    record Run(FindingCode code, List<String> characters) {
        /** Returns a run with a single spelling. */
        static Run of(FindingCode code, String text) {
            return new Run(code, text.codePoints().mapToObj(Character::toString).toList());
        }

        /** Masked, because it is personal data. */
        @Override
        public String toString() {
            return "Run[" + code + "]";
        }

        private boolean is(char[] text, int start, int end) {
            if (end - start != characters.size()) {
                return false;
            }
            for (int i = start; i < end; i++) {
                if (characters.get(i - start).indexOf(text[i]) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Adds the occurrences in a folded text to those found before; returns null if nothing was found at all. */
    @Nullable
    Occurrences search(char[] text, @Nullable Occurrences before) {
        Occurrences found = before;
        int end;
        for (int start = 0; start < text.length; start = end) {
            end = start + 1;
            int kind = Characters.classOf(text[start]);
            if (kind != Characters.LETTER && kind != Characters.DIGIT) {
                continue;
            }
            while (end < text.length && Characters.classOf(text[end]) == kind) {
                end++;
            }
            for (int i = 0; i < runs.size(); i++) {
                if (runs.get(i).is(text, start, end)) {
                    found = found == null ? new Occurrences() : found;
                    found.add(runs.get(i).code(), start, end, null);
                }
            }
        }
        return found;
    }
}
