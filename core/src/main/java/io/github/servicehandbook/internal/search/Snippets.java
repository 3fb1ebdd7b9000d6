package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.search.SearchHit.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Shows a document with what matched in it. */
final class Snippets {
    private static final int LONGEST = 80;
    private static final int BEFORE = 20;

    private Snippets() {}

    static SearchHit hit(Document document, double score, Set<String> terms, Concepts concepts) {
        boolean[] marked = marks(document.text(), terms, concepts);
        int from = from(marked);
        int end = Math.min(marked.length, from + LONGEST);
        String head = from > 0 ? "…" : "";
        String snippet = head + document.text().substring(from, end) + (end < marked.length ? "…" : "");
        return new SearchHit(
                document.kind(),
                document.id(),
                document.title(),
                snippet,
                spans(marked, from, end, head.length()),
                score,
                document.citation());
    }

    /** What matched; single characters only where nothing else did. */
    private static boolean[] marks(String text, Set<String> terms, Concepts concepts) {
        char[] folded = Folding.folded(text);
        boolean[] marked = new boolean[folded.length];
        boolean[] single = new boolean[folded.length];
        Terms.Sink sink = (term, start, end, weight) -> {
            if (terms.contains(term)) {
                Arrays.fill(marked, start, end, true);
            }
        };
        Terms.concepts(folded, concepts, sink);
        Terms.amounts(folded, sink);
        for (String term : terms) {
            if (Terms.isPlain(term)) {
                mark(folded, term, term.length() == 1 ? single : marked);
            }
        }
        for (boolean mark : marked) {
            if (mark) {
                return marked;
            }
        }
        return single;
    }

    private static void mark(char[] text, String term, boolean[] marks) {
        for (int i = 0; i + term.length() <= text.length; i++) {
            if (Chars.startWith(text, i, term) && !Terms.isCutOut(text, i, i + term.length())) {
                Arrays.fill(marks, i, i + term.length(), true);
            }
        }
    }

    /** Where to cut, so that what matched first is seen. */
    private static int from(boolean[] marked) {
        int first = 0;
        while (first < marked.length && !marked[first]) {
            first++;
        }
        return marked.length <= LONGEST || first == marked.length
                ? 0
                : Math.max(0, Math.min(first - BEFORE, marked.length - LONGEST));
    }

    private static List<Span> spans(boolean[] marked, int from, int end, int shift) {
        List<Span> spans = new ArrayList<>();
        for (int i = from; i < end; i++) {
            if (marked[i]) {
                int start = i;
                while (i < end && marked[i]) {
                    i++;
                }
                spans.add(new Span(start - from + shift, i - from + shift));
            }
        }
        return spans;
    }
}
