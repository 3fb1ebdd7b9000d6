package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.List;
import java.util.Locale;

/**
 * A node of a troubleshooting tree.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Node {
    /** {@return the ID of this node, unique within its tree} */
    NodeId id();

    /**
     * {@return the text for a screen: the question, the instruction for a check, or the explanation for the customer}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    String text(Locale locale);

    /** {@return the business codes that the clerk uses at this node; empty for most nodes} */
    List<CodeId> codes();

    /** A node that requires an answer: a question or a check. */
    sealed interface Prompt extends Node {
        /** {@return the specification of the accepted answers} */
        AnswerSpec answerSpec();
    }

    /** A question to the customer. */
    non-sealed interface Question extends Prompt {}

    /** A check that the clerk performs; the answer is its result. */
    non-sealed interface Check extends Prompt {}

    /** A branch that is decided by known facts, without a question. */
    non-sealed interface Decision extends Node {}

    /** A call of another tree, which returns one of its outcomes. */
    non-sealed interface SubtreeCall extends Node {
        /** {@return the ID of the called tree} */
        TreeId tree();
    }

    /** A leaf that solves or explains the problem at the counter. */
    non-sealed interface Resolution extends Node {
        /** {@return the stable code of the outcome, for example {@code in-arrears}} */
        String outcomeCode();
    }

    /** A leaf that requires a trouble ticket. */
    non-sealed interface Escalation extends Node {
        /** {@return the stable code of the outcome, for example {@code report-network}} */
        String outcomeCode();
    }
}
