package io.github.servicehandbook.password;

import io.github.servicehandbook.fixture.Models;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The policy of the handbook with a rule for each code, and what its verdicts say. */
final class PasswordChecks {
    static final String NO_CHECKS = "rule-without-checks";
    static final PasswordPolicy POLICY = Models.policy().rules(oneRuleForEach()).build();

    private PasswordChecks() {}

    private static List<PolicyRule> oneRuleForEach() {
        List<PolicyRule> rules = new ArrayList<>();
        for (FindingCode code : FindingCode.values()) {
            rules.add(rule(id(code), List.of(code)));
        }
        rules.add(rule(NO_CHECKS, List.of()));
        return rules;
    }

    static String id(FindingCode code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static PolicyRule rule(String id, List<FindingCode> checks) {
        return PolicyRule.of(id, "规定。", "A rule.", List.of(), checks, true, Models.fullCitation());
    }

    static PasswordVerdict check(String password, Subject subject) {
        return check(POLICY, password, subject);
    }

    static PasswordVerdict check(PasswordPolicy policy, String password, Subject subject) {
        try (Secret secret = Secret.of(password)) {
            return policy.check(secret, subject);
        }
    }

    static PasswordVerdict check(char[] password, Subject subject) {
        try (Secret secret = Secret.of(password)) {
            return POLICY.check(secret, subject);
        }
    }

    static PasswordVerdict checkPrepared(String password, Subject subject) {
        try (Secret secret = Secret.of(password)) {
            return POLICY.prepare(subject).check(secret);
        }
    }

    static Set<FindingCode> codes(PasswordVerdict verdict) {
        Set<FindingCode> codes = EnumSet.noneOf(FindingCode.class);
        verdict.findings().forEach(finding -> codes.add(finding.code()));
        return codes;
    }

    /** The part of a text between two offsets in code points. */
    static String part(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
