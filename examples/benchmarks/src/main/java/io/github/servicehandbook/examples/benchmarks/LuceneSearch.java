package io.github.servicehandbook.examples.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * The handbook search implemented with Lucene, on the same documents: BM25 over title, text and context, where any word
 * of the query is sufficient. The field weights and BM25's length parameter are those that rank the tuning part of the
 * queries best, of about a hundred combinations for each variant.
 *
 * <p>Lucene is not charged for features that it lacks: questions that ask for a time or a number, numbers in other
 * notations, traditional characters, pinyin, wrong characters. {@link #rank} is not charged for the snippets and
 * highlights that this library's search returns with its hits; {@link #highlighted} is. The index is one segment in
 * memory, and without highlights nothing of a document is read.
 */
final class LuceneSearch implements Ranker {
    private static final String TITLE = "title";
    private static final String TEXT = "text";
    private static final String CONTEXT = "context";
    private static final float TITLE_WEIGHT = 0.25f;
    private static final float CJK_CONTEXT_WEIGHT = 0.75f;
    private static final float SMART_CONTEXT_WEIGHT = 0.5f;
    private static final Similarity SIMILARITY = new BM25Similarity(1.2f, 0.4f);

    /** Stores the positions of words, so that highlighting does not tokenize the text again. */
    private static final FieldType SHOWN = new FieldType(TextField.TYPE_STORED);

    static {
        SHOWN.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        SHOWN.freeze();
    }

    private final List<String> labels;
    private final IndexSearcher searcher;
    private final QueryBuilder queries;
    private final UnifiedHighlighter highlighter;
    private final float contextWeight;

    LuceneSearch(List<SearchedDocument> documents, LuceneVariant variant) {
        Analyzer analyzer = variant.isSmart() ? new SmartChineseAnalyzer() : new CJKAnalyzer();
        contextWeight = variant.isSmart() ? SMART_CONTEXT_WEIGHT : CJK_CONTEXT_WEIGHT;
        labels = documents.stream().map(SearchedDocument::label).toList();
        try {
            searcher = new IndexSearcher(DirectoryReader.open(index(documents, analyzer)));
            searcher.setSimilarity(SIMILARITY);
            searcher.setQueryCache(null);
            highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                    .withMaxNoHighlightPassages(1)
                    .build();
            queries = new QueryBuilder(variant.hasSynonyms() ? withSynonyms(analyzer) : analyzer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the index. It has one segment, so a document's number is its index in the list. */
    private static ByteBuffersDirectory index(List<SearchedDocument> documents, Analyzer analyzer) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(SIMILARITY);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (SearchedDocument document : documents) {
                Document fields = new Document();
                fields.add(new TextField(TITLE, document.title(), Field.Store.NO));
                fields.add(new Field(TEXT, document.text(), SHOWN));
                fields.add(new TextField(CONTEXT, document.context(), Field.Store.NO));
                writer.addDocument(fields);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    private static Analyzer withSynonyms(Analyzer analyzer) throws IOException {
        SynonymMap synonyms = synonyms(analyzer);
        return new AnalyzerWrapper(analyzer.getReuseStrategy()) {
            @Override
            protected Analyzer getWrappedAnalyzer(String fieldName) {
                return analyzer;
            }

            @Override
            protected TokenStreamComponents wrapComponents(String fieldName, TokenStreamComponents components) {
                return new TokenStreamComponents(
                        components.getSource(), new SynonymGraphFilter(components.getTokenStream(), synonyms, true));
            }
        };
    }

    /** Returns the synonyms. A word of several pairs or words is found where all of them occur. */
    private static SynonymMap synonyms(Analyzer analyzer) throws IOException {
        SolrSynonymParser parser = new SolrSynonymParser(true, true, analyzer);
        StringBuilder lines = new StringBuilder();
        for (List<String> group : ContentFiles.synonyms()) {
            lines.append(String.join(",", group)).append('\n');
        }
        try {
            parser.parse(new StringReader(lines.toString()));
        } catch (ParseException e) {
            throw new IllegalStateException("the synonyms of the content", e);
        }
        return parser.build();
    }

    @Override
    public List<String> rank(String text, int limit) {
        try {
            List<String> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query(text), limit).scoreDocs) {
                found.add(labels.get(hit.doc));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns, for each hit, the best-matching sentence with highlights, as this library's search returns with each
     * hit.
     */
    List<String> highlighted(String text, int limit) {
        try {
            Query query = query(text);
            TopDocs hits = searcher.search(query, limit);
            return hits.scoreDocs.length == 0 ? List.of() : List.of(highlighter.highlight(TEXT, query, hits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        add(any, TITLE, text, TITLE_WEIGHT);
        add(any, TEXT, text, 1);
        add(any, CONTEXT, text, contextWeight);
        return any.build();
    }

    /** Adds the words one by one: a single disjunction of words is faster than one of fields. */
    private void add(BooleanQuery.Builder any, String field, String text, float weight) {
        Query query = queries.createBooleanQuery(field, text, Occur.SHOULD);
        if (query instanceof BooleanQuery words
                && words.clauses().stream().allMatch(word -> word.getOccur() == Occur.SHOULD)) {
            words.forEach(word -> any.add(new BoostQuery(word.getQuery(), weight), Occur.SHOULD));
        } else if (query != null) {
            any.add(new BoostQuery(query, weight), Occur.SHOULD);
        }
    }
}
