package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.text.Sentences;
import io.github.servicehandbook.internal.tree.ProgramPoint;
import io.github.servicehandbook.internal.tree.Renames;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Drift;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Resumes a saved walk: replays its answers, each at its original node, until the tree asks another question. Not
 * thread-safe.
 */
final class Resumer {
    private final WalkableTree tree;
    private final SessionSnapshot snapshot;
    private final List<Drift> drift = new ArrayList<>();
    private int taken;

    private Resumer(WalkableTree tree, SessionSnapshot snapshot) {
        this.tree = tree;
        this.snapshot = snapshot;
    }

    static Resumption resume(WalkableTree tree, SessionSnapshot snapshot) {
        if (!snapshot.tree().equals(tree.id())) {
            return Resumption.Rejected.of(
                    List.of(),
                    "这条记录属于“" + snapshot.tree() + "”，不能在“" + tree.id() + "”中继续。",
                    "This record belongs to \"" + snapshot.tree() + "\" and cannot be resumed in \"" + tree.id()
                            + "\".");
        }
        Resumer resumer = new Resumer(tree, snapshot);
        return snapshot.structureFingerprint().equals(tree.structureFingerprint())
                ? resumer.exact()
                : resumer.replayed();
    }

    private Resumption exact() {
        WalkedSession session = walk();
        boolean whole = taken == snapshot.steps().size() && drift.isEmpty();
        if (!whole || !session.current().id().equals(snapshot.current()) || !hasRecordedOutcome(session)) {
            return Resumption.Rejected.of(
                    List.of(), "记录与流程不一致，不能恢复，请重新开始。", "The record does not match the procedure. Start again.");
        }
        if (!snapshot.contentFingerprint().equals(tree.contentFingerprint())) {
            add(
                    Drift.Kind.WORDING_CHANGED,
                    root(),
                    "部分文字有更新，答案不受影响。",
                    "Some wording has changed since " + snapshot.contentVersion() + ". Your answers are unaffected.");
        }
        return new Resumption.Exact(session, drift);
    }

    private boolean hasRecordedOutcome(WalkedSession session) {
        return session.outcome().map(Outcome::code).equals(snapshot.outcomeCode());
    }

    private Resumption replayed() {
        WalkedSession session = walk();
        boolean whole = taken == snapshot.steps().size();
        Optional<String> ended = snapshot.outcomeCode();
        if (ended.isPresent() && (!whole || !hasRecordedOutcome(session))) {
            return Resumption.Rejected.of(
                    drift,
                    "这次排查已在" + snapshot.contentVersion() + "版流程中结束（" + ended.get() + "），按原结论处理。",
                    "This case ended under version " + snapshot.contentVersion() + " (" + ended.get()
                            + "). The original outcome stands.");
        }
        if (whole && isNode(session.here(), snapshot.current())) {
            return new Resumption.Replayed(session, drift);
        }
        if (whole) {
            addRouteChanged(snapshot.current(), session.here());
        }
        return new Resumption.Diverged(session, drift, leftOver());
    }

    private NodeId root() {
        return tree.model().content().root();
    }

    private void add(Drift.Kind kind, NodeId node, String message, String messageEn) {
        drift.add(Drift.of(kind, node, message, messageEn));
    }

    private void addRouteChanged(NodeId node, ProgramPoint now) {
        add(
                Drift.Kind.ROUTE_CHANGED,
                node,
                "同样的答案现在转到“" + Sentences.withoutStop(text(now)) + "”。",
                "The same answers now lead to \"" + Sentences.withoutStop(textEn(now)) + "\".");
    }

    private static String text(ProgramPoint position) {
        return position.node().text(Locale.CHINESE);
    }

    private static String textEn(ProgramPoint position) {
        return position.node().text(Locale.ENGLISH);
    }

    /** Replays the answers while they fit; counts them and records differences. */
    private WalkedSession walk() {
        WalkedSession session = WalkedSession.start(tree, knownFacts());
        for (SessionSnapshot.Step step : snapshot.steps()) {
            WalkedSession next = next(session, step);
            if (next == null) {
                return session;
            }
            session = next;
            taken++;
        }
        return session;
    }

    private Map<String, Answer> knownFacts() {
        Map<String, Answer> known = new LinkedHashMap<>();
        snapshot.knownFacts().forEach((name, answer) -> {
            Fact fact = tree.model().factsByName().get(name);
            Answer renamed = fact == null ? answer : renamed(fact, answer, root());
            if (fact != null && fact.validate(renamed, false).isEmpty()) {
                known.put(name, renamed);
            } else if (fact == null) {
                add(
                        Drift.Kind.FACT_REJECTED,
                        root(),
                        "系统带入的“" + name + "”已取消，不再使用。",
                        "The prefilled value of \"" + name + "\" is no longer used.");
            } else {
                add(
                        Drift.Kind.FACT_REJECTED,
                        root(),
                        "系统带入的“" + fact.label(Locale.CHINESE) + "”不再有效，需要时会重新询问。",
                        "The prefilled value of \"" + fact.label(Locale.ENGLISH)
                                + "\" is no longer valid and will be asked again if it is needed.");
            }
        });
        return known;
    }

