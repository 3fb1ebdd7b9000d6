package io.github.servicehandbook.visits;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.Moment;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A customer's visit to a shop, as far as it is known: the time of each {@link Moment}, the queue, and the handling
 * limit. Any part may be missing. The order of the moments is not validated here: a visit with an impossible order is
 * assessed as {@link Assessment.Verdict#INVALID}.
 *
 * <p>All times are instants, so time zones and clock changes do not matter. A visit has no personal data unless the
 * caller puts it into a dimension.
 *
 * <p>Example: {@code Visit.builder().arrived(nine).called(tenPastNine).queue(Visit.Queue.SERVICE).build()} is a visit
 * whose waiting time is ten minutes.
 *
 * <p>Immutable and thread-safe.
 */
@JsonPropertyOrder({"arrived", "greeted", "called", "finished", "queue", "handlingLimit", "dimensions"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Visit permits DefaultVisit {
    /** The purpose for which a customer waits. */
    enum Queue {
        /** The customer waits for service (handbook 3.2 一、2). */
        SERVICE("办理业务", "Service"),
        /** The customer waits to ask a question (handbook 3.2 一、3). */
        ENQUIRY("咨询", "Inquiry");

        private final String chinese;
        private final String english;

        Queue(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this queue for display}
         *
         * @param locale the locale; an English locale gives English, all others give Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * Creates a visit from all its parts. Most callers use {@link #builder()}.
     *
     * @param arrived the time of arrival, or null
     * @param greeted the time of the greeting, or null
     * @param called the time of the call to a counter, or null
     * @param finished the time of completion, or null
     * @param queue the queue in which the customer waited, or null
     * @param handlingLimit the ID of the handling limit that applies, or null
     * @param dimensions the dimensions by which the visit is counted, or null for none
     * @return a visit with the given properties
     * @throws IllegalArgumentException if the name or value of a dimension is empty, is longer than 200 characters, or
     *     has control characters or unpaired surrogates
     */
    @JsonCreator
    static Visit of(
            @JsonProperty("arrived") @Nullable Instant arrived,
            @JsonProperty("greeted") @Nullable Instant greeted,
            @JsonProperty("called") @Nullable Instant called,
            @JsonProperty("finished") @Nullable Instant finished,
            @JsonProperty("queue") @Nullable Queue queue,
            @JsonProperty("handlingLimit") @Nullable StandardId handlingLimit,
            @JsonProperty("dimensions") @Nullable Map<String, String> dimensions) {
        DefaultVisit.Parts visit = new DefaultVisit.Parts();
        setIfPresent(arrived, visit::arrived);
        setIfPresent(greeted, visit::greeted);
        setIfPresent(called, visit::called);
        setIfPresent(finished, visit::finished);
        setIfPresent(queue, visit::queue);
        setIfPresent(handlingLimit, visit::handlingLimit);
        setIfPresent(dimensions, all -> all.forEach(visit::dimension));
        return visit.build();
    }

    private static <T> void setIfPresent(@Nullable T value, Consumer<T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }

    /** {@return a new builder, with no part set; not thread-safe} */
    static Builder builder() {
        return new DefaultVisit.Parts();
    }

    /**
     * Returns the time at which the customer entered the shop.
     *
     * @return the instant, or empty if unknown
     */
    @JsonProperty("arrived")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> arrived();

    /**
     * Returns the time at which the customer was greeted.
     *
     * @return the instant, or empty if unknown or not yet
     */
    @JsonProperty("greeted")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> greeted();

    /**
     * Returns the time at which the customer was called to a counter.
     *
     * @return the instant, or empty if unknown or not yet
     */
    @JsonProperty("called")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> called();

    /**
     * Returns the time at which the customer's request was completed.
     *
     * @return the instant, or empty if unknown or not yet
     */
    @JsonProperty("finished")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> finished();

    /**
     * Returns the queue in which the customer waited.
     *
     * @return the queue, or empty if the customer did not wait; then no waiting limit applies
     */
    @JsonProperty("queue")
    Optional<Queue> queue();

    /**
     * Returns the handling limit that applies at the counter; a front end takes it from
     * {@code BusinessCode.timeLimit()}.
     *
     * @return the ID of a limit of the phase HANDLING, or empty if none applies
     */
    @JsonProperty("handlingLimit")
    Optional<StandardId> handlingLimit();

    /**
     * Returns the dimensions by which the visit is counted, for example {@code shop} and {@code hour}, each with its
     * value.
     *
     * @return the values by name of the dimension, empty if there are none; unmodifiable
     */
    @JsonProperty("dimensions")
    Map<String, String> dimensions();

    /**
     * Returns the time of a moment of this visit.
     *
     * @param moment the moment
     * @return the instant, or empty if unknown or not yet
     */
    default Optional<Instant> at(Moment moment) {
        return switch (moment) {
            case ARRIVED -> arrived();
            case GREETED -> greeted();
            case CALLED -> called();
            case FINISHED -> finished();
        };
    }

    /**
     * A builder of visits.
     *
     * <p>Not thread-safe.
     */
    interface Builder {
        /**
         * Sets the time at which the customer entered the shop.
         *
         * @param arrived the instant
         * @return this builder
         */
        Builder arrived(Instant arrived);

        /**
         * Sets the time at which the customer was greeted.
         *
         * @param greeted the instant
         * @return this builder
         */
        Builder greeted(Instant greeted);

        /**
         * Sets the time at which the customer was called to a counter.
         *
         * @param called the instant
         * @return this builder
         */
        Builder called(Instant called);

        /**
         * Sets the time at which the customer's request was completed.
         *
         * @param finished the instant
         * @return this builder
         */
        Builder finished(Instant finished);

        /**
         * Sets the queue in which the customer waited.
         *
         * @param queue the queue
         * @return this builder
         */
        Builder queue(Queue queue);

        /**
         * Sets the handling limit that applies at the counter.
         *
         * @param handlingLimit the ID of the limit
         * @return this builder
         */
        Builder handlingLimit(StandardId handlingLimit);

        /**
         * Sets the handling limit that applies at the counter.
         *
         * @param handlingLimit the ID of the limit as text, for example {@code payment}
         * @return this builder
         * @throws IllegalArgumentException if {@code handlingLimit} is not a valid standard ID
         */
        Builder handlingLimit(String handlingLimit);

        /**
         * Sets the value of a dimension and replaces an earlier one.
         *
         * @param name the name of the dimension, for example {@code shop}
         * @param value the value; must not be a customer's name or number, since reports show it
         * @return this builder
         */
        Builder dimension(String name, String value);

        /**
         * {@return a visit with the parts set so far}
         *
         * @throws IllegalArgumentException if the name or value of a dimension is empty, is longer than 200 characters,
         *     or has control characters or unpaired surrogates
         */
        Visit build();
    }
}
