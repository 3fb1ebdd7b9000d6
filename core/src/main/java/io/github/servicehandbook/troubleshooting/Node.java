package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import java.util.List;
import java.util.Locale;

/**
 * A place in a troubleshooting tree.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface Node {
    /**
     * Returns the id, which is unique in its tree.
     *
     * @return the id
     */
    NodeId id();

    /**
     * Returns what the screen shows: the question, the check to make, what to tell the customer.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the text
     */
    String text(Locale locale);

    /**
     * Returns the business codes that the clerk uses here.
     *
     * @return the codes, mostly none
     */
    List<CodeId> codes();

    /** A question to the customer. */
    non-sealed interface Question extends Node {
        /**
         * Returns what can be answered.
         *
         * @return the answers
         */
        AnswerSpec answerSpec();
    }

    /** Something that the clerk does or looks up, and whose result he reports. */
    non-sealed interface Check extends Node {
        /**
         * Returns what can be reported.
         *
         * @return the answers
         */
        AnswerSpec answerSpec();
    }

    /** A fork at which nobody is asked: what is known decides. */
    non-sealed interface Decision extends Node {}

    /** A walk through another tree, which comes back with an outcome of it. */
    non-sealed interface SubtreeCall extends Node {
        /**
         * Returns what is called.
         *
         * @return the id of the called tree
         */
        TreeId tree();
    }

    /** An end at which the customer can be helped or told why not. */
    non-sealed interface Resolution extends Node {
        /**
         * Returns the stable code of the outcome.
         *
         * @return the code, for example {@code in-arrears}
         */
        String outcomeCode();
    }

    /** An end at which a fault is reported. */
    non-sealed interface Escalation extends Node {
        /**
         * Returns the stable code of the outcome.
         *
         * @return the code, for example {@code report-network}
         */
        String outcomeCode();
    }
}
