package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.ConductRule;
import io.github.servicehandbook.standards.ConductRule.Audience;
import io.github.servicehandbook.standards.ConductRule.Kind;
import io.github.servicehandbook.standards.Measure;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.standards.TimeLimit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Time limits and conduct rules against the print. */
class StandardsContentTest {
    private static final Handbook HANDBOOK = Handbook.load();
    private static final ServiceStandards STANDARDS = HANDBOOK.standards();

    @Test
    void setsTheSevenLimitsOfThePrint() {
        assertThat(STANDARDS.timeLimits())
                .extracting(limit -> limit.id() + " " + limit.phase() + " " + limit.limit() + " "
                        + limit.citation().clause().orElseThrow())
                .containsExactly(
                        "greeting WAITING PT1M 3.2/1.1",
                        "service-wait WAITING PT10M 3.2/1.2",
                        "enquiry-wait WAITING PT10M 3.2/1.3",
                        "payment HANDLING PT3M 3.2/2.1",
                        "sim-loss-report HANDLING PT5M 3.2/2.2",
                        "business-change HANDLING PT3M 3.2/2.3.1",
                        "full-service HANDLING PT15M 3.2/2.3.2");
    }

    @Test
    void findsAFourMinutePaymentTooLong() {
        Assessment assessment = STANDARDS.timeLimit("payment").assess(Duration.ofMinutes(4));

        assertThat(assessment.verdict()).isEqualTo(Assessment.Verdict.EXCEEDED);
        assertThat(assessment.margin()).contains(Duration.ofMinutes(-1));
        assertThat(assessment.citation().clause()).hasToString("Optional[3.2/2.1]");
        assertThat(assessment.citation().label()).isEqualTo("第三章 第二节 二、1");
    }

    @Test
    void hasRulesOfEveryKindInTheSectionOfThatKind() {
        assertThat(STANDARDS.conductRules())
                .extracting(rule -> tuple(rule.kind(), rule.citation().section().value()))
                .containsOnly(
                        tuple(Kind.PRINCIPLE, "1.1"),
                        tuple(Kind.SERVICE, "1.2"),
                        tuple(Kind.APPEARANCE, "2.1"),
                        tuple(Kind.POSTURE, "2.2"),
                        tuple(Kind.DUTY, "3.1"),
                        tuple(Kind.SECURITY, "3.3"),
                        tuple(Kind.EMERGENCY, "3.3"));
    }

    @Test
    void tellsSecurityFromEmergencyByTheItem() {
        assertThat(STANDARDS.conductRules())
                .filteredOn(rule -> rule.kind() == Kind.SECURITY)
                .isNotEmpty()
                .allMatch(rule -> clause(rule).startsWith("3.3/1."));
        assertThat(STANDARDS.conductRules())
                .filteredOn(rule -> rule.kind() == Kind.EMERGENCY)
                .isNotEmpty()
                .allMatch(rule -> clause(rule).startsWith("3.3/2."));
    }

    private static String clause(ConductRule rule) {
        return rule.citation().clause().orElseThrow().value();
    }

    @Test
    void bindsOnlyThoseWhomTheHandbookNames() {
        assertThat(STANDARDS.conductRules())
                .filteredOn(rule -> rule.audience() != Audience.ALL)
                .extracting(rule -> tuple(rule.audience(), clause(rule)))
                .containsExactly(
                        tuple(Audience.STAR_2_TO_6, "2.1/p10"),
                        tuple(Audience.MEN, "2.1/1.1.1.3"),
                        tuple(Audience.MEN, "2.1/1.1.1.4"),
                        tuple(Audience.MEN, "2.1/1.1.2.2"),
                        tuple(Audience.MEN, "2.1/1.1.2.3"),
                        tuple(Audience.MEN, "2.1/1.1.2.4"),
                        tuple(Audience.MEN, "2.2/1.3.2"),
                        tuple(Audience.WOMEN, "2.2/1.3.3"));
    }

    @Test
    void measuresNails() {
        assertThat(STANDARDS.conductRules())
                .filteredOn(rule -> rule.measure().isPresent())
                .singleElement()
                .satisfies(rule -> assertThat(rule.measure()).contains(Measure.of("指甲长度", "mm", BigDecimal.ONE, true)));
    }

    @Test
    void asksWhatTheCitedClauseSays() {
        assertThat(STANDARDS.conductRules()).isNotEmpty().allSatisfy(rule -> {
            String text = HANDBOOK.contents().clause(clause(rule)).text();
            assertThat(text).endsWith(rule.requirement());
            String heading =
                    text.substring(0, text.length() - rule.requirement().length());
            assertThat(heading).matches("|[^：。]+：");
        });
    }

    /** An authored clause, too, names limits and rules, those that bind its step, but none of them cites it. */
    @Test
    void standsUnderTheClauseItCitesAndNoOther() {
        for (Clause clause : clausesOfTheHandbook()) {
            List<StandardId> citing = new ArrayList<>();
            for (TimeLimit limit : STANDARDS.timeLimits()) {
                if (limit.citation().clause().orElseThrow().equals(clause.id())) {
                    citing.add(limit.id());
                }
            }
            for (ConductRule rule : STANDARDS.conductRules()) {
                if (rule.citation().clause().orElseThrow().equals(clause.id())) {
                    citing.add(rule.id());
                }
            }
            assertThat(clause.standards()).as(clause.id().value()).containsExactlyElementsOf(citing);
        }
    }

    private static List<Clause> clausesOfTheHandbook() {
        return HANDBOOK.contents().clauses().stream()
                .filter(clause -> clause.origin() == Origin.HANDBOOK)
                .toList();
    }

    /** What the handbook states obliges somebody: only headings, definitions and reasons carry no rule or limit. */
    @Test
    void leavesNoStatementWithoutARuleOrLimit() {
        assertThat(clausesOfTheHandbook())
                .filteredOn(clause ->
                        clause.text().endsWith("。") && clause.standards().isEmpty())
                .extracting(clause -> clause.id().value())
                .containsExactly("1.1/2.1", "2.1/p1", "2.1/p2", "2.2/p1", "2.2/p2", "2.2/p3", "2.2/p4");
    }
}
