package io.github.servicehandbook.troubleshooting;

import java.util.List;
import java.util.Locale;

/**
 * What a node can be answered.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface AnswerSpec {
    /** The form of an answer. */
    enum Kind {
        /** Yes or no. */
        YES_NO,
        /** One of several options. */
        ONE_OF,
        /** One or more of several options. */
        ANY_OF,
        /** A number in a range. */
        NUMBER,
        /** Free text. */
        TEXT,
        /** A day. */
        DATE
    }

    /** An option, in the order in which a screen shows it. */
    interface Option {
        /**
         * Returns the stable id.
         *
         * @return the id, unique within its fact
         */
        String id();

        /**
         * Returns what the screen shows.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the label
         */
        String label(Locale locale);

        /**
         * Tells whether the option stands alone, as 以上都没有 does.
         *
         * @return true if it cannot be combined with another
         */
        boolean exclusive();
    }

    /**
     * Returns the form of the answer.
     *
     * @return the kind
     */
    default Kind kind() {
        return fact().kind();
    }

    /**
     * Returns the name of the fact that the answer becomes.
     *
     * @return the name
     */
    default String factName() {
        return fact().name();
    }

    /**
     * Returns the fact with its options and bounds.
     *
     * @return the declaration
     */
    Fact fact();

    /**
     * Tells whether {@link Answer#unknown()} is an answer: the customer does not know.
     *
     * @return true if it is
     */
    boolean allowsUnknown();

    /**
     * Returns the options that are offered in the given walk; guards may hide some.
     *
     * @param session a session that stands at the node, or anywhere before it
     * @return the options; empty for kinds other than ONE_OF and ANY_OF
     */
    List<Option> options(Session session);
}
