package io.github.servicehandbook.internal.search;

/**
 * The best documents so far, best first. Of documents with equal scores, the one added first comes first.
 *
 * <p>Not thread-safe.
 */
final class TopHits {
    private final int[] numbers;
    private final double[] scores;
    private int size;

    TopHits(int documents, int maxResults) {
        numbers = new int[Math.min(documents, maxResults)];
        scores = new double[numbers.length];
    }

    /** Adds a document. Its score must exceed {@link #threshold}. */
    void add(int document, double score) {
        int at = size < numbers.length ? size++ : size - 1;
        while (at > 0 && scores[at - 1] < score) {
            numbers[at] = numbers[at - 1];
            scores[at] = scores[at - 1];
            at--;
        }
        numbers[at] = document;
        scores[at] = score;
    }

    /** Returns the score that a document must exceed to be added. */
    double threshold() {
        return size < numbers.length ? 0 : scores[size - 1];
    }

    int size() {
        return size;
    }

    int document(int rank) {
        return numbers[rank];
    }

    double score(int rank) {
        return scores[rank];
    }
}
