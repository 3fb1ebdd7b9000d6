package io.github.servicehandbook.password;

import io.github.servicehandbook.password.Finding.MatchForm;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a policy, indexed by the codes they check, with the objects that all checks share. */
final class RuleBook {
    private final PasswordPolicy policy;
    /** The positions, in the policy's list, of the rules that check each code. */
    private final Map<FindingCode, List<Integer>> places = new EnumMap<>(FindingCode.class);

    /** The result of each rule, in the policy's order, if all its checks were made and found nothing. */
    private final List<RuleResult> untouched = new ArrayList<>();
    /** The result of each rule, in the policy's order, if one of its checks found something. */
    private final List<RuleResult> failed = new ArrayList<>();

    private final WeaknessDetector weaknesses;
    private final PasswordVerdict tooLong;

    RuleBook(PasswordPolicy policy) {
        this.policy = policy;
        for (PolicyRule rule : policy.rules()) {
            for (FindingCode code : rule.checks()) {
                places.computeIfAbsent(code, unused -> new ArrayList<>()).add(failed.size());
            }
            untouched.add(
                    rule.checks().isEmpty()
                            ? unevaluated(rule, NotEvaluatedReason.NO_CHECK)
                            : RuleResult.of(rule.id(), RuleResult.Status.PASSED, null, null));
            failed.add(RuleResult.of(rule.id(), RuleResult.Status.FAILED, null, null));
        }
        weaknesses = new WeaknessDetector(policy.commonPasswords());
        tooLong = makeTooLong();
    }

    private PasswordVerdict makeTooLong() {
        int maxLength = policy.maxLength();
        Finding finding = finding(FindingCode.TOO_LONG, maxLength, maxLength + 1, MatchForm.NONE);
        List<Finding> findings = finding == null ? List.of() : List.of(finding);
        Map<FindingCode, NotEvaluatedReason> unevaluated = new EnumMap<>(FindingCode.class);
        for (FindingCode code : FindingCode.values()) {
            unevaluated.put(code, NotEvaluatedReason.LENGTH);
        }
        // Too long is not too short.
        unevaluated.remove(FindingCode.TOO_SHORT);
        List<RuleResult> coverage = withFailures(coverage(unevaluated), findings);
        return PasswordVerdict.of(PasswordVerdict.Outcome.REJECTED, findings, coverage, List.of());
    }

    /** Returns the verdict on a password that is too long, for any subject: nothing else is checked. */
    PasswordVerdict tooLong() {
        return tooLong;
    }

    PasswordPolicy policy() {
        return policy;
    }

    WeaknessDetector weaknesses() {
        return weaknesses;
    }

    /** Returns a finding that cites the first rule that names its code, or null if no rule does. */
    @Nullable
    Finding finding(FindingCode code, int start, int end, MatchForm matched) {
        List<Integer> rules = places.get(code);
        return rules == null
                ? null
                : Finding.of(
                        code,
                        start,
                        end,
                        matched,
                        FindingMessages.chinese(policy, code, matched),
                        FindingMessages.english(policy, code, matched),
                        policy.rules().get(rules.get(0)).citation());
    }

    /** Returns the result of each rule if none fails: it passed only if all of its checks were made. */
    List<RuleResult> coverage(Map<FindingCode, NotEvaluatedReason> unevaluated) {
        List<RuleResult> coverage = new ArrayList<>(untouched);
        unevaluated.forEach((code, reason) -> {
            for (int place : places.getOrDefault(code, List.of())) {
                // Keeps the first reason.
                if (coverage.get(place).status() == RuleResult.Status.PASSED) {
                    coverage.set(place, unevaluated(policy.rules().get(place), reason));
                }
            }
        });
        return coverage;
    }

    private static RuleResult unevaluated(PolicyRule rule, NotEvaluatedReason reason) {
        return RuleResult.of(rule.id(), RuleResult.Status.NOT_EVALUATED, reason.chinese(), reason.english());
    }

    /** Returns the coverage with a failure for each rule whose checks found something. */
    List<RuleResult> withFailures(List<RuleResult> coverage, List<Finding> findings) {
        List<RuleResult> both = new ArrayList<>(coverage);
        for (Finding finding : findings) {
            for (int place : places.getOrDefault(finding.code(), List.of())) {
                both.set(place, failed.get(place));
            }
        }
        return both;
    }
}
