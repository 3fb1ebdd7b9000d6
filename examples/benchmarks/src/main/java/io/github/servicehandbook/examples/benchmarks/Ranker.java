package io.github.servicehandbook.examples.benchmarks;

import java.util.List;

/** Finds and ranks results for a query. */
interface Ranker {
    /** Returns the results, best first, without duplicates. */
    List<String> rank(String text, int limit);
}
