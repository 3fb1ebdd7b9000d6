package io.github.servicehandbook.internal.search;

/**
 * Aligns typed keys with a target: each key matches a character, part of its pinyin, or its initial. All alignments are
 * followed at once: a bit set of positions in the typed keys, one bit each, records how far they have advanced.
 *
 * <p>Not thread-safe.
 */
final class Alignment {
    /** The quality of a match, best first. */
    enum Grade {
        EXACT,
        PINYIN,
        /** Matched by a less common reading of a character. */
        RARE_PINYIN,
        INITIALS,
        HOMOPHONE,
        TYPO
    }

    /** The differences that a match may have. */
    enum Tolerance {
        NONE,
        HOMOPHONE,
        TYPO,
        /** Up to half of the typed keys may be unmatched. */
        HALF
    }

    private final TypedQuery typed;
    private final Tolerance tolerance;
    private final long end;
    private long whole;
    private long rare;
    private long initials;
    private long sounding;
    private long wrong;
    /** The positions after a syllable whose last letter was transposed with the first letter of the next syllable. */
    private long swapped;

    private Grade grade = Grade.EXACT;

    Alignment(TypedQuery typed, Tolerance tolerance) {
        this.typed = typed;
        this.tolerance = tolerance;
        end = 1L << typed.length();
    }

    /** Returns the grade of the last match. */
    Grade grade() {
        return grade;
    }

    /** Returns the end of a match that starts at the given position of the target, or -1 if there is none. */
    int end(SearchTarget target, int from) {
        whole = 1;
        rare = 0;
        initials = 0;
        sounding = 0;
        wrong = 0;
        swapped = 0;
        for (int i = from; i < target.length(); i++) {
            if (target.isSkipped(i)) {
                continue;
            }
            step(target, i);
            long places = whole | rare | initials | sounding | wrong;
            if ((places & end) != 0) {
                grade = gradeOfMatch();
                return i + 1;
            }
            if ((places | swapped) == 0) {
                return -1;
            }
        }
        return -1;
    }

    private Grade gradeOfMatch() {
        if ((whole & end) != 0) {
            return typed.hasLetters() ? Grade.PINYIN : Grade.EXACT;
        }
        if ((rare & end) != 0) {
            return Grade.RARE_PINYIN;
        }
        if ((initials & end) != 0) {
            return Grade.INITIALS;
        }
        return (sounding & end) != 0 ? Grade.HOMOPHONE : Grade.TYPO;
    }

    /** Advances all alignments by one character of the target. */
    private void step(SearchTarget target, int i) {
        long fromWhole = whole;
        long fromRare = rare;
        long fromInitials = initials;
        long fromSounding = sounding;
        long fromSwapped = swapped;
        // One extra key.
        long fromWrong = tolerance == Tolerance.TYPO ? wrong | (whole << 1 & (end - 1)) : wrong;
        whole = 0;
        rare = 0;
        initials = 0;
        sounding = 0;
        wrong = 0;
        swapped = 0;
        long places = fromWhole | fromRare | fromInitials | fromSounding | fromWrong;
        for (long left = places; left != 0; left &= left - 1) {
            int at = Long.numberOfTrailingZeros(left);
            long usual = usual(target, i, at);
            long other = otherReadings(target, i, at);
            if (has(fromWhole, at)) {
                whole |= usual;
                rare |= other;
                addDifferences(target, i, at);
            }
            rare |= has(fromRare, at) ? usual | other : 0;
            initials |= has(fromInitials, at) ? usual | other : 0;
            initials |= has(fromWhole | fromRare | fromInitials, at) ? initial(target, i, at) : 0;
            sounding |= has(fromSounding, at) ? usual | other | sameSound(target, i, at) : 0;
            wrong |= has(fromWrong, at) ? usual | other : 0;
        }
        for (long left = fromSwapped; left != 0; left &= left - 1) {
            wrong |= restOfSwapped(target, i, Long.numberOfTrailingZeros(left));
        }
    }

