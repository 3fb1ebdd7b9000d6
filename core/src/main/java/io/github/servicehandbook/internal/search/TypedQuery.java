package io.github.servicehandbook.internal.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The typed text, folded, without spaces and punctuation.
 *
 * <p>Not thread-safe.
 */
final class TypedQuery {
    /** The maximum number of keys. It exceeds any name in pinyin, and a set of positions fits in a long. */
    static final int MAX_KEYS = 62;
    /** The maximum length of the text, including spaces. */
    private static final int MAX_LENGTH = 1_000;

    private final char[] keys;
    private final boolean hasLetters;
    private final boolean hasHan;
    private final String[] @Nullable [] sounds;

    private TypedQuery(char[] keys) {
        this.keys = keys;
        boolean letters = false;
        boolean han = false;
        for (char key : keys) {
            letters |= Folding.isLetter(key);
            han |= Folding.isHan(key);
        }
        hasLetters = letters;
        hasHan = han;
        sounds = new String[keys.length][];
    }

    /** Returns the typed keys, or null if the text has no keys or more than any target could have. */
    static @Nullable TypedQuery of(String text) {
        char[] keys = new char[Math.min(text.length(), MAX_KEYS)];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Folding.folded(text.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                if (length == MAX_KEYS || i >= MAX_LENGTH) {
                    return null;
                }
                keys[length++] = c;
            }
        }
        return length == 0 ? null : new TypedQuery(Arrays.copyOf(keys, length));
    }

    int length() {
        return keys.length;
    }

    char key(int i) {
        return keys[i];
    }

    /** Returns the position of a key, searching from the given position, or -1 if it is absent. */
    int indexOf(char key, int from) {
        for (int i = from; i < keys.length; i++) {
            if (keys[i] == key) {
                return i;
            }
        }
        return -1;
    }

    boolean hasLetters() {
        return hasLetters;
    }

    boolean hasHan() {
        return hasHan;
    }

    /** Returns whether the keys from a position are at edit distance 1 from a word. */
    boolean isTypoOf(int from, int length, String word) {
        return EditDistance.isOneEdit(keys, from, length, word);
    }

    /** Returns the pinyin spellings of a key, computed on first use. */
    String[] sounds(int key) {
        String[] known = sounds[key];
        if (known == null) {
            known = PinyinReadings.of(keys[key]);
            sounds[key] = known;
        }
        return known;
    }

    /** Returns whether a syllable occurs at a position. */
    boolean hasSyllable(int at, String syllable) {
        return CharArrays.startWith(keys, at, syllable);
    }

    /** Returns whether the remaining keys from a position are a proper prefix of a syllable. */
    boolean endsWithin(int at, String syllable) {
        int left = keys.length - at;
        if (left >= syllable.length()) {
            return false;
        }
        for (int i = 0; i < left; i++) {
            if (keys[at + i] != syllable.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether a number starts with all typed keys, reading 一三, 一五 and 一八 as 13, 15 and 18. */
    boolean isPrefixOf(String number) {
        if (keys.length > number.length()) {
            return false;
        }
        for (int i = 0; i < keys.length; i++) {
            if (digit(i) != number.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private char digit(int i) {
        int misprinted = "三五八".indexOf(keys[i]);
        if (keys[i] == '一' && i + 1 < keys.length && "三五八".indexOf(keys[i + 1]) >= 0) {
            return '1';
        }
        return misprinted >= 0 && i > 0 && keys[i - 1] == '一' ? "358".charAt(misprinted) : keys[i];
    }
}
