package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.password.Advisory;
import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.FindingCode;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.password.RuleResult;
import io.github.servicehandbook.password.Secret;
import io.github.servicehandbook.password.Subject;
import io.github.servicehandbook.ref.Origin;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The password rules of 3.3 against the print, and what is ours told apart. */
class PasswordPolicyContentTest {
    private static final PasswordPolicy POLICY = Handbook.load().passwordPolicy();
    private static final Subject ZENG_WEI = Subject.builder()
            .login("zengwei")
            .familyName("曾")
            .givenName("伟")
            .birthday(LocalDate.of(1988, 1, 5))
            .mobileNumber("13912345678")
            .surroundings("yidong")
            .build();

    @Test
    void hasTheFiguresOfThePrint() {
        assertThat(POLICY.minLength()).isEqualTo(8);
        assertThat(POLICY.maxAge()).isEqualTo(Duration.ofDays(90));
        assertThat(POLICY.maxConsecutiveFailures()).isEqualTo(5);
        assertThat(POLICY.historySize()).isEqualTo(5);
        assertThat(POLICY.approverRole()).isEqualTo("片区经理");
    }

    @Test
    void hasOurFiguresWhereThePrintIsSilent() {
        assertThat(POLICY.maxLength()).isEqualTo(128);
        assertThat(POLICY.minClasses()).isEqualTo(2);
        assertThat(POLICY.asciiOnly()).isFalse();
        assertThat(POLICY.expiryBasis()).isEqualTo(ExpiryBasis.ELAPSED);
        assertThat(POLICY.zone()).isEmpty();
        assertThat(POLICY.initialLength()).isEqualTo(10);
        assertThat(POLICY.commonPasswords())
                .contains("woaini1314", "password", "1qaz2wsx")
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "minLength, 3.3/1.2.2.1, HANDBOOK",
        "maxAge, 3.3/1.2.3.1, HANDBOOK",
        "maxConsecutiveFailures, 3.3/1.2.4.1, HANDBOOK",
        "historySize, 3.3/1.2.5, HANDBOOK",
        "approverRole, 3.3/1.2.7.1, HANDBOOK",
        "maxLength, 3.3/1.2.2.1, AUTHORED",
        "minClasses, 3.3/1.2.2.2, AUTHORED",
        "asciiOnly, 3.3/1.2.2.2, AUTHORED",
        "expiryBasis, 3.3/1.2.3.2, AUTHORED",
        "initialLength, 3.3/1.2.1.1, AUTHORED",
        "commonPasswords, 3.3/1.2.3.3, AUTHORED",
    })
    void citesTheClauseOfEachFigure(String parameter, String clause, Origin origin) {
        assertThat(POLICY.rules())
                .filteredOn(rule -> rule.parameters().contains(parameter))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.citation().clause()).hasToString("Optional[" + clause + "]");
                    assertThat(rule.citation().origin()).isEqualTo(origin);
                });
    }

    /** A figure stands twice, as a parameter and in the sentence that sets it; both say the same. */
    @Test
    void saysTheFiguresInTheSentencesThatSetThem() {
        saysInItsSentence("minLength", POLICY.minLength());
        saysInItsSentence("maxLength", POLICY.maxLength());
        saysInItsSentence("historySize", POLICY.historySize());
        saysInItsSentence("maxAge", POLICY.maxAge().toDays());
        saysInItsSentence("maxConsecutiveFailures", POLICY.maxConsecutiveFailures());
        saysInItsSentence("initialLength", POLICY.initialLength());
        saysInItsSentence("approverRole", POLICY.approverRole());
    }

    private static void saysInItsSentence(String parameter, Object value) {
        assertThat(POLICY.rules())
                .filteredOn(rule -> rule.parameters().contains(parameter))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.text()).containsPattern("(?<![0-9])" + value + "(?![0-9])");
                    assertThat(rule.textEn()).containsPattern("(?<![0-9])" + value + "(?![0-9])");
                });
    }

    @Test
    void saysOfEachOfOurRulesThatItIsOurs() {
        assertThat(POLICY.rules())
                .filteredOn(rule -> !rule.statedByHandbook())
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.citation().origin()).isEqualTo(Origin.AUTHORED);
                    assertThat(rule.citation().note())
                            .hasValueSatisfying(note -> assertThat(note).contains("由我们决定"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "initial-random, true",
        "initial-by-sms, true",
        "combination, true",
        "blacklist-on-expiry, true",
        "no-personal-information, true",
        "no-birthday, true",
        "no-name, true",
        "no-reversed-login, true",
        "no-surroundings, true",
        "apply-for-unlocking, true",
        "apply-for-blacklist-release, true",
        "initial-change-at-first-login, false",
        "only-area-manager-approves, false",
        "no-phone, false",
        "current-password-counts, false",
        "valid-to-exact-limit, false",
        "refused-logins-not-counted, false",
        "unknown-age-forces-change, false",
        "wrong-old-password-counts, false",
        "non-ascii-allowed, false",
        "token-length, false",
        "account-is-master-account, false",
    })
    void tellsWhatTheHandbookStatesFromWhatWeDecided(String rule, boolean stated) {
        assertThat(POLICY.rules())
                .filteredOn(candidate -> candidate.id().equals(rule))
                .singleElement()
                .extracting(PolicyRule::statedByHandbook)
                .isEqualTo(stated);
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "Kq7#mQ2, TOO_SHORT, HANDBOOK, 3.3/1.2.2.1",
        "qhTwLrNd, TOO_FEW_CLASSES, HANDBOOK, 3.3/1.2.2.2",
        "Kx7#mQ2v\u200b, ILLEGAL_CHARACTER, AUTHORED, 3.3/1.2.2.2",
        "zengwei#7391, CONTAINS_LOGIN, AUTHORED, 3.3/1.2.3.3",
        "Kq#iewgnez739, CONTAINS_LOGIN_REVERSED, HANDBOOK, 3.3/1.2.3.3",
        "cengwei#7391, CONTAINS_NAME, HANDBOOK, 3.3/1.2.3.3",
        "Kq#19880105, CONTAINS_BIRTHDAY, HANDBOOK, 3.3/1.2.3.3",
        "Kq#5678vTxw, CONTAINS_PHONE, AUTHORED, 3.3/1.2.3.3",
        "Kq#yidong739, CONTAINS_SURROUNDINGS, HANDBOOK, 3.3/1.2.3.3",
    })
    void citesTheRuleThatAPasswordBreaks(String password, FindingCode code, Origin origin, String clause) {
        PasswordVerdict verdict = POLICY.check(Secret.of(password), ZENG_WEI);

        assertThat(verdict.findings())
                .filteredOn(finding -> finding.code() == code)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.citation().origin()).isEqualTo(origin);
                    assertThat(finding.citation().clause()).hasToString("Optional[" + clause + "]");
                });
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource({
        "min-length, PASSED, ''",
        "combination, PASSED, ''",
        "two-of-three-classes, PASSED, ''",
        "no-name, PASSED, ''",
        "no-personal-information, PASSED, ''",
        "no-reuse, NOT_EVALUATED, 未提供历史密码，未检查此项。",
        "keep-staff-number-secret, NOT_EVALUATED, 此条为说明，不单独检查。",
    })
    void coversEveryRule(String rule, RuleResult.Status status, String reason) {
        PasswordVerdict verdict = POLICY.check(Secret.of("Kx7#mQ2v"), ZENG_WEI);

        assertThat(verdict.outcome()).isEqualTo(PasswordVerdict.Outcome.ACCEPTED);
        assertThat(verdict.ruleResults())
                .extracting(RuleResult::ruleId)
                .containsExactlyElementsOf(
                        POLICY.rules().stream().map(PolicyRule::id).toList());
        assertThat(verdict.ruleResults())
                .filteredOn(coverage -> coverage.ruleId().equals(rule))
                .singleElement()
                .satisfies(coverage -> {
                    assertThat(coverage.status()).isEqualTo(status);
                    assertThat(coverage.reason().orElse("")).isEqualTo(reason);
                });
    }

    @Test
    void cannotSpeakOfTheRoomUnlessItIsToldWhatIsInIt() {
        PasswordVerdict verdict =
                POLICY.check(Secret.of("Kx7#mQ2v"), Subject.builder().build());

        assertThat(verdict.ruleResults())
                .filteredOn(coverage -> coverage.ruleId().equals("no-surroundings")
                        || coverage.ruleId().equals("no-personal-information"))
                .extracting(RuleResult::status)
                .containsOnly(RuleResult.Status.NOT_EVALUATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"woaini1314", "1qaz2wsx", "P@ssw0rd7", "Admin#a1234567"})
    void advisesAgainstWhatEverybodyTriesFirst(String password) {
        PasswordVerdict verdict = POLICY.check(Secret.of(password), ZENG_WEI);

        assertThat(verdict.outcome()).isEqualTo(PasswordVerdict.Outcome.ACCEPTED);
        assertThat(verdict.advisories()).extracting(Advisory::code).contains(Advisory.Code.COMMON_PASSWORD);
    }

    @Test
    void makesInitialPasswordsThatConform() throws NoSuchAlgorithmException {
        // Seeded before its first number, this one gives the same numbers each time.
        SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
        random.setSeed(20261122);

        try (Secret secret = POLICY.initialPasswordGenerator(random).generate(ZENG_WEI)) {
            assertThat(secret.copyNormalized()).hasSize(10);
            assertThat(POLICY.check(secret, ZENG_WEI).outcome()).isEqualTo(PasswordVerdict.Outcome.ACCEPTED);
        }
    }
}
