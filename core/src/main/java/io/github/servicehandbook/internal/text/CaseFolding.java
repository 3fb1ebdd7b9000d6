package io.github.servicehandbook.internal.text;

import java.text.Normalizer;

/**
 * Folds text for comparison without regard to case or width. The result depends on the Unicode data of the JDK alone, never
 * on a locale.
 */
public final class CaseFolding {
    private CaseFolding() {}

    /** Folds text in any script: to NFKC, without case, to NFKC again. Passwords and account IDs are compared like this. */
    public static String fold(CharSequence text) {
        return nfkc(foldCase(nfkc(text)));
    }

    /** Maps each code point to upper case, then to lower case, so that ſ is s and ς is σ. */
    public static StringBuilder foldCase(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(codePoint)));
        }
        return folded;
    }

    /** Maps A to Z to lower case; all other characters stay as they are. */
    public static char foldAscii(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    public static String nfkc(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
