package io.github.servicehandbook.password;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Validates the ranges of a policy's figures and their dependencies. All faults are reported in one exception, one line
 * for each. A line begins with the property name, a colon and a space, so that a file reader can locate the fault.
 */
final class PolicyValidator {
    /** Far beyond any use, and small enough that no sum of instants overflows. */
    private static final Duration MAX_AGE = Duration.ofDays(36_525);

    /** Longer passwords would make checks slow. */
    static final int MAX_LENGTH = 1024;

    private static final int MAX_HISTORY = 100;
    private static final int MAX_FAILURES = 1000;
    private static final int CLASSES = 3;
    private static final int MIN_COMMON = 4;
    private static final int MAX_COMMON = 64;

    private final StringBuilder faults = new StringBuilder();

    private PolicyValidator() {}

    static void check(PasswordPolicy policy) {
        PolicyValidator ranges = new PolicyValidator();
        ranges.checkFigures(policy);
        ranges.checkInitialLength(policy);
        ranges.checkAge(policy);
        ranges.checkCommonPasswords(policy.commonPasswords());
        ranges.checkRules(policy.rules(), policy.asciiOnly());
        if (ranges.faults.length() > 0) {
            throw new IllegalArgumentException(ranges.faults.toString());
        }
    }

    private void checkFigures(PasswordPolicy policy) {
        int minLength = policy.minLength();
        int classes = policy.minClasses();
        require(minLength >= 1, "minLength", minLength, "1 or more");
        require(policy.maxLength() >= minLength, "maxLength", policy.maxLength(), "minLength or more");
        require(policy.maxLength() <= MAX_LENGTH, "maxLength", policy.maxLength(), "at most " + MAX_LENGTH);
        require(classes >= 1 && classes <= CLASSES, "minClasses", classes, "1 to 3");
        int history = policy.historySize();
        require(history >= 0 && history <= MAX_HISTORY, "historySize", history, "0 to " + MAX_HISTORY);
        int failures = policy.maxConsecutiveFailures();
        require(failures >= 1 && failures <= MAX_FAILURES, "maxConsecutiveFailures", failures, "1 to " + MAX_FAILURES);
        if (policy.approverRole().isBlank()) {
            add("approverRole", "must not be blank");
        }
    }

    private void checkInitialLength(PasswordPolicy policy) {
        int length = policy.initialLength();
        boolean inRange = length >= policy.minLength() && length <= policy.maxLength();
        require(inRange, "initialLength", length, "minLength to maxLength");
        require(
                length >= policy.minClasses(),
                "initialLength",
                length,
                "minClasses or more, a character for each class");
    }

    private void checkAge(PasswordPolicy policy) {
        Duration maxAge = policy.maxAge();
        require(!maxAge.isZero() && !maxAge.isNegative(), "maxAge", maxAge, "more than zero");
        require(maxAge.compareTo(MAX_AGE) <= 0, "maxAge", maxAge, "at most 36,525 days");
        boolean byDay = policy.expiryBasis() == ExpiryBasis.CALENDAR_DAY;
        boolean wholeDays = maxAge.equals(Duration.ofDays(maxAge.toDays()));
        require(!byDay || wholeDays, "maxAge", maxAge, "whole days, because the basis is CALENDAR_DAY");
        if (byDay != policy.zone().isPresent()) {
            add("zone", byDay ? "required for expiryBasis CALENDAR_DAY" : "must be omitted for expiryBasis ELAPSED");
        }
    }

    private void checkCommonPasswords(List<String> words) {
        for (int entry = 0; entry < words.size(); entry++) {
            String word = words.get(entry);
            boolean kept = word.length() >= MIN_COMMON && word.length() <= MAX_COMMON;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                kept &= (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            }
            // Omits the word: it could be a real password, which no message may repeat.
            require(kept, "commonPasswords", "entry " + entry, "4 to 64 of [0-9a-z]");
        }
    }

    /** Checks with a parameter are always made, so each needs a rule that its finding can cite. */
    private void checkRules(List<PolicyRule> rules, boolean asciiOnly) {
        Set<String> ids = new HashSet<>();
        for (PolicyRule rule : rules) {
            if (!ids.add(rule.id())) {
                add("rules", "duplicate ID " + rule.id());
            }
        }
        if (asciiOnly) {
            requireRule(rules, FindingCode.ILLEGAL_CHARACTER);
        }
        requireRule(rules, FindingCode.TOO_SHORT);
        requireRule(rules, FindingCode.TOO_LONG);
        requireRule(rules, FindingCode.TOO_FEW_CLASSES);
        requireRule(rules, FindingCode.REUSED);
    }

    private void requireRule(List<PolicyRule> rules, FindingCode code) {
        for (PolicyRule rule : rules) {
            if (rule.checks().contains(code)) {
                return;
            }
        }
        add("rules", "at least one rule must check " + code);
    }

    private void require(boolean kept, String property, Object value, String expected) {
        if (!kept) {
            add(property, value + " is out of range; expected " + expected);
        }
    }

    private void add(String property, String message) {
        if (faults.length() > 0) {
            faults.append('\n');
        }
        faults.append(property).append(": ").append(message);
    }
}
