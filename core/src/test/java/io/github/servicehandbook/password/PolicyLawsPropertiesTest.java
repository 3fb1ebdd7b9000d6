package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.password.PasswordVerdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;

/** What a comparison of two policies says, their verdicts bear out; what a policy generates, it accepts. */
@StatisticsReport(onFailureOnly = true)
class PolicyLawsPropertiesTest {
    private static final SecretMatcher PLAIN_TEXT = (secret, encoded) -> {
        try (Secret used = Secret.of(encoded)) {
            return secret.matches(used);
        }
    };

    /** Three policies are tried: changed, changed twice, and the same. */
    @Property(tries = 500)
    void acceptsWhatAPolicyAcceptsThatRelaxesNothing(
            @ForAll("seeds") long figures,
            @ForAll("seeds") long change,
            @ForAll("seeds") long person,
            @ForAll("pieces") List<Long> pieces,
            @ForAll @IntRange(max = 7) int used) {
        RandomPolicies first = RandomPolicies.of(figures);
        Subject subject = new PasswordPieces(person).subject();
        String password = PasswordPieces.password(subject, pieces);
        PasswordHistory history = history(password, used);

        for (RandomPolicies other :
                List.of(first, first.changed(change), first.changed(change).changed(figures))) {
            PasswordPolicy one = first.policy();
            PasswordPolicy another = other.policy();
            keepsTheLaw(one, another, password, subject, history);
            keepsTheLaw(another, one, password, subject, history);
        }
    }

    @Property(tries = 300)
    void acceptsWhatAPolicyAcceptsThatRelaxesNothingAtTheBoundsOfLength(
            @ForAll("seeds") long figures, @ForAll("seeds") long change) {
        RandomPolicies first = RandomPolicies.of(figures);
        RandomPolicies other = first.changed(change);
        PasswordPolicy one = first.policy();
        PasswordPolicy another = other.policy();
        Subject nobody = Subject.builder().build();
        PasswordHistory none = PasswordHistory.of(List.of());

        for (int bound : List.of(first.minLength(), first.most(), other.minLength(), other.most())) {
            for (int length = Math.max(bound - 1, 0); length <= bound + 1; length++) {
                String password = "K7#q".repeat(length).substring(0, length);
                keepsTheLaw(one, another, password, nobody, none);
                keepsTheLaw(another, one, password, nobody, none);
            }
        }
    }

    private static void keepsTheLaw(
            PasswordPolicy one, PasswordPolicy other, String password, Subject subject, PasswordHistory history) {
        boolean mustAccept = !other.diff(one).relaxes() && accepts(one, password, subject, history);
        Branches.both("must be accepted by another policy", mustAccept && !one.equals(other), 0.1);
        if (mustAccept) {
            assertThat(accepts(other, password, subject, history)).isTrue();
        }
        assertThat(one.diff(other).relaxes()).isEqualTo(other.diff(one).tightens());
    }

    private static boolean accepts(PasswordPolicy policy, String password, Subject subject, PasswordHistory history) {
        try (Secret secret = Secret.of(password)) {
            return policy.checkWithHistory(secret, subject, history, PLAIN_TEXT).outcome() == Outcome.ACCEPTED;
        }
    }

    /** The password in that place of the latest ones, if there is one. */
    private static PasswordHistory history(String password, int place) {
        List<String> latest = new ArrayList<>(List.of("p1", "p2", "p3", "p4", "p5"));
        if (place <= latest.size()) {
            latest.add(place, password);
        }
        return PasswordHistory.of(latest);
    }

    @Property(tries = 200)
    void acceptsEveryPasswordThatItGenerates(
            @ForAll("seeds") long figures, @ForAll("seeds") long person, @ForAll("seeds") long chance) {
        PasswordPolicy policy = RandomPolicies.of(figures).policy();
        Subject subject = new PasswordPieces(person).subject();

        try (Secret secret =
                policy.initialPasswordGenerator(new SeededRandom(chance)).generate(subject)) {
            assertThat(policy.check(secret, subject).outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(String.valueOf(secret.copyNormalized()))
                    .hasSize(policy.initialLength())
                    .matches("[!-~&&[^0Oo1lI]]+");
        }
    }

    @Property(tries = 200)
    void generatesNothingThatTheRulesSpeltOutFindFault(@ForAll("seeds") long person, @ForAll("seeds") long chance) {
        Subject subject = new PasswordPieces(person).subject();

        try (Secret secret = PasswordChecks.POLICY
                .initialPasswordGenerator(new SeededRandom(chance))
                .generate(subject)) {
            assertThat(NaivePolicy.codes(String.valueOf(secret.copyNormalized()), subject))
                    .isEmpty();
        }
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Long>> pieces() {
        return seeds().list().ofMaxSize(3);
    }
}
