package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.internal.search.HandbookSearch;
import io.github.servicehandbook.search.SearchHit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Compares full-text search with Lucene: all labeled queries in random order, at most ten hits. Figures are per query.
 * Creating an index starts from a loaded handbook and includes creating the documents.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SearchSpeed {
    private static final double MIN_ANSWERED = 0.8;

    private final Handbook handbook = Handbook.load();
    private final List<List<String>> synonyms = ContentFiles.synonyms();

    /** The queries of one thread. */
    @State(Scope.Thread)
    public static class Typed {
        private final QueryOrder queries = new QueryOrder(LabelledQuery.searches());
    }

    /** A Lucene index. */
    @State(Scope.Benchmark)
    public static class Lucene {
        /** The tokenizer and synonyms. */
        @Param
        LuceneVariant variant = LuceneVariant.CJK;

        private final Handbook handbook = Handbook.load();
        private LuceneSearch search = new LuceneSearch(List.of(), variant);

        /** Creates the index. */
        @Setup
        public void prepare() {
            search = index();
        }

        LuceneSearch index() {
            return new LuceneSearch(SearchedDocuments.of(handbook), variant);
        }
    }

    /**
     * Checks that all find results for most queries. Lucene cannot answer all of them; for example, it finds nothing
     * for pinyin.
     */
    @Setup
    public void prepare() {
        QueryOrder.requireAnswers(RankingQuality.ofSearches(handbook), MIN_ANSWERED);
    }

    /** Measures {@code Handbook.search}, with snippets and highlights. */
    @Benchmark
    public List<SearchHit> search(Typed typed) {
        return handbook.search(typed.queries.next(), RankingFigures.DEPTH);
    }

    /** Measures Lucene, returning only IDs. */
    @Benchmark
    public List<String> searchWithLucene(Typed typed, Lucene lucene) {
        return lucene.search.rank(typed.queries.next(), RankingFigures.DEPTH);
    }

    /** Measures Lucene, returning snippets with their highlights. */
    @Benchmark
    public List<String> searchAndHighlightWithLucene(Typed typed, Lucene lucene) {
        return lucene.search.highlighted(typed.queries.next(), RankingFigures.DEPTH);
    }

    /** Measures creating the index that this library needs before its first search. */
    @Benchmark
    public HandbookSearch index() {
        return new HandbookSearch(
                handbook.codes(), handbook.contents(), handbook.standards(), handbook.troubleshooting(), synonyms);
    }

    /** Measures creating Lucene's index and its synonyms. */
    @Benchmark
    public Object indexOfLucene(Lucene lucene) {
        return lucene.index();
    }
}
