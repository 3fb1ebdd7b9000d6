package io.github.servicehandbook.internal.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The characters, pairs of characters and words in the texts and word lists, and their frequencies.
 *
 * <p>Immutable and thread-safe.
 */
final class CharacterBigrams {
    /** The weight of a pair in a word list. A pair in a text may span two words; a pair in a word list does not. */
    private static final int LISTED = 10;

    private final Map<Character, Integer> characters = new HashMap<>();
    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final Map<String, String> spelled = new HashMap<>();
    private final TextIndex index;

    CharacterBigrams(TextIndex index, List<String> words) {
        this.index = index;
        for (Document document : index.documents()) {
            add(document.text(), 1);
            add(document.context(), 1);
        }
        words.forEach(word -> add(word, LISTED));
        words.forEach(this::spell);
    }

    /**
     * Adds a word by its spelling. If several words have the same spelling, keeps the one whose first pair is most
     * frequent.
     */
    private void spell(String word) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            String[] sounds = PinyinReadings.of(word.charAt(i));
            if (sounds.length == 0) {
                return;
            }
            letters.append(sounds[0]);
        }
        if (word.length() > 1) {
            spelled.merge(
                    letters.toString(),
                    word,
                    (a, b) -> pairs(b.charAt(0), b.charAt(1)) > pairs(a.charAt(0), a.charAt(1)) ? b : a);
        }
    }

    /** Returns the listed word that the letters spell as a whole, or null if there is none. */
    @Nullable
    String spelled(String letters) {
        return spelled.get(letters);
    }

    private void add(String text, int times) {
        char[] folded = Folding.folded(text);
        for (int i = 0; i < folded.length; i++) {
            if (Folding.isHan(folded[i])) {
                characters.merge(folded[i], times, Integer::sum);
                if (i + 1 < folded.length && Folding.isHan(folded[i + 1])) {
                    pairs.merge(folded[i] << 16 | folded[i + 1], times, Integer::sum);
                }
            }
        }
    }

    Set<Character> characters() {
        return characters.keySet();
    }

    boolean has(char c) {
        return characters.containsKey(c);
    }

    int count(char c) {
        return characters.getOrDefault(c, 0);
    }

    int pairs(char first, char second) {
        return pairs.getOrDefault(first << 16 | second, 0);
    }

    boolean hasWord(String letters) {
        return index.has(letters);
    }
}
