package io.github.servicehandbook.password;

import java.util.List;

/** A literal sequence of digits, without look-alikes or separators. */
record DigitString(String digits) implements Token {
    /** Masked, because it is personal data. */
    @Override
    public String toString() {
        return "DigitString[***]";
    }

    @Override
    public int end(char[] text, int at, Disguise disguise) {
        if (at + digits.length() > text.length) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (text[at + i] != digits.charAt(i)) {
                return -1;
            }
        }
        return at + digits.length();
    }

    @Override
    public List<String> beginnings() {
        return List.of(digits);
    }
}
