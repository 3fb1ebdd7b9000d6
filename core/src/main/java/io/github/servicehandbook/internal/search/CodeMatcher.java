package io.github.servicehandbook.internal.search;

import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.codes.CodeMatch.MatchType;
import io.github.servicehandbook.internal.search.Alignment.Grade;
import io.github.servicehandbook.internal.search.Alignment.Tolerance;
import io.github.servicehandbook.ref.CodeId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best match for the typed text in the targets of one code after another.
 *
 * <p>Not thread-safe.
 */
final class CodeMatcher {
    private static final double WHOLE_NUMBER = 100;
    private static final double NUMBER = 90;
    private static final double NEAR_NUMBER = 29;
    /** A subsequence match: all characters in order, but not adjacent. */
    private static final double SUBSEQUENCE = 45;

    private static final double HALF = 20;

    private static final double NAME_BONUS = 3;
    private static final double WHOLE_BONUS = 9;
    private static final double PREFIX_BONUS = 4;
    private static final double LENGTH_BONUS = 3;

    private final TypedQuery typed;
    private final @Nullable CodeId number;
    private final Tolerance tolerance;
    private final Alignment alignment;
    private @Nullable SearchTarget best;
    private @Nullable Grade bestGrade;
    private int bestStart;
    private int bestEnd;
    private double bestScore;

    CodeMatcher(TypedQuery typed, @Nullable CodeId number, Tolerance tolerance) {
        this.typed = typed;
        this.number = number;
        this.tolerance = tolerance;
        alignment = new Alignment(typed, tolerance);
    }

    private static double base(Grade grade) {
        return switch (grade) {
            case EXACT -> 80;
            case PINYIN -> 70;
            case RARE_PINYIN -> 66;
            case INITIALS -> 60;
            case HOMOPHONE -> 50;
            case TYPO -> 30;
        };
    }

    /** Returns the best match of a code, or null if there is none. */
    @Nullable
    CodeMatch best(BusinessCode code, SearchTarget[] targets) {
        best = null;
        bestGrade = null;
        bestScore = 0;
        for (SearchTarget target : targets) {
            if (tolerance == Tolerance.HALF) {
                matchHalf(target);
            } else if (target.kind() == SearchTarget.Kind.NUMBER) {
                matchNumber(code, target);
            } else {
                matchText(target);
            }
        }
        return best == null ? null : new CodeMatch(code, matchType(best), best.text(), bestStart, bestEnd, bestScore);
    }

    private void matchNumber(BusinessCode code, SearchTarget target) {
        if (code.id().equals(number)) {
            offer(target, null, 0, target.text().length(), WHOLE_NUMBER);
        } else if (tolerance == Tolerance.NONE && typed.isPrefixOf(target.text())) {
            offer(target, null, 0, typed.length(), NUMBER + typed.length());
        } else if (tolerance == Tolerance.TYPO && typed.isTypoOf(0, typed.length(), target.text())) {
            offer(target, Grade.TYPO, 0, target.text().length(), NEAR_NUMBER);
        }
    }

    private void matchText(SearchTarget target) {
        for (int from = 0; from < target.length(); from++) {
            boolean mayBegin = tolerance != Tolerance.NONE || target.mayStart(from, typed.key(0));
            int end = mayBegin && !target.isSkipped(from) ? alignment.end(target, from) : -1;
            if (end >= 0) {
                Grade grade = alignment.grade();
                offer(target, grade, from, end, base(grade) + bonus(target, from, end));
            }
        }
        if (tolerance == Tolerance.HOMOPHONE && typed.hasHan()) {
            matchSubsequence(target);
        }
    }

    /**
     * Returns the bonus of a match. A search word scores highest if it is matched completely, a name if its beginning
     * is matched.
     */
    private static double bonus(SearchTarget target, int from, int end) {
        int length = end - from;
        boolean name = target.kind() == SearchTarget.Kind.NAME;
        return (name ? NAME_BONUS : 0)
                + (name && from == 0 ? PREFIX_BONUS : 0)
                + (length >= target.size() ? WHOLE_BONUS : 0)
                + LENGTH_BONUS * Math.min(length, target.size()) / target.size();
    }

    /** Offers a subsequence match: all typed keys in order, with other characters in between. */
    private void matchSubsequence(SearchTarget target) {
        int start = -1;
        int at = 0;
        for (int i = 0; i < target.length() && at < typed.length(); i++) {
            if (target.at(i) == typed.key(at)) {
                start = at == 0 ? i : start;
                at++;
                if (at == typed.length() && at > 1) {
                    offer(target, Grade.EXACT, start, i + 1, SUBSEQUENCE + LENGTH_BONUS * at / (i + 1 - start));
                }
            }
        }
    }

    /**
     * Offers a complete code number within the typed text, or a partial match: at least two of the typed Chinese
     * characters, and half of the typed text, in order.
     */
    private void matchHalf(SearchTarget target) {
        if (target.kind() == SearchTarget.Kind.NUMBER) {
            for (int from = 0; from < typed.length(); from++) {
                if (typed.hasSyllable(from, target.text())) {
                    offer(target, null, 0, target.length(), NEAR_NUMBER);
                }
            }
            return;
        }
        for (int from = 0; from < target.length(); from++) {
            int start = from;
            int common = 0;
            int end = from;
            int at = 0;
            for (int i = from; i < target.length(); i++) {
                int key = typed.indexOf(target.at(i), at);
                if (key >= 0 && Folding.isHan(target.at(i))) {
                    start = common == 0 ? i : start;
                    at = key + 1;
                    end = i + 1;
                    common++;
                }
            }
            if (common > 1 && 2 * common >= typed.length()) {
                offer(target, Grade.EXACT, start, end, HALF + WHOLE_BONUS * common / typed.length());
            }
        }
    }

    private void offer(SearchTarget target, @Nullable Grade grade, int start, int end, double score) {
        // If the name and a search word match with the same grade, the name is shown.
        boolean shown = grade != null && grade == bestGrade && best != null && best.kind() == SearchTarget.Kind.NAME;
        if (score > bestScore && !(shown && target.kind() == SearchTarget.Kind.WORD)) {
            best = target;
            bestGrade = grade;
            bestStart = start;
            bestEnd = end;
        }
        bestScore = Math.max(score, bestScore);
    }

    private MatchType matchType(SearchTarget target) {
        if (bestGrade == Grade.TYPO) {
            return MatchType.TYPO;
        }
        if (target.kind() == SearchTarget.Kind.NUMBER || bestGrade == null) {
            return MatchType.CODE;
        }
        if (target.kind() == SearchTarget.Kind.WORD) {
            return MatchType.KEYWORD;
        }
        return switch (bestGrade) {
            case EXACT -> MatchType.NAME;
            case PINYIN, RARE_PINYIN -> MatchType.PINYIN;
            case INITIALS -> MatchType.INITIALS;
            case HOMOPHONE -> MatchType.HOMOPHONE;
            case TYPO -> MatchType.TYPO;
        };
    }
}
