package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCodes;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Compares the ranking quality of this library's suggestions and search with Lucene. The figures of the tuning part and
 * of the held-out part of the queries are separate, in total and for each style. Single queries are never shown.
 */
public final class RankingQuality {
    static final String OURS = "ours";
    static final String LUCENE = "Lucene";

    private static final int ANY_GRADE = 1;
    private static final int GOOD = 2;

    private final String title;
    private final List<LabelledQuery> queries;
    private final int leastGrade;
    private final Map<String, Ranker> rankers = new LinkedHashMap<>();

    private RankingQuality(String title, List<LabelledQuery> queries, int leastGrade) {
        this.title = title;
        this.queries = queries;
        this.leastGrade = leastGrade;
    }

    /** Returns the quality of suggestions. Every expected code is a hit. */
    static RankingQuality ofSuggestions(Handbook handbook) {
        RankingQuality quality = new RankingQuality("suggestions", LabelledQuery.suggestions(), ANY_GRADE);
        BusinessCodes codes = handbook.codes();
        quality.rankers.put(
                OURS,
                (text, limit) -> codes.suggest(text, limit).stream()
                        .map(match -> match.code().id().value())
                        .toList());
        quality.rankers.put(LUCENE, new LuceneSuggestions(codes.all()));
        return quality;
    }

    /** Returns the quality of searches. A result is a hit if it is graded as the answer or as good. */
    static RankingQuality ofSearches(Handbook handbook) {
        RankingQuality quality = new RankingQuality("searches", LabelledQuery.searches(), GOOD);
        quality.rankers.put(
                OURS,
                (text, limit) -> handbook.search(text, limit).stream()
                        .map(hit -> SearchedDocument.label(hit.kind(), hit.id()))
                        .toList());
        List<SearchedDocument> documents = SearchedDocuments.of(handbook);
        for (LuceneVariant variant : LuceneVariant.values()) {
            quality.rankers.put(variant.title(), new LuceneSearch(documents, variant));
        }
        return quality;
    }

    /** Returns the names of the rankers, this library first. */
    List<String> names() {
        return List.copyOf(rankers.keySet());
    }

    List<LabelledQuery> queries() {
        return queries;
    }

    /** Returns the figures of all queries. */
    RankingFigures figures(String name) {
        return figures(name, query -> true);
    }

    /** Returns the figures of one part. */
    RankingFigures figures(String name, boolean held) {
        return figures(name, query -> query.held() == held);
    }

    private RankingFigures figures(String name, Predicate<LabelledQuery> which) {
        Ranker ranker = Objects.requireNonNull(rankers.get(name), name);
        return RankingFigures.of(queries.stream().filter(which).toList(), ranker, leastGrade);
    }

    /**
     * Prints tables in Markdown.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        Handbook handbook = Handbook.load();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (RankingQuality quality : List.of(ofSuggestions(handbook), ofSearches(handbook))) {
            quality.print(out);
            quality.printStyles(out);
        }
    }

    void print(PrintStream out) {
        out.println("| " + title + " | queries | answered | MRR@10 | hit@3 | nDCG@10 |");
        out.println("|---|---:|---:|---:|---:|---:|");
        for (boolean held : new boolean[] {false, true}) {
            for (String name : names()) {
                RankingFigures figures = figures(name, held);
                out.printf(
                        Locale.ROOT,
                        "| %s, %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
                        part(held),
                        name,
                        figures.queries(),
                        figures.answered(),
                        figures.mrr(),
                        figures.hitAt3(),
                        figures.ndcg());
            }
        }
        out.println();
    }

    private static String part(boolean held) {
        return held ? "held" : "tune";
    }

    private void printStyles(PrintStream out) {
        List<String> styles =
                queries.stream().map(LabelledQuery::style).distinct().sorted().toList();
        for (boolean held : new boolean[] {false, true}) {
            out.printf(
                    "| %s, %s: MRR@10, hit@3, nDCG@10 | queries | %s |%n",
                    title, part(held), String.join(" | ", names()));
            out.println("|---|---:" + "|---:".repeat(rankers.size()) + "|");
            for (String style : styles) {
                printStyle(style, held, out);
            }
            out.println();
        }
    }

    private void printStyle(String style, boolean held, PrintStream out) {
        StringBuilder row = new StringBuilder();
        int count = 0;
        for (String name : names()) {
            RankingFigures figures =
                    figures(name, query -> query.held() == held && query.style().equals(style));
            count = figures.queries();
            row.append(
                    String.format(Locale.ROOT, " %.3f %.3f %.3f |", figures.mrr(), figures.hitAt3(), figures.ndcg()));
        }
        out.println("| " + style + " | " + count + " |" + row);
    }
}
