package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.Citation;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A draft of a fault report (6.2): data that a host hands to its ticket system. The library never sends it.
 *
 * <p>Immutable and safe to share between threads. {@link Object#toString()} has no answers.
 */
public interface TicketDraft {
    /** The versions of TM Forum's Trouble Ticket API. */
    enum Tmf621 {
        /** TMF621 v4.0.0. */
        V4,
        /** TMF621 v5.0.1. */
        V5
    }

    /**
     * Returns what the customer complains of, and what was checked with which result, one line each. Answers that may be
     * personal are left out.
     *
     * @param locale English for an English locale, Chinese for all others
     * @return the summary
     */
    String summary(Locale locale);

    /**
     * Returns the facts that the report names, those that may be personal too.
     *
     * @return the answers by the name of the fact, in the order of the content
     */
    Map<String, Answer> facts();

    /**
     * Returns the type of the ticket.
     *
     * @return for example {@code incident} or {@code complaint}
     */
    String ticketType();

    /**
     * Returns how bad it is.
     *
     * @return for example {@code Major}
     */
    String severity();

    /**
     * Returns within which time the fault is to be mended, where a public rule says so.
     *
     * @return the time from the report on, or empty
     */
    Optional<Duration> dueWithin();

    /**
     * Returns the rule that {@link #dueWithin()} comes from.
     *
     * @return the citation with its public source, empty where {@link #dueWithin()} is
     */
    Optional<Citation> dueCitation();

    /**
     * Writes the report as the body of a request that creates a trouble ticket.
     *
     * @param version the version of the API
     * @param context what only the host knows
     * @return a JSON object
     */
    String toTmf621(Tmf621 version, TicketContext context);
}
