package io.github.servicehandbook.password;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two policies property by property. */
final class PolicyDifferences {
    private final List<PolicyDiff.Change> changes = new ArrayList<>();
    private boolean relaxes;
    private boolean tightens;

    private PolicyDifferences() {}

    static PolicyDiff between(PasswordPolicy from, PasswordPolicy to) {
        PolicyDifferences found = new PolicyDifferences();
        found.moreTightens("minLength", from.minLength(), to.minLength());
        found.moreRelaxes("maxLength", from.maxLength(), to.maxLength());
        found.moreTightens("minClasses", from.minClasses(), to.minClasses());
        found.moreTightens("asciiOnly", from.asciiOnly(), to.asciiOnly());
        found.moreTightens("historySize", from.historySize(), to.historySize());
        found.moreRelaxes("maxAge", from.maxAge(), to.maxAge());
        // A calendar day ends later than the elapsed time, but can end earlier when the clocks change.
        found.either("expiryBasis", from.expiryBasis(), to.expiryBasis(), true);
        found.either("zone", from.zone(), to.zone(), from.expiryBasis() == to.expiryBasis());
        found.moreRelaxes("maxConsecutiveFailures", from.maxConsecutiveFailures(), to.maxConsecutiveFailures());
        found.either("approverRole", from.approverRole(), to.approverRole(), true);
        found.moreTightens("initialLength", from.initialLength(), to.initialLength());
        found.checks(checks(from), checks(to));
        return new PolicyDiff(found.relaxes, found.tightens, found.changes);
    }

    private static Set<FindingCode> checks(PasswordPolicy policy) {
        Set<FindingCode> checks = EnumSet.noneOf(FindingCode.class);
        policy.rules().forEach(rule -> checks.addAll(rule.checks()));
        return checks;
    }

    private <T extends Comparable<T>> void moreTightens(String property, T from, T to) {
        int change = to.compareTo(from);
        note(property, from, to, change < 0, change > 0);
    }

    private <T extends Comparable<T>> void moreRelaxes(String property, T from, T to) {
        int change = to.compareTo(from);
        note(property, from, to, change > 0, change < 0);
    }

    /** Neither value is stricter: each may reject what the other allows. */
    private void either(String property, Object from, Object to, boolean compared) {
        boolean differs = compared && !from.equals(to);
        note(property, from, to, differs, differs);
    }

    private void checks(Set<FindingCode> from, Set<FindingCode> to) {
        for (FindingCode code : FindingCode.values()) {
            boolean was = from.contains(code);
            boolean is = to.contains(code);
            note(
                    "rules, " + code,
                    was ? "checked" : "not checked",
                    is ? "checked" : "not checked",
                    was && !is,
                    is && !was);
        }
    }

    private static String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("none")
                : value.toString();
    }

    private void note(String property, Object from, Object to, boolean relaxing, boolean tightening) {
        if (relaxing || tightening) {
            relaxes |= relaxing;
            tightens |= tightening;
            PolicyDiff.Effect effect = relaxing && tightening
                    ? PolicyDiff.Effect.BOTH
                    : relaxing ? PolicyDiff.Effect.RELAXES : PolicyDiff.Effect.TIGHTENS;
            changes.add(new PolicyDiff.Change(property, text(from), text(to), effect));
        }
    }
}
