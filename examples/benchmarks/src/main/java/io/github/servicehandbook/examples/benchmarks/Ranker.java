package io.github.servicehandbook.examples.benchmarks;

import java.util.List;

/** Finds things for what was typed. */
interface Ranker {
    /** What was found, best first, each once. */
    List<String> rank(String text, int limit);
}
