package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.Citation;
import java.util.Locale;

/**
 * How a walk ended.
 *
 * <p>Immutable and safe to share between threads.
 */
public sealed interface Outcome {
    /**
     * Returns the stable code.
     *
     * @return the code, for example {@code in-arrears}
     */
    String code();

    /**
     * Returns what the customer can be told.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the text
     */
    String text(Locale locale);

    /**
     * Returns what the outcome rests on.
     *
     * @return the citation
     */
    Citation citation();

    /** The customer can be helped, or told why not. */
    non-sealed interface Resolved extends Outcome {}

    /** A fault is to be reported. */
    non-sealed interface Escalated extends Outcome {
        /**
         * Returns the report to make of it.
         *
         * @return a draft; nothing is sent
         */
        TicketDraft ticket();
    }
}
