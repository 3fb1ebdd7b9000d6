package io.github.servicehandbook.examples.benchmarks;

/** The tokenizer of Lucene, with or without the synonyms of the content. */
public enum LuceneVariant {
    /** Pairs of characters. */
    CJK("Lucene, CJK"),
    /** Pairs of characters, with synonyms applied to the query. */
    CJK_SYNONYMS("Lucene, CJK, synonyms"),
    /** Words found with a dictionary and a hidden Markov model. */
    SMART("Lucene, smart Chinese"),
    /** Words found with a dictionary and a hidden Markov model, with synonyms applied to the query. */
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
