package io.github.servicehandbook.password;

import io.github.servicehandbook.password.Finding.Matched;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of a policy by what they check; what every check needs of them, made once. */
final class RuleBook {
    private final PasswordPolicy policy;
    private final Map<FindingCode, PolicyRule> ruleByCode = new EnumMap<>(FindingCode.class);
    private final Weaknesses weaknesses;

    RuleBook(PasswordPolicy policy) {
        this.policy = policy;
        for (PolicyRule rule : policy.rules()) {
            for (FindingCode code : rule.checks()) {
                ruleByCode.putIfAbsent(code, rule);
            }
        }
        weaknesses = new Weaknesses(policy.commonPasswords());
    }

    PasswordPolicy policy() {
        return policy;
    }

    Weaknesses weaknesses() {
        return weaknesses;
    }

    /** The finding, citing the first rule that names its code; null if no rule does. */
    @Nullable
    Finding finding(FindingCode code, int start, int end, Matched matched) {
        PolicyRule rule = ruleByCode.get(code);
        return rule == null
                ? null
                : Finding.of(
                        code,
                        start,
                        end,
                        matched,
                        Wording.chinese(policy, code, matched),
                        Wording.english(policy, code, matched),
                        rule.citation());
    }

    /** What became of each rule: it failed if any of its checks did, and passed only if all of them were made. */
    List<RuleCoverage> coverage(Set<FindingCode> failed, Map<FindingCode, Unevaluated> unevaluated) {
        List<RuleCoverage> coverage = new ArrayList<>(policy.rules().size());
        for (PolicyRule rule : policy.rules()) {
            coverage.add(coverage(rule, failed, unevaluated));
        }
        return coverage;
    }

    private static RuleCoverage coverage(
            PolicyRule rule, Set<FindingCode> failed, Map<FindingCode, Unevaluated> unevaluated) {
        Unevaluated reason = rule.checks().isEmpty() ? Unevaluated.NOT_BY_TEXT : null;
        for (FindingCode code : rule.checks()) {
            if (failed.contains(code)) {
                return RuleCoverage.of(rule.id(), RuleCoverage.Status.FAILED, null, null);
            }
            reason = reason == null ? unevaluated.get(code) : reason;
        }
        return reason == null
                ? RuleCoverage.of(rule.id(), RuleCoverage.Status.PASSED, null, null)
                : RuleCoverage.of(rule.id(), RuleCoverage.Status.NOT_EVALUATED, reason.chinese(), reason.english());
    }
}
