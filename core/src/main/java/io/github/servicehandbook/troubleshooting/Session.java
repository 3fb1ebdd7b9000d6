package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A walk through a tree up to the current node. Answering returns a new session and leaves this one unchanged. The
 * current node is always a question, a check or a leaf: decisions, calls and automatic steps are skipped.
 *
 * <p>Two sessions are equal if their trees, known facts and answers are equal. {@link Object#toString()} contains no
 * answers, because they may be personal data.
 *
 * <p>Immutable and thread-safe.
 */
public interface Session {
    /** The status of a walk. */
    enum Status {
        /** The walk waits for an answer. */
        OPEN("排查中", "In progress"),
        /** The walk ended with a solution or an explanation. */
        RESOLVED("已解决", "Resolved"),
        /** The walk ended with a trouble ticket to file. */
        ESCALATED("需派单", "Ticket required");

        private final String chinese;
        private final String english;

        Status(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this status for a screen}
         *
         * @param locale the locale; an English locale selects English, any other selects Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /** {@return the tree in which the walk started, even while the current node is in a called tree} */
    TroubleshootingTree tree();

    /**
     * Returns the current node.
     *
     * @return a {@link Node.Prompt} while the walk is open, otherwise a {@link Node.Resolution} or {@link
     *     Node.Escalation}
     */
    Node current();

    /**
     * Returns the calls that led to {@link #current()}.
     *
     * @return the calls in the form of {@link TraceEntry#path()}; empty in the tree that was started
     */
    String path();

    /** {@return the number of answers given, 0 at the start} */
    int step();

    /** {@return the status of this walk} */
    Status status();

    /**
     * Answers the current node.
     *
     * @param answer the answer
     * @return the next session, or this one with the problems of the answer
     */
    default StepResult answer(Answer answer) {
        return answer(step(), answer);
    }

    /**
     * Answers the current node if the walk is at the expected step. This rejects a double click or an outdated screen.
     *
     * @param expectedStep the {@link #step()} that the screen shows
     * @param answer the answer
     * @return the next session, or this one with the problems of the answer
     */
    StepResult answer(int expectedStep, Answer answer);

    /**
     * Answers the current node with typed text if the walk is at the expected step. The text is parsed like in {@link
     * Answer#parse}.
     *
     * @param expectedStep the {@link #step()} that the screen shows
     * @param text the typed text
     * @return the next session, or this one with the problems of the answer
     */
    default StepResult answerTyped(int expectedStep, String text) {
        Objects.requireNonNull(text, "text");
        if (!(current() instanceof Node.Prompt prompt) || expectedStep != step()) {
            return answer(expectedStep, Answer.unknown());
        }
        try {
            return answer(expectedStep, Answer.parse(prompt.answerSpec(), text));
        } catch (TypedAnswer.RejectedException rejected) {
            return new StepResult.Rejected(this, rejected.problems());
        }
    }

    /**
     * Answers the current node with typed text.
     *
     * @param text the typed text
     * @return the next session, or this one with the problems of the answer
     */
    default StepResult answerTyped(String text) {
        return answerTyped(step(), text);
    }

    /**
     * Undoes the last answer. This is possible even after the end of the walk.
     *
     * @return the session before the last answer, or empty if there is none
     */
    Optional<Session> back();

    /**
     * Changes an earlier answer. Keeps the later answers that still apply, up to the first node for which the old walk
     * has no answer.
     *
     * @param step the number of the answer to change, from 1 to {@link #step()}
     * @param answer the new answer
     * @return the changed session; if the new answer is rejected, this session with that step among the dropped ones
     * @throws IllegalArgumentException if {@code step} is out of range
     */
    Amendment amend(int step, Answer answer);

    /**
     * Replaces a fact that the host supplied at the start. Keeps the answers that still apply.
     *
     * @param fact the name of a fact supplied to {@link TroubleshootingTree#start(Map)}
     * @param answer the new value, or {@link Answer#unknown()} to ask the customer
     * @return the changed session with the kept and dropped steps
     * @throws IllegalArgumentException if the fact was not supplied at the start or does not accept this answer
     */
    Amendment replaceFact(String fact, Answer answer);

    /**
     * Returns the facts: those that the host supplied and the answers. The latest answer to a fact takes precedence.
     * Facts answered with {@link Answer#unknown()} are included.
     *
     * @return the answers by the name of the fact, in the order in which they were first given
     */
    Map<String, Answer> facts();

    /**
     * Returns all nodes of the walk: answered nodes, decisions, calls and skipped nodes.
     *
     * @return the entries in order, without the current node while the walk is open
     */
    List<TraceEntry> trace();

    /**
     * Returns the number of questions remaining.
     *
     * @return the minimum and the maximum, both 0 at the end
     */
    Remaining remaining();

    /** {@return the outcome of this walk, or empty while it is open} */
    Optional<Outcome> outcome();

    /**
     * Returns a snapshot from which the walk can be resumed later, on another machine or with other content.
     *
     * @return the answers with the version and fingerprints of the content
     */
    SessionSnapshot snapshot();
}
