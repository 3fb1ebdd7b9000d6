package io.github.servicehandbook.password;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches for many tokens in one pass. A table for each of the first three characters lists the tokens that can have a
 * character there. Only tokens that can have all three are checked.
 *
 * <p>Tokens share the 64 bits of a mask; a shared bit costs an extra check, never a wrong result.
 */
final class TokenScan {
    /** Represents every character beyond ASCII. */
    private static final int OTHER = Characters.ASCII_END;
    /** Represents the end of the text. */
    private static final int END = OTHER + 1;

    private final TokenRule[] clues;
    private final long[][] tables = new long[Token.BEGINNING][END + 1];

    TokenScan(List<TokenRule> clues) {
        this.clues = clues.toArray(new TokenRule[0]);
        for (int i = 0; i < this.clues.length; i++) {
            for (String beginning : this.clues[i].token().beginnings()) {
                mark(beginning, 1L << i);
            }
        }
    }

    /**
     * After its beginning, or from a separator of its own, a token can have any character, because a scan skips
     * separators.
     */
    private void mark(String beginning, long bit) {
        boolean open = false;
        for (int i = 0; i < tables.length; i++) {
            open = open || i == beginning.length() || (i > 0 && Characters.isSeparator(beginning.charAt(i)));
            for (int c = 0; c <= END; c++) {
                if (open || canStandFor(c, beginning.charAt(i))) {
                    tables[i][c] |= bit;
                }
            }
        }
    }

    private static boolean canStandFor(int index, char c) {
        return index == index(c) || (index < OTHER && Characters.looksLike((char) index, c));
    }

    private static int index(char c) {
        return Math.min(c, OTHER);
    }

    /** Adds the occurrences in a folded text to those found before; returns null if nothing was found at all. */
    @Nullable
    Occurrences search(char[] text, @Nullable Occurrences before) {
        Occurrences found = before;
        for (int at = 0; at < text.length; at++) {
            long candidates = tables[0][index(text[at])];
            int next = at;
            for (int i = 1; i < tables.length && candidates != 0; i++) {
                next = afterSeparators(text, next + 1);
                candidates &= tables[i][next < text.length ? index(text[next]) : END];
            }
            if (candidates != 0) {
                found = ask(candidates, text, at, found);
            }
        }
        return found;
    }

    private static int afterSeparators(char[] text, int from) {
        int at = from;
        while (at < text.length && Characters.isSeparator(text[at])) {
            at++;
        }
        return at;
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

    /** A match must not start or end within a surrogate pair. */
    private static boolean counts(TokenRule clue, char[] text, int start, int end) {
        return clue.whole() ? start == 0 && end == text.length : !isInPair(text, start) && !isInPair(text, end);
    }

    private static boolean isInPair(char[] text, int at) {
        return at > 0
                && at < text.length
                && Character.isHighSurrogate(text[at - 1])
                && Character.isLowSurrogate(text[at]);
    }
}
