package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.fixture.PolicyParts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyDiffTest {
    private static final PasswordPolicy BASE = Models.policy().build();

    static Stream<Arguments> relaxing() {
        return Stream.of(
                row(p -> p.minLength(6), "minLength: 8 to 6, relaxes"),
                row(p -> p.maxLength(200), "maxLength: 128 to 200, relaxes"),
                row(p -> p.minClasses(1), "minClasses: 2 to 1, relaxes"),
                row(p -> p.historySize(4), "historySize: 5 to 4, relaxes"),
                row(p -> p.maxAge(Duration.ofDays(91)), "maxAge: PT2160H to PT2184H, relaxes"),
                row(p -> p.maxConsecutiveFailures(6), "maxConsecutiveFailures: 5 to 6, relaxes"),
                row(p -> p.initialLength(9), "initialLength: 10 to 9, relaxes"),
                row(
                        p -> p.rules(without(FindingCode.CONTAINS_PHONE)),
                        "rules, CONTAINS_PHONE: checked to not checked, relaxes"));
    }

    private static Arguments row(UnaryOperator<PolicyParts> change, String difference) {
        return Arguments.of(change, difference);
    }

    private static List<PolicyRule> without(FindingCode code) {
        List<FindingCode> checks = new ArrayList<>(List.of(FindingCode.values()));
        checks.remove(code);
        return List.of(PolicyRule.of("figures", "甲", "a", null, checks, true, Models.fullCitation()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("relaxing")
    void tellsWhatRelaxes(UnaryOperator<PolicyParts> change, String difference) {
        PolicyDiff comparison = BASE.diff(change.apply(Models.policy()).build());

        assertThat(comparison).isEqualTo(new PolicyDiff(true, false, List.of(difference)));
    }

    @ParameterizedTest(name = "{1} the other way round")
    @MethodSource("relaxing")
    void tellsThatTheOtherWayRoundItTightens(UnaryOperator<PolicyParts> change, String difference) {
        PolicyDiff comparison = change.apply(Models.policy()).build().diff(BASE);

        assertThat(comparison.relaxes()).isFalse();
        assertThat(comparison.tightens()).isTrue();
        assertThat(comparison.differences()).singleElement().asString().endsWith(", tightens");
    }

    @Test
    void anotherApproverZoneOrBasisDoesBoth() {
        assertThat(BASE.diff(Models.policy().approverRole("店长").build()))
                .isEqualTo(new PolicyDiff(true, true, List.of("approverRole: 片区经理 to 店长, both")));
        assertThat(BASE.diff(byDays("Asia/Shanghai")).differences())
                .containsExactly("expiryBasis: ELAPSED to CALENDAR_DAY, both");
        assertThat(byDays("Asia/Shanghai").diff(byDays("Asia/Tokyo")))
                .isEqualTo(new PolicyDiff(
                        true, true, List.of("zone: Optional[Asia/Shanghai] to Optional[Asia/Tokyo], both")));
    }

    private static PasswordPolicy byDays(String zone) {
        return Models.policy()
                .expiryBasis(ExpiryBasis.CALENDAR_DAY)
                .zone(ZoneId.of(zone))
                .build();
    }

    @Test
    void asciiAloneTightens() {
        assertThat(BASE.diff(Models.policy().asciiOnly(true).build()))
                .isEqualTo(new PolicyDiff(false, true, List.of("asciiOnly: false to true, tightens")));
    }

    @Test
    void listsEveryDifference() {
        PolicyDiff comparison =
                BASE.diff(Models.policy().minLength(9).historySize(3).build());

        assertThat(comparison.relaxes()).isTrue();
        assertThat(comparison.tightens()).isTrue();
        assertThat(comparison.differences())
                .containsExactly("minLength: 8 to 9, tightens", "historySize: 5 to 3, relaxes");
    }

    @Test
    void wordingAndCommonPasswordsMakeNoDifference() {
        PolicyRule reworded =
                PolicyRule.of("all", "乙", "b", null, List.of(FindingCode.values()), false, Models.minimalCitation());

        assertThat(BASE.diff(Models.policy()
                        .commonPasswords(List.of())
                        .rules(List.of(reworded))
                        .build()))
                .isEqualTo(new PolicyDiff(false, false, List.of()));
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> BASE.diff(null)).withMessage("newer");
        assertThatNullPointerException().isThrownBy(() -> BASE.describe(null)).withMessage("locale");
    }

    @Test
    void describesTheRulesWithTheirPlaces() {
        assertThat(BASE.describe(Locale.ENGLISH).lines())
                .containsExactly(
                        "Stated by the handbook:",
                        "1. At least 8 characters. (第三章 第二节 二、1)",
                        "Decided by the authors where the handbook is silent:",
                        "1. No names. (第七章)");
        assertThat(BASE.describe(Locale.CHINA))
                .isEqualTo("手册规定：\n1. 口令至少8位。（第三章 第二节 二、1）\n手册没有规定，由编者决定：\n1. 不含姓名。（第七章）\n");
        assertThat(Models.policy()
                        .rules(List.of(Models.fullPolicyRule()))
                        .build()
                        .describe(Locale.CHINA))
                .isEqualTo("手册规定：\n1. 口令至少8位。（第三章 第二节 二、1）\n");
    }

    @Test
    void tellsWhatOnePropertyDoes() {
        PolicyDiff comparison = new PolicyDiff(
                true,
                true,
                List.of(
                        "minLength: 8 to 6, relaxes",
                        "approverRole: a, tightens to b, both",
                        "historySize: 5 to 6, tightens"));

        assertThat(comparison.relaxes("minLength")).isTrue();
        assertThat(comparison.tightens("minLength")).isFalse();
        assertThat(comparison.relaxes("approverRole")).isTrue();
        assertThat(comparison.tightens("approverRole")).isTrue();
        assertThat(comparison.relaxes("historySize")).isFalse();
        assertThat(comparison.tightens("historySize")).isTrue();
        assertThat(comparison.relaxes("min")).isFalse();
        assertThat(comparison.relaxes("maxLength")).isFalse();
        assertThat(comparison.tightens("maxLength")).isFalse();
    }
}
