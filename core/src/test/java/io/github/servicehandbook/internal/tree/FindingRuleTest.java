package io.github.servicehandbook.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import io.github.servicehandbook.troubleshooting.TreeFinding.Severity;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The messages of findings in both languages. */
class FindingRuleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UNREACHABLE_NODE | 节点a不可达：没有路径通向它 | Node a is unreachable
            DEAD_END | 节点a没有后续路径 | Node a has no outgoing route
            TRAP | 从节点a到不了任何结论 | No outcome is reachable from node a
            UNBOUNDED_CYCLE | 循环没有次数上限：a；请断开循环，或在其中一个提问上设置maxVisits | Unbounded cycle: a; break it or set maxVisits on one of its questions
            UNHANDLED_OUTCOME | 未处理子流程a的结论b | Outcome b of subtree a is not handled
            NO_SUCH_OUTCOME | 子流程a没有结论b | Subtree a has no outcome b
            TREE_TOO_LARGE | 节点过多（含子流程）：a，上限b | Too many nodes including subtrees: a; maximum b
            CONFLICTING_FACT | 子流程a对变量b的定义不同 | Subtree a declares fact b differently
            FORMER_ID | 旧编号a仍在使用或重复 | Former ID a is still in use or duplicated
            TICKET_FIELD_MISSING | 工单a缺少必填项b | Ticket a lacks required field b
            CONTRADICTORY_GUARDS | 节点a走不到：路径上的条件互相矛盾 | Node a is unreachable: the guards on every path contradict each other
            GAP | 条件未覆盖：a | Guards do not cover a; add a route or otherwise
            OPTION_WITHOUT_ROUTE | 选项没有后续路径：a | No route for option a
            OVERLAP | 条件重叠：a | Guards overlap for a; make them exclusive or set policy FIRST
            POSSIBLY_UNKNOWN_FACT | 变量a可能未知，请加unknown路径 | Fact a may be unknown here; add an unknown route
            UNANSWERABLE | 此处可能没有可选的选项，又不能答“不清楚” | All options may be hidden and "not sure" is not allowed
            MISSING_TICKET_FACT | 工单可能缺少必填变量a | Required ticket fact a may be unknown
            CONSTANT_GUARD | 条件恒为a | Guard is always a
            SHADOWED | 此路径永远走不到，可删除 | Route is never taken; remove it
            UNUSED_FACT | 变量a没有用到 | Fact a is never used
            """)
    void everyRuleHasAMessageInBothLanguages(FindingRule rule, String message, String messageEn) {
        TreeFinding finding = rule.at("/nodes/0", "a", "b");

        assertThat(finding.message(Locale.CHINA)).isEqualTo(message);
        assertThat(finding.message(Locale.UK)).isEqualTo(messageEn);
        assertThat(finding.code()).isEqualTo(rule.name());
    }

    @Test
    void anOverlapWithThePolicyFirstGivesNoAdviceThatWasFollowed() {
        TreeFinding finding = FindingRule.OVERLAP.at(
                "/nodes/0", FindingRule.Detail.of("a = 1"), FindingRule.Detail.of(""), Severity.WARNING, List.of());

        assertThat(finding.message(Locale.CHINA)).isEqualTo("条件重叠：a = 1；取第一条符合的路径");
        assertThat(finding.message(Locale.UK)).isEqualTo("Guards overlap for a = 1; the first matching route is taken");
    }

    @Test
    void aDetailAndANoteAreGivenInBothLanguages() {
        TreeFinding finding = FindingRule.CONSTANT_GUARD.at(
                "/nodes/0",
                new FindingRule.Detail("真", "true"),
                new FindingRule.Detail("（系统带入：a）", " (prefilled: a)"),
                Severity.WARNING,
                List.of(Answer.no()));

        assertThat(finding.message(Locale.CHINA)).isEqualTo("条件恒为真（系统带入：a）");
        assertThat(finding.message(Locale.US)).isEqualTo("Guard is always true (prefilled: a)");
        assertThat(finding.witness()).containsExactly(Answer.no());
        assertThat(finding).hasToString("TreeFinding CONSTANT_GUARD at /nodes/0: Guard is always true (prefilled: a)");
    }

    @Test
    void severitiesHaveLabels() {
        assertThat(Severity.ERROR.label(Locale.CHINA)).isEqualTo("错误");
        assertThat(Severity.ERROR.label(Locale.UK)).isEqualTo("Error");
        assertThat(Severity.WARNING.label(Locale.CHINA)).isEqualTo("警告");
        assertThat(Severity.WARNING.label(Locale.UK)).isEqualTo("Warning");
    }

    @Test
    void nullIsRejectedByTheNameOfTheParameter() {
        assertThatNullPointerException()
                .isThrownBy(() -> TreeFinding.of(null, Severity.ERROR, "", "", "", List.of()))
                .withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> TreeFinding.of("GAP", null, "", "", "", List.of()))
                .withMessage("severity");
        assertThatNullPointerException()
                .isThrownBy(() -> TreeFinding.of("GAP", Severity.ERROR, null, "", "", List.of()))
                .withMessage("pointer");
        assertThatNullPointerException()
                .isThrownBy(() -> TreeFinding.of("GAP", Severity.ERROR, "", null, "", List.of()))
                .withMessage("message");
        assertThatNullPointerException()
                .isThrownBy(() -> TreeFinding.of("GAP", Severity.ERROR, "", "", null, List.of()))
                .withMessage("messageEn");
        assertThatNullPointerException()
                .isThrownBy(() -> TreeFinding.of("GAP", Severity.ERROR, "", "", "", null))
                .withMessage("witness");
    }
}
