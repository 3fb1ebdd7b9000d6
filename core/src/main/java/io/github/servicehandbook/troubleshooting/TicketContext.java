package io.github.servicehandbook.troubleshooting;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What only the host knows about a fault report.
 *
 * <p>Immutable and safe to share between threads. {@link Object#toString()} tells nothing of it.
 */
public interface TicketContext {
    /**
     * Returns a builder of a context.
     *
     * @return a builder in which nothing is known and the language is Chinese
     */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the customer's id in the host's systems.
     *
     * @return the reference, or empty
     */
    Optional<String> customerRef();

    /**
     * Returns the clerk's id in the host's systems.
     *
     * @return the reference, or empty
     */
    Optional<String> clerkRef();

    /**
     * Returns how the customer can be reached.
     *
     * @return a number or an address, or empty
     */
    Optional<String> contact();

    /**
     * Returns where the trouble is.
     *
     * @return the place, or empty
     */
    Optional<String> location();

    /**
     * Returns the id of the walk in the host's systems, by which a doubled report is known.
     *
     * @return the id, or empty
     */
    Optional<String> externalId();

    /**
     * Returns the language of the report.
     *
     * @return the locale
     */
    Locale locale();

    /** Collects the parts. Mutable, for one thread; a part set twice has its last value, a blank one is absent. */
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
         * Sets the customer's id in the host's systems.
         *
         * @param customerRef at most 200 characters, none of them a control character
         * @return this builder
         * @throws IllegalArgumentException if it is too long or has a control character or half a surrogate pair
         */
        public Builder customerRef(String customerRef) {
            this.customerRef = checked(customerRef, "customerRef");
            return this;
        }

        /**
         * Sets the clerk's id in the host's systems.
         *
         * @param clerkRef at most 200 characters, none of them a control character
         * @return this builder
         * @throws IllegalArgumentException if it is too long or has a control character or half a surrogate pair
         */
        public Builder clerkRef(String clerkRef) {
            this.clerkRef = checked(clerkRef, "clerkRef");
            return this;
        }

        /**
         * Sets how the customer can be reached.
         *
         * @param contact at most 200 characters, none of them a control character
         * @return this builder
         * @throws IllegalArgumentException if it is too long or has a control character or half a surrogate pair
         */
        public Builder contact(String contact) {
            this.contact = checked(contact, "contact");
            return this;
        }

        /**
         * Sets where the trouble is.
         *
         * @param location at most 200 characters, none of them a control character
         * @return this builder
         * @throws IllegalArgumentException if it is too long or has a control character or half a surrogate pair
         */
        public Builder location(String location) {
            this.location = checked(location, "location");
            return this;
        }

        /**
         * Sets the id of the walk in the host's systems.
         *
         * @param externalId at most 200 characters, none of them a control character
         * @return this builder
         * @throws IllegalArgumentException if it is too long or has a control character or half a surrogate pair
         */
        public Builder externalId(String externalId) {
            this.externalId = checked(externalId, "externalId");
            return this;
        }

        /**
         * Sets the language of the report.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return this builder
         */
        public Builder locale(Locale locale) {
            this.locale = Objects.requireNonNull(locale, "locale");
            return this;
        }

        /**
         * Returns the context.
         *
         * @return an immutable context
         */
        public TicketContext build() {
            return new DefaultTicketContext(customerRef, clerkRef, contact, location, externalId, locale);
        }

        private static Optional<String> checked(String value, String name) {
            String text = Objects.requireNonNull(value, name).strip();
            if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
                throw new IllegalArgumentException(name + ": longer than " + MAX_LENGTH + " characters");
            }
            if (AnswerCheck.hasIllegalCharacter(text)) {
                throw new IllegalArgumentException(name + ": a control character or half a surrogate pair");
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        }
    }
}
