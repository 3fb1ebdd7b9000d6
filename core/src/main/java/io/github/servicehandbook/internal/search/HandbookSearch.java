package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Full-text search of a handbook.
 *
 * <p>Immutable and thread-safe.
 */
public final class HandbookSearch {
    /** The maximum length of a query, in characters; the rest of a longer query is ignored. */
    private static final int MAX_QUERY = 200;
    /** The share of its score that a document keeps if it matches none of the significant terms of a query. */
    private static final double MIN_SHARE = 0.2;

    private final TextIndex index;
    private final Synonyms concepts;
    private final QueryCorrection repair;
    private final List<Document> documents;

    public HandbookSearch(
            BusinessCodes codes,
            Contents contents,
            ServiceStandards standards,
            TroubleshootingTrees trees,
            List<List<String>> synonyms) {
        documents = DocumentFactory.of(codes, contents, standards, trees);
        concepts = new Synonyms(synonyms);
        index = new TextIndex(documents, concepts);
        List<String> words = new ArrayList<>(StopWords.words());
        synonyms.forEach(words::addAll);
        repair = new QueryCorrection(new CharacterBigrams(index, words));
    }

    /** Returns the hits, best first. Ties keep the order of the documents. */
    public List<SearchHit> search(String text, int maxResults) {
        Map<String, Float> terms = terms(text);
        if (terms.isEmpty()) {
            return List.of();
        }
        float[] scores = new float[documents.size()];
        float[] shares = new float[documents.size()];
        float whole = 0;
        BitSet found = new BitSet(index.size());
        for (Map.Entry<String, Float> term : terms.entrySet()) {
            TextIndex.PostingList posting = index.posting(term.getKey());
            float weight = term.getValue();
            boolean isSignificant = weight >= Tokenizer.PAIR;
            whole += isSignificant ? weight : 0;
            if (posting != null) {
                found.set(posting.number());
                posting.addTo(scores, weight);
                if (isSignificant) {
                    posting.addSameTo(shares, weight);
                }
            }
        }
        return hits(ranking(scores, shares, whole, maxResults), found);
    }

    private TopHits ranking(float[] scores, float[] shares, float whole, int maxResults) {
        TopHits ranking = new TopHits(scores.length, maxResults);
        double threshold = 0;
        for (int i = 0; i < scores.length; i++) {
            double share = whole == 0 ? 1 : shares[i] / whole;
            double score = scores[i] * (MIN_SHARE + (1 - MIN_SHARE) * share);
            if (score > threshold) {
                ranking.add(i, score);
                threshold = ranking.threshold();
            }
        }
        return ranking;
    }

    private List<SearchHit> hits(TopHits ranking, BitSet terms) {
        SearchHit[] hits = new SearchHit[ranking.size()];
        for (int i = 0; i < hits.length; i++) {
            int document = ranking.document(i);
            hits[i] =
                    Snippets.hit(documents.get(document), index.places(document).of(terms), ranking.score(i));
        }
        return List.of(hits);
    }

    /** Returns the terms of the query and their weights. */
    private Map<String, Float> terms(String text) {
        Map<String, Float> terms = new HashMap<>();
        char[] query = Folding.folded(text.length() > MAX_QUERY ? text.substring(0, MAX_QUERY) : text);
        char[] meant = repair.of(query);
        Tokenizer.TokenConsumer sink = (term, start, end, weight) -> terms.merge(term, weight, Float::max);
        char[] rest = StopWords.without(meant, index::has, sink);
        Tokenizer.concepts(meant, concepts, sink);
        Tokenizer.words(rest, sink);
        Tokenizer.of(StopWords.closed(meant, rest), concepts, sink);
        if (terms.isEmpty()) {
            Tokenizer.words(meant, sink);
        }
        terms.remove(terms.containsKey(Tokenizer.SOME_TIME) ? Tokenizer.SOME_NUMBER : "");
        return terms;
    }
}
