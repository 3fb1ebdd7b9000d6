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

    private final Map<Integer, List<Word>> byBeginning = new HashMap<>();
    private final BitSet firsts = new BitSet();
    private final Map<String, Set<String>> parts = new HashMap<>();

    /** Takes groups of words that mean the same. */
    Concepts(List<List<String>> groups) {
        Map<String, Integer> meanings = new HashMap<>();
        groups.forEach(group -> group.forEach(word -> meanings.merge(folded(word), 1, Integer::sum)));
        for (int i = 0; i < groups.size(); i++) {
            for (String word : groups.get(i)) {
                String text = folded(word);
                add(new Word(text, "=" + i, (float) (Terms.CONCEPT / Math.sqrt(meanings.getOrDefault(text, 1)))));
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

    /** Pairs of characters in the words for a concept; none if a term is no concept. */
    Set<String> parts(String term) {
        return parts.getOrDefault(term, Set.of());
    }

    /** Gives each word at a place of a text, the longest first; a word of several concepts several times. */
    void at(char[] text, int from, Terms.Sink sink) {
        if (!firsts.get(text[from])) {
            return;
        }
        boolean found = from + 1 < text.length && longest(beginning(text[from], text[from + 1]), text, from, sink);
        if (!found) {
            longest(beginning(text[from], (char) 0), text, from, sink);
        }
    }

    private boolean longest(int beginning, char[] text, int from, Terms.Sink sink) {
        int longest = 0;
        for (Word word : byBeginning.getOrDefault(beginning, List.of())) {
            if (word.text.length() >= longest && Chars.startWith(text, from, word.text)) {
                longest = word.text.length();
                sink.add(word.term, from, from + longest, word.weight);
            }
        }
        return longest > 0;
    }
}
