package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.fixture.PolicyParts;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class PasswordPolicyTest {
    static final List<Locale> ENGLISH = DisplayLocales.ENGLISH;
    static final List<Locale> CHINESE = DisplayLocales.CHINESE;

    @Test
    void holdsWhatItWasMadeOf() {
        PasswordPolicy policy = Models.passwordPolicy();

        assertThat(policy.minLength()).isEqualTo(8);
        assertThat(policy.maxLength()).isEqualTo(128);
        assertThat(policy.minClasses()).isEqualTo(2);
        assertThat(policy.historySize()).isEqualTo(5);
        assertThat(policy.maxAge()).isEqualTo(Duration.ofDays(90));
        assertThat(policy.maxConsecutiveFailures()).isEqualTo(5);
        assertThat(policy.approverRole()).isEqualTo("片区经理");
        assertThat(policy.rules()).containsExactly(Models.fullPolicyRule(), Models.minimalPolicyRule());
    }

    @Test
    void takesEveryFigureAtTheEndsOfItsRange() {
        PasswordPolicy least = Models.policy()
                .minLength(1)
                .maxLength(1)
                .minClasses(1)
                .historySize(0)
                .maxAge(Duration.ofNanos(1))
                .maxConsecutiveFailures(1)
                .initialLength(1)
                .build();
        PasswordPolicy most = Models.policy()
                .maxLength(1024)
                .minClasses(3)
                .historySize(100)
                .maxAge(Duration.ofDays(36_525))
                .maxConsecutiveFailures(1000)
                .initialLength(1024)
                .build();

        assertThat(least.minLength()).isEqualTo(1);
        assertThat(most.maxConsecutiveFailures()).isEqualTo(1000);
    }

    static Stream<Arguments> outOfRange() {
        return Stream.of(
                row(p -> p.minLength(0), "minLength: 0 is out of range; expected 1 or more"),
                row(p -> p.minLength(-1), "minLength: -1 is out of range; expected 1 or more"),
                row(
                        p -> p.maxLength(7),
                        "maxLength: 7 is out of range; expected minLength or more",
                        "initialLength: 10 is out of range; expected minLength to maxLength"),
                row(p -> p.maxLength(1025), "maxLength: 1025 is out of range; expected at most 1024"),
                row(p -> p.minClasses(0), "minClasses: 0 is out of range; expected 1 to 3"),
                row(p -> p.minClasses(4), "minClasses: 4 is out of range; expected 1 to 3"),
                row(p -> p.historySize(-1), "historySize: -1 is out of range; expected 0 to 100"),
                row(p -> p.historySize(101), "historySize: 101 is out of range; expected 0 to 100"),
                row(p -> p.approverRole(" "), "approverRole: must not be blank"),
                row(p -> p.maxAge(Duration.ZERO), "maxAge: PT0S is out of range; expected more than zero"),
                row(p -> p.maxAge(Duration.ofSeconds(-1)), "maxAge: PT-1S is out of range; expected more than zero"),
                row(
                        p -> p.maxAge(Duration.ofDays(36_525).plusNanos(1)),
                        "maxAge: PT876600H0.000000001S is out of range; expected at most 36,525 days"),
                row(
                        p -> p.maxAge(Duration.ofHours(25))
                                .expiryBasis(ExpiryBasis.CALENDAR_DAY)
                                .zone(ZoneOffset.UTC),
                        "maxAge: PT25H is out of range; expected whole days, because the basis is CALENDAR_DAY"),
                row(p -> p.expiryBasis(ExpiryBasis.CALENDAR_DAY), "zone: required for expiryBasis CALENDAR_DAY"),
                row(p -> p.zone(ZoneOffset.UTC), "zone: must be omitted for expiryBasis ELAPSED"),
                row(p -> p.maxConsecutiveFailures(0), "maxConsecutiveFailures: 0 is out of range; expected 1 to 1000"),
                row(
                        p -> p.maxConsecutiveFailures(1001),
                        "maxConsecutiveFailures: 1001 is out of range; expected 1 to 1000"),
                row(p -> p.initialLength(7), "initialLength: 7 is out of range; expected minLength to maxLength"),
                row(p -> p.initialLength(129), "initialLength: 129 is out of range; expected minLength to maxLength"),
                row(
                        p -> p.minLength(1).minClasses(3).initialLength(2),
                        "initialLength: 2 is out of range; expected minClasses or more, a character for each class"),
                row(
                        p -> p.commonPasswords(List.of("good", "abc", "ABCD")),
                        "commonPasswords: entry 1 is out of range; expected 4 to 64 of [0-9a-z]",
                        "commonPasswords: entry 2 is out of range; expected 4 to 64 of [0-9a-z]"),
                row(
                        p -> p.rules(List.of(Models.fullPolicyRule(), Models.fullPolicyRule())),
                        "rules: duplicate ID figures"),
                row(
                        p -> p.asciiOnly(true).rules(List.of(figuresAlone())),
                        "rules: at least one rule must check ILLEGAL_CHARACTER"),
                row(
                        p -> p.rules(List.of(Models.minimalPolicyRule())),
                        "rules: at least one rule must check TOO_SHORT",
                        "rules: at least one rule must check TOO_LONG",
                        "rules: at least one rule must check TOO_FEW_CLASSES",
                        "rules: at least one rule must check REUSED"));
    }

    private static PolicyRule figuresAlone() {
        return PolicyRule.of(
                "figures",
                "甲",
                "a",
                null,
                List.of(FindingCode.TOO_SHORT, FindingCode.TOO_LONG, FindingCode.TOO_FEW_CLASSES, FindingCode.REUSED),
                true,
                Models.fullCitation());
    }

    private static Arguments row(UnaryOperator<PolicyParts> change, String... faults) {
        return Arguments.of(change, String.join("\n", faults));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("outOfRange")
    void refusesFiguresOutOfTheirRangeAllAtOnce(UnaryOperator<PolicyParts> change, String faults) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> change.apply(Models.policy()).build())
                .withMessage(faults);
    }

    @Test
    void refusesARuleWithoutAProperId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PolicyRule.of("No names", "甲", "a", null, null, true, Models.fullCitation()))
                .withMessageContaining("No names");
    }

    @Test
    void takesMissingCommonPasswordsAsNone() {
        assertThat(Models.policy().commonPasswords(null).build().commonPasswords())
                .isEmpty();
    }

    @Test
    void isEqualByContent() {
        assertThat(Models.passwordPolicy())
                .isEqualTo(Models.passwordPolicy())
                .hasSameHashCodeAs(Models.passwordPolicy())
                .isNotEqualTo(Models.policy().historySize(4).build());
    }

    @Test
    void ruleHoldsWhatItWasMadeOf() {
        PolicyRule rule = Models.fullPolicyRule();

        assertThat(rule.id()).isEqualTo("figures");
        assertThat(rule.text()).isEqualTo("口令至少8位。");
        assertThat(rule.textEn()).isEqualTo("At least 8 characters.");
        assertThat(rule.parameters()).containsExactly("minLength", "maxAge");
        assertThat(rule.checks()).containsExactly(FindingCode.values());
        assertThat(rule.statedByHandbook()).isTrue();
        assertThat(rule.citation()).isEqualTo(Models.fullCitation());
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void ruleIsEnglishForAnEnglishLocale(Locale locale) {
        assertThat(Models.fullPolicyRule().text(locale)).isEqualTo("At least 8 characters.");
    }

    @ParameterizedTest
    @FieldSource("CHINESE")
    void ruleIsChineseForEveryOtherLocale(Locale locale) {
        assertThat(Models.fullPolicyRule().text(locale)).isEqualTo("口令至少8位。");
    }

    @Test
    void namesTheLocaleThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Models.fullPolicyRule().text(null))
                .withMessage("locale");
    }
}
