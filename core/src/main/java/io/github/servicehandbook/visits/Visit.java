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
 * One customer's visit to a shop, as far as it is known: when it came to each {@link Moment}, what the customer waited
 * for, and what was done. Anything may be missing, and nothing is checked here: a visit whose moments have an impossible
 * order is assessed as {@link Assessment.Verdict#INVALID}.
 *
 * <p>It holds instants, so no time zone and no clock change matters, and nothing personal unless the caller puts it into a
 * dimension.
 *
 * <p>Example: {@code Visit.builder().arrived(nine).called(tenPastNine).queue(Visit.Queue.SERVICE).build()} is a visit whose
 * waiting time is ten minutes.
 *
 * <p>Immutable and safe to share between threads.
 */
@JsonPropertyOrder({"arrived", "greeted", "called", "finished", "queue", "handlingLimit", "dimensions"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Visit permits DefaultVisit {
    /** What a customer waits for. */
    enum Queue {
        /** To have something done (handbook 3.2 一、2). */
        SERVICE("办理业务", "service"),
        /** To ask something (handbook 3.2 一、3). */
        ENQUIRY("咨询业务", "enquiry");

        private final String chinese;
        private final String english;

        Queue(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the queue for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the wording
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * Makes a visit of all its parts; {@link #builder()} is the usual way.
     *
     * @param arrived when the customer came in, or null
     * @param greeted when the customer was greeted, or null
     * @param called when the customer was called to a counter, or null
     * @param finished when it was done, or null
     * @param queue what the customer waited for, or null
     * @param handlingLimit the handling limit that ran, or null
     * @param dimensions what the visit is counted by; null for none
     * @return the visit
     * @throws IllegalArgumentException if a dimension's name or value is empty, is longer than 200 characters or has
     *     control characters
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

    /**
     * Starts a visit of which nothing is known.
     *
     * @return a builder, for one thread
     */
    static Builder builder() {
        return new DefaultVisit.Parts();
    }

    /**
     * Returns when the customer came in.
     *
     * @return the instant, or empty if unknown
     */
    @JsonProperty("arrived")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> arrived();

    /**
     * Returns when the customer was greeted.
     *
     * @return the instant, or empty if unknown or not yet
     */
    @JsonProperty("greeted")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> greeted();

    /**
     * Returns when the customer was called to a counter.
     *
     * @return the instant, or empty if unknown or not yet
     */
    @JsonProperty("called")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> called();

    /**
     * Returns when that was done for which the customer had come.
     *
     * @return the instant, or empty if unknown or not yet
     */
    @JsonProperty("finished")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Instant> finished();

    /**
     * Returns what the customer waited for.
     *
     * @return the queue, or empty if the customer did not wait; then no waiting limit applies
     */
    @JsonProperty("queue")
    Optional<Queue> queue();

    /**
     * Returns the handling limit that runs at the counter; a front end takes it from {@code BusinessCode.timeLimit()}.
     *
     * @return the id of a limit of the phase HANDLING, or empty if none applies
     */
    @JsonProperty("handlingLimit")
    Optional<StandardId> handlingLimit();

    /**
     * Returns what the visit is counted by, for example {@code shop} and {@code hour}, each with its value.
     *
     * @return the values by the name of the dimension; unmodifiable, empty if there are none
     */
    @JsonProperty("dimensions")
    Map<String, String> dimensions();

    /**
     * Returns when the visit came to a moment.
     *
     * @param moment which one
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

    /** Puts a visit together. For one thread. */
    interface Builder {
        /**
         * Says when the customer came in.
         *
         * @param arrived the instant
         * @return this builder
         */
        Builder arrived(Instant arrived);

        /**
         * Says when the customer was greeted.
         *
         * @param greeted the instant
         * @return this builder
         */
        Builder greeted(Instant greeted);

        /**
         * Says when the customer was called to a counter.
         *
         * @param called the instant
         * @return this builder
         */
        Builder called(Instant called);

        /**
         * Says when it was done.
         *
         * @param finished the instant
         * @return this builder
         */
        Builder finished(Instant finished);

        /**
         * Says what the customer waited for.
         *
         * @param queue the queue
         * @return this builder
         */
        Builder queue(Queue queue);

        /**
         * Says which handling limit runs at the counter.
         *
         * @param handlingLimit the limit's id
         * @return this builder
         */
        Builder handlingLimit(StandardId handlingLimit);

        /**
         * Says the value of a dimension; one said before is replaced.
         *
         * @param name the dimension, for example {@code shop}
         * @param value its value; no customer's name or number, since reports show it
         * @return this builder
         */
        Builder dimension(String name, String value);

        /**
         * Makes the visit.
         *
         * @return the visit
         * @throws IllegalArgumentException if a dimension's name or value is empty, is longer than 200 characters or
         *     has control characters
         */
        Visit build();
    }
}
