package io.github.servicehandbook.visits;

/** Whether the name or value of a dimension is such as a report can show, write and read. */
final class PlainText {
    private static final int LONGEST = 200;

    private PlainText() {}

    /** The text itself is not repeated: it may be anything. */
    static void require(String parameter, String text) {
        boolean isPlain =
                !text.isEmpty() && text.length() <= LONGEST && text.codePoints().noneMatch(PlainText::isControlOrHalf);
        if (!isPlain) {
            throw new IllegalArgumentException(
                    parameter + ": expected 1 to " + LONGEST + " characters, no control character among them");
        }
    }

    private static boolean isControlOrHalf(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }
}
