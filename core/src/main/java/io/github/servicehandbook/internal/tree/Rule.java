package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import io.github.servicehandbook.troubleshooting.TreeFinding.Severity;
import java.util.List;

/** What can be wrong with a tree; {@code core/FINDINGS.md} explains each with a bad and a good example. */
public enum Rule {
    UNREACHABLE_NODE("没有路通向此节点", "no way leads to the node"),
    DEAD_END("节点没有任何去路", "the node has no way on"),
    TRAP("从此节点到不了任何结局", "no ending can be reached from the node"),
    UNBOUNDED_CYCLE("循环中没有设 maxVisits 的节点", "a cycle passes no node with maxVisits"),
    UNHANDLED_OUTCOME("被调用的树有此结局而未写去路", "the called tree has an outcome without a way"),
    NO_SUCH_OUTCOME("被调用的树没有此结局", "the called tree has no such outcome"),
    TREE_TOO_LARGE("连同所调用的树节点过多", "too many nodes with all that is called"),
    CONFLICTING_FACT("所调用的树对同名事实的规定不同", "a called tree declares the fact otherwise"),
    FORMER_ID("旧编号仍在使用或重复", "a former id is in use, or is given twice"),
    TICKET_FIELD_MISSING("申告单缺少必填项", "the ticket lacks a mandatory field"),
    CONTRADICTORY_GUARDS("有路相连，但条件相互矛盾，无法走到", "ways lead here, but their guards contradict one another"),
    GAP("有值没有去路", "a value has no way"),
    OPTION_WITHOUT_ROUTE("有选项没有去路", "an option has no way"),
    OVERLAP("同一值有两条去路", "a value has two ways"),
    POSSIBLY_UNKNOWN_FACT("条件可能读到未知的事实而没有 unknown 去路", "a guard may read an unknown fact, and there is no way unknown"),
    UNANSWERABLE("此处可能没有任何可选项", "on some walk no option is offered"),
    MISSING_TICKET_FACT("申告时可能缺少必需的事实", "a required fact may be unknown"),
    CONSTANT_GUARD("条件总是成立或总不成立", "the guard is always true or never true"),
    SHADOWED("此去路从不会走到", "the way is never taken"),
    UNUSED_FACT("事实从未被问及或读取", "the fact is neither asked nor read");

    private final String text;
    private final String textEn;

    Rule(String text, String textEn) {
        this.text = text;
        this.textEn = textEn;
    }

    public Severity severity() {
        return compareTo(CONSTANT_GUARD) >= 0 ? Severity.WARNING : Severity.ERROR;
    }

    public TreeFinding at(String pointer, String detail) {
        return at(pointer, detail, severity(), List.of());
    }

    public TreeFinding at(String pointer, String detail, Severity severity, List<Answer> witness) {
        return new TreeFinding(name(), severity, pointer, text + "：" + detail, textEn + ": " + detail, witness);
    }
}
