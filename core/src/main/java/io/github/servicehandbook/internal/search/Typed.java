package io.github.servicehandbook.internal.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What a person typed, folded, without spaces and signs. For one thread. */
final class Typed {
    /** Longer than any name in pinyin; a set of places in it is a long. */
    static final int MAX_KEYS = 62;
    /** So much is looked at, spaces included. */
    private static final int MAX_LENGTH = 1_000;

    private final char[] keys;
    private final boolean hasLetters;
    private final boolean hasHan;
    private final String[] @Nullable [] sounds;

    private Typed(char[] keys) {
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

    /** Null if it has no keys, or more than anything that it could be. */
    static @Nullable Typed of(String text) {
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
        return length == 0 ? null : new Typed(Arrays.copyOf(keys, length));
    }

    int length() {
        return keys.length;
    }

    char key(int i) {
        return keys[i];
    }

    /** Where a key stands from a place on; -1 if it does not. */
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

    /** Whether keys from a place on are a word but for one mistake. */
    boolean isOneMistake(int from, int length, String word) {
        return Mistakes.isOne(keys, from, length, word);
    }

    /** How a Chinese key is typed; looked up when first asked for. */
    String[] sounds(int key) {
        String[] known = sounds[key];
        if (known == null) {
            known = Sounds.of(keys[key]);
            sounds[key] = known;
        }
        return known;
    }

    /** Whether a syllable stands at a place. */
    boolean hasSyllable(int at, String syllable) {
        return Chars.startWith(keys, at, syllable);
    }

    /** Whether all from a place on begins a syllable that is longer. */
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

    /** Whether a number begins with all that was typed, 一三, 一五 and 一八 taken for 13, 15 and 18. */
    boolean begins(String number) {
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
