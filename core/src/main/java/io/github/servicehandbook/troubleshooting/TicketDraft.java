package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.Citation;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A draft of a trouble ticket (6.2), which the host passes to its ticket system. The library never sends it. {@link
 * Object#toString()} contains no answers.
 *
 * <p>Immutable and thread-safe.
 */
public interface TicketDraft {
    /** The supported versions of the TM Forum Trouble Ticket API. */
    enum Tmf621 {
        /** TMF621 v4.0.0. */
        V4,
        /** TMF621 v5.0.1. */
        V5
    }

    /**
     * Returns a summary of the complaint, the outcome and all answers. Sensitive answers are hidden.
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     * @return one line each for the complaint, the outcome and every answer
     */
    String summary(Locale locale);

    /**
     * Returns the known facts that belong on the ticket, including sensitive ones.
     *
     * @return the answers by the name of the fact, in the order of the content
     */
    Map<String, Answer> facts();

    /** {@return the type of the ticket as the content defines it, for example {@code incident} or {@code complaint}} */
    String ticketType();

    /**
     * {@return the label of the ticket type for a screen, or {@link #ticketType()} if the library has no label for it}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    default String ticketTypeLabel(Locale locale) {
        return TicketLabels.ofType(ticketType(), locale);
    }

    /** {@return the severity as the content defines it, for example {@code Major}} */
    String severity();

    /**
     * {@return the label of the severity for a screen, or {@link #severity()} if the library has no label for it}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    default String severityLabel(Locale locale) {
        return TicketLabels.ofSeverity(severity(), locale);
    }

    /**
     * Returns the time within which the problem must be solved, if a public rule limits it.
     *
     * @return the time limit, counted from the filing of the ticket, or empty if there is none
     */
    Optional<Duration> dueWithin();

    /**
     * Returns the source of {@link #dueWithin()}.
     *
     * @return the citation with its public source, or empty if {@link #dueWithin()} is empty
     */
    Optional<Citation> dueCitation();

    /**
     * Returns this draft as the body of a request that creates a trouble ticket.
     *
     * @param version the version of the API
     * @param context the data that only the host knows
     * @return the body as a JSON object
     */
    String toTmf621(Tmf621 version, TicketContext context);
}
