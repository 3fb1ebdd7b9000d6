package io.github.servicehandbook.password;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of one or more parts, each with one or more spellings. A login has one part with one spelling. A name has a
 * part for each syllable and a spelling for each reading. Look-alikes can replace letters, and separators can occur
 * between any two characters.
 */
final class SpelledToken implements Token {
    private final String[][] parts;
    private final int[][] lengths;
    private final int least;

    private SpelledToken(String[][] parts, int least) {
        this.parts = parts;
        this.lengths = new int[parts.length][];
        this.least = least;
        for (int i = 0; i < parts.length; i++) {
            lengths[i] = new int[parts[i].length];
            for (int j = 0; j < parts[i].length; j++) {
                lengths[i][j] = parts[i][j].codePointCount(0, parts[i][j].length());
            }
        }
    }

    /** Returns a token with a single spelling, which must be folded and not empty. */
    static SpelledToken of(String text) {
        return new SpelledToken(new String[][] {{text}}, 1);
    }

    /** Returns a token with several parts. A combination counts only if it has the minimum number of characters. */
    static SpelledToken of(List<List<String>> parts, int least) {
        String[][] spellings = new String[parts.size()][];
        for (int i = 0; i < spellings.length; i++) {
            spellings[i] = parts.get(i).toArray(new String[0]);
        }
        return new SpelledToken(spellings, least);
    }

    @Override
    public int end(char[] text, int at, Disguise disguise) {
        return end(text, at, disguise, 0, 0);
    }

    private int end(char[] text, int at, Disguise disguise, int part, int before) {
        int longest = -1;
        for (int i = 0; i < parts[part].length; i++) {
            int end = endOf(parts[part][i], text, at, disguise, before == 0);
            int length = before + lengths[part][i];
            if (end >= 0 && part + 1 < parts.length) {
                end = end(text, end, disguise, part + 1, length);
            } else if (length < least) {
                end = -1;
            }
            longest = Math.max(longest, end);
        }
        return longest;
    }

    /**
     * Returns the end of one spelling, or -1 if it does not match. Matching each character at its first position is
     * enough, because only separators are skipped on the way to a later position. A separator at the end of the
     * spelling is matched at its last position, to find the longest match.
     */
    private static int endOf(String spelling, char[] text, int start, Disguise disguise, boolean first) {
        int at = start;
        for (int i = 0; i < spelling.length(); i++) {
            char c = spelling.charAt(i);
            if (disguise != Disguise.NONE && !(first && i == 0)) {
                while (at < text.length && !standsFor(text[at], c, disguise) && Characters.isSeparator(text[at])) {
                    at++;
                }
            }
            if (at == text.length || !standsFor(text[at], c, disguise)) {
                return -1;
            }
            at++;
        }
        return disguise == Disguise.NONE ? at : behindTheLast(spelling.charAt(spelling.length() - 1), text, at);
    }

    private static int behindTheLast(char separator, char[] text, int end) {
        int longest = end;
        for (int at = end; Characters.isSeparator(separator) && at < text.length; at++) {
            if (!Characters.isSeparator(text[at])) {
                break;
            }
            longest = text[at] == separator ? at + 1 : longest;
        }
        return longest;
    }

    private static boolean standsFor(char written, char c, Disguise disguise) {
        return written == c || (disguise == Disguise.LEET && Characters.looksLike(written, c));
    }

    @Override
    public List<String> beginnings() {
        List<String> beginnings = new ArrayList<>();
        addBeginnings("", 0, beginnings);
        return beginnings;
    }

    private void addBeginnings(String before, int part, List<String> beginnings) {
        for (String spelling : parts[part]) {
            String text = before + spelling;
            if (text.length() < BEGINNING && part + 1 < parts.length) {
                addBeginnings(text, part + 1, beginnings);
            } else {
                beginnings.add(text);
            }
        }
    }
}
