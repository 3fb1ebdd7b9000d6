package io.github.servicehandbook.examples.benchmarks;

/** How Lucene cuts texts into words, and whether it knows the synonyms of the content. */
public enum LuceneVariant {
    /** Pairs of characters. */
    CJK("Lucene, CJK"),
    /** Pairs of characters, and synonyms on the query. */
    CJK_SYNONYMS("Lucene, CJK, synonyms"),
    /** Words by a dictionary and a hidden Markov model. */
    SMART("Lucene, smart Chinese"),
    /** Words by a dictionary and a hidden Markov model, and synonyms on the query. */
    SMART_SYNONYMS("Lucene, smart Chinese, synonyms");

    private final String title;

    LuceneVariant(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isSmart() {
        return this == SMART || this == SMART_SYNONYMS;
    }

    boolean hasSynonyms() {
        return this == CJK_SYNONYMS || this == SMART_SYNONYMS;
    }
}
