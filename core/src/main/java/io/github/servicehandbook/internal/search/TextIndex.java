package io.github.servicehandbook.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which documents have a term, and how much it counts there: rare terms, short documents and titles count more (Okapi
 * BM25 over fields). Immutable once made.
 */
final class TextIndex {
    private static final float SATURATION = 0.8f;
    private static final float LENGTH = 0.6f;
    private static final float TEXT = 1;
    private static final float CONTEXT = 0.35f;
    /** Parts of words that mean the same as one of the text. */
    private static final float LIKE = 0.4f;

    /** The documents that have a term, ascending, and what it counts in each. */
    static final class Posting {
        private final int[] documents;
        private final float[] counts;

        private Posting(int[] documents, float[] counts) {
            this.documents = documents;
            this.counts = counts;
        }

        /** Adds what the term counts, times a weight, to the score of each document that has it. */
        void addTo(float[] scores, float weight) {
            for (int i = 0; i < documents.length; i++) {
                scores[documents[i]] += weight * counts[i];
            }
        }

        /** Adds the same to each document that has the term. */
        void addSameTo(float[] sums, float weight) {
            for (int document : documents) {
                sums[document] += weight;
            }
        }
    }

    private final Map<String, Posting> postings = new HashMap<>();
    private final List<Document> documents;

    TextIndex(List<Document> documents, Concepts concepts) {
        this.documents = documents;
        List<Map<String, Float>> all = new ArrayList<>();
        float sum = 0;
        for (Document document : documents) {
            Map<String, Float> terms = new HashMap<>();
            add(document.text(), TEXT, concepts, terms);
            add(document.context(), CONTEXT, concepts, terms);
            all.add(terms);
            sum += document.text().length();
        }
        invert(all, sum / Math.max(1, documents.size()));
    }

    private static void add(String text, float field, Concepts concepts, Map<String, Float> terms) {
        Float like = field * LIKE;
        Terms.of(Folding.folded(text), concepts, (term, start, end, weight) -> {
            boolean again = terms.containsKey(term);
            terms.merge(term, field, Float::sum);
            if (!again) {
                concepts.parts(term).forEach(part -> terms.putIfAbsent(part, like));
            }
        });
    }

    private void invert(List<Map<String, Float>> all, float mean) {
        Map<String, List<Integer>> having = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            for (String term : all.get(i).keySet()) {
                having.computeIfAbsent(term, key -> new ArrayList<>(4)).add(i);
            }
        }
        having.forEach((term, numbers) -> {
            double rarity = Math.log(1 + (all.size() - numbers.size() + 0.5) / (numbers.size() + 0.5));
            int[] places = new int[numbers.size()];
            float[] counts = new float[places.length];
            for (int i = 0; i < places.length; i++) {
                places[i] = numbers.get(i);
                float frequency = all.get(places[i]).getOrDefault(term, 0f);
                float length = documents.get(places[i]).text().length() / mean;
                float norm = SATURATION * (1 - LENGTH + LENGTH * length);
                counts[i] = (float) (rarity * frequency * (SATURATION + 1) / (frequency + norm));
            }
            postings.put(term, new Posting(places, counts));
        });
    }

    @Nullable
    Posting posting(String term) {
        return postings.get(term);
    }

    boolean has(String term) {
        return postings.containsKey(term);
    }

    Iterable<String> terms() {
        return postings.keySet();
    }

    List<Document> documents() {
        return documents;
    }
}
