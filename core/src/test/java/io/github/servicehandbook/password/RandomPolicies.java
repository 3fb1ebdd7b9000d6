package io.github.servicehandbook.password;

import io.github.servicehandbook.fixture.Models;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Policies of other figures and with checks left out. The same seed makes the same. */
record RandomPolicies(
        int minLength, int most, int minClasses, boolean asciiOnly, int history, Set<FindingCode> checks) {
    private static final List<FindingCode> ALL = List.of(FindingCode.values());
    /** These have figures, so a rule must check each of them. */
    private static final Set<FindingCode> ALWAYS =
            EnumSet.of(FindingCode.TOO_SHORT, FindingCode.TOO_LONG, FindingCode.TOO_FEW_CLASSES, FindingCode.REUSED);

    static RandomPolicies of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int minLength = 1 + random.nextInt(10);
        return new RandomPolicies(
                minLength,
                Math.max(minLength, 3) + random.nextInt(25),
                1 + random.nextInt(3),
                random.nextBoolean(),
                random.nextInt(6),
                checks(random));
    }

    private static Set<FindingCode> checks(SplittableRandom random) {
        Set<FindingCode> checks = EnumSet.copyOf(ALWAYS);
        for (FindingCode code : FindingCode.values()) {
            if (random.nextInt(3) > 0) {
                checks.add(code);
            }
        }
        return checks;
    }

    /** A policy that is mostly more lenient in some of the figures and now and then stricter in one. */
    RandomPolicies changed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<FindingCode> fewer = EnumSet.copyOf(checks);
        fewer.removeIf(code -> !ALWAYS.contains(code) && random.nextInt(3) == 0);
        if (random.nextInt(6) == 0) {
            fewer.add(ALL.get(random.nextInt(ALL.size())));
        }
        int least = Math.max(1, minLength - step(random));
        return new RandomPolicies(
                least,
                Math.max(Math.max(least, 3), most + step(random)),
                Math.min(3, Math.max(1, minClasses - step(random))),
                asciiOnly ? random.nextInt(3) > 0 : random.nextInt(6) == 0,
                Math.max(0, history - step(random)),
                fewer);
    }

    private static int step(SplittableRandom random) {
        int kind = random.nextInt(8);
        return kind == 0 ? -1 : kind < 3 ? 1 : 0;
    }

    PasswordPolicy policy() {
        return Models.policy()
                .minLength(minLength)
                .maxLength(most)
                .minClasses(minClasses)
                .asciiOnly(asciiOnly && checks.contains(FindingCode.ILLEGAL_CHARACTER))
                .historySize(history)
                .initialLength(Math.max(minLength, 3))
                .rules(List.of(PasswordChecks.rule("all", List.copyOf(checks))))
                .build();
    }
}
