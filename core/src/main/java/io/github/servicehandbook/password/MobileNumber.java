package io.github.servicehandbook.password;

import java.text.Normalizer;

/** The digits of a mobile number as dialed within the country. */
final class MobileNumber {
    private static final int LENGTH = 11;
    private static final String[] PREFIXES = {"0086", "86"};

    private MobileNumber() {}

    /** Returns only the digits, without the country code before a number of eleven digits. */
    static String digits(String text) {
        StringBuilder kept = new StringBuilder();
        for (char c : Normalizer.normalize(text, Normalizer.Form.NFKC).toCharArray()) {
            if (Characters.isDigit(c)) {
                kept.append(c);
            }
        }
        String digits = kept.toString();
        for (String prefix : PREFIXES) {
            if (digits.startsWith(prefix) && digits.length() == prefix.length() + LENGTH) {
                return digits.substring(prefix.length());
            }
        }
        return digits;
    }
}
