package io.github.servicehandbook.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.search.SearchHit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the targets of this library on both parts of the queries. The held-out part is shown only in totals. */
class RankingQualityTest {
    private static final double SUGGESTIONS_AMONG_THREE = 0.95;
    private static final double SEARCHES_AMONG_THREE = 0.9;
    /** The target is 0.9 here as well; this higher value guards the level reached against regressions. */
    private static final double HELD_SEARCHES_AMONG_THREE = 0.93;

    private static final Handbook HANDBOOK = Handbook.load();
    private static final RankingQuality SUGGESTIONS = RankingQuality.ofSuggestions(HANDBOOK);
    private static final RankingQuality SEARCHES = RankingQuality.ofSearches(HANDBOOK);

    @BeforeAll
    static void print() {
        SUGGESTIONS.print(System.out);
        SEARCHES.print(System.out);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anExpectedCodeIsAmongTheFirstThreeSuggestions(boolean held) {
        assertThat(SUGGESTIONS.figures(RankingQuality.OURS, held).hitAt3())
                .isGreaterThanOrEqualTo(SUGGESTIONS_AMONG_THREE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aGoodAnswerIsAmongTheFirstThreeHitsOfASearch(boolean held) {
        assertThat(SEARCHES.figures(RankingQuality.OURS, held).hitAt3())
                .isGreaterThanOrEqualTo(held ? HELD_SEARCHES_AMONG_THREE : SEARCHES_AMONG_THREE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noVariantOfLuceneSearchesBetter(boolean held) {
        RankingFigures ours = SEARCHES.figures(RankingQuality.OURS, held);
        for (LuceneVariant variant : LuceneVariant.values()) {
            RankingFigures lucene = SEARCHES.figures(variant.title(), held);

            assertThat(ours.mrr()).as(variant.title()).isGreaterThanOrEqualTo(lucene.mrr());
            assertThat(ours.hitAt3()).as(variant.title()).isGreaterThanOrEqualTo(lucene.hitAt3());
            assertThat(ours.ndcg()).as(variant.title()).isGreaterThanOrEqualTo(lucene.ndcg());
        }
    }

    /** Lucene is a fair peer: it can find all documents that this library finds and all that should be found. */
    @Test
    void luceneHasTheDocumentsThatWeFind() {
        List<SearchedDocument> documents = SearchedDocuments.of(HANDBOOK);
        Set<String> labels = new HashSet<>();
        documents.forEach(document ->
                assertThat(labels.add(document.label())).as(document.label()).isTrue());

        int hits = 0;
        for (LabelledQuery query : LabelledQuery.searches()) {
            for (SearchHit hit : HANDBOOK.search(query.text(), RankingFigures.DEPTH)) {
                hits++;
                assertThat(labels).contains(SearchedDocument.label(hit.kind(), hit.id()));
            }
        }
        assertThat(hits).isGreaterThan(1_000);
    }

    /** The texts are the same: the part of a document that this library shows is in the document. */
    @Test
    void theDocumentsOfLuceneHaveTheTextsThatWeShow() {
        List<SearchedDocument> documents = SearchedDocuments.of(HANDBOOK);
        int found = 0;
        for (SearchedDocument document : documents) {
            List<SearchHit> hits = HANDBOOK.search(document.text(), RankingFigures.DEPTH);

            List<SearchHit> own = hits.stream()
                    .filter(hit -> SearchedDocument.label(hit.kind(), hit.id()).equals(document.label()))
                    .toList();
            found += own.size();
            assertThat(own).as(document.label()).allSatisfy(hit -> {
                assertThat(hit.title()).isEqualTo(document.title());
                assertThat(document.text()).contains(hit.snippet().replace("…", ""));
            });
        }
        assertThat(found).isGreaterThan(documents.size() / 2);
    }

    @ParameterizedTest
    @EnumSource
    void luceneHighlightsWhatItFinds(LuceneVariant variant) {
        LuceneSearch lucene = new LuceneSearch(SearchedDocuments.of(HANDBOOK), variant);

        assertThat(lucene.highlighted("密码", RankingFigures.DEPTH))
                .hasSameSizeAs(lucene.rank("密码", RankingFigures.DEPTH))
                .hasSize(RankingFigures.DEPTH)
                .first()
                .asString()
                .contains("<b>密码</b>");
    }

    @Test
    void aThirdOfEachSetIsHeldBackAndEachQueryHasSomethingToFind() {
        for (RankingQuality quality : List.of(SUGGESTIONS, SEARCHES)) {
            List<LabelledQuery> queries = quality.queries();
            long held = queries.stream().filter(LabelledQuery::held).count();

            assertThat(queries).hasSizeGreaterThanOrEqualTo(150);
            assertThat(held).isBetween(queries.size() / 4L, queries.size() / 3L);
            assertThat(queries.stream()
                            .allMatch(query ->
                                    query.grades().values().stream().allMatch(grade -> grade >= 1 && grade <= 3)))
                    .isTrue();
        }
        assertThat(SEARCHES.queries().stream()
                        .allMatch(query -> query.grades().containsValue(2)
                                || query.grades().containsValue(3)))
                .isTrue();
    }
}
