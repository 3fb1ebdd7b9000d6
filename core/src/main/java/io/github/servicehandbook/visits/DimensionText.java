package io.github.servicehandbook.visits;

import io.github.servicehandbook.internal.text.WellFormed;

/** The check for names and values of dimensions: a report must be able to display, write and read them. */
final class DimensionText {
    private static final int MAX_LENGTH = 200;

    private DimensionText() {}

    /**
     * Rejects an invalid name or value. The message does not quote the text, which may be arbitrary.
     *
     * @param problem the parameter and the invalid part, which begin the message
     */
    static void require(String problem, String text) {
        boolean isPlain = !text.isEmpty() && text.length() <= MAX_LENGTH && WellFormed.problem(text) == null;
        if (!isPlain) {
            throw new IllegalArgumentException(problem + "; expected 1 to " + MAX_LENGTH
                    + " characters without control characters and unpaired surrogates");
        }
    }
}
