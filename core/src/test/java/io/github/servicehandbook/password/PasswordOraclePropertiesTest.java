package io.github.servicehandbook.password;

import static io.github.servicehandbook.password.PasswordChecks.check;
import static io.github.servicehandbook.password.PasswordChecks.codes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.password.PasswordVerdict.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;

/** Laws of every check, of passwords that are close to personal data and of any text at all. */
@StatisticsReport(onFailureOnly = true)
class PasswordOraclePropertiesTest {
    /** How many of the parts of a subject {@link #without} can take away: each has a bit. */
    private static final int PARTS = 6;

    @Property(tries = 2000)
    void findsWhatTheRulesSpeltOutFind(@ForAll("seeds") long person, @ForAll("pieces") List<Long> pieces) {
        Subject subject = new PasswordPieces(person).subject();
        String password = PasswordPieces.password(subject, pieces);

        assertThat(codes(check(password, subject))).isEqualTo(NaivePolicy.codes(password, subject));
    }

    @Property(tries = 500)
    void findsInAnyTextWhatTheRulesSpeltOutFind(@ForAll("seeds") long person, @ForAll("texts") String password) {
        Subject subject = new PasswordPieces(person).subject();

        assertThat(codes(check(password, subject))).isEqualTo(NaivePolicy.codes(password, subject));
    }

    @Property(tries = 200)
    void saysTheSameHoweverItIsAsked(@ForAll("seeds") long person, @ForAll("pieces") List<Long> pieces) {
        Subject subject = new PasswordPieces(person).subject();
        String password = PasswordPieces.password(subject, pieces);

        PasswordVerdict verdict = check(password, subject);

        assertThat(check(password, subject)).isEqualTo(verdict);
        assertThat(check(password.toCharArray(), subject)).isEqualTo(verdict);
        assertThat(PasswordChecks.checkPrepared(password, subject)).isEqualTo(verdict);
        assertThat(check(password, new PasswordPieces(person).subject())).isEqualTo(verdict);
    }

    @Property(tries = 200)
    void saysTheSameOfASecretTheSecondTime(@ForAll("seeds") long person, @ForAll("texts") String password) {
        Subject subject = new PasswordPieces(person).subject();

        try (Secret secret = Secret.of(password)) {
            assertThat(PasswordChecks.POLICY.check(secret, subject))
                    .isEqualTo(PasswordChecks.POLICY.check(secret, subject));
        }
    }

    @Property(tries = 500)
    void findsNoLessInAPasswordOfSomebodyMoreIsKnownOf(
            @ForAll("seeds") long person,
            @ForAll("pieces") List<Long> pieces,
            @ForAll @IntRange(max = (1 << PARTS) - 1) int taken) {
        Subject known = new PasswordPieces(person).subject();
        String password = PasswordPieces.password(known, pieces);

        Set<FindingCode> before = codes(check(password, without(known, taken)));

        assertThat(codes(check(password, known))).containsAll(before);
    }

    private static Subject without(Subject known, int taken) {
        Subject.Builder subject = Subject.builder();
        known.login().filter(part -> (taken & 1) == 0).ifPresent(subject::login);
        known.givenName().filter(part -> (taken & 2) == 0).ifPresent(subject::givenName);
        known.birthday().filter(part -> (taken & 4) == 0).ifPresent(subject::birthday);
        known.mobileNumber().filter(part -> (taken & 8) == 0).ifPresent(subject::mobileNumber);
        if ((taken & 16) == 0) {
            known.surroundings().forEach(subject::surroundings);
        }
        // A given name of three words has initials of its own, which are others with a family name.
        boolean initialsChange = known.givenName().orElse("").contains("-");
        known.familyName().filter(part -> (taken & 32) == 0 || initialsChange).ifPresent(subject::familyName);
        return subject.build();
    }

    @Property(tries = 600)
    void pointsAtWhatItFound(@ForAll("seeds") long person, @ForAll("pieces") List<Long> pieces) {
        Subject subject = new PasswordPieces(person).subject();
        String password = PasswordPieces.password(subject, pieces);

        List<Finding> findings = check(password, subject).findings();

        assertThat(findings).allSatisfy(finding -> pointsAtWhatItFound(finding, password, subject));
        Branches.each(
                "finds",
                findings.stream().map(Finding::code).toList(),
                EnumSet.range(FindingCode.TOO_SHORT, FindingCode.CONTAINS_SURROUNDINGS));
    }

    @Property(tries = 200)
    void pointsAtWhatItFoundInAnyText(@ForAll("seeds") long person, @ForAll("texts") String password) {
        Subject subject = new PasswordPieces(person).subject();

        assertThat(check(password, subject).findings())
                .allSatisfy(finding -> pointsAtWhatItFound(finding, password, subject));
    }

