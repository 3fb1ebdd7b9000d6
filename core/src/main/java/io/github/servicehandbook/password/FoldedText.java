package io.github.servicehandbook.password;

import io.github.servicehandbook.internal.text.CaseFolding;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the rules compare it: in NFKC to count the classes, and folded ({@link CaseFolding#fold}) to search for
 * tokens.
 */
final class FoldedText {
    /** No character before U+0300 combines with the one before it. */
    private static final int MARKS = 0x300;

    private static final int HANGUL_VOWELS = 0x1160;
    private static final int HANGUL_FINALS_END = 0x11ff;

    private final char[] raw;
    private final char[] normalized;
    private final char[] folded;

    private FoldedText(char[] raw, char[] normalized, char[] folded) {
        this.raw = raw;
        this.normalized = normalized;
        this.folded = folded;
    }

    /** Keeps the array: ASCII text is its own NFKC form, and each character keeps its position. */
    static FoldedText ofAscii(char[] raw) {
        char[] folded = new char[raw.length];
        for (int i = 0; i < raw.length; i++) {
            folded[i] = CaseFolding.foldAscii(raw[i]);
        }
        return new FoldedText(raw, raw, folded);
    }

    /** Keeps the array if each character comes from the one at its own position, as in Han and most other text. */
    static FoldedText of(char[] raw) {
        String normalized = CaseFolding.nfkc(CharBuffer.wrap(raw));
        StringBuilder cases = CaseFolding.foldCase(normalized);
        String folded = CaseFolding.nfkc(cases);
        boolean inPlace = CharBuffer.wrap(raw).compareTo(CharBuffer.wrap(normalized)) == 0
                && cases.length() == raw.length
                && folded.contentEquals(cases);
        return new FoldedText(raw, inPlace ? raw : normalized.toCharArray(), folded.toCharArray());
    }

    char[] normalized() {
        return normalized;
    }

    char[] folded() {
        return folded;
    }

    /** Returns the number of code points of the raw text or its NFKC form, whichever is smaller. */
    int length() {
        int length = Character.codePointCount(raw, 0, raw.length);
        return raw == normalized
                ? length
                : Math.min(length, Character.codePointCount(normalized, 0, normalized.length));
    }

    /**
     * Returns the code points of the raw text that a part of the folded text comes from: all that contributed to it.
     */
    Span rawSpan(int start, int end) {
        if (raw == normalized) {
            return new Span(Character.codePointCount(raw, 0, start), Character.codePointCount(raw, 0, end));
        }
        int first = 0;
        int codePoints = 0;
        int before = 0;
        for (int at = 0; at < raw.length && before < end; ) {
            int next = endOfCluster(at);
            if (before <= start) {
                first = codePoints;
            }
            before += CaseFolding.fold(CharBuffer.wrap(raw, at, next - at)).length();
            codePoints += Character.codePointCount(raw, at, next - at);
            at = next;
        }
        return new Span(first, codePoints);
    }

    /** Returns the index after a character and everything that can combine with it. Clusters are folded separately. */
    private int endOfCluster(int start) {
        int at = start + Character.charCount(Character.codePointAt(raw, start));
        while (at < raw.length && combinesWithWhatIsBefore(Character.codePointAt(raw, at))) {
            at += Character.charCount(Character.codePointAt(raw, at));
        }
        return at;
    }

    /**
     * Returns whether a character combines with the one before it. Marks do, and the vowels and final consonants of
     * Hangul. So do characters that decompose to one of these, such as a half-width sound mark.
     */
    static boolean combinesWithWhatIsBefore(int codePoint) {
        if (codePoint < MARKS) {
            return false;
        }
        int first = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePointAt(0);
        return switch (Character.getType(first)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> first >= HANGUL_VOWELS && first <= HANGUL_FINALS_END;
        };
    }

    /** Returns the way in which a part of the folded text is written in the raw text. */
    Finding.MatchForm matched(Occurrences.Occurrence place, Span span) {
        Token token = place.token();
        if (token != null && token.end(folded, place.start(), Token.Disguise.SEPARATED) != place.end()) {
            return Finding.MatchForm.LEET;
        }
        if (token != null && token.end(folded, place.start(), Token.Disguise.NONE) != place.end()) {
            return Finding.MatchForm.SEPARATED;
        }
        int start = Character.offsetByCodePoints(raw, 0, raw.length, 0, span.start());
        int end = Character.offsetByCodePoints(raw, 0, raw.length, 0, span.end());
        CharBuffer written = CharBuffer.wrap(raw, start, end - start);
        if (raw != normalized && !Normalizer.isNormalized(written, Normalizer.Form.NFKC)) {
            return Finding.MatchForm.FULL_WIDTH;
        }
        boolean same = written.equals(CharBuffer.wrap(folded, place.start(), place.end() - place.start()));
        return same ? Finding.MatchForm.EXACT : Finding.MatchForm.DIFFERENT_CASE;
    }

    void wipe() {
        Arrays.fill(normalized, '\0');
        Arrays.fill(folded, '\0');
    }

    /** A range of code points of the raw text, the end exclusive. */
    record Span(int start, int end) {}
}
