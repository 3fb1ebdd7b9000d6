package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.tree.Position;
import io.github.servicehandbook.internal.tree.Renames;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a saved walk up again: its answers are given anew, each at the node that it was given at, until the tree asks
 * something else. For one thread.
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
            return new Resumption.Refused(
                    "the snapshot is of the tree " + snapshot.tree() + ", not of " + tree.id(), List.of());
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
            return new Resumption.Refused(
                    "the snapshot says that it is of this very content, but its answers do not lead where it says",
                    List.of());
        }
        if (!snapshot.contentFingerprint().equals(tree.contentFingerprint())) {
            add(Drift.Kind.TEXT_ONLY, root(), "the wording changed since " + snapshot.contentVersion());
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
            return new Resumption.Refused(
                    "the walk ended with " + ended.get() + " under version " + snapshot.contentVersion()
                            + " of the content, and is not decided anew",
                    drift);
        }
        if (whole && isNode(session.here(), snapshot.current())) {
            return new Resumption.Replayed(session, drift);
        }
        if (whole) {
            add(
                    Drift.Kind.ROUTE_CHANGED,
                    snapshot.current(),
                    "the same answers lead to " + session.current().id());
        }
        return new Resumption.Diverged(session, drift, leftOver());
    }

    private NodeId root() {
        return tree.model().content().root();
    }

    private void add(Drift.Kind kind, NodeId node, String detail) {
        drift.add(new Drift(kind, node, detail));
    }

    /** As far as the answers fit; counts those taken and notes what differs. */
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
            if (fact != null && fact.problems(renamed, false).isEmpty()) {
                known.put(name, renamed);
            } else {
                add(Drift.Kind.OPTION_GONE, root(), "the fact " + name + " can no longer be known so");
            }
        });
        return known;
    }

    private @Nullable WalkedSession next(WalkedSession session, SessionSnapshot.Step step) {
        Position here = session.here();
        TreeNode.Asking asking = here.asking();
        if (asking == null || !Renames.isPath(here, step.path()) || !isNode(here, step.node())) {
            miss(here, step);
            return null;
        }
        Answer answer = renamed(asking.declaration(), step.answer(), step.node());
        if (session.answer(answer) instanceof StepResult.Advanced advanced) {
            return (WalkedSession) advanced.session();
        }
        add(Drift.Kind.OPTION_GONE, step.node(), "the answer cannot be given any more");
        return null;
    }

    /** Why the tree does not ask what was answered. */
    private void miss(Position here, SessionSnapshot.Step step) {
        Position asked = null;
        for (Position position : tree.program().positions()) {
            if (Renames.isPath(position, step.path()) && Renames.isNode(position, step.node())) {
                asked = position;
            }
        }
        if (asked == null) {
            add(Drift.Kind.NODE_GONE, step.node(), "the node is gone");
        } else if (here.asking() != null && leadsTo(here, asked)) {
            add(Drift.Kind.QUESTION_INSERTED, step.node(), here + " is asked before it");
        } else {
            add(Drift.Kind.ROUTE_CHANGED, step.node(), "the answers before it lead to " + here);
        }
    }

    private static boolean leadsTo(Position from, Position to) {
        Deque<Position> open = new ArrayDeque<>(List.of(from));
        BitSet seen = new BitSet();
        while (!open.isEmpty()) {
            Position position = open.pop();
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

    /** Whether a node has or had an ID; notes it if it had. */
    private boolean isNode(Position position, NodeId id) {
        if (!Renames.isNode(position, id)) {
            return false;
        }
        if (!position.node().id().equals(id)) {
            add(Drift.Kind.RENAMED, id, "the node is " + position.node() + " now");
        }
        return true;
    }

    private Answer renamed(Fact fact, Answer answer, NodeId node) {
        return Renames.answer(
                fact, answer, (old, now) -> add(Drift.Kind.RENAMED, node, "the option " + old + " is " + now + " now"));
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