    @Property(tries = 500)
    void pointsAtTheSamePlaceInFullWidth(
            @ForAll("seeds") long person, @ForAll("pieces") List<Long> pieces, @ForAll("seeds") long chance) {
        Subject subject = new PasswordPieces(person).subject();
        String ascii = each(PasswordPieces.password(subject, pieces), c -> c >= ' ' && c <= '~' ? c : 'x');
        SplittableRandom random = new SplittableRandom(chance);
        String wide = each(ascii, c -> random.nextBoolean() ? c : c == ' ' ? '\u3000' : c + ('\uff01' - '!'));

        List<Finding> expected = check(ascii, subject).findings();

        assertThat(check(wide, subject).findings())
                .extracting(Finding::code, Finding::start, Finding::end)
                .containsExactlyElementsOf(expected.stream()
                        .map(finding -> tuple(finding.code(), finding.start(), finding.end()))
                        .toList());
    }

    private static String each(String text, IntUnaryOperator change) {
        StringBuilder changed = new StringBuilder();
        text.codePoints().map(change).forEach(changed::appendCodePoint);
        return changed.toString();
    }

    /** The part pointed at is reason enough for the finding. */
    private static void pointsAtWhatItFound(Finding finding, String password, Subject subject) {
        int length = password.codePointCount(0, password.length());
        assertThat(finding.start()).isBetween(0, length);
        assertThat(finding.end()).isBetween(finding.start() + (length == 0 ? 0 : 1), length);
        String part = PasswordChecks.part(password, finding.start(), finding.end());
        switch (finding.code()) {
            case TOO_SHORT, TOO_FEW_CLASSES -> assertThat(part).isEqualTo(password);
            case TOO_LONG ->
                assertThat(finding.start()).isEqualTo(finding.end() - 1).isEqualTo(128);
            case ILLEGAL_CHARACTER -> assertThat(finding.end()).isEqualTo(finding.start() + 1);
            default -> {}
        }
        if (finding.code() != FindingCode.TOO_LONG) {
            assertThat(NaivePolicy.codes(part, subject)).contains(finding.code());
        }
    }

    @Property(tries = 1000)
    void pointsAtTheFirstIllegalCharacter(@ForAll("seeds") long person, @ForAll("pieces") List<Long> pieces) {
        Subject subject = new PasswordPieces(person).subject();
        String password = PasswordPieces.password(subject, pieces);

        Optional<Finding> illegal = check(password, subject).findings().stream()
                .filter(finding -> finding.code() == FindingCode.ILLEGAL_CHARACTER)
                .findFirst();

        illegal.ifPresent(finding -> assertThat(
                        NaivePolicy.codes(PasswordChecks.part(password, 0, finding.start()), subject))
                .doesNotContain(FindingCode.ILLEGAL_CHARACTER));
        Branches.both("has an illegal character", illegal.isPresent(), 0.5);
    }

    @Property(tries = 200)
    void rejectsExactlyIfItFoundSomething(@ForAll("seeds") long person, @ForAll("pieces") List<Long> pieces) {
        Subject subject = new PasswordPieces(person).subject();

        PasswordVerdict verdict = check(PasswordPieces.password(subject, pieces), subject);

        assertThat(verdict.outcome()).isEqualTo(verdict.findings().isEmpty() ? Outcome.ACCEPTED : Outcome.REJECTED);
        assertThat(verdict.findings()).extracting(Finding::code).isSorted().doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void accountsForEveryRuleOnce(@ForAll("seeds") long person, @ForAll("pieces") List<Long> pieces) {
        Subject subject = new PasswordPieces(person).subject();
        PasswordVerdict verdict = check(PasswordPieces.password(subject, pieces), subject);
        Set<FindingCode> found = codes(verdict);
        Branches.both("finds something", !found.isEmpty(), 5);

        assertThat(verdict.ruleResults())
                .extracting(RuleResult::ruleId)
                .containsExactlyElementsOf(PasswordChecks.POLICY.rules().stream()
                        .map(PolicyRule::id)
                        .toList());
        assertThat(verdict.ruleResults())
                .filteredOn(coverage -> coverage.status() == RuleResult.Status.FAILED)
                .extracting(RuleResult::ruleId)
                .containsExactlyElementsOf(
                        found.stream().map(PasswordChecks::id).toList());
        assertThat(verdict.ruleResults()).allSatisfy(PasswordOraclePropertiesTest::hasAReasonIfNotEvaluated);
    }

    private static void hasAReasonIfNotEvaluated(RuleResult coverage) {
        boolean evaluated = coverage.status() != RuleResult.Status.NOT_EVALUATED;
        assertThat(coverage.reason().isEmpty()).isEqualTo(evaluated);
        assertThat(coverage.reasonEn().isEmpty()).isEqualTo(evaluated);
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs()
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<List<Long>> pieces() {
        return Arbitraries.frequencyOf(
                Tuple.of(19, seeds().list().ofMaxSize(5)),
                // Beyond the greatest length.
                Tuple.of(1, seeds().list().ofSize(60)));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Integer> codePoints = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(' ', '~')),
                Tuple.of(2, Arbitraries.integers().between(0, 0x24ff)),
                Tuple.of(1, Arbitraries.integers().between(0x2e80, 0xffff)),
                Tuple.of(1, Arbitraries.integers().between(0, Character.MAX_CODE_POINT)));
        return codePoints.list().ofMaxSize(140).map(PasswordOraclePropertiesTest::text);
    }

    private static String text(List<Integer> codePoints) {
        StringBuilder text = new StringBuilder();
        codePoints.forEach(text::appendCodePoint);
        return text.toString();
    }
}
