package io.github.servicehandbook.internal.search;

/** The best documents so far, best first; of equals the one added first. For one thread. */
final class Ranking {
    private final int[] numbers;
    private final double[] scores;
    private int size;

    Ranking(int documents, int limit) {
        numbers = new int[Math.min(documents, limit)];
        scores = new double[numbers.length];
    }

    /** Takes a document with a score above the least. */
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

    /** Only documents with a score above this one get in. */
    double least() {
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
