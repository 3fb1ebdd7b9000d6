package io.github.servicehandbook.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what the texts do not have into what they have: pinyin, traditional and other wrong characters become the
 * characters of the same sound that go together best in the texts. Immutable once made.
 */
final class Repair {
    private static final int LONGEST_SYLLABLE = 6;

    private final Vocabulary vocabulary;
    private final Map<String, StringBuilder> bySound = new HashMap<>();

    Repair(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (char c : vocabulary.characters()) {
            for (String sound : Sounds.of(c)) {
                bySound.computeIfAbsent(sound, key -> new StringBuilder(4)).append(c);
            }
        }
    }

    /** The text that is meant; the same one if nothing is to be mended. */
    char[] of(char[] text) {
        if (!mayHaveMistakes(text)) {
            return text;
        }
        List<String> slots = new ArrayList<>();
        boolean changed = false;
        boolean afterPinyin = false;
        int amountEnd = 0;
        for (int i = 0; i < text.length; ) {
            int end = i + 1;
            amountEnd = Math.max(amountEnd, Numerals.end(text, i));
            if (i < amountEnd) {
                slots.add(String.valueOf(text[i]));
            } else if (text[i] == ' ' && afterPinyin && i + 1 < text.length && Folding.isLetter(text[i + 1])) {
                // mi ma is mima.
                i++;
                continue;
            } else if (Folding.isLetter(text[i])) {
                while (end < text.length && Folding.isLetter(text[end])) {
                    end++;
                }
                List<String> syllables = isMixed(text, i, end) ? List.of() : syllables(new String(text, i, end - i));
                changed |= !syllables.isEmpty();
                afterPinyin = !syllables.isEmpty();
                if (syllables.isEmpty()) {
                    keep(text, i, end, slots);
                } else {
                    syllables.forEach(syllable -> slots.add(String.valueOf(bySound.get(syllable))));
                }
            } else {
                String candidates = isOdd(text[i]) ? sameSound(text[i]) : "";
                changed |= !candidates.isEmpty();
                slots.add(text[i] + candidates);
            }
            i = end;
        }
        return changed ? best(slots) : text;
    }

    /** Whether there are letters, or characters that no text has. */
    private boolean mayHaveMistakes(char[] text) {
        for (char c : text) {
            if (Folding.isLetter(c) || isOdd(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether digits belong to the letters, as in e199, or they are one letter alone. */
    private static boolean isMixed(char[] text, int from, int end) {
        return end - from == 1
                || (from > 0 && Folding.isDigit(text[from - 1]))
                || (end < text.length && Folding.isDigit(text[end]));
    }

    private static void keep(char[] text, int from, int end, List<String> slots) {
        for (int i = from; i < end; i++) {
            slots.add(String.valueOf(text[i]));
        }
    }

    /** A Chinese character that no text has. */
    private boolean isOdd(char c) {
        return Folding.isHan(c) && !vocabulary.has(c);
    }

    private String sameSound(char c) {
        StringBuilder candidates = new StringBuilder();
        for (String sound : Sounds.of(c)) {
            candidates.append(bySound.getOrDefault(sound, new StringBuilder()));
        }
        return candidates.toString();
    }

    /** The fewest syllables that make up the letters; empty if they are a word of the texts or no pinyin. */
    private List<String> syllables(String letters) {
        if (vocabulary.hasWord(letters)) {
            return List.of();
        }
        int length = letters.length();
        int[] fewest = new int[length + 1];
        int[] from = new int[length + 1];
        for (int end = 1; end <= length; end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (int start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
                if (fewest[start] != Integer.MAX_VALUE
                        && fewest[start] + 1 < fewest[end]
                        && bySound.containsKey(letters.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                    from[end] = start;
                }
            }
        }
        List<String> syllables = new ArrayList<>();
        for (int end = length; fewest[length] != Integer.MAX_VALUE && end > 0; end = from[end]) {
            syllables.add(0, letters.substring(from[end], end));
        }
        return syllables;
    }

    /** The characters, one of each slot, whose pairs the texts have most often. */
    private char[] best(List<String> slots) {
        int size = slots.size();
        int[][] from = new int[size][];
        double[] scores = {};
        for (int i = 0; i < size; i++) {
            from[i] = new int[slots.get(i).length()];
            scores = scores(i == 0 ? "" : slots.get(i - 1), scores, slots.get(i), from[i]);
        }
        char[] best = new char[size];
        int k = indexOfGreatest(scores);
        for (int i = size - 1; i >= 0; i--) {
            best[i] = slots.get(i).charAt(k);
            k = from[i][k];
        }
        for (int i = 0; i < size; i++) {
            // What goes with neither neighbour stays as it was typed.
            best[i] = isOdd(slots.get(i).charAt(0)) && !goesWithNeighbour(best, i)
                    ? slots.get(i).charAt(0)
                    : best[i];
        }
        return best;
    }

    /** How good each candidate is with the best one before it, of which the place is noted. */
    private double[] scores(String before, double[] scoresBefore, String here, int[] from) {
        double[] scores = new double[here.length()];
        for (int k = 0; k < scores.length; k++) {
            double own = Math.log1p(vocabulary.count(here.charAt(k))) / 100;
            scores[k] = before.isEmpty() ? own : Double.NEGATIVE_INFINITY;
            for (int j = 0; j < before.length(); j++) {
                double score = scoresBefore[j] + own + Math.log1p(vocabulary.pairs(before.charAt(j), here.charAt(k)));
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

    private boolean goesWithNeighbour(char[] text, int i) {
        return (i > 0 && vocabulary.pairs(text[i - 1], text[i]) > 0)
                || (i + 1 < text.length && vocabulary.pairs(text[i], text[i + 1]) > 0);
    }
}
