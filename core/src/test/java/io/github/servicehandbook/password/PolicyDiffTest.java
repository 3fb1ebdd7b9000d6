package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.fixture.PolicyParts;
import io.github.servicehandbook.password.PolicyDiff.Change;
import io.github.servicehandbook.password.PolicyDiff.Effect;
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
                row(p -> p.minLength(6), new Change("minLength", "8", "6", Effect.RELAXES)),
                row(p -> p.maxLength(200), new Change("maxLength", "128", "200", Effect.RELAXES)),
                row(p -> p.minClasses(1), new Change("minClasses", "2", "1", Effect.RELAXES)),
                row(p -> p.historySize(4), new Change("historySize", "5", "4", Effect.RELAXES)),
                row(p -> p.maxAge(Duration.ofDays(91)), new Change("maxAge", "PT2160H", "PT2184H", Effect.RELAXES)),
                row(p -> p.maxConsecutiveFailures(6), new Change("maxConsecutiveFailures", "5", "6", Effect.RELAXES)),
                row(p -> p.initialLength(9), new Change("initialLength", "10", "9", Effect.RELAXES)),
                row(
                        p -> p.rules(without(FindingCode.CONTAINS_PHONE)),
                        new Change("rules, CONTAINS_PHONE", "checked", "not checked", Effect.RELAXES)));
    }

    private static Arguments row(UnaryOperator<PolicyParts> change, Change difference) {
        return Arguments.of(change, difference);
    }

    private static List<PolicyRule> without(FindingCode code) {
        List<FindingCode> checks = new ArrayList<>(List.of(FindingCode.values()));
        checks.remove(code);
        return List.of(PolicyRule.of("figures", "甲", "a", null, checks, true, Models.fullCitation()));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("relaxing")
    void tellsWhatRelaxes(UnaryOperator<PolicyParts> change, Change difference) {
        PolicyDiff comparison = BASE.diff(change.apply(Models.policy()).build());

        assertThat(comparison).isEqualTo(new PolicyDiff(true, false, List.of(difference)));
    }

    @ParameterizedTest(name = "{1} the other way round")
    @MethodSource("relaxing")
    void tellsThatTheOtherWayRoundItTightens(UnaryOperator<PolicyParts> change, Change difference) {
        PolicyDiff comparison = change.apply(Models.policy()).build().diff(BASE);

        assertThat(comparison.relaxes()).isFalse();
        assertThat(comparison.tightens()).isTrue();
        assertThat(comparison.changes()).extracting(Change::effect).containsExactly(Effect.TIGHTENS);
    }

    @Test
    void anotherApproverZoneOrBasisDoesBoth() {
        assertThat(BASE.diff(Models.policy().approverRole("店长").build()))
                .isEqualTo(new PolicyDiff(true, true, List.of(new Change("approverRole", "片区经理", "店长", Effect.BOTH))));
        assertThat(BASE.diff(byDays("Asia/Shanghai")).changes())
                .containsExactly(new Change("expiryBasis", "ELAPSED", "CALENDAR_DAY", Effect.BOTH));
        assertThat(byDays("Asia/Shanghai").diff(byDays("Asia/Tokyo")))
                .isEqualTo(new PolicyDiff(
                        true, true, List.of(new Change("zone", "Asia/Shanghai", "Asia/Tokyo", Effect.BOTH))));
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
                .isEqualTo(new PolicyDiff(
                        false, true, List.of(new Change("asciiOnly", "false", "true", Effect.TIGHTENS))));
    }

    @Test
    void listsEveryDifference() {
        PolicyDiff comparison =
                BASE.diff(Models.policy().minLength(9).historySize(3).build());

        assertThat(comparison.relaxes()).isTrue();
        assertThat(comparison.tightens()).isTrue();
        assertThat(comparison.changes())
                .containsExactly(
                        new Change("minLength", "8", "9", Effect.TIGHTENS),
                        new Change("historySize", "5", "3", Effect.RELAXES));
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
                        "Required by the handbook:",
                        "1. At least 8 characters. (Handbook 3.2/2.1 (authors))",
                        "Added by the authors:",
                        "1. No names. (Handbook 7)");
        assertThat(BASE.describe(Locale.CHINA))
                .isEqualTo("手册规定：\n1. 口令至少8位。（第三章 第二节 二、1）\n手册未规定，由编者补充：\n1. 不含姓名。（第七章）\n");
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
                        new Change("minLength", "8", "6", Effect.RELAXES),
                        new Change("approverRole", "a, tightens", "b", Effect.BOTH),
                        new Change("historySize", "5", "6", Effect.TIGHTENS)));

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
