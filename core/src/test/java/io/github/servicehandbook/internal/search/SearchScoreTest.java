package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.search.SearchHit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares the score of every document with an independent computation: BM25 of text and context, lower for documents
 * that match little of the query.
 */
class SearchScoreTest {
    private static final Handbook HANDBOOK = FixtureBundle.withTrees().load();
    private static final List<List<String>> SYNONYMS = List.of(List.of("门户", "网络"), List.of("号", "代码"));
    private static final List<Document> DOCUMENTS =
            DocumentFactory.of(HANDBOOK.codes(), HANDBOOK.contents(), HANDBOOK.standards(), HANDBOOK.troubleshooting());
    private final HandbookSearch search = new HandbookSearch(
            HANDBOOK.codes(), HANDBOOK.contents(), HANDBOOK.standards(), HANDBOOK.troubleshooting(), SYNONYMS);

    private static Map<String, Double> counts(String text) {
        Map<String, Double> counts = new HashMap<>();
        Tokenizer.of(
                Folding.folded(text),
                new Synonyms(SYNONYMS),
                (term, start, end, weight) -> counts.merge(term, 1.0, Double::sum));
        return counts;
    }

    private static double frequency(String term, Document document) {
        Map<String, Double> text = counts(document.text());
        Map<String, Double> context = counts(document.context());
        double like = 0;
        if (hasPart(term, text.keySet())) {
            like = 0.4;
        } else if (!text.containsKey(term)) {
            Set<String> more = new HashSet<>(context.keySet());
            more.removeAll(text.keySet());
            like = hasPart(term, more) ? 0.35 * 0.4 : 0;
        }
        return text.getOrDefault(term, 0.0) + 0.35 * context.getOrDefault(term, 0.0) + like;
    }

    /** Returns whether a pair of characters is part of a word of a synonym set among the terms. */
    private static boolean hasPart(String pair, Set<String> terms) {
        return pair.length() == 2
                && Folding.isHan(pair.charAt(0))
                && terms.stream()
                        .filter(term -> term.startsWith("="))
                        .flatMap(term -> SYNONYMS.get(Integer.parseInt(term.substring(1))).stream())
                        .anyMatch(word -> word.contains(pair));
    }

    private static double bm25(String term, Document document) {
        double having =
                DOCUMENTS.stream().filter(each -> frequency(term, each) > 0).count();
        double rarity = Math.log(1 + (DOCUMENTS.size() - having + 0.5) / (having + 0.5));
        double mean = DOCUMENTS.stream()
                .mapToInt(each -> each.text().length())
                .average()
                .orElseThrow();
        double norm = 0.8 * (0.4 + 0.6 * document.text().length() / mean);
        double frequency = frequency(term, document);
        return rarity * frequency * 1.8 / (frequency + norm);
    }

    private static double score(Map<String, Float> terms, Document document) {
        double score = 0;
        double share = 0;
        double whole = 0;
        for (Map.Entry<String, Float> term : terms.entrySet()) {
            double weight = term.getValue();
            score += weight * bm25(term.getKey(), document);
            whole += weight >= 1 ? weight : 0;
            share += weight >= 1 && frequency(term.getKey(), document) > 0 ? weight : 0;
        }
        return score * (whole == 0 ? 1 : 0.2 + 0.8 * share / whole);
    }

    private static Map<String, Double> expected(String query) {
        Map<String, Float> terms = new HashMap<>();
        Tokenizer.of(
                Folding.folded(query),
                new Synonyms(SYNONYMS),
                (term, start, end, weight) -> terms.merge(term, weight, Math::max));
        if (terms.containsKey(Tokenizer.SOME_TIME)) {
            terms.remove(Tokenizer.SOME_NUMBER);
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Document document : DOCUMENTS) {
            double score = score(terms, document);
            if (score > 0) {
                scores.put(document.kind() + " " + document.id(), score);
            }
        }
        return scores;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "变更",
                "时",
                "信 号",
                "3分钟",
                "变更 3分钟 1104",
                "e199",
                "网络返回",
                "门户 代码",
                "服务 业务 入网",
                "口令规则 短信 冲正",
                "一 1507"
            })
    void matchesTheFormula(String query) {
        Map<String, Double> expected = expected(query);

        List<SearchHit> hits = search.search(query, 100);

        assertThat(hits)
                .extracting(hit -> hit.kind() + " " + hit.id())
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(hits)
                .allSatisfy(hit ->
                        assertThat(hit.score()).isCloseTo(expected.get(hit.kind() + " " + hit.id()), within(1e-4)));
        assertThat(hits)
                .isSortedAccordingTo(Comparator.comparing(SearchHit::score).reversed());
    }

    @Test
    void equalScoresKeepTheHandbookOrder() {
        List<String> ids = new ArrayList<>();
        search.search("开户", 100).stream()
                .filter(hit -> hit.kind() == SearchHit.Kind.CODE)
                .forEach(hit -> ids.add(hit.id()));

        assertThat(ids).containsExactly("1104", "e199", "1121");
        assertThat(search.search("变更", 3).get(1).score())
                .isEqualTo(search.search("变更", 3).get(2).score());
        assertThat(search.search("变更", 3)).extracting(SearchHit::id).containsExactly("change", "1.1/1.1", "be-quick");
        assertThat(search.search("变更", 2)).extracting(SearchHit::id).containsExactly("change", "1.1/1.1");
    }
}
