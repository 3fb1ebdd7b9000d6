package io.github.servicehandbook.visits;

import io.github.servicehandbook.internal.text.WellFormed;

/** Whether the name or value of a dimension is such as a report can show, write and read. */
final class DimensionText {
    private static final int MAX_LENGTH = 200;

    private DimensionText() {}

    /** The text itself is not repeated: it may be anything. */
    static void require(String parameter, String text) {
        boolean isPlain = !text.isEmpty() && text.length() <= MAX_LENGTH && WellFormed.problem(text) == null;
        if (!isPlain) {
            throw new IllegalArgumentException(
                    parameter + ": expected 1 to " + MAX_LENGTH + " characters, no control character among them");
        }
    }
}
