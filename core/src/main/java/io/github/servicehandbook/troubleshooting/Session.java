package io.github.servicehandbook.troubleshooting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A walk through a tree, as far as it has come. Each answer gives a new session; the old one stays what it was.
 * {@link #current()} is always a node that asks, or an ending: decisions, calls and automatic steps are passed over.
 *
 * <p>Immutable and safe to share between threads; equal if tree, known facts and answers are equal. {@link
 * Object#toString()} has no answers, since they may be personal.
 */
public interface Session {
    /** Where a walk is. */
    enum Status {
        /** An answer is wanted. */
        OPEN,
        /** The customer can be told. */
        RESOLVED,
        /** A fault is to be reported. */
        ESCALATED
    }

    /**
     * Returns the tree.
     *
     * @return the tree that the walk started in, also inside a sub-tree
     */
    TroubleshootingTree tree();

    /**
     * Returns where the walk stands.
     *
     * @return a {@link Node.Question} or {@link Node.Check} while the walk is open, else a {@link Node.Resolution} or
     *     {@link Node.Escalation}
     */
    Node current();

    /**
     * Returns the calls that led to {@link #current()}.
     *
     * @return the calls as in {@link TraceEntry#path()}; empty in the tree that was started
     */
    String path();

    /**
     * Returns how many answers were given.
     *
     * @return the number, 0 at the start
     */
    int step();

    /**
     * Returns whether the walk is open.
     *
     * @return the status
     */
    Status status();

    /**
     * Answers the current node.
     *
     * @param answer the answer
     * @return the next session, or this one with what is wrong with the answer
     */
    default StepResult answer(Answer answer) {
        return answer(step(), answer);
    }

    /**
     * Answers the current node, unless the walk has moved on since the screen was shown: a double click or a stale tab is
     * refused.
     *
     * @param expectedStep the {@link #step()} that the screen was shown for
     * @param answer the answer
     * @return the next session, or this one with what is wrong
     */
    StepResult answer(int expectedStep, Answer answer);

    /**
     * Answers the current node with what a person typed, understood as {@link Answer#parse} says.
     *
     * @param expectedStep the {@link #step()} that the screen was shown for
     * @param typed what was typed
     * @return the next session, or this one with what is wrong
     */
    default StepResult answerTyped(int expectedStep, String typed) {
        Objects.requireNonNull(typed, "typed");
        AnswerSpec spec = current() instanceof Node.Question question
                ? question.answerSpec()
                : current() instanceof Node.Check check ? check.answerSpec() : null;
        if (spec == null || expectedStep != step()) {
            return answer(expectedStep, Answer.unknown());
        }
        try {
            return answer(expectedStep, Answer.parse(spec, typed));
        } catch (TypedAnswer.Refused refused) {
            return new StepResult.Rejected(this, refused.problems());
        }
    }

    /**
     * Answers the current node with what a person typed.
     *
     * @param typed what was typed
     * @return the next session, or this one with what is wrong
     */
    default StepResult answerTyped(String typed) {
        return answerTyped(step(), typed);
    }

    /**
     * Takes the last answer back, also after the end.
     *
     * @return the session before it, or empty if none was given
     */
    Optional<Session> back();

    /**
     * Changes an answer given before and keeps of the later ones those that still fit: answers to the same nodes, in
     * their order, as far as the changed walk asks for them without asking anything new in between.
     *
     * @param step which answer, from 1 to {@link #step()}
     * @param answer the new answer
     * @return the changed session; if the answer itself cannot be given there, this session with that step among the
     *     dropped
     * @throws IllegalArgumentException if there is no such step
     */
    Amendment amend(int step, Answer answer);

    /**
     * Replaces a fact that the host gave at the start, and keeps of the answers those that still fit.
     *
     * @param fact the name of a fact given to {@link TroubleshootingTree#start(Map)}
     * @param answer what it is instead; {@link Answer#unknown()} to have the customer asked
     * @return the changed session
     * @throws IllegalArgumentException if no such fact was given at the start, or it cannot have this answer
     */
    Amendment replaceFact(String fact, Answer answer);

    /**
     * Returns what is known: what the host gave, then the answers, the latest of each fact. What was answered with
     * {@link Answer#unknown()} is there as such.
     *
     * @return the answers by the name of the fact, in the order in which they became known
     */
    Map<String, Answer> facts();

    /**
     * Returns the whole way: answers, decisions, calls and what was passed over.
     *
     * @return the entries in order, the current node not among them while it is open
     */
    List<TraceEntry> trace();

    /**
     * Returns how many questions are still to come.
     *
     * @return the least and the most, 0 and 0 at the end
     */
    Remaining remaining();

    /**
     * Returns how the walk ended.
     *
     * @return the outcome, or empty while it is open
     */
    Optional<Outcome> outcome();

    /**
     * Returns what is needed to take the walk up again later, elsewhere or under other content.
     *
     * @return the answers with the identity of the content
     */
    SessionSnapshot snapshot();
}
