package io.github.servicehandbook.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Suggestions for an unknown ID: the known IDs nearest to it ("did you mean"). */
public final class NearMatches {
    private static final int SHOWN = 3;
    /** No ID is longer. For longer text, which can come from any caller, the first characters are enough. */
    private static final int MAX_LENGTH = 200;

    private NearMatches() {}

    /** Returns the value of an ID. Throws the exception of {@link #unknown} if there is none. */
    public static <T> T get(String kind, String id, Map<String, T> values) {
        T value = values.get(id);
        if (value == null) {
            throw unknown(kind, id, values.keySet());
        }
        return value;
    }

    /**
     * Returns the exception that every {@code get}-like method throws. It names the requested ID and the known IDs
     * nearest to it.
     */
    public static NoSuchElementException unknown(String kind, String id, Iterable<String> known) {
        List<String> near = of(id, known);
        return new NoSuchElementException("unknown " + kind + " " + id + "; "
                + (near.isEmpty() ? "there are none" : "did you mean " + String.join(", ", near) + "?"));
    }

    /** Returns the end of a fault message for an unknown ID: the nearest known IDs, or nothing if there are none. */
    public static String suggestion(String id, Iterable<String> known) {
        List<String> near = of(id, known);
        return near.isEmpty() ? "" : "; did you mean " + String.join(", ", near) + "?";
    }

    /** Returns up to three IDs with the smallest edit distance, nearest first. Ties keep the given order. */
    public static List<String> of(String id, Iterable<String> known) {
        record Candidate(String id, int distance) {}
        String asked = id.length() > MAX_LENGTH ? id.substring(0, MAX_LENGTH) : id;
        List<Candidate> candidates = new ArrayList<>();
        for (String other : known) {
            candidates.add(new Candidate(other, distance(asked, other)));
        }
        candidates.sort(Comparator.comparingInt(Candidate::distance));
        return candidates.stream().limit(SHOWN).map(Candidate::id).toList();
    }

    /** Returns the Levenshtein distance, computed one row at a time. */
    static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substituted = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
