package io.github.servicehandbook.examples.quickstart;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.troubleshooting.AnswerProblem;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TicketContext;
import io.github.servicehandbook.troubleshooting.TicketDraft;
import io.github.servicehandbook.troubleshooting.TicketDraft.Tmf621;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Walks a troubleshooting tree to its end, with answers from the command line and then from a terminal. */
final class TreeWalk {
    private static final Locale LANGUAGE = Locale.CHINESE;

    private final Handbook handbook;
    private final PrintStream out;
    private final BufferedReader terminal;

    TreeWalk(Handbook handbook, PrintStream out, BufferedReader terminal) {
        this.handbook = handbook;
        this.out = out;
        this.terminal = terminal;
    }

    /** Walks the tree and removes the answers that it uses. */
    void walk(TroubleshootingTree tree, Deque<String> answers) {
        out.println(tree.title(LANGUAGE) + "（" + tree.citation().label() + "）");
        Session session = tree.start();
        while (session.status() == Session.Status.OPEN) {
            ask(session);
            Optional<String> typed = next(answers);
            if (typed.isEmpty()) {
                out.println("  （未答完）");
                return;
            }
            session = answered(session, typed.get());
        }
        end(session.outcome().orElseThrow());
    }

    private void ask(Session session) {
        out.println((session.step() + 1) + ". " + session.current().text(LANGUAGE) + "  还有"
                + session.remaining().min() + "至" + session.remaining().max() + "问");
        for (CodeId code : session.current().codes()) {
            BusinessCode used = handbook.codes().get(code);
            out.println("   用 " + code + " " + used.name().orElse(""));
        }
        List<AnswerSpec.Option> options = spec(session).options(session);
        for (AnswerSpec.Option option : options) {
            out.println("   " + option.id() + " " + option.label(LANGUAGE));
        }
    }

    private static AnswerSpec spec(Session session) {
        return ((Node.Prompt) session.current()).answerSpec();
    }

    private Optional<String> next(Deque<String> answers) {
        if (!answers.isEmpty()) {
            return Optional.of(answers.pop());
        }
        try {
            return Optional.ofNullable(terminal.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the session after an answer; 返回 undoes the last answer. */
    private Session answered(Session session, String typed) {
        if (typed.strip().equals("返回") || typed.strip().equals("back")) {
            return session.back().orElse(session);
        }
        StepResult result = session.answerTyped(typed);
        if (result instanceof StepResult.Rejected rejected) {
            for (AnswerProblem problem : rejected.problems()) {
                out.println("   " + problem.code() + " " + problem.message(LANGUAGE));
            }
        }
        return result.session();
    }

    private void end(Outcome outcome) {
        out.println("= " + outcome.code() + " " + outcome.text(LANGUAGE));
        if (outcome instanceof Outcome.Escalated escalated) {
            TicketDraft report = escalated.ticket();
            out.println("  " + report.ticketTypeLabel(LANGUAGE) + " " + report.severityLabel(LANGUAGE)
                    + report.dueWithin().map(due -> " " + due).orElse(""));
            report.summary(LANGUAGE).lines().forEach(line -> out.println("  " + line));
            TicketContext context = TicketContext.builder()
                    .externalId("walk-1")
                    .locale(LANGUAGE)
                    .build();
            out.println("  " + report.toTmf621(Tmf621.V5, context));
        }
    }
}
