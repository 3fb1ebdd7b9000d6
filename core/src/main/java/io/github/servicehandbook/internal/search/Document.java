package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.search.SearchHit;

/**
 * Something that can be found. Immutable.
 *
 * @param title what is shown above it
 * @param text what is shown, and where matches are marked
 * @param context what else it is about: headings above it, options, search words
 */
record Document(SearchHit.Kind kind, String id, String title, String text, String context, Citation citation) {}
