package io.github.servicehandbook.password;

import java.util.ArrayList;
import java.util.List;

/** Finds weaknesses that make a password easy to guess although no rule forbids them. */
final class WeaknessDetector {
    private static final Advisory WALK = Advisory.of(
            Advisory.Code.KEYBOARD_WALK,
            "密码包含键盘上相邻的按键（如qwer），容易被猜到，建议更换。",
            "The password contains neighboring keys, such as qwer, and is easy to guess.");
    private static final Advisory SEQUENCE = Advisory.of(
            Advisory.Code.SEQUENCE,
            "密码包含连续的数字或字母（如2345、abcd），容易被猜到，建议更换。",
            "The password contains a sequence, such as 2345 or abcd, and is easy to guess.");
    private static final Advisory REPEAT = Advisory.of(
            Advisory.Code.REPEAT,
            "密码包含重复的字符或片段（如aaa、abab），容易被猜到，建议更换。",
            "The password repeats characters, such as aaa or abab, and is easy to guess.");
    private static final Advisory COMMON = Advisory.of(
            Advisory.Code.COMMON_PASSWORD,
            "密码包含常见密码，容易被猜到，建议更换。",
            "The password contains a common password and is easy to guess.");

    private static final int MIN_RUN = 4;
    private static final int MIN_REPEAT = 3;
    private static final String[] ROWS = {"1234567890-=", "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./"};
    private static final String[] SHIFTED_ROWS = {"!@#$%^&*()_+", "qwertyuiop{}", "asdfghjkl:\"", "zxcvbnm<>?"};
    private static final int ROW_STEP = 16;
    private static final byte[] KEYS = keys();

    private final TokenScan common;

    WeaknessDetector(List<String> commonPasswords) {
        List<TokenRule> clues = new ArrayList<>();
        for (String password : commonPasswords) {
            // A placeholder code: only whether there is a match is used, and no finding is made of it.
            clues.add(new TokenRule(FindingCode.REUSED, SpelledToken.of(password), false));
        }
        common = new TokenScan(clues);
    }

    /**
     * Returns the position of each key: a number that grows by 1 along a row and by {@link #ROW_STEP} down a column; 0
     * means no key.
     */
    private static byte[] keys() {
        byte[] keys = new byte[Characters.ASCII_END];
        for (int row = 0; row < ROWS.length; row++) {
            for (int column = 0; column < ROWS[row].length(); column++) {
                byte place = (byte) (row * ROW_STEP + column + 1);
                keys[ROWS[row].charAt(column)] = place;
                keys[SHIFTED_ROWS[row].charAt(column)] = place;
            }
        }
        return keys;
    }

    /** Returns the weaknesses of a folded text, in the order of their codes; creates no list if there are none. */
    List<Advisory> of(char[] text) {
        boolean walk = hasWalk(text);
        boolean sequence = hasSequence(text);
        boolean repeat = hasRepeat(text);
        boolean known = common.search(text, null) != null;
        if (!walk && !sequence && !repeat && !known) {
            return List.of();
        }
        List<Advisory> advisories = new ArrayList<>();
        addIf(walk, WALK, advisories);
        addIf(sequence, SEQUENCE, advisories);
        addIf(repeat, REPEAT, advisories);
        addIf(known, COMMON, advisories);
        return advisories;
    }

    private static void addIf(boolean weak, Advisory advisory, List<Advisory> advisories) {
        if (weak) {
            advisories.add(advisory);
        }
    }

    private static boolean hasSequence(char[] text) {
        int run = 1;
        int step = 0;
        for (int i = 1; i < text.length; i++) {
            int next = stepInSequence(text[i - 1], text[i]);
            run = next == 0 ? 1 : next == step ? run + 1 : 2;
            step = next;
            if (run == MIN_RUN) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns 1 if ascending, -1 if descending, 0 if the two are not consecutive. 0 comes after 9, as on the keyboard.
     */
    private static int stepInSequence(char one, char other) {
        int step = other - one;
        if (step == 1 || step == -1) {
            int kind = Characters.classOf(one);
            boolean comparable = kind == Characters.DIGIT || kind == Characters.LETTER;
            return comparable && kind == Characters.classOf(other) ? step : 0;
        }
        if (one == '9' && other == '0') {
            return 1;
        }
        return one == '0' && other == '9' ? -1 : 0;
    }

    /** Digits alone are a sequence, not a walk. */
    private static boolean hasWalk(char[] text) {
        int run = 1;
        int step = 0;
        boolean digitsOnly = true;
        for (int i = 1; i < text.length; i++) {
            int next = stepOnKeyboard(text[i - 1], text[i]);
            if (next == 0) {
                run = 1;
                step = 0;
                continue;
            }
            boolean digits = Characters.isDigit(text[i - 1]) && Characters.isDigit(text[i]);
            digitsOnly = next == step ? digitsOnly && digits : digits;
            run = next == step ? run + 1 : 2;
            step = next;
            if (run >= MIN_RUN && !digitsOnly) {
                return true;
            }
        }
        return false;
    }

    private static int stepOnKeyboard(char one, char other) {
        int from = key(one);
        int to = key(other);
        int step = from == 0 || to == 0 ? 0 : to - from;
        return step == 1 || step == -1 || step == ROW_STEP || step == -ROW_STEP ? step : 0;
    }

    private static int key(char c) {
        return c < KEYS.length ? KEYS[c] : 0;
    }

    private static boolean hasRepeat(char[] text) {
        int run = 1;
        for (int i = 1; i < text.length; i++) {
            run = text[i] == text[i - 1] ? run + 1 : 1;
            if (run == MIN_REPEAT) {
                return true;
            }
        }
        for (int period = 2; period * 2 <= text.length; period++) {
            if (text.length % period == 0 && hasPeriod(text, period)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPeriod(char[] text, int period) {
        for (int i = period; i < text.length; i++) {
            if (text[i] != text[i - period]) {
                return false;
            }
        }
        return true;
    }
}
