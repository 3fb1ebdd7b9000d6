package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.Citation;
import java.util.Locale;

/**
 * The outcome of a completed walk.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface Outcome {
    /** {@return the stable code of this outcome, for example {@code in-arrears}} */
    String code();

    /**
     * {@return the explanation for the customer}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    String text(Locale locale);

    /** {@return the citation of this outcome} */
    Citation citation();

    /** An outcome that solves or explains the problem at the counter. */
    non-sealed interface Resolved extends Outcome {}

    /** An outcome that requires a trouble ticket. */
    non-sealed interface Escalated extends Outcome {
        /** {@return a draft of the trouble ticket; the library does not send it} */
        TicketDraft ticket();
    }
}
