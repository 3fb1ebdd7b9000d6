package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.internal.pinyin.Readings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Code suggestions as a careful user of Lucene would build them, on the same data as this library's: numbers, names,
 * search words, and every reading of every character.
 *
 * <p>The index holds every prefix of the number. For the name and for each search word, it holds every prefix from
 * every character on, of its text, of its pinyin and of its initials, with polyphones in each reading. All of this is
 * computed when the index is created, so that a keystroke only looks up terms. This covers: whole numbers and prefixes,
 * in full width and Chinese numerals ({@code 一五22}); any part of a name or word; pinyin with an unfinished last
 * syllable; initials; Chinese and keys mixed, where each run of either must be found; homophones, at half the weight.
 * If nothing matches, a second query allows edit distance 1 in four keys or more, and characters in any order. Matches
 * at the start of a name rank before matches inside it, and names before search words.
 *
 * <p>Not covered: initials and whole syllables mixed in one run of keys, typos in mixed input, and the position of the
 * match in the name. Lucene is not charged for the position, which this library returns.
 */
final class LuceneSuggestions implements Ranker {
    private static final String NUMBER = "number";
    private static final String CHARACTERS = "characters";
    private static final String FRONT = ".front";
    private static final String INSIDE = ".inside";
    private static final String NAME = "name";
    private static final String WORD = "word";
    private static final List<String> PLACES = List.of(NAME + FRONT, NAME + INSIDE, WORD + FRONT, WORD + INSIDE);
    private static final float[] WEIGHTS = {4, 3, 2.5f, 2};
    private static final float NUMBER_WEIGHT = 8;
    private static final float HOMOPHONE = 0.45f;
    /** The minimum number of keys for a typo match; fewer keys with a typo match too many names. */
    private static final int MIN_KEYS_WITH_A_MISTAKE = 4;

    private static final int MAX_LENGTH = 64;
    /** The maximum number of forms of a name; a name of many polyphones has more forms than people type. */
    private static final int MAX_FORMS = 64;

    private static final int MAX_READINGS_OF_A_QUERY = 8;

    private static final String FIGURES = "〇一二三四五六七八九";

    private final List<String> codes;
    private final IndexSearcher searcher;

    LuceneSuggestions(List<BusinessCode> codes) {
        this.codes = codes.stream().map(code -> code.id().value()).toList();
        try {
            searcher = new IndexSearcher(DirectoryReader.open(index(codes)));
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffersDirectory index(List<BusinessCode> codes) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new Beginnings()))) {
            for (BusinessCode code : codes) {
                Document document = new Document();
                document.add(new TextField(NUMBER, code.id().value(), Field.Store.NO));
                code.name().ifPresent(name -> add(document, NAME, name));
                code.searchWords().forEach(word -> add(document, WORD, word));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        return directory;
    }

    /** An analyzer that makes every prefix of a text a term. */
    private static final class Beginnings extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer whole = new KeywordTokenizer();
            return new TokenStreamComponents(whole, new EdgeNGramTokenFilter(whole, 1, MAX_LENGTH, false));
        }
    }

    private static void add(Document document, String field, String written) {
        String text = folded(written);
        for (int i = 0; i < text.length(); i++) {
            String rest = text.substring(i);
            Set<String> forms = new LinkedHashSet<>();
            forms.add(rest);
            forms.addAll(readings(rest, UnaryOperator.identity(), MAX_FORMS));
            forms.addAll(readings(rest, syllable -> syllable.substring(0, 1), MAX_FORMS));
            for (String form : forms) {
                document.add(new TextField(field + (i == 0 ? FRONT : INSIDE), form, Field.Store.NO));
            }
            document.add(new StringField(CHARACTERS, text.substring(i, i + 1), Field.Store.NO));
        }
    }

    /** Returns the ways to type a text. */
    private static Set<String> readings(String text, UnaryOperator<String> keys, int most) {
        Set<String> written = Set.of("");
        for (int i = 0; i < text.length(); i++) {
            Set<String> longer = new LinkedHashSet<>();
            for (String beginning : written) {
                for (String syllable : syllables(text.charAt(i))) {
                    if (longer.size() < most) {
                        longer.add(beginning + keys.apply(syllable));
                    }
                }
            }
            written = longer;
        }
        return written;
    }

    private static List<String> syllables(char c) {
        List<String> all = new ArrayList<>();
        Readings.of(c).forEach(reading -> all.addAll(Readings.spellings(reading)));
        return all.isEmpty() ? List.of(String.valueOf(c)) : all;
    }

    /** Returns the text without punctuation and spaces, in lower case and normal width. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    @Override
    public List<String> rank(String typed, int limit) {
        String text = folded(typed);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> found = search(exact(text), limit);
        return found.isEmpty() ? search(lenient(text), limit) : found;
    }

    private List<String> search(Query query, int limit) {
        try {
            List<String> found = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
                found.add(codes.get(hit.doc));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query exact(String text) {
        List<Query> ways = new ArrayList<>();
        ways.add(weighted(NUMBER, figures(text), NUMBER_WEIGHT));
        List<String> runs = runs(text);
        if (runs.size() == 1) {
            addPlaces(ways, text);
        } else {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            for (String run : runs) {
                List<Query> ofRun = new ArrayList<>();
                addPlaces(ofRun, run);
                all.add(new DisjunctionMaxQuery(ofRun, 0), Occur.MUST);
            }
            ways.add(all.build());
        }
        return new DisjunctionMaxQuery(ways, 0);
    }

    private static void addPlaces(List<Query> ways, String run) {
        for (int i = 0; i < WEIGHTS.length; i++) {
            ways.add(weighted(PLACES.get(i), run, WEIGHTS[i]));
            if (isHan(run.charAt(0))) {
                for (String keys : readings(run, UnaryOperator.identity(), MAX_READINGS_OF_A_QUERY)) {
                    ways.add(weighted(PLACES.get(i), keys, WEIGHTS[i] * HOMOPHONE));
                }
            }
        }
    }

    private static Query weighted(String field, String term, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(field, term))), weight);
    }

    private static Query lenient(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (text.length() >= MIN_KEYS_WITH_A_MISTAKE) {
            any.add(new FuzzyQuery(new Term(NUMBER, text), 1), Occur.SHOULD);
        }
        for (String keys : readings(text, UnaryOperator.identity(), 1)) {
            if (keys.length() >= MIN_KEYS_WITH_A_MISTAKE) {
                for (int i = 0; i < WEIGHTS.length; i++) {
                    Query fuzzy = new FuzzyQuery(new Term(PLACES.get(i), keys), 1);
                    any.add(new BoostQuery(new ConstantScoreQuery(fuzzy), WEIGHTS[i]), Occur.SHOULD);
                }
            }
        }
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                any.add(new TermQuery(new Term(CHARACTERS, text.substring(i, i + 1))), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** Returns the text with Chinese numerals as digits. */
    private static String figures(String text) {
        StringBuilder figures = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int value = FIGURES.indexOf(text.charAt(i));
            if (value >= 0) {
                figures.setCharAt(i, (char) ('0' + value));
            }
        }
        return figures.toString();
    }

    /** Returns the alternating runs of Chinese characters and keys. */
    private static List<String> runs(String text) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || isHan(text.charAt(i)) != isHan(text.charAt(start))) {
                runs.add(text.substring(start, i));
                start = i;
            }
        }
        return runs;
    }

    private static boolean isHan(char c) {
        return Character.isIdeographic(c);
    }
}
