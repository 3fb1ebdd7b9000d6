package io.github.servicehandbook.ref;

import java.util.Objects;

/**
 * The syntax of the IDs, checked with loops: a load checks hundreds of IDs in a cold JVM, where regular expressions
 * cost more than the check.
 */
final class IdSyntax {
    private static final int QUOTE_LIMIT = 40;
    private static final int SLUG_LIMIT = 64;
    private static final int STEP_DIGITS = 3;
    private static final int STEP_LIMIT = 6;

    private IdSyntax() {}

    static String require(boolean valid, String value, String kind, String expected) {
        Objects.requireNonNull(value, "value");
        if (!valid) {
            throw new IllegalArgumentException(
                    "value: " + quote(value) + " is not a valid " + kind + "; expected " + expected);
        }
        return value;
    }

    /** Quotes untrusted text for a message: truncated, with control characters made visible. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder(QUOTE_LIMIT + 4).append('"');
        for (int i = 0; i < text.length() && i < QUOTE_LIMIT; i++) {
            char c = text.charAt(i);
            quoted.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '?' : c);
        }
        return quoted.append(text.length() > QUOTE_LIMIT ? "…\"" : "\"").toString();
    }

    /** Returns whether the value is four of 0-9 and a-z. */
    static boolean isCode(String value) {
        if (value.length() != 4) {
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (!isDigitOrLetter(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the value is one to 64 of 0-9, a-z and the hyphen, and does not start with a hyphen. */
    static boolean isSlug(String value) {
        if (value.isEmpty() || value.length() > SLUG_LIMIT || value.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '-' && !isDigitOrLetter(c)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether the value is a chapter, or a chapter and a section, each a number from 1 to 99 without leading
     * zero.
     */
    static boolean isSection(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return isNumber(value, 0, value.length(), 2);
        }
        return isNumber(value, 0, dot, 2) && isNumber(value, dot + 1, value.length(), 2);
    }

    /**
     * Returns whether the value is a section, a slash, and one to six steps joined by dots; only the last step can be
     * prose, {@code p1}.
     */
    static boolean isClause(String value) {
        int slash = value.indexOf('/');
        if (slash < 0 || !isSection(value.substring(0, slash))) {
            return false;
        }
        int from = slash + 1;
        for (int steps = 1; steps <= STEP_LIMIT; steps++) {
            int dot = value.indexOf('.', from);
            if (dot < 0) {
                int digits = value.startsWith("p", from) ? from + 1 : from;
                return isNumber(value, digits, value.length(), STEP_DIGITS);
            }
            if (!isNumber(value, from, dot, STEP_DIGITS)) {
                return false;
            }
            from = dot + 1;
        }
        return false;
    }

    /** Compares dotted numbers step by step; prose comes before numbers, and a prefix before longer paths. */
    static int comparePaths(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int leftEnd = stepEnd(left, i);
            int rightEnd = stepEnd(right, j);
            int order = Integer.compare(stepValue(left, i, leftEnd), stepValue(right, j, rightEnd));
            if (order != 0) {
                return order;
            }
            i = leftEnd + 1;
            j = rightEnd + 1;
        }
        return Boolean.compare(i < left.length(), j < right.length());
    }

    private static int stepEnd(String path, int from) {
        int dot = path.indexOf('.', from);
        return dot < 0 ? path.length() : dot;
    }

    private static int stepValue(String path, int from, int to) {
        if (path.charAt(from) == 'p') {
            return Integer.parseInt(path, from + 1, to, 10) - 1000;
        }
        return Integer.parseInt(path, from, to, 10);
    }

    private static boolean isNumber(String value, int from, int to, int maxDigits) {
        if (from >= to || to - from > maxDigits || value.charAt(from) == '0') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigitOrLetter(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }
}
