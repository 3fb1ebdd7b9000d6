package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.Finding.MatchForm;
import io.github.servicehandbook.password.PasswordVerdict.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordMessagesTest {
    private static final Advisory WEAK = Advisory.of(Advisory.Code.SEQUENCE, "甲", "a");
    private static final Finding SHORT =
            Finding.of(FindingCode.TOO_SHORT, 0, 0, MatchForm.NONE, "甲", "a", Models.fullCitation());

    static Stream<Arguments> verdicts() {
        return Stream.of(
                Arguments.of(
                        verdict(Outcome.ACCEPTED, List.of(), List.of()), "密码符合要求。", "The password meets all rules."),
                Arguments.of(
                        verdict(Outcome.ACCEPTED, List.of(), List.of(WEAK)),
                        "密码符合要求，但强度较弱，建议更换。",
                        "The password meets all rules but is easy to guess."),
                Arguments.of(
                        verdict(Outcome.REJECTED, List.of(SHORT), List.of()),
                        "密码不符合1条规则，请修改。",
                        "The password breaks 1 rule."),
                Arguments.of(
                        verdict(Outcome.REJECTED, List.of(SHORT, SHORT), List.of(WEAK)),
                        "密码不符合2条规则，请修改。",
                        "The password breaks 2 rules."),
                Arguments.of(
                        verdict(Outcome.INDETERMINATE, List.of(), List.of()),
                        "历史密码无法读取，暂不能修改密码，请联系系统管理员。",
                        "A previous password could not be read, so the password cannot be changed now. Contact the system"
                                + " administrator."));
    }

    private static PasswordVerdict verdict(Outcome outcome, List<Finding> findings, List<Advisory> advisories) {
        return PasswordVerdict.of(outcome, findings, null, advisories);
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void aVerdictTellsWhatToDo(PasswordVerdict verdict, String chinese, String english) {
        assertThat(verdict.message(Locale.CHINA)).isEqualTo(chinese);
        assertThat(verdict.message(Locale.UK)).isEqualTo(english);
        assertThatNullPointerException().isThrownBy(() -> verdict.message(null)).withMessage("locale");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 密码至少要包含字母、数字、符号中的一种。 | The password must contain at least one of these: letters, digits, symbols.",
                "2 | 密码至少要包含字母、数字、符号中的两种。 | The password must contain at least two of these: letters, digits, symbols.",
                "3 | 密码要同时包含字母、数字和符号。 | The password must contain letters, digits and symbols."
            })
    void tooFewClassesNamesTheNumber(int minClasses, String chinese, String english) {
        PasswordPolicy policy = Models.policy().minClasses(minClasses).build();

        assertThat(FindingMessages.chinese(policy, FindingCode.TOO_FEW_CLASSES, MatchForm.NONE))
                .isEqualTo(chinese);
        assertThat(FindingMessages.english(policy, FindingCode.TOO_FEW_CLASSES, MatchForm.NONE))
                .isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_SHORT, 太短, Too short",
        "TOO_LONG, 太长, Too long",
        "TOO_FEW_CLASSES, 字符种类不够, Too few character types",
        "ILLEGAL_CHARACTER, 不支持的字符, Unsupported character",
        "CONTAINS_LOGIN, 包含登录名, Contains login name",
        "CONTAINS_LOGIN_REVERSED, 包含倒写的登录名, Contains reversed login name",
        "CONTAINS_NAME, 包含姓名, Contains name",
        "CONTAINS_BIRTHDAY, 包含生日, Contains birthday",
        "CONTAINS_PHONE, 包含手机号, Contains mobile number",
        "CONTAINS_SURROUNDINGS, 包含身边可见的内容, Contains visible words",
        "REUSED, 与历史密码相同, Used before"
    })
    void findingCodesHaveLabels(FindingCode code, String chinese, String english) {
        assertThat(code.label(Locale.CHINA)).isEqualTo(chinese);
        assertThat(code.label(Locale.US)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT, 原样, Exact",
        "DIFFERENT_CASE, 大小写不同, Different case",
        "REVERSED, 倒写, Reversed",
        "LEET, 形似字符, Look-alikes",
        "SEPARATED, 有分隔, Separated",
        "FULL_WIDTH, 全角, Full width",
        "NONE, 不适用, Not applicable"
    })
    void matchFormsHaveLabels(MatchForm form, String chinese, String english) {
        assertThat(form.label(Locale.CHINA)).isEqualTo(chinese);
        assertThat(form.label(Locale.US)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "KEYBOARD_WALK, 键盘相邻键, Keyboard pattern",
        "SEQUENCE, 连续字符, Sequence",
        "REPEAT, 重复字符, Repetition",
        "COMMON_PASSWORD, 常见密码, Common password"
    })
    void advisoriesHaveLabels(Advisory.Code code, String chinese, String english) {
        assertThat(code.label(Locale.CHINA)).isEqualTo(chinese);
        assertThat(code.label(Locale.US)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"PASSED, 通过, Passed", "FAILED, 未通过, Failed", "NOT_EVALUATED, 未检查, Not checked"})
    void resultsOfRulesHaveLabels(RuleResult.Status status, String chinese, String english) {
        assertThat(status.label(Locale.CHINA)).isEqualTo(chinese);
        assertThat(status.label(Locale.US)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, 通过, Accepted", "REJECTED, 不通过, Rejected", "INDETERMINATE, 无法判定, Undetermined"})
    void outcomesHaveLabels(Outcome outcome, String chinese, String english) {
        assertThat(outcome.label(Locale.CHINA)).isEqualTo(chinese);
        assertThat(outcome.label(Locale.US)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"ELAPSED, 按实际时长, Elapsed time", "CALENDAR_DAY, 按自然日, Calendar days"})
    void expiryBasesHaveLabels(ExpiryBasis basis, String chinese, String english) {
        assertThat(basis.label(Locale.CHINA)).isEqualTo(chinese);
        assertThat(basis.label(Locale.US)).isEqualTo(english);
    }

    @Test
    void aRuleIsFoundByItsId() {
        PasswordPolicy policy = Models.policy().build();
        PolicyRule rule = policy.rules().get(0);

        assertThat(policy.rule(rule.id())).isEqualTo(rule);
        assertThat(policy.findRule(rule.id())).contains(rule);
        assertThat(policy.findRule("no such rule")).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> policy.rule(rule.id() + "x"))
                .withMessageStartingWith("unknown password rule " + rule.id() + "x; did you mean " + rule.id());
        assertThatNullPointerException().isThrownBy(() -> policy.rule(null)).withMessage("id");
        assertThatNullPointerException().isThrownBy(() -> policy.findRule(null)).withMessage("id");
    }
}
