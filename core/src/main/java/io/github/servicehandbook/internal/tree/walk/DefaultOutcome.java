package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.TicketDraft;
import java.util.Locale;

/** Creates the outcome of a finished walk. */
final class DefaultOutcome {
    private DefaultOutcome() {}

    static Outcome of(WalkedSession session, TreeNode.Ending ending) {
        return ending instanceof TreeNode.Escalation escalation
                ? new Escalated(escalation, new DefaultTicketDraft(session, escalation))
                : new Resolved(ending);
    }

    /** The problem is resolved. */
    private record Resolved(TreeNode.Ending ending) implements Outcome.Resolved {
        @Override
        public String code() {
            return ending.outcomeCode();
        }

        @Override
        public String text(Locale locale) {
            return ending.text(locale);
        }

        @Override
        public Citation citation() {
            return ending.citation();
        }
    }

    /** The problem requires a trouble ticket. */
    private record Escalated(TreeNode.Escalation ending, TicketDraft ticket) implements Outcome.Escalated {
        @Override
        public String code() {
            return ending.outcomeCode();
        }

        @Override
        public String text(Locale locale) {
            return ending.text(locale);
        }

        @Override
        public Citation citation() {
            return ending.citation();
        }
    }
}
