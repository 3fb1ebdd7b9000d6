package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.internal.search.CodeSuggester;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Compares suggestions with Lucene: all labeled queries in random order, at most ten codes. Figures are per query. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class SuggestionSpeed {
    private static final double MIN_ANSWERED = 0.95;

    private final BusinessCodes codes = Handbook.load().codes();
    private final List<BusinessCode> all = codes.all();
    private final LuceneSuggestions lucene = new LuceneSuggestions(all);

    /** The queries of one thread. */
    @State(Scope.Thread)
    public static class Typed {
        private final QueryOrder queries = new QueryOrder(LabelledQuery.suggestions());
    }

    /** Checks that both find suggestions for most queries. */
    @Setup
    public void prepare() {
        QueryOrder.requireAnswers(RankingQuality.ofSuggestions(Handbook.load()), MIN_ANSWERED);
    }

    /** Measures {@code BusinessCodes.suggest}, including the type and position of each match. */
    @Benchmark
    public List<CodeMatch> suggest(Typed typed) {
        return codes.suggest(typed.queries.next(), RankingFigures.DEPTH);
    }

    /** Measures Lucene, returning only codes. */
    @Benchmark
    public List<String> suggestWithLucene(Typed typed) {
        return lucene.rank(typed.queries.next(), RankingFigures.DEPTH);
    }

    /** Measures creating the index that this library needs before its first suggestion. */
    @Benchmark
    public CodeSuggester index() {
        return new CodeSuggester(all);
    }

    /** Measures creating Lucene's index, with readings and initials of the names. */
    @Benchmark
    public Object indexOfLucene() {
        return new LuceneSuggestions(all);
    }
}
