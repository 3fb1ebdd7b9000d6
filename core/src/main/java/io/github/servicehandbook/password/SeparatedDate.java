package io.github.servicehandbook.password;

import java.util.List;

/**
 * A date with separators between its three numbers, in one order of the numbers. A one-digit number at either end must
 * not be part of a longer number: 1992/9/12 does not contain 1992/9/1.
 */
final class SeparatedDate implements Token {
    private static final int NUMBERS = 3;

    private final List<List<String>> numbers;

    /** Takes the spellings of each of the three numbers, in order. */
    SeparatedDate(List<List<String>> numbers) {
        this.numbers = numbers;
    }

    @Override
    public int end(char[] text, int at, Disguise disguise) {
        return disguise == Disguise.NONE ? -1 : end(text, at, 0);
    }

    private int end(char[] text, int at, int number) {
        int longest = -1;
        for (String digits : numbers.get(number)) {
            int end = at + digits.length();
            if (!startsWith(text, at, digits) || !standsAlone(text, at, end, number)) {
                continue;
            }
            longest = Math.max(longest, number == NUMBERS - 1 ? end : afterSeparators(text, end, number));
        }
        return longest;
    }

    private int afterSeparators(char[] text, int from, int number) {
        int at = from;
        while (at < text.length && isDateSeparator(text[at])) {
            at++;
        }
        return at == from ? -1 : end(text, at, number + 1);
    }

    private static boolean startsWith(char[] text, int at, String digits) {
        if (at + digits.length() > text.length) {
            return false;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (text[at + i] != digits.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether a single digit at either end is not part of a longer number; in the middle the separators ensure
     * this.
     */
    private static boolean standsAlone(char[] text, int start, int end, int number) {
        if (end - start > 1) {
            return true;
        }
        boolean digitBefore = number == 0 && start > 0 && Characters.isDigit(text[start - 1]);
        boolean digitBehind = number == NUMBERS - 1 && end < text.length && Characters.isDigit(text[end]);
        return !digitBefore && !digitBehind;
    }

    private static boolean isDateSeparator(char c) {
        return Characters.isSeparator(c) || c == '年' || c == '月';
    }

    @Override
    public List<String> beginnings() {
        return numbers.get(0);
    }
}
