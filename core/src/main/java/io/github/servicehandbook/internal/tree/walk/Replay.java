package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.tree.ProgramPoint;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.troubleshooting.Amendment;
import io.github.servicehandbook.troubleshooting.Answer;
import java.util.ArrayList;
import java.util.List;

/** The answers of a walk, replayed where another walk asks for them. Not thread-safe. */
final class Replay {
    private final WalkedSession old;
    private final List<ProgramPoint> asked = new ArrayList<>();
    private final List<Answer> answers;
    private final List<Integer> kept = new ArrayList<>();
    private final boolean[] used;
    private int first;

    Replay(WalkedSession old) {
        this.old = old;
        answers = old.answers();
        used = new boolean[answers.size()];
        for (WalkedSession session : old.askedSessions()) {
            asked.add(session.here());
        }
    }

    /** Keeps the answers before a changed step, which itself is neither kept nor dropped. */
    void keepBefore(int step) {
        for (int i = 1; i < step; i++) {
            keep(i);
        }
        used[step - 1] = true;
        first = step;
    }

    private void keep(int step) {
        used[step - 1] = true;
        kept.add(step);
    }

    /** Replays the answers, each at its original node, until another node asks. */
    Amendment onto(WalkedSession session) {
        WalkedSession at = session;
        int found;
        while ((found = find(at)) >= 0) {
            at = at.advanced(answers.get(found));
            keep(found + 1);
        }
        List<Integer> dropped = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                dropped.add(i + 1);
            }
        }
        return new Amendment(at, kept, dropped);
    }

    /** Returns the index of the first unused answer that the asking node accepts, or -1. */
    private int find(WalkedSession at) {
        TreeNode.Asking asking = at.here().asking();
        for (int i = first; asking != null && i < used.length; i++) {
            if (!used[i] && asked.get(i) == at.here()) {
                return asking.problems(answers.get(i), at).isEmpty() ? i : -1;
            }
        }
        return -1;
    }

    /** Returns the original walk, because the changed answer is not valid. */
    Amendment unchanged(int step) {
        List<Integer> all = new ArrayList<>();
        for (int i = 1; i <= used.length; i++) {
            if (i != step) {
                all.add(i);
            }
        }
        return new Amendment(old, all, List.of(step));
    }
}
