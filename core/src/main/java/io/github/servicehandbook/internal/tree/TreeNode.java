package io.github.servicehandbook.internal.tree;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerProblem;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node of a tree. Immutable and thread-safe. */
public abstract sealed class TreeNode {
    /**
     * What all nodes have.
     *
     * @param formerly ids that the node had before
     * @param staged whether no walk need come to it yet
     */
    public record Head(
            NodeId id, String text, String textEn, List<CodeId> codes, List<String> formerly, boolean staged) {}

    private final Head head;

    private TreeNode(Head head) {
        this.head = head;
    }

    /** The public view of a node. */
    public final Node node() {
        return (Node) this;
    }

    public final Head head() {
        return head;
    }

    public final NodeId id() {
        return head.id();
    }

    public final String text(Locale locale) {
        return Languages.pick(locale, head.text(), head.textEn());
    }

    public final List<CodeId> codes() {
        return head.codes();
    }

    /** The id. */
    @Override
    public final String toString() {
        return head.id().value();
    }

    /** A node that asks the clerk a question. */
    public abstract static sealed class Asking extends TreeNode implements AnswerSpec {
        /**
         * What nodes that ask have.
         *
         * @param autoSkip whether a single visible option is taken without asking
         * @param showWhen guards of options that are not always offered, by the option's id
         * @param maxVisits how often a walk may come here, 0 for no limit
         * @param exhausted where it goes then
         */
        public record Question(
                Fact fact,
                boolean allowUnknown,
                boolean autoSkip,
                Map<String, Guard> showWhen,
                int maxVisits,
                @Nullable NodeId exhausted) {}

        private final Question question;
        private final Routing routing;

        private Asking(Head head, Question question, Routing ways) {
            super(head);
            this.question = question;
            this.routing = ways;
        }

        public final Question question() {
            return question;
        }

        public final Routing routing() {
            return routing;
        }

        public final AnswerSpec answerSpec() {
            return this;
        }

        @Override
        public final Fact fact() {
            return question.fact();
        }

        @Override
        public final boolean allowsUnknown() {
            return question.allowUnknown();
        }

        @Override
        public final List<Option> options(Session session) {
            return session instanceof FactValues facts
                    ? visible(facts)
                    : visible(fact -> FactValues.known(session.facts().get(fact)));
        }

        public final List<Option> visible(FactValues facts) {
            List<Option> visible = new ArrayList<>();
            for (Fact.Option option : fact().options()) {
                if (isVisible(option.id(), facts)) {
                    visible.add(option);
                }
            }
            return List.copyOf(visible);
        }

        /** All answers where they are few: yes and no, or each option, and that it is unknown if allowed; else none. */
        final List<Answer> choices() {
            List<Answer> choices = new ArrayList<>();
            if (kind() == Kind.YES_NO) {
                choices.addAll(List.of(Answer.yes(), Answer.no()));
            } else if (kind() == Kind.ONE_OF) {
                fact().options().forEach(option -> choices.add(Answer.option(option.id())));
            }
            if (allowsUnknown() && !choices.isEmpty()) {
                choices.add(Answer.unknown());
            }
            return choices;
        }

        /** The only option that is offered; null if there are several or none. */
        final @Nullable Answer onlyOption(FactValues facts) {
            List<Option> visible = visible(facts);
            if (visible.size() != 1) {
                return null;
            }
            String id = visible.get(0).id();
            return kind() == Kind.ANY_OF ? Answer.options(id) : Answer.option(id);
        }

        final boolean isVisible(String option, FactValues facts) {
            if (question.showWhen().isEmpty()) {
                return true;
            }
            Guard guard = question.showWhen().get(option);
            return guard == null || guard.test(facts) == Truth.TRUE;
        }

        /** Checks an answer at this node and returns its problems. */
        public final List<AnswerProblem> problems(Answer answer, FactValues facts) {
            List<AnswerProblem> problems = fact().validate(answer, allowsUnknown());
            if (!problems.isEmpty()) {
                return problems;
            }
            List<AnswerProblem> hidden = new ArrayList<>();
            for (Fact.Option option : hidden(answer, facts)) {
                hidden.add(AnswerProblem.of(
                        AnswerProblem.Code.NO_SUCH_OPTION,
                        "当前情况下不能选“" + option.label() + "”。",
                        "\"" + option.labelEn() + "\" is not available here."));
            }
            return hidden;
        }

