package io.github.servicehandbook.internal.search;

/** The best documents so far, best first; of equals the one offered first. For one thread. */
final class Ranking {
    private final int[] numbers;
    private final double[] scores;
    private int size;

    Ranking(int documents, int limit) {
        numbers = new int[Math.min(documents, limit)];
        scores = new double[numbers.length];
    }

    void offer(int document, double score) {
        int at = size;
        while (at > 0 && scores[at - 1] < score) {
            at--;
        }
        if (at == numbers.length) {
            return;
        }
        int moved = Math.min(size, numbers.length - 1) - at;
        System.arraycopy(numbers, at, numbers, at + 1, moved);
        System.arraycopy(scores, at, scores, at + 1, moved);
        numbers[at] = document;
        scores[at] = score;
        size = Math.min(size + 1, numbers.length);
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
