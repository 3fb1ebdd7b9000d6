package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.search.SearchHit;

/**
 * A searchable document.
 *
 * <p>Immutable and thread-safe.
 *
 * @param title the heading shown above the text
 * @param text the text shown, in which matches are highlighted
 * @param context further text that is searched: headings above, options, search words
 */
record Document(SearchHit.Kind kind, String id, String title, String text, String context, Citation citation) {}
