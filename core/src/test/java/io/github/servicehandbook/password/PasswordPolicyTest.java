package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.fixture.Models;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

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

    @ParameterizedTest(name = "{0}-{1}, {2} classes, {3} old, {4}, {5} failures")
    @CsvSource({
        "1, 1, 1, 0, PT0.000000001S, 1",
        "8, 8, 3, 0, P1D, 1",
        "2147483647, 2147483647, 3, 2147483647, PT1S, 2147483647"
    })
    void takesEveryFigureInItsRange(
            int minLength, int maxLength, int classes, int history, Duration age, int failures) {
        PasswordPolicy policy =
                PasswordPolicy.of(minLength, maxLength, classes, history, age, failures, "片区经理", List.of());

        assertThat(policy.minLength()).isEqualTo(minLength);
        assertThat(policy.maxConsecutiveFailures()).isEqualTo(failures);
    }

    @ParameterizedTest(name = "{6}")
    @CsvSource({
        "0, 9, 2, 5, P90D, 5, 'minLength: 0 is out of range; expected 1 or more'",
        "-1, 9, 2, 5, P90D, 5, 'minLength: -1 is out of range; expected 1 or more'",
        "8, 7, 2, 5, P90D, 5, 'maxLength: 7 is out of range; expected minLength or more'",
        "8, 9, 0, 5, P90D, 5, 'minClasses: 0 is out of range; expected 1 to 3'",
        "8, 9, 4, 5, P90D, 5, 'minClasses: 4 is out of range; expected 1 to 3'",
        "8, 9, 2, -1, P90D, 5, 'historySize: -1 is out of range; expected 0 or more'",
        "8, 9, 2, 5, PT0S, 5, 'maxAge: PT0S is out of range; expected more than zero'",
        "8, 9, 2, 5, PT-1S, 5, 'maxAge: PT-1S is out of range; expected more than zero'",
        "8, 9, 2, 5, P90D, 0, 'maxConsecutiveFailures: 0 is out of range; expected 1 or more'"
    })
    void refusesAFigureOutOfItsRange(
            int minLength, int maxLength, int classes, int history, Duration age, int failures, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        PasswordPolicy.of(minLength, maxLength, classes, history, age, failures, "片区经理", List.of()))
                .withMessage(message);
    }

    @Test
    void takesMissingRulesAsNone() {
        assertThat(PasswordPolicy.of(8, 9, 2, 5, Duration.ofDays(90), 5, "片区经理", null)
                        .rules())
                .isEmpty();
    }

    @Test
    void isEqualByContent() {
        assertThat(Models.passwordPolicy())
                .isEqualTo(Models.passwordPolicy())
                .hasSameHashCodeAs(Models.passwordPolicy())
                .isNotEqualTo(PasswordPolicy.of(8, 128, 2, 5, Duration.ofDays(90), 5, "片区经理", List.of()));
    }

    @Test
    void ruleHoldsWhatItWasMadeOf() {
        PolicyRule rule = Models.fullPolicyRule();

        assertThat(rule.id()).isEqualTo("figures");
        assertThat(rule.text()).isEqualTo("口令至少8位。");
        assertThat(rule.textEn()).isEqualTo("At least 8 characters.");
        assertThat(rule.parameters()).containsExactly("minLength", "maxAge");
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
