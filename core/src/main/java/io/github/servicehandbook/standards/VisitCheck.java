package io.github.servicehandbook.standards;

import java.util.Map;

/** Whether dimensions are such as a report can show, write and read. */
final class VisitCheck {
    private static final int LONGEST = 200;

    private VisitCheck() {}

    static void requirePlain(Map<String, String> dimensions) {
        dimensions.forEach((name, value) -> {
            requirePlain("dimensions", name);
            requirePlain("dimensions: " + name, value);
        });
    }

    /** The text itself is not repeated: it may be anything. */
    static void requirePlain(String parameter, String text) {
        boolean isPlain =
                !text.isEmpty() && text.length() <= LONGEST && text.codePoints().noneMatch(VisitCheck::isControlOrHalf);
        if (!isPlain) {
            throw new IllegalArgumentException(
                    parameter + ": expected 1 to " + LONGEST + " characters, no control character among them");
        }
    }

    private static boolean isControlOrHalf(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
