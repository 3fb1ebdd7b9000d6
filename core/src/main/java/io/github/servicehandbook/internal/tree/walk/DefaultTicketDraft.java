package io.github.servicehandbook.internal.tree.walk;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.internal.tree.AnswerText;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.Truth;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TicketContext;
import io.github.servicehandbook.troubleshooting.TicketDraft;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ticket draft of a walk that ended in an escalation. */
final class DefaultTicketDraft implements TicketDraft {
    private final WalkedSession session;
    private final TreeNode.Escalation ending;

    DefaultTicketDraft(WalkedSession session, TreeNode.Escalation ending) {
        this.session = session;
        this.ending = ending;
    }

    WalkedSession session() {
        return session;
    }

    TreeNode.Escalation ending() {
        return ending;
    }

    @Override
    public String summary(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(session.tree().title(locale));
        lines.add(ending.text(locale));
        for (TraceEntry entry : session.trace()) {
            if (session.tree().program().node(entry) instanceof TreeNode.Asking asking && isAnswered(entry)) {
                lines.add(line(asking, entry, locale));
            }
        }
        return String.join("\n", lines);
    }

    /** A node whose visit limit is reached is skipped without an answer. */
    private static boolean isAnswered(TraceEntry entry) {
        return entry.answer().isPresent() || !entry.automatic() || entry.prefilled();
    }

    /** Returns a line with the question and its answer. */
    private static String line(TreeNode.Asking node, TraceEntry entry, Locale locale) {
        String said = entry.answer()
                .map(answer -> AnswerText.of(node.fact(), answer, locale))
                .orElseGet(() -> Languages.pick(locale, "（已隐去）", "(hidden)"));
        String known = entry.prefilled() ? Languages.pick(locale, "（系统带入）", " (from system)") : "";
        String text = node.text(locale);
        boolean asks = text.endsWith("？") || text.endsWith("?");
        return text + (asks ? Languages.pick(locale, "", " ") : Languages.pick(locale, "：", ": ")) + said + known;
    }

    @Override
    public Map<String, Answer> facts() {
        Map<String, Answer> all = session.facts();
        Map<String, Answer> facts = new LinkedHashMap<>();
        for (List<String> names :
                List.of(ending.ticket().requires(), ending.ticket().exports())) {
            for (String name : names) {
                Answer answer = all.get(name);
                if (answer != null && !(answer instanceof Answer.Unknown)) {
                    facts.put(name, answer);
                }
            }
        }
        return Collections.unmodifiableMap(facts);
    }

    @Override
    public String ticketType() {
        return present(ending.ticket().ticketType(), "ticketType");
    }

    @Override
    public String severity() {
        for (TreeNode.Escalation.Raise raise : ending.ticket().raises()) {
            if (raise.when().test(session) == Truth.TRUE) {
                return raise.severity();
            }
        }
        return present(ending.ticket().severity(), "severity");
    }

    private String present(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalStateException("the node " + session.here() + " has no " + name
                    + "; TreeReview.of(tree).verify() says so before a walk does");
        }
        return value;
    }

    @Override
    public Optional<Duration> dueWithin() {
        return dueTime().map(TreeNode.Escalation.Due::within);
    }

    @Override
    public Optional<Citation> dueCitation() {
        return dueTime().map(TreeNode.Escalation.Due::citation);
    }

    /** Returns the first time limit whose guard is TRUE. */
    private Optional<TreeNode.Escalation.Due> dueTime() {
        for (TreeNode.Escalation.Due due : ending.ticket().due()) {
            if (due.when() == null || due.when().test(session) == Truth.TRUE) {
                return Optional.of(due);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toTmf621(Tmf621 version, TicketContext context) {
        Objects.requireNonNull(version, "version");
        return Tmf621Writer.of(this, version, Objects.requireNonNull(context, "context"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DefaultTicketDraft that && session.equals(that.session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }

    /** Returns the outcome code, without answers. */
    @Override
    public String toString() {
        return "TicketDraft " + ending.outcomeCode();
    }
}
