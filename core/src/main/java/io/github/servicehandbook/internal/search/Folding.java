package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.internal.text.CaseFolding;

/**
 * Folds single characters for search: to half width and lower case. Unlike {@link CaseFolding#fold}, it preserves the
 * number of characters, so that the positions of matches are those in the original text.
 */
final class Folding {
    private Folding() {}

    /**
     * Returns a character folded to half width and lower case. One character maps to one character, so positions are
     * preserved.
     */
    static char folded(char c) {
        if (c < 0x80) {
            return CaseFolding.foldAscii(c);
        }
        if (isHan(c)) {
            return c;
        }
        String narrow = CaseFolding.nfkc(String.valueOf(c));
        return narrow.length() == 1 ? Character.toLowerCase(narrow.charAt(0)) : c;
    }

    static char[] folded(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = folded(text.charAt(i));
        }
        return folded;
    }

    /**
     * Returns whether a character is Chinese. Covers only the basic multilingual plane, which is sufficient for the
     * content.
     */
    static boolean isHan(char c) {
        return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == '〇';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
