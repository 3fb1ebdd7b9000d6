package io.github.servicehandbook.password;

import static io.github.servicehandbook.password.RuleResult.Status.FAILED;
import static io.github.servicehandbook.password.RuleResult.Status.NOT_EVALUATED;
import static io.github.servicehandbook.password.RuleResult.Status.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of each rule; each code has a rule of its own here, named like it. */
class CoverageTest {
    private static final PasswordPolicy POLICY =
            Models.policy().rules(oneRuleEach()).build();

    private static List<PolicyRule> oneRuleEach() {
        List<PolicyRule> rules = new ArrayList<>();
        for (FindingCode code : FindingCode.values()) {
            rules.add(rule(code.name(), code));
        }
        rules.add(rule("login-both-ways", FindingCode.CONTAINS_LOGIN, FindingCode.CONTAINS_LOGIN_REVERSED));
        rules.add(rule("name-and-phone", FindingCode.CONTAINS_NAME, FindingCode.CONTAINS_PHONE));
        rules.add(rule("keep-it-secret"));
        return rules;
    }

    private static PolicyRule rule(String id, FindingCode... checks) {
        return PolicyRule.of(idOf(id), "甲", "a", null, List.of(checks), true, Models.fullCitation());
    }

    private static String idOf(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static RuleResult of(String rule, PasswordVerdict verdict) {
        return verdict.ruleResults().stream()
                .filter(coverage -> coverage.ruleId().equals(idOf(rule)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasEveryRuleInTheOrderOfThePolicy() {
        PasswordVerdict verdict = POLICY.check(Secret.of("Kx7#mQ2v"), People.LI_XIAOMING);

        assertThat(verdict.ruleResults())
                .extracting(RuleResult::ruleId)
                .containsExactlyElementsOf(
                        POLICY.rules().stream().map(PolicyRule::id).toList());
    }

    @Test
    void passesWhatWasHeldAgainstThePassword() {
        PasswordVerdict verdict = POLICY.check(Secret.of("Kx7#mQ2v"), People.LI_XIAOMING);

        assertThat(verdict.ruleResults())
                .filteredOn(coverage -> coverage.status() != PASSED)
                .extracting(RuleResult::ruleId)
                .containsExactly("reused", "keep-it-secret");
        assertThat(of("TOO_SHORT", verdict).reason()).isEmpty();
        assertThat(of("TOO_SHORT", verdict).reason(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void failsARuleOfWhichOneCheckFailed() {
        PasswordVerdict verdict = POLICY.check(Secret.of("Kq#2190mxil"), People.LI_XIAOMING);

        assertThat(of("CONTAINS_LOGIN_REVERSED", verdict).status()).isEqualTo(FAILED);
        assertThat(of("login-both-ways", verdict).status()).isEqualTo(FAILED);
        assertThat(of("CONTAINS_LOGIN", verdict).status()).isEqualTo(PASSED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTAINS_LOGIN | 未提供登录名，未检查此项。 | Not checked: no login name provided.",
                "CONTAINS_LOGIN_REVERSED | 未提供登录名，未检查此项。 | Not checked: no login name provided.",
                "CONTAINS_NAME | 未提供姓名中的名字，未检查此项。 | Not checked: no given name provided.",
                "CONTAINS_BIRTHDAY | 未提供生日，未检查此项。 | Not checked: no birthday provided.",
                "CONTAINS_PHONE | 未提供手机号，未检查此项。 | Not checked: no mobile number provided.",
                "CONTAINS_SURROUNDINGS | 未提供身边看得到的内容，未检查此项。 | Not checked: no words visible in the room provided.",
                "REUSED | 未提供历史密码，未检查此项。 | Not checked: no password history provided.",
                "keep-it-secret | 此条为说明，不单独检查。 | Informational rule; no check.",
            })
    void saysWhyARuleWasNotEvaluated(String rule, String chinese, String english) {
        PasswordVerdict verdict = POLICY.check(Secret.of("Kx7#mQ2v"), People.NOBODY);

        assertThat(of(rule, verdict).status()).isEqualTo(NOT_EVALUATED);
        assertThat(of(rule, verdict).reason(Locale.CHINA)).contains(chinese);
        assertThat(of(rule, verdict).reason(Locale.ENGLISH)).contains(english);
        assertThat(verdict.outcome()).isEqualTo(PasswordVerdict.Outcome.ACCEPTED);
    }

    @Test
    void passesARuleOnlyIfAllItsChecksWereMade() {
        Subject withoutPhone = Subject.builder().familyName("李").givenName("晓明").build();

        PasswordVerdict verdict = POLICY.check(Secret.of("Kx7#mQ2v"), withoutPhone);

        assertThat(of("CONTAINS_NAME", verdict).status()).isEqualTo(PASSED);
        assertThat(of("name-and-phone", verdict).status()).isEqualTo(NOT_EVALUATED);
        assertThat(of("name-and-phone", verdict).reason()).contains("未提供手机号，未检查此项。");
    }

    @Test
    void saysThatANameWasTooShortToCompare() {
        Subject subject = Subject.builder().givenName("明").build();

        assertThat(of("CONTAINS_NAME", POLICY.check(Secret.of("Kx7#ming2"), subject))
                        .status())
                .isEqualTo(FAILED);
        assertThat(of(
                                "CONTAINS_NAME",
                                POLICY.check(
                                        Secret.of("Kx7#mQ2v"),
                                        Subject.builder().givenName("Bo").build()))
                        .reason())
                .contains("姓名太短，未检查此项。");
    }

    @Test
    void neverLooksForTheFamilyNameAlone() {
        Subject subject = Subject.builder().familyName("欧阳").build();

        PasswordVerdict verdict = POLICY.check(Secret.of("ouyang#739"), subject);

        assertThat(verdict.findings()).isEmpty();
        assertThat(of("CONTAINS_NAME", verdict).reason()).contains("未提供姓名中的名字，未检查此项。");
    }

    @Test
    void saysThatTheReadingOfACharacterIsNotKnown() {
        // U+2A700 is a Han character that no table of readings has.
        Subject subject =
                Subject.builder().familyName("\ud869\udf00").givenName("晓明").build();

        PasswordVerdict accepted = POLICY.check(Secret.of("Kx7#mQ2v"), subject);

        assertThat(of("CONTAINS_NAME", accepted).status()).isEqualTo(NOT_EVALUATED);
        assertThat(of("CONTAINS_NAME", accepted).reason()).contains("姓名中有不能识别读音的字，未检查姓名拼音。");
        assertThat(of("CONTAINS_NAME", POLICY.check(Secret.of("xiaoming#7"), subject))
                        .status())
                .isEqualTo(FAILED);
        assertThat(of("CONTAINS_NAME", POLICY.check(Secret.of("K7#\ud869\udf00晓明mq"), subject))
                        .status())
                .isEqualTo(FAILED);
    }

    @Test
    void saysThatAllTermsWereTooShort() {
        Subject subject = Subject.builder().surroundings("abc", "灯").build();

        assertThat(of("CONTAINS_SURROUNDINGS", POLICY.check(Secret.of("Kx7#abc2"), subject))
                        .reason())
                .contains("部分词语太短，未检查。");
        assertThat(POLICY.check(
                                Secret.of("Kx7#台灯2v"),
                                Subject.builder().surroundings("台灯").build())
                        .findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.CONTAINS_SURROUNDINGS);
    }

    @Test
    void saysThatOneTermWasTooShort() {
        Subject subject = Subject.builder().surroundings("wifi", "AC").build();

        PasswordVerdict verdict = POLICY.check(Secret.of("Kx7#mQ2v"), subject);

        assertThat(of("CONTAINS_SURROUNDINGS", verdict).reason()).contains("部分词语太短，未检查。");
        assertThat(of("CONTAINS_SURROUNDINGS", POLICY.check(Secret.of("Kx7#wifi"), subject))
                        .status())
                .isEqualTo(FAILED);
    }

    @Test
    void saysThatTheMobileNumberWasTooShort() {
        Subject subject = Subject.builder().mobileNumber("12").build();

        assertThat(of("CONTAINS_PHONE", POLICY.check(Secret.of("Kx7#mQ2v"), subject))
                        .reasonEn())
                .contains("Not checked: the mobile number has fewer than four digits.");
    }

    @Test
    void knowsThatAPrivateCharacterOfANameHasNoKnownReading() {
        Subject subject = Subject.builder().givenName("\uF8FF明华").build();

        assertThat(of("CONTAINS_NAME", POLICY.check(Secret.of("Kx7#mQ2v"), subject))
                        .reason())
                .contains("姓名中有不能识别读音的字，未检查姓名拼音。");
    }

    @Test
    void looksNoFurtherIfThePasswordIsTooLong() {
        PasswordVerdict verdict = POLICY.check(Secret.of("x".repeat(129)), People.LI_XIAOMING);

        assertThat(of("TOO_LONG", verdict).status()).isEqualTo(FAILED);
        assertThat(of("TOO_SHORT", verdict).status()).isEqualTo(PASSED);
        assertThat(of("TOO_FEW_CLASSES", verdict).reason()).contains("密码太长，未检查其他规则。");
        assertThat(of("keep-it-secret", verdict).reason()).contains("此条为说明，不单独检查。");
    }

    @Test
    void looksForNothingThatNoRuleNames() {
        PasswordPolicy withoutPersonalRules = Models.policy()
                .rules(List.of(rule(
                        "figures",
                        FindingCode.TOO_SHORT,
                        FindingCode.TOO_LONG,
                        FindingCode.TOO_FEW_CLASSES,
                        FindingCode.REUSED)))
                .build();

        PasswordVerdict verdict = withoutPersonalRules.check(Secret.of("lixm0912\u200b"), People.LI_XIAOMING);

        assertThat(verdict.outcome()).isEqualTo(PasswordVerdict.Outcome.ACCEPTED);
        assertThat(verdict.findings()).isEmpty();
    }

    @Test
    void acceptanceIsOneVerdictForAPreparedPolicy() {
        PreparedPolicy prepared = POLICY.prepare(People.LI_XIAOMING);

        assertThat(prepared.check(Secret.of("Kx7#mQ2v"))).isSameAs(prepared.check(Secret.of("Ty5%wZ8u")));
        assertThat(prepared).hasToString("PreparedPolicy[***]");
    }
}
