package io.github.servicehandbook.troubleshooting;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The data of a trouble ticket that only the host knows. {@link Object#toString()} contains none of it.
 *
 * <p>Immutable and thread-safe.
 */
public interface TicketContext {
    /** {@return a builder without data, whose language is Chinese} */
    static Builder builder() {
        return new Builder();
    }

    /** {@return the ID of the customer in the systems of the host, or empty if unknown} */
    Optional<String> customerRef();

    /** {@return the ID of the clerk in the systems of the host, or empty if unknown} */
    Optional<String> clerkRef();

    /** {@return the phone number or address at which the customer can be reached, or empty if unknown} */
    Optional<String> contact();

    /** {@return the location of the problem, or empty if unknown} */
    Optional<String> location();

    /**
     * {@return the ID of the walk in the systems of the host, which identifies duplicate tickets, or empty if unknown}
     */
    Optional<String> externalId();

    /** {@return the locale of the ticket; an English locale selects English, any other selects Chinese} */
    Locale locale();

    /**
     * A builder of contexts. Setting a property again overwrites it; blank text clears it.
     *
     * <p>Not thread-safe.
     */
    final class Builder {
        private static final int MAX_LENGTH = 200;

        private Optional<String> customerRef = Optional.empty();
        private Optional<String> clerkRef = Optional.empty();
        private Optional<String> contact = Optional.empty();
        private Optional<String> location = Optional.empty();
        private Optional<String> externalId = Optional.empty();
        private Locale locale = Locale.SIMPLIFIED_CHINESE;

        private Builder() {}

        /**
         * Sets the ID of the customer in the systems of the host.
         *
         * @param customerRef the text, at most 200 characters, without control characters
         * @return this builder
         * @throws IllegalArgumentException if the text is too long or contains a control character or an unpaired
         *     surrogate
         */
        public Builder customerRef(String customerRef) {
            this.customerRef = checked(customerRef, "customerRef");
            return this;
        }

        /**
         * Sets the ID of the clerk in the systems of the host.
         *
         * @param clerkRef the text, at most 200 characters, without control characters
         * @return this builder
         * @throws IllegalArgumentException if the text is too long or contains a control character or an unpaired
         *     surrogate
         */
        public Builder clerkRef(String clerkRef) {
            this.clerkRef = checked(clerkRef, "clerkRef");
            return this;
        }

        /**
         * Sets the phone number or address at which the customer can be reached.
         *
         * @param contact the text, at most 200 characters, without control characters
         * @return this builder
         * @throws IllegalArgumentException if the text is too long or contains a control character or an unpaired
         *     surrogate
         */
        public Builder contact(String contact) {
            this.contact = checked(contact, "contact");
            return this;
        }

        /**
         * Sets the location of the problem.
         *
         * @param location the text, at most 200 characters, without control characters
         * @return this builder
         * @throws IllegalArgumentException if the text is too long or contains a control character or an unpaired
         *     surrogate
         */
        public Builder location(String location) {
            this.location = checked(location, "location");
            return this;
        }

        /**
         * Sets the ID of the walk in the systems of the host.
         *
         * @param externalId the text, at most 200 characters, without control characters
         * @return this builder
         * @throws IllegalArgumentException if the text is too long or contains a control character or an unpaired
         *     surrogate
         */
        public Builder externalId(String externalId) {
            this.externalId = checked(externalId, "externalId");
            return this;
        }

        /**
         * Sets the language of the ticket.
         *
         * @param locale the locale; an English locale selects English, any other selects Chinese
         * @return this builder
         */
        public Builder locale(Locale locale) {
            this.locale = Objects.requireNonNull(locale, "locale");
            return this;
        }

        /** {@return a context with the properties set so far} */
        public TicketContext build() {
            return new DefaultTicketContext(customerRef, clerkRef, contact, location, externalId, locale);
        }

        private static Optional<String> checked(String value, String name) {
            String text = Objects.requireNonNull(value, name).strip();
            int length = text.codePointCount(0, text.length());
            if (length > MAX_LENGTH) {
                throw new IllegalArgumentException(
                        name + ": " + length + " characters; expected at most " + MAX_LENGTH);
            }
            if (AnswerCheck.hasIllegalCharacter(text)) {
                throw new IllegalArgumentException(
                        name + ": control character or unpaired surrogate; expected plain text");
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
    }
}
