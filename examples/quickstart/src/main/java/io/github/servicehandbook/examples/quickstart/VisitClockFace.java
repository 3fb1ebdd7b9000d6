package io.github.servicehandbook.examples.quickstart;

import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.visits.Visit;
import io.github.servicehandbook.visits.Visits;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows whether the limits of a visit are met, as of its last known time, and which limit expires next. */
final class VisitClockFace {
    /** The number of arguments: queue, activity, and four times. */
    static final int PARTS = 6;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final String NOT_KNOWN = "-";

    private final Visits visits;
    private final PrintStream out;
    private Instant last = Instant.EPOCH;

    VisitClockFace(Visits visits, PrintStream out) {
        this.visits = visits;
        this.out = out;
    }

    void show(Deque<String> parts) {
        Visit.Builder builder = Visit.builder();
        try {
            read(parts.pop())
                    .map(queue -> Visit.Queue.valueOf(queue.toUpperCase(Locale.ROOT)))
                    .ifPresent(builder::queue);
            read(parts.pop()).map(StandardId::of).ifPresent(builder::handlingLimit);
            readTime(parts.pop(), builder::arrived);
            readTime(parts.pop(), builder::greeted);
            readTime(parts.pop(), builder::called);
            readTime(parts.pop(), builder::finished);
        } catch (DateTimeException | IllegalArgumentException e) {
            out.println(
                    "  expected: visit service|enquiry|- limit|- arrived greeted called finished, each time as 09:00:40 or -");
            return;
        }
        show(builder.build());
    }

    private static Optional<String> read(String part) {
        return Optional.of(part).filter(text -> !text.equals(NOT_KNOWN));
    }

    private void readTime(String part, Consumer<Instant> setter) {
        read(part)
                .map(time -> LocalTime.parse(time).atDate(DAY).toInstant(ZoneOffset.UTC))
                .ifPresent(instant -> {
                    setter.accept(instant);
                    last = instant;
                });
    }

    private void show(Visit visit) {
        for (Assessment assessment : visits.assess(visit, last)) {
            out.println("  " + assessment.verdict() + ": " + assessment.message(Locale.CHINESE));
        }
        visits.clock(visit)
                .next(last)
                .ifPresent(next -> out.println("  next: " + next.limit().nameEn() + ", "
                        + next.margin().orElseThrow().toSeconds() + " s left"));
    }
}
