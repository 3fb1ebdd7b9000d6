package io.github.servicehandbook.troubleshooting;

import java.util.Locale;
import java.util.Optional;

/** A context that a builder made. */
record DefaultTicketContext(
        Optional<String> customerRef,
        Optional<String> clerkRef,
        Optional<String> contact,
        Optional<String> location,
        Optional<String> externalId,
        Locale locale)
        implements TicketContext {
    /** The same for every context: its parts are personal. */
    @Override
    public String toString() {
        return "TicketContext[***]";
    }
}
