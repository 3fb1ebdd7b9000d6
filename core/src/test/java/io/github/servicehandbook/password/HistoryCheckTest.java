package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.PasswordVerdict.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryCheckTest {
    private static final PasswordPolicy POLICY = Models.policy().build();

    /** The host's hash is the text itself; an entry that begins with ? cannot be read. */
    private static final SecretMatcher PLAIN = (candidate, encoded) -> {
        if (encoded.startsWith("?")) {
            throw new IllegalArgumentException("unknown algorithm");
        }
        return candidate.matches(Secret.of(encoded));
    };

    private static PasswordVerdict check(PasswordPolicy policy, String password, String... history) {
        return policy.checkWithHistory(
                Secret.of(password), People.LI_XIAOMING, PasswordHistory.of(List.of(history)), PLAIN);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "P73 the current one, Kx7#mQ2v, REJECTED, Kx7#mQ2v",
        "P74 the fifth, Kx7#mQ2v, REJECTED, p1#aaaaa p2#aaaaa p3#aaaaa p4#aaaaa Kx7#mQ2v",
        "P75 the sixth, Kx7#mQ2v, ACCEPTED, p1#aaaaa p2#aaaaa p3#aaaaa p4#aaaaa p5#aaaaa Kx7#mQ2v",
        "P76 other capitals, kx7#mQ2v, ACCEPTED, Kx7#mQ2v",
        "P77 another normal form, Caf\u00e9#739, REJECTED, Cafe\u0301#739",
        "P78 full width, \uFF2Bx7#mQ2v, REJECTED, Kx7#mQ2v",
        "L31 unreadable, Kx7#mQ2v, INDETERMINATE, p1#aaaaa ?argon9 p2#aaaaa",
        "L32 unreadable but used, Kx7#mQ2v, REJECTED, ?argon9 Kx7#mQ2v",
        "unreadable beyond the fifth, Kx7#mQ2v, ACCEPTED, p1#aaaaa p2#aaaaa p3#aaaaa p4#aaaaa p5#aaaaa ?argon9"
    })
    void refusesTheLatestFive(String row, String password, Outcome outcome, String history) {
        PasswordVerdict verdict = check(POLICY, password, history.split(" "));

        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.findings())
                .extracting(Finding::code)
                .containsExactlyElementsOf(outcome == Outcome.REJECTED ? List.of(FindingCode.REUSED) : List.of());
    }

    @Test
    void theFindingCoversTheWholePassword() {
        Finding finding = check(POLICY, "😀Kx7#mQ2v", "😀Kx7#mQ2v").findings().get(0);

        assertThat(finding.start()).isZero();
        assertThat(finding.end()).isEqualTo(9);
        assertThat(finding.message()).isEqualTo("不能使用最近5次用过的密码（包括当前密码）。");
        assertThat(finding.messageEn())
                .isEqualTo("Choose a password that is not among the last 5, including the current one.");
    }

    @Test
    void passesAnEmptyHistory() {
        PasswordVerdict verdict = check(POLICY, "Kx7#mQ2v");

        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdict.ruleResults().get(0).status()).isEqualTo(RuleResult.Status.PASSED);
    }

    @Test
    void asksNobodyIfThePolicyKeepsNoHistory() {
        PasswordVerdict verdict = check(Models.policy().historySize(0).build(), "Kx7#mQ2v", "Kx7#mQ2v", "?");

        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void asksTheMatcherOnlyIfNothingElseWasFound() {
        List<String> asked = new ArrayList<>();

        PasswordVerdict verdict = POLICY.checkWithHistory(
                Secret.of("lixm0912#Q"), People.LI_XIAOMING, PasswordHistory.of(List.of("a")), (secret, encoded) -> {
                    asked.add(encoded);
                    return true;
                });

        assertThat(asked).isEmpty();
        assertThat(verdict.findings()).extracting(Finding::code).doesNotContain(FindingCode.REUSED);
        assertThat(verdict.ruleResults().get(0).status()).isEqualTo(RuleResult.Status.FAILED);
    }

    @Test
    void saysThatTheSecretIsClosedIfTheMatcherClosesIt() {
        SecretMatcher closing = (candidate, encoded) -> {
            try (candidate) {
                return candidate.matches(Secret.of(encoded));
            }
        };
        PasswordHistory history = PasswordHistory.of(List.of("p1#aaaaa", "p2#aaaaa"));

        assertThatIllegalStateException()
                .isThrownBy(() -> POLICY.checkWithHistory(Secret.of("Kx7#mQ2v"), People.LI_XIAOMING, history, closing))
                .withMessage("secret is closed");
    }

    @Test
    void saysThatEarlierPasswordsWereNotCompared() {
        PasswordPolicy policy = Models.policy()
                .rules(List.of(
                        PolicyRule.of(
                                "figures",
                                "甲",
                                "a",
                                null,
                                List.of(FindingCode.TOO_SHORT, FindingCode.TOO_LONG, FindingCode.TOO_FEW_CLASSES),
                                true,
                                Models.fullCitation()),
                        PolicyRule.of(
                                "no-reuse", "乙", "b", null, List.of(FindingCode.REUSED), true, Models.fullCitation())))
                .build();

        assertThat(check(policy, "Kx7", "Kx7").ruleResults().get(1).reasonEn())
                .contains("Not checked: another rule failed first.");
        assertThat(check(policy, "Kx7#mQ2v", "?").ruleResults().get(1).reasonEn())
                .contains(
                        "A previous password could not be read, so reuse cannot be ruled out. Contact the system administrator.");
    }

    @Test
    void keepsTheAdvisories() {
        assertThat(check(POLICY, "a1234567").advisories())
                .extracting(Advisory::code)
                .containsExactly(Advisory.Code.SEQUENCE);
        assertThat(check(POLICY, "a1234567", "a1234567").advisories()).hasSize(1);
    }

    @Test
    void historyKeepsItsOwnListAndTellsOnlyItsSize() {
        List<String> entries = new ArrayList<>(List.of("$2a$10$abc", "$2a$10$def"));
        PasswordHistory history = PasswordHistory.of(entries);

        entries.clear();

        assertThat(history.encodedPasswords())
                .containsExactly("$2a$10$abc", "$2a$10$def")
                .isUnmodifiable();
        assertThat(history)
                .hasToString("PasswordHistory[2]")
                .isEqualTo(PasswordHistory.of(List.of("$2a$10$abc", "$2a$10$def")));
    }

    @Test
    void namesTheParameterThatIsNull() {
        PasswordHistory none = PasswordHistory.of(List.of());
        Secret secret = Secret.of("Kx7#mQ2v");
        Subject subject = People.NOBODY;

        assertThatNullPointerException()
                .isThrownBy(() -> PasswordHistory.of(null))
                .withMessage("newestFirst");
        assertThatNullPointerException()
                .isThrownBy(() -> PasswordHistory.of(Arrays.asList("a", null)))
                .withMessage("encodedPasswords: an entry");
        assertThatNullPointerException()
                .isThrownBy(() -> POLICY.check(null, subject))
                .withMessage("secret");
        assertThatNullPointerException()
                .isThrownBy(() -> POLICY.check(secret, null))
                .withMessage("subject");
        assertThatNullPointerException().isThrownBy(() -> POLICY.prepare(null)).withMessage("subject");
        assertThatNullPointerException()
                .isThrownBy(() -> POLICY.checkWithHistory(null, subject, none, PLAIN))
                .withMessage("secret");
        assertThatNullPointerException()
                .isThrownBy(() -> POLICY.checkWithHistory(secret, subject, null, PLAIN))
                .withMessage("history");
        assertThatNullPointerException()
                .isThrownBy(() -> POLICY.checkWithHistory(secret, subject, none, null))
                .withMessage("matcher");
    }
}
