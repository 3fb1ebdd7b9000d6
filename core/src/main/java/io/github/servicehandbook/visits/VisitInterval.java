package io.github.servicehandbook.visits;

import io.github.servicehandbook.internal.text.Languages;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.Moment;
import io.github.servicehandbook.standards.TimeLimit;
import io.github.servicehandbook.visits.Visit.Queue;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The start and end moments between which a time limit is measured. The handbook (3.2) states them only for the
 * greeting. For waiting and handling it states only a limit; the authors chose the start and end. The clause is the
 * {@linkplain TimeLimit#citation() citation} of the limit.
 */
public enum VisitInterval {
    /** The limit {@code greeting}: from arrival to greeting, as stated by the handbook. */
    GREETING(
            Moment.ARRIVED,
            Moment.GREETED,
            null,
            Origin.HANDBOOK,
            "从客户进厅到打招呼（手册规定）",
            "From arrival to greeting (set by the handbook)"),
    /** The limit {@code service-wait}: from arrival to the call, in the queue SERVICE. */
    SERVICE_WAIT(
            Moment.ARRIVED,
            Moment.CALLED,
            Queue.SERVICE,
            Origin.AUTHORED,
            "从客户进厅到叫号办理业务（起止由编者规定）",
            "From arrival until called for service (start and end chosen by the authors)"),
    /** The limit {@code enquiry-wait}: from arrival to the call, in the queue ENQUIRY. */
    ENQUIRY_WAIT(
            Moment.ARRIVED,
            Moment.CALLED,
            Queue.ENQUIRY,
            Origin.AUTHORED,
            "从客户进厅到叫号咨询（起止由编者规定）",
            "From arrival until called for an inquiry (start and end chosen by the authors)"),
    /** Each limit of the phase HANDLING: from the call to completion. */
    HANDLING(
            Moment.CALLED,
            Moment.FINISHED,
            null,
            Origin.AUTHORED,
            "从叫号到办结（起止由编者规定）",
            "From being called to completion (start and end chosen by the authors)");

    private final Moment from;
    private final Moment to;
    private final @Nullable Queue queue;
    private final Origin origin;
    private final String chinese;
    private final String english;

    VisitInterval(Moment from, Moment to, @Nullable Queue queue, Origin origin, String chinese, String english) {
        this.from = from;
        this.to = to;
        this.queue = queue;
        this.origin = origin;
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * Returns the interval of a visit for which a time limit is measured.
     *
     * <p>Example: {@code VisitInterval.of(handbook.standards().timeLimit("payment"))} is HANDLING.
     *
     * @param limit the limit
     * @return the interval, or empty for a limit of the phase WAITING other than {@code greeting}, {@code service-wait}
     *     and {@code enquiry-wait}, because a visit does not record its start and end
     */
    public static Optional<VisitInterval> of(TimeLimit limit) {
        return Optional.ofNullable(ofOrNull(Objects.requireNonNull(limit, "limit")));
    }

    /** Nullable, which avoids an object for each limit of each visit. */
    static @Nullable VisitInterval ofOrNull(TimeLimit limit) {
        if (limit.phase() == TimeLimit.Phase.HANDLING) {
            return HANDLING;
        }
        return switch (limit.id().value()) {
            case "greeting" -> GREETING;
            case "service-wait" -> SERVICE_WAIT;
            case "enquiry-wait" -> ENQUIRY_WAIT;
            default -> null;
        };
    }

    /** {@return the moment at which the interval starts} */
    public Moment from() {
        return from;
    }

    /** {@return the moment at which the interval ends} */
    public Moment to() {
        return to;
    }

    /**
     * Returns the origin of the start and end.
     *
     * @return HANDBOOK for the greeting; AUTHORED for the others, whose start and end the authors chose
     */
    public Origin origin() {
        return origin;
    }

    /**
     * {@return the start and end, and who set them, for display}
     *
     * @param locale the locale; an English locale gives English, all others give Chinese
     */
    public String description(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }

    /** Returns whether a limit with this interval applies to a visit. */
    boolean applies(StandardId limit, Visit visit) {
        return this == HANDLING
                ? limit.equals(visit.handlingLimit().orElse(null))
                : queue == null || queue == visit.queue().orElse(null);
    }

    /** Returns whether a moment after the end is known in a visit: then the end is not pending. */
    boolean isPassed(Visit visit) {
        return switch (to) {
            case GREETED -> visit.called().isPresent() || visit.finished().isPresent();
            case CALLED -> visit.finished().isPresent();
            default -> false;
        };
    }
}
