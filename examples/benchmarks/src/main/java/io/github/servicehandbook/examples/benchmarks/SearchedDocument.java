package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.search.SearchHit;

/**
 * A searchable element of the handbook, with the three fields that this library's index has.
 *
 * @param title the heading shown above the text
 * @param text the text shown
 * @param context further text that is searched: headings above, options, search words
 */
record SearchedDocument(SearchHit.Kind kind, String id, String title, String text, String context) {
    /** Returns the label that the labeled queries use: {@code CODE:1104}. */
    String label() {
        return label(kind, id);
    }

    static String label(SearchHit.Kind kind, String id) {
        return kind + ":" + id;
    }
}
