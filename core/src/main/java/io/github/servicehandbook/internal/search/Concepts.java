package io.github.servicehandbook.internal.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that mean the same, as the content lists them. Immutable. */
final class Concepts {
    /** A word, the concept that it is a word for, and what it counts: less if it may mean several things. */
    private record Word(String text, String term, float weight) {}

    private final Map<Character, List<Word>> byFirst = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final BitSet firsts = new BitSet();

    /** Takes groups of words that mean the same. */
    Concepts(List<List<String>> groups) {
        Map<String, Integer> meanings = new HashMap<>();
        groups.forEach(group -> group.forEach(word -> meanings.merge(folded(word), 1, Integer::sum)));
        for (int i = 0; i < groups.size(); i++) {
            for (String word : groups.get(i)) {
                String text = folded(word);
                if (!text.isEmpty()) {
                    Set<String> all = parts.computeIfAbsent("=" + i, term -> new HashSet<>());
                    Terms.words(text.toCharArray(), (part, start, end, own) -> {
                        if (own == Terms.PAIR) {
                            all.add(part);
                        }
                    });
                    float weight = (float) (Terms.CONCEPT / Math.sqrt(meanings.getOrDefault(text, 1)));
                    firsts.set(text.charAt(0));
                    byFirst.computeIfAbsent(text.charAt(0), first -> new ArrayList<>())
                            .add(new Word(text, "=" + i, weight));
                }
            }
        }
        byFirst.values().forEach(words -> words.sort((a, b) -> b.text.length() - a.text.length()));
    }

    /** Pairs of characters in the words for a concept; none if a term is no concept. */
    Set<String> parts(String term) {
        return parts.getOrDefault(term, Set.of());
    }

    private static String folded(String word) {
        return new String(Folding.folded(word));
    }

    /** Gives each word at a place of a text, the longest first; a word of several concepts several times. */
    void at(char[] text, int from, Terms.Sink sink) {
        if (!firsts.get(text[from])) {
            return;
        }
        int longest = 0;
        for (Word word : byFirst.getOrDefault(text[from], List.of())) {
            if (word.text.length() >= longest && Chars.startWith(text, from, word.text)) {
                longest = word.text.length();
                sink.add(word.term, from, from + longest, word.weight);
            }
        }
    }
}
