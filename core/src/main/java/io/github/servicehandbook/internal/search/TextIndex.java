package io.github.servicehandbook.internal.search;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inverted index with field weights. Rare terms, short documents and matches in the text rather than the context
 * count more (Okapi BM25 over fields).
 *
 * <p>Immutable and thread-safe.
 */
final class TextIndex {
    private static final float SATURATION = 0.8f;
    private static final float LENGTH = 0.6f;
    private static final float TEXT = 1;
    private static final float CONTEXT = 0.35f;
    /** The weight of parts of a synonym. */
    private static final float LIKE = 0.4f;

    /** A posting list: the documents that contain a term, ascending, and its weight in each. */
    static final class PostingList {
        private final int number;
        private int[] documents = {0};
        private float[] counts = {0};
        private int size;

        private PostingList(int number) {
            this.number = number;
        }

        /** Adds an occurrence in a document, which must be the last one or a later one. */
        private void count(int document, float field) {
            if (!isLast(document)) {
                if (size == documents.length) {
                    documents = Arrays.copyOf(documents, 2 * size);
                    counts = Arrays.copyOf(counts, 2 * size);
                }
                documents[size] = document;
                size++;
            }
            counts[size - 1] += field;
        }

        private boolean isLast(int document) {
            return size > 0 && documents[size - 1] == document;
        }

        /** Replaces the term frequencies with weights. */
        private void weigh(float[] norms) {
            documents = Arrays.copyOf(documents, size);
            counts = Arrays.copyOf(counts, size);
            double rarity = Math.log(1 + (norms.length - size + 0.5) / (size + 0.5));
            for (int i = 0; i < size; i++) {
                float frequency = counts[i];
                counts[i] = (float) (rarity * frequency * (SATURATION + 1) / (frequency + norms[documents[i]]));
            }
        }

        /** Returns the number of the term. Numbers start at 0, without gaps. */
        int number() {
            return number;
        }

        /**
         * Adds the term's weight, multiplied by the given weight, to the score of each document that contains the term.
         */
        void addTo(float[] scores, float weight) {
            for (int i = 0; i < documents.length; i++) {
                scores[documents[i]] += weight * counts[i];
            }
        }

        /** Adds the given weight to the sum of each document that contains the term. */
        void addSameTo(float[] sums, float weight) {
            for (int document : documents) {
                sums[document] += weight;
            }
        }
    }

    private final Map<String, PostingList> postings = new HashMap<>();
    private final List<Document> documents;
    private final TermPositions[] places;

    TextIndex(List<Document> documents, Synonyms concepts) {
        this.documents = documents;
        places = new TermPositions[documents.size()];
        TermPositions.Builder builder = new TermPositions.Builder();
        float sum = 0;
        for (int i = 0; i < places.length; i++) {
            int document = i;
            add(documents.get(i).text(), concepts, (term, start, end, weight) -> {
                PostingList posting = count(term, document, TEXT, concepts);
                builder.add(posting.number, start, end, Tokenizer.isSingle(term));
            });
            places[i] = builder.build();
            add(
                    documents.get(i).context(),
                    concepts,
                    (term, start, end, weight) -> count(term, document, CONTEXT, concepts));
            sum += documents.get(i).text().length();
        }
        float[] norms = norms(sum / Math.max(1, documents.size()));
        postings.values().forEach(posting -> posting.weigh(norms));
    }

    private static void add(String text, Synonyms concepts, Tokenizer.TokenConsumer sink) {
        Tokenizer.of(Folding.folded(text), concepts, sink);
    }

    /** Counts a term. For a concept, also counts once the parts of its words that the document does not have. */
    private PostingList count(String term, int document, float field, Synonyms concepts) {
        PostingList posting = posting(term, postings);
        if (!posting.isLast(document)) {
            for (String part : concepts.parts(term)) {
                PostingList like = posting(part, postings);
                if (!like.isLast(document)) {
                    like.count(document, field * LIKE);
                }
            }
        }
        posting.count(document, field);
        return posting;
    }

    private static PostingList posting(String term, Map<String, PostingList> postings) {
        PostingList posting = postings.get(term);
        if (posting == null) {
            posting = new PostingList(postings.size());
            postings.put(term, posting);
        }
        return posting;
    }

    private float[] norms(float mean) {
        float[] norms = new float[documents.size()];
        for (int i = 0; i < norms.length; i++) {
            float length = documents.get(i).text().length() / mean;
            norms[i] = SATURATION * (1 - LENGTH + LENGTH * length);
        }
        return norms;
    }

    @Nullable
    PostingList posting(String term) {
        return postings.get(term);
    }

    boolean has(String term) {
        return postings.containsKey(term);
    }

    /** Returns the number of terms. */
    int size() {
        return postings.size();
    }

    List<Document> documents() {
        return documents;
    }

    /** Returns the positions of terms in the text of a document. */
    TermPositions places(int document) {
        return places[document];
    }
}
