package io.github.servicehandbook.internal.search;

/** A text by which a code is found: its number, its name or a search word. Immutable. */
final class Target {
    enum Kind {
        NUMBER,
        NAME,
        WORD
    }

    private final Kind kind;
    private final String text;
    private final char[] folded;
    /** How each character is typed; none for what is not Chinese. */
    private final String[][] sounds;
    /** The first letters of the sounds of each character, a bit for each letter. */
    private final int[] initials;
    /** How many characters can be matched: not brackets and the like. */
    private final int size;

    Target(Kind kind, String text) {
        this.kind = kind;
        this.text = text;
        folded = Folding.folded(text);
        sounds = new String[folded.length][];
        initials = new int[folded.length];
        int matchable = 0;
        for (int i = 0; i < folded.length; i++) {
            sounds[i] = Sounds.of(folded[i]);
            for (String sound : sounds[i]) {
                initials[i] |= 1 << (sound.charAt(0) - 'a');
            }
            matchable += isPassedOver(i) ? 0 : 1;
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

    /** A character without width and case. */
    char at(int i) {
        return folded[i];
    }

    /** How a character is typed in pinyin, the usual way first; none for what is not Chinese. */
    String[] sounds(int i) {
        return sounds[i];
    }

    /** How many characters can be matched: not brackets and the like. */
    int size() {
        return size;
    }

    /** Brackets and the like, which nobody types. */
    boolean isPassedOver(int i) {
        return !Character.isLetterOrDigit(folded[i]);
    }

    /** Whether a match may begin here with a key, but for a wrong one. */
    boolean mayBegin(int i, char key) {
        return folded[i] == key || (Folding.isLetter(key) && (initials[i] >> (key - 'a') & 1) == 1);
    }
}
