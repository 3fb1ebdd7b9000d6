package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import io.github.servicehandbook.troubleshooting.TreeFinding.Severity;
import java.util.List;

/**
 * The rules that trees are checked against; {@code core/FINDINGS.md} explains each with a bad and a good example. The
 * messages contain the details as {@code {0}} and {@code {1}}.
 */
public enum FindingRule {
    UNREACHABLE_NODE("节点{0}不可达：没有路径通向它", "Node {0} is unreachable"),
    DEAD_END("节点{0}没有后续路径", "Node {0} has no outgoing route"),
    TRAP("从节点{0}到不了任何结论", "No outcome is reachable from node {0}"),
    UNBOUNDED_CYCLE(
            "循环没有次数上限：{0}；请断开循环，或在其中一个提问上设置maxVisits",
            "Unbounded cycle: {0}; break it or set maxVisits on one of its questions"),
    UNHANDLED_OUTCOME("未处理子流程{0}的结论{1}", "Outcome {1} of subtree {0} is not handled"),
    NO_SUCH_OUTCOME("子流程{0}没有结论{1}", "Subtree {0} has no outcome {1}"),
    TREE_TOO_LARGE("节点过多（含子流程）：{0}，上限{1}", "Too many nodes including subtrees: {0}; maximum {1}"),
    CONFLICTING_FACT("子流程{0}对变量{1}的定义不同", "Subtree {0} declares fact {1} differently"),
    FORMER_ID("旧编号{0}仍在使用或重复", "Former ID {0} is still in use or duplicated"),
    TICKET_FIELD_MISSING("工单{0}缺少必填项{1}", "Ticket {0} lacks required field {1}"),
    CONTRADICTORY_GUARDS(
            "节点{0}走不到：路径上的条件互相矛盾", "Node {0} is unreachable: the guards on every path contradict each other"),
    GAP("条件未覆盖：{0}", "Guards do not cover {0}; add a route or otherwise"),
    OPTION_WITHOUT_ROUTE("选项没有后续路径：{0}", "No route for option {0}"),
    OVERLAP("条件重叠：{0}", "Guards overlap for {0}; make them exclusive or set policy FIRST"),
    POSSIBLY_UNKNOWN_FACT("变量{0}可能未知，请加unknown路径", "Fact {0} may be unknown here; add an unknown route"),
    UNANSWERABLE("此处可能没有可选的选项，又不能答“不清楚”", "All options may be hidden and \"not sure\" is not allowed"),
    MISSING_TICKET_FACT("工单可能缺少必填变量{0}", "Required ticket fact {0} may be unknown"),
    CONSTANT_GUARD("条件恒为{0}", "Guard is always {0}"),
    SHADOWED("此路径永远走不到，可删除", "Route is never taken; remove it"),
    UNUSED_FACT("变量{0}没有用到", "Fact {0} is never used");

    /** A detail of a message in both languages. */
    public record Detail(String chinese, String english) {
        /** Creates a detail that is the same in both languages. */
        public static Detail of(String text) {
            return new Detail(text, text);
        }
    }

    /** The messages of an overlap at a node with the policy FIRST, where the advice has been followed. */
    private static final String FIRST_OVERLAP = "条件重叠：{0}；取第一条符合的路径";

    private static final String FIRST_OVERLAP_EN = "Guards overlap for {0}; the first matching route is taken";

    private final String chinese;
    private final String english;

    FindingRule(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public Severity severity() {
        return compareTo(CONSTANT_GUARD) >= 0 ? Severity.WARNING : Severity.ERROR;
    }

    /** Creates a finding without a walk, with details that are the same in both languages. */
    public TreeFinding at(String pointer, String... details) {
        String message = chinese;
        String messageEn = english;
        for (int i = 0; i < details.length; i++) {
            message = message.replace("{" + i + "}", details[i]);
            messageEn = messageEn.replace("{" + i + "}", details[i]);
        }
        return TreeFinding.of(name(), severity(), pointer, message, messageEn, List.of());
    }

    /**
     * Creates a finding.
     *
     * @param detail the detail in the sentence
     * @param note the text after the sentence, or empty texts
     */
    public TreeFinding at(String pointer, Detail detail, Detail note, Severity severity, List<Answer> witness) {
        boolean first = this == OVERLAP && severity == Severity.WARNING;
        String message = (first ? FIRST_OVERLAP : chinese).replace("{0}", detail.chinese()) + note.chinese();
        String messageEn = (first ? FIRST_OVERLAP_EN : english).replace("{0}", detail.english()) + note.english();
        return TreeFinding.of(name(), severity, pointer, message, messageEn, witness);
    }
}
