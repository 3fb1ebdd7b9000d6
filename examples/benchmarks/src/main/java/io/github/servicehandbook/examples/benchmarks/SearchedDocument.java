package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.search.SearchHit;

/**
 * Something of the handbook that a search can find, in the three parts that our own index has of it.
 *
 * @param title what stands above it
 * @param text what it says
 * @param context what else it is about: headings above it, options, search words
 */
record SearchedDocument(SearchHit.Kind kind, String id, String title, String text, String context) {
    /** As the labelled queries name it: {@code CODE:1104}. */
    String label() {
        return label(kind, id);
    }

    static String label(SearchHit.Kind kind, String id) {
        return kind + ":" + id;
    }
}
