package io.github.servicehandbook.troubleshooting;

import java.util.Locale;
import java.util.Optional;

/** The context that the builder creates. */
record DefaultTicketContext(
        Optional<String> customerRef,
        Optional<String> clerkRef,
        Optional<String> contact,
        Optional<String> location,
        Optional<String> externalId,
        Locale locale)
        implements TicketContext {
    /** Returns a constant: the components are personal data. */
    @Override
    public String toString() {
        return "TicketContext[***]";
    }
}
