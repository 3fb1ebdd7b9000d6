package io.github.servicehandbook.internal.search;

/** Utilities for folded text. */
final class CharArrays {
    private CharArrays() {}

    static boolean startWith(char[] text, int from, String word) {
        if (from + word.length() > text.length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
