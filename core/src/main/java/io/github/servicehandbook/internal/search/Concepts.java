package io.github.servicehandbook.internal.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that mean the same, as the content lists them. Immutable. */
final class Concepts {
    /** A word, and the concept that it is a word for. */
    private record Word(String text, String term) {}

    private final Map<Character, List<Word>> byFirst = new HashMap<>();
    private final BitSet firsts = new BitSet();

    /** Takes groups of words that mean the same. */
    Concepts(List<List<String>> groups) {
        for (int i = 0; i < groups.size(); i++) {
            for (String word : groups.get(i)) {
                String text = new String(Folding.folded(word));
                if (!text.isEmpty()) {
                    firsts.set(text.charAt(0));
                    byFirst.computeIfAbsent(text.charAt(0), first -> new ArrayList<>())
                            .add(new Word(text, "=" + i));
                }
            }
        }
        byFirst.values().forEach(words -> words.sort((a, b) -> b.text.length() - a.text.length()));
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
                sink.add(word.term, from, from + longest, Terms.CONCEPT);
            }
        }
    }
}
