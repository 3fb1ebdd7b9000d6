package io.github.servicehandbook.internal.text;

import java.text.Normalizer;

/**
 * Folds text for comparison that ignores case and width. The result depends only on the Unicode data of the JDK, never
 * on a locale.
 */
public final class CaseFolding {
    private CaseFolding() {}

    /**
     * Folds text in any script: normalizes to NFKC, folds case, and normalizes to NFKC again. Passwords and account IDs
     * are compared in this form.
     */
    public static String fold(CharSequence text) {
        return nfkc(foldCase(nfkc(text)));
    }

    /** Maps each code point to upper case, then to lower case, so that ſ becomes s and ς becomes σ. */
    public static StringBuilder foldCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(codePoint)));
        }
        return folded;
    }

    /** Maps A to Z to lower case; all other characters are unchanged. */
    public static char foldAscii(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    public static String nfkc(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