    private @Nullable WalkedSession next(WalkedSession session, SessionSnapshot.Step step) {
        ProgramPoint here = session.here();
        TreeNode.Asking asking = here.asking();
        if (asking == null || !Renames.isPath(here, step.path()) || !isNode(here, step.node())) {
            explainMismatch(here, step);
            return null;
        }
        Answer answer = renamed(asking.fact(), step.answer(), step.node());
        if (session.answer(answer) instanceof StepResult.Advanced advanced) {
            return (WalkedSession) advanced.session();
        }
        addRejected(here, asking.fact(), step.node());
        return null;
    }

    private void addRejected(ProgramPoint here, Fact fact, NodeId node) {
        boolean chosen = EnumSet.of(AnswerSpec.Kind.YES_NO, AnswerSpec.Kind.ONE_OF, AnswerSpec.Kind.ANY_OF)
                .contains(fact.kind());
        add(
                Drift.Kind.OPTION_REMOVED,
                node,
                "“" + text(here) + (chosen ? "”的答案已不可选，请重新选择。" : "”的答案不再有效，请重新填写。"),
                "The answer to \"" + textEn(here)
                        + (chosen
                                ? "\" is no longer available. Choose again."
                                : "\" is no longer valid. Enter it again."));
    }

    /** Records the reason why the tree does not ask the answered question. */
    private void explainMismatch(ProgramPoint here, SessionSnapshot.Step step) {
        ProgramPoint asked = null;
        for (ProgramPoint position : tree.program().positions()) {
            if (Renames.isPath(position, step.path()) && Renames.isNode(position, step.node())) {
                asked = position;
            }
        }
        if (asked == null) {
            // The text of a removed node is unknown.
            add(
                    Drift.Kind.NODE_REMOVED,
                    step.node(),
                    "步骤“" + step.node() + "”已取消。",
                    "The step \"" + step.node() + "\" was removed.");
        } else if (here.asking() != null && leadsTo(here, asked)) {
            boolean moved = snapshot.steps().stream()
                    .skip(taken)
                    .anyMatch(each -> Renames.isPath(here, each.path()) && Renames.isNode(here, each.node()));
            add(
                    Drift.Kind.QUESTION_INSERTED,
                    step.node(),
                    moved ? "步骤“" + text(here) + "”提前了。" : "新增了一步“" + text(here) + "”。",
                    moved
                            ? "The step \"" + textEn(here) + "\" now comes earlier."
                            : "A new step \"" + textEn(here) + "\" was added.");
        } else {
            addRouteChanged(step.node(), here);
        }
    }

    private static boolean leadsTo(ProgramPoint from, ProgramPoint to) {
        Deque<ProgramPoint> open = new ArrayDeque<>(List.of(from));
        BitSet seen = new BitSet();
        while (!open.isEmpty()) {
            ProgramPoint position = open.pop();
            if (position == to) {
                return true;
            }
            if (!seen.get(position.index())) {
                seen.set(position.index());
                position.successors().forEach(open::push);
            }
        }
        return false;
    }

    /** Returns whether a node has or had an ID; records a renaming. */
    private boolean isNode(ProgramPoint position, NodeId id) {
        if (!Renames.isNode(position, id)) {
            return false;
        }
        if (!position.node().id().equals(id)) {
            add(Drift.Kind.RENAMED, id, "步骤编号改为" + position.node() + "。", "Node renamed to " + position.node() + ".");
        }
        return true;
    }

    private Answer renamed(Fact fact, Answer answer, NodeId node) {
        return Renames.answer(
                fact,
                answer,
                (old, now) -> add(
                        Drift.Kind.RENAMED,
                        node,
                        "选项编号由" + old + "改为" + now + "。",
                        "Option " + old + " renamed to " + now + "."));
    }

    private List<TraceEntry> leftOver() {
        List<TraceEntry> left = new ArrayList<>();
        for (int i = taken; i < snapshot.steps().size(); i++) {
            SessionSnapshot.Step step = snapshot.steps().get(i);
            left.add(new TraceEntry(
                    i + 1, step.node(), snapshot.tree(), step.path(), Optional.of(step.answer()), false, false));
        }
        return left;
    }
}
