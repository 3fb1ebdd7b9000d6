package io.github.servicehandbook.internal.search;

/** Tests for typing errors. */
final class EditDistance {
    private EditDistance() {}

    /**
     * Returns whether the keys are at edit distance 1 from the word: one key wrong, missing or extra, or two adjacent
     * keys transposed.
     */
    static boolean isOneEdit(char[] keys, int from, int length, String word) {
        int left = 0;
        int shorter = Math.min(length, word.length());
        while (left < shorter && keys[from + left] == word.charAt(left)) {
            left++;
        }
        int right = 0;
        while (right < shorter - left && keys[from + length - 1 - right] == word.charAt(word.length() - 1 - right)) {
            right++;
        }
        int typed = length - left - right;
        int meant = word.length() - left - right;
        if (typed == 2 && meant == 2) {
            return keys[from + left] == word.charAt(left + 1) && keys[from + left + 1] == word.charAt(left);
        }
        return typed + meant > 0 && typed <= 1 && meant <= 1;
    }
}