        /** Returns the options of an answer that are not offered. */
        final List<Fact.Option> hidden(Answer answer, FactValues facts) {
            if (question.showWhen().isEmpty()) {
                return List.of();
            }
            List<Fact.Option> hidden = new ArrayList<>();
            for (Fact.Option option : fact().options()) {
                if (chooses(answer, option.id()) && !isVisible(option.id(), facts)) {
                    hidden.add(option);
                }
            }
            return hidden;
        }

        private static boolean chooses(Answer answer, String option) {
            return (answer instanceof Answer.OneOf one && one.option().equals(option))
                    || (answer instanceof Answer.AnyOf any && any.options().contains(option));
        }
    }

    /** A question to the customer. */
    public static final class Question extends Asking implements Node.Question {
        public Question(Head head, Asking.Question question, Routing ways) {
            super(head, question, ways);
        }
    }

    /** A check by the clerk. */
    public static final class Check extends Asking implements Node.Check {
        public Check(Head head, Asking.Question question, Routing ways) {
            super(head, question, ways);
        }
    }

    /** A fork. */
    public static final class Decision extends TreeNode implements Node.Decision {
        private final Routing routing;

        public Decision(Head head, Routing ways) {
            super(head);
            this.routing = ways;
        }

        public Routing routing() {
            return routing;
        }
    }

    /** A call of another tree. */
    public static final class Call extends TreeNode implements Node.SubtreeCall {
        /**
         * Where the walk goes after an outcome of the called tree.
         *
         * @param to a node of the caller; null if the outcome ends the caller as well
         */
        public record Return(String code, @Nullable NodeId to) {}

        private final TreeId tree;
        private final List<Return> returns;

        public Call(Head head, TreeId tree, List<Return> returns) {
            super(head);
            this.tree = tree;
            this.returns = List.copyOf(returns);
        }

        @Override
        public TreeId tree() {
            return tree;
        }

        public List<Return> returns() {
            return returns;
        }

        /** Returns whether an outcome of the called tree ends the caller as well. */
        boolean endsWith(String outcome) {
            return returns.stream().anyMatch(way -> way.code().equals(outcome) && way.to() == null);
        }

        /** The target after an outcome of the called tree; null if the outcome ends the caller as well. */
        @Nullable
        NodeId after(String outcome) {
            for (Return way : returns) {
                if (way.code().equals(outcome)) {
                    return way.to();
                }
            }
            return null;
        }
    }

    /** An end. */
    public abstract static sealed class Ending extends TreeNode {
        private final String outcomeCode;
        private final Citation citation;

        private Ending(Head head, String outcomeCode, Citation citation) {
            super(head);
            this.outcomeCode = outcomeCode;
            this.citation = citation;
        }

        public final String outcomeCode() {
            return outcomeCode;
        }

        public final Citation citation() {
            return citation;
        }
    }

    /** An end at which the customer can be helped. */
    public static final class Resolution extends Ending implements Node.Resolution {
        public Resolution(Head head, String outcomeCode, Citation citation) {
            super(head, outcomeCode, citation);
        }
    }

    /** An end at which a fault is reported. */
    public static final class Escalation extends Ending implements Node.Escalation {
        /** A severity that overrides the default one. */
        public record Raise(Guard when, String severity) {}

        /**
         * A time limit for the repair.
         *
         * @param when null if always
         */
        public record Due(@Nullable Guard when, Duration within, Citation citation) {}

        /**
         * The settings of the trouble ticket.
         *
         * @param ticketType null if the content lacks it, which verification reports
         * @param severity the default severity; null if missing
         * @param requires the names of the facts that the ticket requires
         * @param exports names of further facts that go into it if they are known
         */
        public record Ticket(
                @Nullable String ticketType,
                @Nullable String severity,
                List<Raise> raises,
                List<String> requires,
                List<String> exports,
                List<Due> due) {}

        private final Ticket ticket;

        public Escalation(Head head, String outcomeCode, Citation citation, Ticket ticket) {
            super(head, outcomeCode, citation);
            this.ticket = ticket;
        }

        public Ticket ticket() {
            return ticket;
        }
    }
}
