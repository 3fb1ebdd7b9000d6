package io.github.servicehandbook.internal.search;

/**
 * Lays what was typed over a target: each key is a character, belongs to the pinyin of one, or is its first letter. All
 * ways of doing so are gone through at once: a set of places in what was typed, a bit each, says how far they have come.
 * For one thread.
 */
final class Alignment {
    /** How well it fits, best first. */
    enum Grade {
        EXACT,
        PINYIN,
        INITIALS,
        SAME_SOUND,
        TYPO
    }

    /** Which differences are allowed. */
    enum Tolerance {
        NONE,
        SAME_SOUND,
        TYPO
    }

    private final Typed typed;
    private final Tolerance tolerance;
    private final long end;
    private long whole;
    private long initials;
    private long sounding;
    private long wrong;
    private Grade grade = Grade.EXACT;

    Alignment(Typed typed, Tolerance tolerance) {
        this.typed = typed;
        this.tolerance = tolerance;
        end = 1L << typed.length();
    }

    /** The grade of the last match. */
    Grade grade() {
        return grade;
    }

    /** Where a match that begins at a place of the target ends; -1 if there is none. */
    int end(Target target, int from) {
        whole = 1;
        initials = 0;
        sounding = 0;
        wrong = 0;
        for (int i = from; i < target.folded.length; i++) {
            if (target.isPassedOver(i)) {
                continue;
            }
            step(target, i);
            if (((whole | initials | sounding | wrong) & end) != 0) {
                grade = reached();
                return i + 1;
            }
            if ((whole | initials | sounding | wrong) == 0) {
                return -1;
            }
        }
        return -1;
    }

    private Grade reached() {
        if ((whole & end) != 0) {
            return typed.hasLetters ? Grade.PINYIN : Grade.EXACT;
        }
        if ((initials & end) != 0) {
            return Grade.INITIALS;
        }
        return (sounding & end) != 0 ? Grade.SAME_SOUND : Grade.TYPO;
    }

    /** Takes one character of the target. */
    private void step(Target target, int i) {
        long fromWhole = whole;
        long fromInitials = initials;
        long fromSounding = sounding;
        long fromWrong = wrong;
        if (tolerance == Tolerance.TYPO) {
            // A key too many.
            fromWrong |= whole << 1 & (end - 1);
        }
        whole = 0;
        initials = 0;
        sounding = 0;
        wrong = 0;
        for (long left = fromWhole | fromInitials | fromSounding | fromWrong; left != 0; left &= left - 1) {
            int at = Long.numberOfTrailingZeros(left);
            long next = plain(target, i, at);
            if (has(fromWhole, at)) {
                whole |= next;
                takeDifferences(target, i, at);
            }
            initials |= has(fromInitials, at) ? next : 0;
            initials |= has(fromWhole | fromInitials, at) ? initial(target, i, at) : 0;
            sounding |= has(fromSounding, at) ? next | sameSound(target, i, at) : 0;
            wrong |= has(fromWrong, at) ? next : 0;
        }
    }

    private static boolean has(long places, int at) {
        return (places >> at & 1) == 1;
    }

    private void takeDifferences(Target target, int i, int at) {
        if (tolerance == Tolerance.SAME_SOUND) {
            sounding |= sameSound(target, i, at);
        } else if (tolerance == Tolerance.TYPO) {
            wrong |= mistyped(target, i, at);
        }
    }

    /** The character itself, one of its syllables, or the beginning of one where nothing else was typed. */
    private long plain(Target target, int i, int at) {
        long next = typed.keys[at] == target.folded[i] ? 1L << (at + 1) : 0;
        if (Folding.isLetter(typed.keys[at])) {
            for (String syllable : target.sounds[i]) {
                if (typed.hasSyllable(at, syllable)) {
                    next |= 1L << (at + syllable.length());
                } else if (typed.endsWithin(at, syllable) && (at > 0 || typed.length() > 1)) {
                    next |= end;
                }
            }
        }
        return next;
    }

    /** The first letter; zh, ch and sh are one too. */
    private long initial(Target target, int i, int at) {
        char key = typed.keys[at];
        if (!Folding.isLetter(key) || !Folding.isHan(target.folded[i]) || !target.mayBegin(i, key)) {
            return 0;
        }
        boolean two = (key == 'z' || key == 'c' || key == 's') && at + 1 < typed.length() && typed.keys[at + 1] == 'h';
        return 1L << (at + 1) | (two ? 1L << (at + 2) : 0);
    }

    private long sameSound(Target target, int i, int at) {
        return Folding.isHan(typed.keys[at]) && Sounds.areShared(typed.sounds(at), target.sounds[i])
                ? 1L << (at + 1)
                : 0;
    }

    /** Another character, none, or a syllable with one mistake. */
    private long mistyped(Target target, int i, int at) {
        long next = 1L << at;
        if (Folding.isLetter(typed.keys[at]) && Folding.isHan(target.folded[i])) {
            next = 0;
            for (String syllable : target.sounds[i]) {
                for (int length = syllable.length() - 1; length <= syllable.length() + 1; length++) {
                    if (length > 0 && at + length <= typed.length() && isOneMistake(at, length, syllable)) {
                        next |= 1L << (at + length);
                    }
                }
            }
            return next;
        }
        return next | 1L << (at + 1);
    }

    /** Whether keys are a syllable but for one letter wrong, missing, too many, or two changed over. */
    private boolean isOneMistake(int at, int length, String syllable) {
        return Mistakes.isOne(typed.keys, at, length, syllable);
    }
}
