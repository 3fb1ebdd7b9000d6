package io.github.servicehandbook.password;

import java.nio.CharBuffer;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as the rules compare it: in NFKC, for the classes, and folded (NFKC, each code point through its upper case to
 * its lower case by the Unicode data alone, whatever the locale, NFKC again), for what it may contain.
 */
final class FoldedText {
    private final char[] raw;
    private final char[] normalized;
    private final char[] folded;

    private FoldedText(char[] raw, char[] normalized, char[] folded) {
        this.raw = raw;
        this.normalized = normalized;
        this.folded = folded;
    }

    /** Keeps the array: ASCII text is its own NFKC, and each character stays in its place. */
    static FoldedText ofAscii(char[] raw) {
        char[] folded = new char[raw.length];
        for (int i = 0; i < raw.length; i++) {
            char c = raw[i];
            folded[i] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return new FoldedText(raw, raw, folded);
    }

    /** Keeps the array, too, if each character comes from the one at its own place, as Han and most other text does. */
    static FoldedText of(char[] raw) {
        String normalized = nfkc(CharBuffer.wrap(raw));
        StringBuilder cases = foldCases(normalized);
        String folded = nfkc(cases);
        boolean inPlace = CharBuffer.wrap(raw).compareTo(CharBuffer.wrap(normalized)) == 0
                && cases.length() == raw.length
                && folded.contentEquals(cases);
        return new FoldedText(raw, inPlace ? raw : normalized.toCharArray(), folded.toCharArray());
    }

    /** The folded form of a text that is compared with passwords. */
    static String fold(CharSequence text) {
        return nfkc(foldCases(nfkc(text)));
    }

    private static StringBuilder foldCases(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(codePoint)));
        }
        return folded;
    }

    private static String nfkc(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    char[] normalized() {
        return normalized;
    }

    char[] folded() {
        return folded;
    }

    /** How many code points the shorter of raw text and NFKC form has. */
    int length() {
        int length = Character.codePointCount(raw, 0, raw.length);
        return raw == normalized
                ? length
                : Math.min(length, Character.codePointCount(normalized, 0, normalized.length));
    }

    /** The code points of the raw text that a part of the folded text comes from: all that had a hand in it. */
    Span rawSpan(int start, int end) {
        if (raw == normalized) {
            return new Span(Character.codePointCount(raw, 0, start), Character.codePointCount(raw, 0, end));
        }
        int codePoints = Character.codePointCount(raw, 0, raw.length);
        int first = 0;
        int at = 0;
        for (int count = 0; count <= codePoints; count++) {
            int before = foldedLengthBefore(at);
            if (before >= end) {
                return new Span(first, count);
            }
            if (before >= 0 && before <= start) {
                first = count;
            }
            at += at < raw.length ? Character.charCount(Character.codePointAt(raw, at)) : 0;
        }
        return new Span(first, codePoints);
    }

    /** How long the folded form of the characters before a place is, or -1 if it does not stand apart from the rest. */
    private int foldedLengthBefore(int at) {
        String head = fold(CharBuffer.wrap(raw, 0, at));
        String tail = fold(CharBuffer.wrap(raw, at, raw.length - at));
        boolean apart = head.length() + tail.length() == folded.length
                && CharBuffer.wrap(folded).equals(CharBuffer.wrap(head + tail));
        return apart ? head.length() : -1;
    }

    /** How a part of the folded text is written in the raw text. */
    Finding.Matched matched(Occurrences.Occurrence place, Span span) {
        Token token = place.token();
        if (token != null && token.end(folded, place.start(), Token.Disguise.SEPARATED) != place.end()) {
            return Finding.Matched.LEET;
        }
        if (token != null && token.end(folded, place.start(), Token.Disguise.NONE) != place.end()) {
            return Finding.Matched.SEPARATED;
        }
        int start = Character.offsetByCodePoints(raw, 0, raw.length, 0, span.start());
        int end = Character.offsetByCodePoints(raw, 0, raw.length, 0, span.end());
        CharBuffer written = CharBuffer.wrap(raw, start, end - start);
        if (raw != normalized && !Normalizer.isNormalized(written, Normalizer.Form.NFKC)) {
            return Finding.Matched.FULL_WIDTH;
        }
        boolean same = written.equals(CharBuffer.wrap(folded, place.start(), place.end() - place.start()));
        return same ? Finding.Matched.EXACT : Finding.Matched.CASE;
    }

    void wipe() {
        Arrays.fill(normalized, '\0');
        Arrays.fill(folded, '\0');
    }

    /** Code points of the raw text, the end exclusive. */
    record Span(int start, int end) {}
}