    private static boolean has(long places, int at) {
        return (places >> at & 1) == 1;
    }

    private void addDifferences(SearchTarget target, int i, int at) {
        if (tolerance == Tolerance.HOMOPHONE) {
            sounding |= sameSound(target, i, at);
        } else if (tolerance == Tolerance.TYPO) {
            wrong |= mistyped(target, i, at);
            swapped |= swapped(target, i, at);
        }
    }

    /** Returns the positions after the character itself or its most common reading. */
    private long usual(SearchTarget target, int i, int at) {
        long next = typed.key(at) == target.at(i) ? 1L << (at + 1) : 0;
        return target.sounds(i).length == 0 ? next : next | syllable(target.sounds(i)[0], at);
    }

    private long otherReadings(SearchTarget target, int i, int at) {
        long next = 0;
        for (int k = 1; k < target.sounds(i).length; k++) {
            next |= syllable(target.sounds(i)[k], at);
        }
        return next;
    }

    /** Returns the position after a whole syllable, or the end if the remaining keys are a prefix of the syllable. */
    private long syllable(String syllable, int at) {
        if (!Folding.isLetter(typed.key(at))) {
            return 0;
        }
        if (typed.hasSyllable(at, syllable)) {
            return 1L << (at + syllable.length());
        }
        return typed.endsWithin(at, syllable) && (at > 0 || typed.length() > 1) ? end : 0;
    }

    /**
     * Returns the positions after a syllable without its last letter, a letter of the next syllable, and that last
     * letter.
     */
    private long swapped(SearchTarget target, int i, int at) {
        long next = 0;
        for (String syllable : target.sounds(i)) {
            int last = at + syllable.length();
            if (last < typed.length()
                    && typed.key(last) == syllable.charAt(syllable.length() - 1)
                    && Folding.isLetter(typed.key(last - 1))
                    && typed.hasSyllable(at, syllable.substring(0, syllable.length() - 1))) {
                next |= 1L << (last + 1);
            }
        }
        return next;
    }

    /** Returns the positions after the rest of a syllable whose first letter was typed two positions earlier. */
    private long restOfSwapped(SearchTarget target, int i, int at) {
        long next = 0;
        for (String syllable : target.sounds(i)) {
            if (syllable.charAt(0) == typed.key(at - 2) && typed.hasSyllable(at, syllable.substring(1))) {
                next |= 1L << (at + syllable.length() - 1);
            }
        }
        return next;
    }

    /** Returns the positions after an initial: the first letter, or zh, ch or sh. */
    private long initial(SearchTarget target, int i, int at) {
        char key = typed.key(at);
        if (!Folding.isLetter(key) || !Folding.isHan(target.at(i)) || !target.mayStart(i, key)) {
            return 0;
        }
        boolean two = (key == 'z' || key == 'c' || key == 's') && at + 1 < typed.length() && typed.key(at + 1) == 'h';
        return 1L << (at + 1) | (two ? 1L << (at + 2) : 0);
    }

    private long sameSound(SearchTarget target, int i, int at) {
        return Folding.isHan(typed.key(at)) && PinyinReadings.areShared(typed.sounds(at), target.sounds(i))
                ? 1L << (at + 1)
                : 0;
    }

    /** Returns the positions after a wrong or missing key, or after a syllable at edit distance 1. */
    private long mistyped(SearchTarget target, int i, int at) {
        long next = 1L << at;
        if (Folding.isLetter(typed.key(at)) && Folding.isHan(target.at(i))) {
            next = 0;
            for (String syllable : target.sounds(i)) {
                for (int length = syllable.length() - 1; length <= syllable.length() + 1; length++) {
                    if (length > 0 && at + length <= typed.length() && typed.isTypoOf(at, length, syllable)) {
                        next |= 1L << (at + length);
                    }
                }
            }
            return next;
        }
        return next | 1L << (at + 1);
    }
}
