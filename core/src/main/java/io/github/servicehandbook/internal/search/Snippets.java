package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.search.SearchHit.Span;
import java.util.List;

/** Creates search hits with a snippet of the document's text and its highlights. */
final class Snippets {
    private static final int MAX_LENGTH = 80;
    private static final int BEFORE = 20;

    private Snippets() {}

    /**
     * Returns the hit for a document.
     *
     * @param parts the start and end offsets of the matched parts, alternating
     */
    static SearchHit hit(Document document, int[] parts, double score) {
        String text = document.text();
        int from = from(text, parts);
        int end = Math.min(text.length(), from + MAX_LENGTH);
        String head = from > 0 ? "…" : "";
        String tail = end < text.length() ? "…" : "";
        return new SearchHit(
                document.kind(),
                document.id(),
                document.title(),
                end - from == text.length() ? text : head + text.substring(from, end) + tail,
                spans(parts, end, from - head.length()),
                score,
                document.citation());
    }

    /** Returns the start of the snippet, chosen so that the first match is visible. */
    private static int from(String text, int[] parts) {
        return text.length() <= MAX_LENGTH || parts.length == 0
                ? 0
                : Math.max(0, Math.min(parts[0] - BEFORE, text.length() - MAX_LENGTH));
    }

    private static List<Span> spans(int[] parts, int end, int shift) {
        int count = 0;
        while (2 * count < parts.length && parts[2 * count] < end) {
            count++;
        }
        Span[] spans = new Span[count];
        for (int i = 0; i < count; i++) {
            spans[i] = new Span(parts[2 * i] - shift, Math.min(parts[2 * i + 1], end) - shift);
        }
        return List.of(spans);
    }
}
