package io.github.servicehandbook.password;

import io.github.servicehandbook.password.Finding.MatchForm;
import io.github.servicehandbook.password.PasswordVerdict.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** A rule book combined with the tokens of a subject, and the verdict on a password without findings. */
final class DefaultPreparedPolicy implements PreparedPolicy {

    private final RuleBook book;
    private final SubjectTokens identity;
    private final PasswordVerdict accepted;

    DefaultPreparedPolicy(RuleBook book, SubjectTokens identity) {
        this.book = book;
        this.identity = identity;
        this.accepted =
                PasswordVerdict.of(Outcome.ACCEPTED, List.of(), coverage(NotEvaluatedReason.NO_HISTORY), List.of());
    }

    @Override
    public PasswordVerdict check(Secret secret) {
        CharSecret chars = (CharSecret) Objects.requireNonNull(secret, "secret");
        synchronized (chars) {
            return check(chars, NotEvaluatedReason.NO_HISTORY);
        }
    }

    @Override
    public PasswordVerdict checkWithHistory(Secret secret, PasswordHistory history, SecretMatcher matcher) {
        CharSecret chars = (CharSecret) Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(history, "history");
        Objects.requireNonNull(matcher, "matcher");
        PasswordVerdict verdict;
        int length;
        synchronized (chars) {
            verdict = check(chars, NotEvaluatedReason.OTHERS_FAILED);
            if (verdict.outcome() == Outcome.REJECTED) {
                return verdict;
            }
            length = Character.codePointCount(chars.chars(), 0, chars.chars().length);
        }
        return compared(verdict, chars, length, history, matcher);
    }

    /** The caller must hold the monitor of the secret. */
    private PasswordVerdict check(CharSecret secret, NotEvaluatedReason history) {
        char[] raw = secret.chars();
        PasswordPolicy policy = book.policy();
        if (isLongerThan(policy.maxLength(), raw)) {
            return book.tooLong();
        }
        FoldedText text = secret.folded();
        boolean tooShort = text.length() < policy.minLength();
        boolean tooFew = classesOf(text.normalized()) < policy.minClasses();
        int illegal = firstIllegal(raw, policy.asciiOnly());
        Occurrences contained = identity.search(text.folded());
        List<Advisory> advisories = book.weaknesses().of(text.folded());
        if (!tooShort && !tooFew && illegal < 0 && contained == null) {
            return advisories.isEmpty() ? accepted : verdict(Outcome.ACCEPTED, List.of(), history, advisories);
        }
        List<Finding> findings = findings(raw, tooShort, tooFew, illegal);
        if (contained != null) {
            addContained(findings, text, contained);
        }
        return verdict(findings.isEmpty() ? Outcome.ACCEPTED : Outcome.REJECTED, findings, history, advisories);
    }

    private List<Finding> findings(char[] raw, boolean tooShort, boolean tooFew, int illegal) {
        List<Finding> findings = new ArrayList<>();
        int length = Character.codePointCount(raw, 0, raw.length);
        if (tooShort) {
            add(findings, FindingCode.TOO_SHORT, 0, length);
        }
        if (tooFew) {
            add(findings, FindingCode.TOO_FEW_CLASSES, 0, length);
        }
        if (illegal >= 0) {
            int at = Character.codePointCount(raw, 0, illegal);
            add(findings, FindingCode.ILLEGAL_CHARACTER, at, at + 1);
        }
        return findings;
    }

    /** Stops reading at the first character beyond the maximum. */
    private static boolean isLongerThan(int maxLength, char[] raw) {
        int at = 0;
        for (int count = 0; count < maxLength && at < raw.length; count++) {
            at += Character.charCount(Character.codePointAt(raw, at));
        }
        return at < raw.length;
    }

    private static int classesOf(char[] normalized) {
        int classes = 0;
        for (char c : normalized) {
            classes |= Characters.classOf(c);
        }
        return Integer.bitCount(classes);
    }

    /** Returns the index of the first character that is not allowed, or -1. */
    private static int firstIllegal(char[] raw, boolean asciiOnly) {
        int codePoint;
        for (int i = 0; i < raw.length; i += Character.charCount(codePoint)) {
            codePoint = Character.codePointAt(raw, i);
            boolean beyondAscii = asciiOnly && codePoint >= Characters.ASCII_END;
            if (beyondAscii || Characters.isIllegal(codePoint)) {
                return i;
            }
        }
        return -1;
    }

    private void add(List<Finding> findings, FindingCode code, int start, int end) {
        add(findings, code, start, end, MatchForm.NONE);
    }

    private void add(List<Finding> findings, FindingCode code, int start, int end, MatchForm matched) {
        Finding finding = book.finding(code, start, end, matched);
        if (finding != null) {
            findings.add(finding);
        }
    }

    private void addContained(List<Finding> findings, FoldedText text, Occurrences contained) {
        for (FindingCode code : FindingCode.values()) {
            Occurrences.Occurrence place = contained.find(code);
            if (place != null) {
                FoldedText.Span span = text.rawSpan(place.start(), place.end());
                MatchForm matched =
                        code == FindingCode.CONTAINS_LOGIN_REVERSED ? MatchForm.REVERSED : text.matched(place, span);
                add(findings, code, span.start(), span.end(), matched);
            }
        }
    }

    private PasswordVerdict verdict(
            Outcome outcome, List<Finding> findings, @Nullable NotEvaluatedReason history, List<Advisory> advisories) {
        List<RuleResult> unfailed =
                history == NotEvaluatedReason.NO_HISTORY ? accepted.ruleResults() : coverage(history);
        return PasswordVerdict.of(outcome, findings, book.withFailures(unfailed, findings), advisories);
    }

    private List<RuleResult> coverage(@Nullable NotEvaluatedReason history) {
        Map<FindingCode, NotEvaluatedReason> unevaluated = new EnumMap<>(identity.unevaluated());
        if (history != null) {
            unevaluated.put(FindingCode.REUSED, history);
        }
        return book.coverage(unevaluated);
    }

    private PasswordVerdict compared(
            PasswordVerdict verdict, CharSecret secret, int length, PasswordHistory history, SecretMatcher matcher) {
        List<String> newest = history.encodedPasswords();
        boolean unreadable = false;
        for (int i = 0; i < Math.min(newest.size(), book.policy().historySize()); i++) {
            try {
                if (matcher.matches(secret, newest.get(i))) {
                    return compared(Outcome.REJECTED, length, null, verdict.advisories());
                }
            } catch (RuntimeException e) {
                secret.checkOpen();
                // Omits the message, which may contain the hash.
                LoggerFactory.getLogger(DefaultPreparedPolicy.class)
                        .debug(
                                "entry {} of the history could not be read: {}",
                                i + 1,
                                e.getClass().getName());
                unreadable = true;
            }
        }
        return unreadable
                ? compared(Outcome.INDETERMINATE, length, NotEvaluatedReason.UNREADABLE_HISTORY, verdict.advisories())
                : compared(Outcome.ACCEPTED, length, null, verdict.advisories());
    }

    private PasswordVerdict compared(
            Outcome outcome, int length, @Nullable NotEvaluatedReason history, List<Advisory> advisories) {
        List<Finding> findings = new ArrayList<>();
        if (outcome == Outcome.REJECTED) {
            add(findings, FindingCode.REUSED, 0, length);
        }
        return verdict(outcome, findings, history, advisories);
    }

    @Override
    public String toString() {
        return "PreparedPolicy[***]";
    }
}
