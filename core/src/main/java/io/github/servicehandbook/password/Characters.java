package io.github.servicehandbook.password;

/**
 * The meaning of single characters to the rules. The tables cover ASCII; characters beyond ASCII have no class,
 * look-alikes or separators.
 */
final class Characters {
    static final int LETTER = 1;
    static final int DIGIT = 2;
    static final int SYMBOL = 4;

    /** The first code point beyond ASCII. */
    static final int ASCII_END = 0x80;

    private static final int DELETE = 0x7f;
    private static final byte[] CLASSES = classes();
    private static final int[] LETTERS = lettersOf();

    private Characters() {}

    private static byte[] classes() {
        byte[] classes = new byte[ASCII_END];
        for (char c = '!'; c <= '~'; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            classes[c] = (byte) (letter ? LETTER : isDigit(c) ? DIGIT : SYMBOL);
        }
        return classes;
    }

    /** Returns, for each character, the letters that it can represent, including itself; bit 0 is a. */
    private static int[] lettersOf() {
        int[] letters = new int[ASCII_END];
        for (char c = 'a'; c <= 'z'; c++) {
            letters[c] = bit(c);
        }
        letters['0'] = bit('o');
        letters['1'] = bit('i') | bit('l');
        letters['!'] = bit('i');
        letters['3'] = bit('e');
        letters['4'] = bit('a');
        letters['@'] = bit('a');
        letters['5'] = bit('s');
        letters['$'] = bit('s');
        letters['7'] = bit('t');
        letters['8'] = bit('b');
        letters['9'] = bit('g');
        return letters;
    }

    private static int bit(char letter) {
        return 1 << (letter - 'a');
    }

    /** Returns the class of a character, or 0 if it has none. */
    static int classOf(char c) {
        return c < ASCII_END ? CLASSES[c] : 0;
    }

    static boolean areAscii(char[] text) {
        for (char c : text) {
            if (c >= ASCII_END) {
                return false;
            }
        }
        return true;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** Returns whether a character of a password is a letter of a token or looks like it. */
    static boolean looksLike(char written, char letter) {
        return isLetter(letter) && written < ASCII_END && (LETTERS[written] & bit(letter)) != 0;
    }

    /** Returns whether a character can occur between those of a token without hiding it. */
    static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '_' || c == '.' || c == '/';
    }

    /** Returns whether a raw character is not allowed in any password. */
    static boolean isIllegal(int codePoint) {
        if (codePoint < ASCII_END) {
            return codePoint < ' ' || codePoint == DELETE;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
