package io.github.servicehandbook.password;

/** What single characters are to the rules. Tables of ASCII; beyond ASCII there are no classes, look-alikes or separators. */
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

    /** For each character the letters that it can stand for, itself included, bit 0 for a. */
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

    /** The class of a character, or 0 if it has none. */
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

    /** Whether a character of a password looks like a letter of a token, or is that letter. */
    static boolean looksLike(char written, char letter) {
        return isLetter(letter) && written < ASCII_END && (LETTERS[written] & bit(letter)) != 0;
    }

    /** Whether a character may stand between those of a token without hiding it. */
    static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '_' || c == '.' || c == '/';
    }

    /** Raw characters that no password may hold. */
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
