package io.github.servicehandbook.password;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for many tokens in one pass. Two tables tell, for each character, which tokens can begin with it and which can go
 * on with it; only these are asked.
 *
 * <p>Tokens share the 64 bits of a mask; a shared bit costs a question more, never a wrong answer.
 */
final class TokenScan {
    private static final int ASCII = 0x80;

    private final Clue[] clues;
    private final long[] first = new long[ASCII + 1];
    private final long[] second = new long[ASCII + 1];
    private long single;

    TokenScan(List<Clue> clues) {
        this.clues = clues.toArray(new Clue[0]);
        for (int i = 0; i < this.clues.length; i++) {
            for (String beginning : this.clues[i].token().beginnings()) {
                mark(beginning, 1L << i);
            }
        }
    }

    private void mark(String beginning, long bit) {
        mark(first, beginning.charAt(0), bit);
        if (beginning.length() == 1) {
            single |= bit;
            for (int i = 0; i < second.length; i++) {
                second[i] |= bit;
            }
            return;
        }
        mark(second, beginning.charAt(1), bit);
        for (char c = 0; c < ASCII; c++) {
            if (Characters.isSeparator(c)) {
                second[c] |= bit;
            }
        }
        // A date may go on with 年.
        second[ASCII] |= bit;
    }

    private static void mark(long[] table, char c, long bit) {
        table[index(c)] |= bit;
        for (char written = 0; written < ASCII; written++) {
            if (Characters.looksLike(written, c)) {
                table[written] |= bit;
            }
        }
    }

    private static int index(char c) {
        return Math.min(c, ASCII);
    }

    /** Adds what is in a folded text to what was found before; null if nothing was found at all. */
    @Nullable
    Occurrences search(char[] text, @Nullable Occurrences before) {
        Occurrences found = before;
        for (int at = 0; at < text.length; at++) {
            long candidates = first[index(text[at])];
            if (candidates != 0) {
                candidates &= at + 1 < text.length ? second[index(text[at + 1])] : single;
            }
            if (candidates != 0) {
                found = ask(candidates, text, at, found);
            }
        }
        return found;
    }

    private @Nullable Occurrences ask(long candidates, char[] text, int at, @Nullable Occurrences before) {
        Occurrences found = before;
        for (long left = candidates; left != 0; left &= left - 1) {
            for (int i = Long.numberOfTrailingZeros(left); i < clues.length; i += Long.SIZE) {
                int end = clues[i].token().end(text, at, Token.Disguise.LEET);
                if (end >= 0 && counts(clues[i], text, at, end)) {
                    found = found == null ? new Occurrences() : found;
                    found.add(clues[i].code(), at, end, clues[i].token());
                }
            }
        }
        return found;
    }

    /** Half a surrogate pair is no character of the password. */
    private static boolean counts(Clue clue, char[] text, int start, int end) {
        return clue.whole() ? start == 0 && end == text.length : !isInPair(text, start) && !isInPair(text, end);
    }

    private static boolean isInPair(char[] text, int at) {
        return at > 0
                && at < text.length
                && Character.isHighSurrogate(text[at - 1])
                && Character.isLowSurrogate(text[at]);
    }
}
