package io.github.servicehandbook.internal.search;

/**
 * A text that identifies a code: its number, its name or a search word.
 *
 * <p>Immutable and thread-safe.
 */
final class SearchTarget {
    enum Kind {
        NUMBER,
        NAME,
        WORD
    }

    private final Kind kind;
    private final String text;
    private final char[] folded;
    /** The pinyin spellings of each character; empty for a character that is not Chinese. */
    private final String[][] sounds;
    /** The first letters of each character's spellings, one bit for each letter. */
    private final int[] initials;
    /** The number of characters that can be matched; brackets and the like do not count. */
    private final int size;

    SearchTarget(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
        folded = Folding.folded(text);
        sounds = new String[folded.length][];
        initials = new int[folded.length];
        int matchable = 0;
        for (int i = 0; i < folded.length; i++) {
            sounds[i] = PinyinReadings.of(folded[i]);
            for (String sound : sounds[i]) {
                initials[i] |= 1 << (sound.charAt(0) - 'a');
            }
            matchable += isSkipped(i) ? 0 : 1;
        }
        size = matchable;
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }

    int length() {
        return folded.length;
    }

    /** Returns a character, folded to half width and lower case. */
    char at(int i) {
        return folded[i];
    }

    /** Returns the pinyin spellings of a character, the most common first, or an empty array if it is not Chinese. */
    String[] sounds(int i) {
        return sounds[i];
    }

    /** Returns the number of characters that can be matched; brackets and the like do not count. */
    int size() {
        return size;
    }

    /** Returns whether a character is skipped, such as a bracket, because people do not type it. */
    boolean isSkipped(int i) {
        return !Character.isLetterOrDigit(folded[i]);
    }

    /** Returns whether a match without typing errors may start at a position with the given key. */
    boolean mayStart(int i, char key) {
        return folded[i] == key || (Folding.isLetter(key) && (initials[i] >> (key - 'a') & 1) == 1);
    }
}
