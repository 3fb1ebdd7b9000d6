package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PolicyRule;
import io.github.servicehandbook.ref.Origin;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The password rules of 3.3 against the print, and what is ours told apart. */
class PasswordPolicyContentTest {
    private static final PasswordPolicy POLICY = Handbook.load().passwordPolicy();

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
}
