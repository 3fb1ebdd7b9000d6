package io.github.servicehandbook.internal.search;

/**
 * A tokenizer for folded text. The tokens are Chinese characters and pairs of them, words of letters and digits,
 * numbers with their units, and concepts. Texts and queries are tokenized in the same way.
 */
final class Tokenizer {
    static final float SINGLE = 0.5f;
    static final float PAIR = 1;
    static final float WORD = 1.2f;
    static final float PART = 0.7f;
    static final float AMOUNT = 1.6f;
    static final float CONCEPT = 2;
    /** A time, independent of its unit. */
    static final float LENGTH = 0.8f;
    /** The presence of a time or a number. */
    static final float KIND = 1.3f;

    static final String SOME_TIME = "#time";
    static final String SOME_NUMBER = "#number";

    /** Receives terms with their positions and weights. */
    interface TokenConsumer {
        void add(String term, int start, int end, float weight);
    }

    private Tokenizer() {}

    static void of(char[] text, Synonyms concepts, TokenConsumer sink) {
        concepts(text, concepts, sink);
        words(text, sink);
    }

    static void concepts(char[] text, Synonyms concepts, TokenConsumer sink) {
        for (int i = 0; i < text.length; i++) {
            concepts.at(text, i, sink);
        }
    }

    static void words(char[] text, TokenConsumer sink) {
        for (int i = 0; i < text.length; i++) {
            if (Folding.isHan(text[i])) {
                sink.add(String.valueOf(text[i]), i, i + 1, SINGLE);
                if (i + 1 < text.length && Folding.isHan(text[i + 1])) {
                    sink.add(new String(text, i, 2), i, i + 2, PAIR);
                }
            }
            boolean begins = i == 0 || !isWord(text[i - 1]);
            if (begins && isWord(text[i])) {
                int end = i;
                while (end < text.length && isWord(text[end])) {
                    end++;
                }
                sink.add(new String(text, i, end - i), i, end, WORD);
                addParts(text, i, end, sink);
            }
        }
        amounts(text, sink);
    }

    static void amounts(char[] text, TokenConsumer sink) {
        for (int i = 0; i < text.length; i++) {
            if (Quantities.mayBegin(text[i]) && (i == 0 || !Quantities.mayBegin(text[i - 1]))) {
                addAmount(text, i, sink);
            }
        }
    }

    /** Returns whether a term is a single character. Numbers with units and concepts start with a sign. */
    static boolean isSingle(String term) {
        return term.length() == 1;
    }

    /** Adds the runs of letters and of digits in a word that has both. */
    private static void addParts(char[] text, int from, int end, TokenConsumer sink) {
        int start = from;
        for (int i = from + 1; i <= end; i++) {
            if (i == end ? start > from : Folding.isDigit(text[i]) != Folding.isDigit(text[i - 1])) {
                sink.add(new String(text, start, i - start), start, i, PART);
                start = i;
            }
        }
    }

    private static void addAmount(char[] text, int from, TokenConsumer sink) {
        Quantities.Amount amount = Quantities.at(text, from);
        if (amount != null) {
            sink.add(amount.term(), from, amount.end(), AMOUNT);
            sink.add(SOME_NUMBER, from, amount.end(), KIND);
            if (amount.isTime()) {
                sink.add(amount.length(), from, amount.end(), LENGTH);
                sink.add(SOME_TIME, from, amount.end(), KIND);
            }
        }
    }

    private static boolean isWord(char c) {
        return Folding.isLetter(c) || Folding.isDigit(c);
    }
}
