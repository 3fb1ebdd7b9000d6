package io.github.servicehandbook.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Query correction: replaces text that the indexed texts do not contain. Pinyin, traditional characters and homophones
 * become the characters of the same sound that occur together most often in the texts.
 *
 * <p>Immutable and thread-safe.
 */
final class QueryCorrection {
    private static final int MAX_SYLLABLE = 6;
    /** The penalty for replacing a character that the texts contain. */
    private static final double CHANGE = 3;

    /** The candidates for one position; the typed character comes first, if there is one. */
    private record Slot(String candidates, boolean isTyped) {
        char first() {
            return candidates.charAt(0);
        }
    }

    private final CharacterBigrams vocabulary;
    private final Map<String, StringBuilder> bySound = new HashMap<>();

    QueryCorrection(CharacterBigrams vocabulary) {
        this.vocabulary = vocabulary;
        for (char c : vocabulary.characters()) {
            for (String sound : PinyinReadings.of(c)) {
                bySound.computeIfAbsent(sound, key -> new StringBuilder(4)).append(c);
            }
        }
    }

    /** Returns the corrected text, or the same array if there is nothing to correct. */
    char[] of(char[] text) {
        if (!mayNeedCorrection(text)) {
            return text;
        }
        List<Slot> slots = new ArrayList<>();
        boolean changed = false;
        boolean afterPinyin = false;
        int amountEnd = 0;
        for (int i = 0; i < text.length; ) {
            int end = i + 1;
            amountEnd = Math.max(amountEnd, Quantities.end(text, i));
            if (i < amountEnd) {
                slots.add(typed(text[i]));
            } else if (text[i] == ' ' && afterPinyin && i + 1 < text.length && Folding.isLetter(text[i + 1])) {
                // "mi ma" is read as "mima".
                i++;
                continue;
            } else if (Folding.isLetter(text[i])) {
                while (end < text.length && Folding.isLetter(text[end])) {
                    end++;
                }
                List<Slot> syllables = isMixed(text, i, end) ? List.of() : syllables(new String(text, i, end - i));
                changed |= !syllables.isEmpty();
                afterPinyin = !syllables.isEmpty();
                if (syllables.isEmpty()) {
                    keep(text, i, end, slots);
                } else {
                    slots.addAll(syllables);
                }
            } else {
                String candidates = isUnknown(text[i]) || isUnpaired(text, i) ? homophones(text[i]) : "";
                changed |= !candidates.isEmpty();
                slots.add(new Slot(text[i] + candidates, true));
            }
            i = end;
        }
        return changed ? best(slots) : text;
    }

    /** Returns whether the text has letters, or characters that form a known pair with neither neighbor. */
    private boolean mayNeedCorrection(char[] text) {
        for (int i = 0; i < text.length; i++) {
            if (Folding.isLetter(text[i]) || isUnpaired(text, i)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the letters are adjacent to digits, as in e199, or are a single letter. */
    private static boolean isMixed(char[] text, int from, int end) {
        return end - from == 1
                || (from > 0 && Folding.isDigit(text[from - 1]))
                || (end < text.length && Folding.isDigit(text[end]));
    }

    private static Slot typed(char c) {
        return new Slot(String.valueOf(c), true);
    }

    private static void keep(char[] text, int from, int end, List<Slot> slots) {
        for (int i = from; i < end; i++) {
            slots.add(typed(text[i]));
        }
    }

    /** Returns whether a character is Chinese and occurs in none of the texts. */
    private boolean isUnknown(char c) {
        return Folding.isHan(c) && !vocabulary.has(c);
    }

    /**
     * Returns whether a character is Chinese and forms a known pair with neither neighbor; a homophone may fit better.
     */
    private boolean isUnpaired(char[] text, int i) {
        return Folding.isHan(text[i]) && !pairsWithNeighbor(text, i);
    }

    private String homophones(char c) {
        StringBuilder candidates = new StringBuilder();
        for (String sound : PinyinReadings.of(c)) {
            candidates.append(bySound.getOrDefault(sound, new StringBuilder()));
        }
        return candidates.toString();
    }

    /**
     * Returns the listed word that the letters spell, or else a split into the fewest syllables. Returns an empty list
     * if the letters are a word of the texts or are not pinyin.
     */
    private List<Slot> syllables(String letters) {
        if (vocabulary.hasWord(letters)) {
            return List.of();
        }
        String word = vocabulary.spelled(letters);
        if (word != null) {
            return word.chars().mapToObj(c -> typed((char) c)).toList();
        }
        int length = letters.length();
        int[] fewest = new int[length + 1];
        int[] from = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int start = Math.max(0, end - MAX_SYLLABLE); start < end; start++) {
                if (fewest[start] != Integer.MAX_VALUE
                        && fewest[start] + 1 < fewest[end]
                        && bySound.containsKey(letters.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        List<Slot> syllables = new ArrayList<>();
        for (int end = length; fewest[length] != Integer.MAX_VALUE && end > 0; end = from[end]) {
            syllables.add(0, new Slot(String.valueOf(bySound.get(letters.substring(from[end], end))), false));
        }
        return syllables;
    }

    /** Returns the characters, one for each slot, whose pairs are most frequent in the texts. */
    private char[] best(List<Slot> slots) {
        int size = slots.size();
        int[][] from = new int[size][];
        double[] scores = {};
        for (int i = 0; i < size; i++) {
            from[i] = new int[slots.get(i).candidates.length()];
            scores = scores(i == 0 ? "" : slots.get(i - 1).candidates, scores, slots.get(i), from[i]);
        }
        char[] best = new char[size];
        int k = indexOfGreatest(scores);
        for (int i = size - 1; i >= 0; i--) {
            best[i] = slots.get(i).candidates.charAt(k);
            k = from[i][k];
        }
        for (int i = 0; i < size; i++) {
            // A character that fits neither neighbor stays as typed.
            best[i] = slots.get(i).isTyped && !pairsWithNeighbor(best, i)
                    ? slots.get(i).first()
                    : best[i];
        }
        return best;
    }

    /** Returns the score of each candidate with its best predecessor, whose index is stored in {@code from}. */
    private double[] scores(String before, double[] scoresBefore, Slot here, int[] from) {
        double[] scores = new double[from.length];
        for (int k = 0; k < scores.length; k++) {
            char c = here.candidates.charAt(k);
            double own = Math.log1p(vocabulary.count(c)) / 100;
            own -= k > 0 && here.isTyped && !isUnknown(here.first()) ? CHANGE : 0;
            scores[k] = before.isEmpty() ? own : Double.NEGATIVE_INFINITY;
            for (int j = 0; j < before.length(); j++) {
                double score = scoresBefore[j] + own + Math.log1p(vocabulary.pairs(before.charAt(j), c));
                if (score > scores[k]) {
                    scores[k] = score;
                    from[k] = j;
                }
            }
        }
        return scores;
    }

    private static int indexOfGreatest(double[] scores) {
        int greatest = 0;
        for (int i = 1; i < scores.length; i++) {
            greatest = scores[i] > scores[greatest] ? i : greatest;
        }
        return greatest;
    }

    private boolean pairsWithNeighbor(char[] text, int i) {
        return (i > 0 && vocabulary.pairs(text[i - 1], text[i]) > 0)
                || (i + 1 < text.length && vocabulary.pairs(text[i], text[i + 1]) > 0);
    }
}
