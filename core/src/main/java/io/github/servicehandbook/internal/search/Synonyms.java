package io.github.servicehandbook.internal.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The synonym sets of the content.
 *
 * <p>Immutable and thread-safe.
 */
final class Synonyms {
    /** A word, the term of its synonym set, and its weight, which is lower for an ambiguous word. */
    private record Word(String text, String term, float weight) {}

    private final Map<Integer, List<Word>> byBeginning = new HashMap<>();
    private final BitSet firsts = new BitSet();
    private final Map<String, Set<String>> parts = new HashMap<>();

    /** Creates the index of the given synonym sets. */
    Synonyms(List<List<String>> groups) {
        Map<String, Integer> meanings = new HashMap<>();
        groups.forEach(group -> group.forEach(word -> meanings.merge(folded(word), 1, Integer::sum)));
        for (int i = 0; i < groups.size(); i++) {
            for (String word : groups.get(i)) {
                String text = folded(word);
                add(new Word(text, "=" + i, (float) (Tokenizer.CONCEPT / Math.sqrt(meanings.getOrDefault(text, 1)))));
            }
        }
        byBeginning.values().forEach(words -> words.sort((a, b) -> b.text.length() - a.text.length()));
    }

    private void add(Word word) {
        String text = word.text;
        if (text.isEmpty()) {
            return;
        }
        firsts.set(text.charAt(0));
        byBeginning
                .computeIfAbsent(
                        beginning(text.charAt(0), text.length() > 1 ? text.charAt(1) : 0), two -> new ArrayList<>())
                .add(word);
        Set<String> pairs = parts.computeIfAbsent(word.term, term -> new HashSet<>());
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Folding.isHan(text.charAt(i)) && Folding.isHan(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
    }

    private static String folded(String word) {
        return new String(Folding.folded(word));
    }

    private static int beginning(char first, char second) {
        return first << 16 | second;
    }

    /** Returns the pairs of characters in the words of a concept, or an empty set if the term is not a concept. */
    Set<String> parts(String term) {
        return parts.getOrDefault(term, Set.of());
    }

    /** Passes the longest word at a position of a text to the sink, once for each of its concepts. */
    void at(char[] text, int from, Tokenizer.TokenConsumer sink) {
        if (!firsts.get(text[from])) {
            return;
        }
        boolean found = from + 1 < text.length && longest(beginning(text[from], text[from + 1]), text, from, sink);
        if (!found) {
            longest(beginning(text[from], (char) 0), text, from, sink);
        }
    }

    private boolean longest(int beginning, char[] text, int from, Tokenizer.TokenConsumer sink) {
        int longest = 0;
        for (Word word : byBeginning.getOrDefault(beginning, List.of())) {
            if (word.text.length() >= longest && CharArrays.startWith(text, from, word.text)) {
                longest = word.text.length();
                sink.add(word.term, from, from + longest, word.weight);
            }
        }
        return longest > 0;
    }
}
