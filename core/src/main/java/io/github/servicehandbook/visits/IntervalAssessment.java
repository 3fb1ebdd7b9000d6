package io.github.servicehandbook.visits;

import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.Assessment.Verdict;
import io.github.servicehandbook.standards.Moment;
import io.github.servicehandbook.standards.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assesses the interval of a limit in a visit against the limit. */
final class IntervalAssessment {
    private IntervalAssessment() {}

    /** {@return the assessment, or empty if the limit does not apply to the visit or is not running yet} */
    static Optional<Assessment> of(TimeLimit limit, Visit visit, Instant now) {
        VisitInterval interval = VisitInterval.ofOrNull(limit);
        if (interval == null || !interval.applies(limit.id(), visit)) {
            return Optional.empty();
        }
        Instant from = visit.at(interval.from()).orElse(null);
        Instant to = visit.at(interval.to()).orElse(null);
        if (from != null && to != null) {
            return Optional.of(assess(limit, interval, Duration.between(from, to), false));
        }
        if (to != null || interval.isPassed(visit)) {
            return Optional.of(unknown(limit, interval, missing(interval, from, to)));
        }
        return Optional.ofNullable(from).map(start -> assess(limit, interval, Duration.between(start, now), true));
    }

    /** {@return the deadline of a limit that is running in a visit, or empty if it is not running} */
    static Optional<Instant> deadline(TimeLimit limit, Visit visit) {
        return VisitInterval.of(limit)
                .filter(interval -> interval.applies(limit.id(), visit))
                .filter(interval -> visit.at(interval.to()).isEmpty() && !interval.isPassed(visit))
                .flatMap(interval -> visit.at(interval.from()))
                .map(from -> later(from, limit.limit()));
    }

    private static Instant later(Instant from, Duration limit) {
        return Duration.between(from, Instant.MAX).compareTo(limit) < 0 ? Instant.MAX : from.plus(limit);
    }

    private static Assessment assess(TimeLimit limit, VisitInterval interval, Duration elapsed, boolean running) {
        Assessment assessed = limit.assess(elapsed);
        Verdict verdict = running && assessed.verdict() == Verdict.WITHIN ? Verdict.RUNNING : assessed.verdict();
        return Assessment.of(
                limit, verdict, running, elapsed, assessed.margin().orElse(null), interval.from(), interval.to(), null);
    }

    private static List<Moment> missing(VisitInterval interval, @Nullable Instant from, @Nullable Instant to) {
        return Stream.of(interval.from(), interval.to())
                .filter(moment -> (moment == interval.from() ? from : to) == null)
                .toList();
    }

    private static Assessment unknown(TimeLimit limit, VisitInterval interval, List<Moment> missing) {
        return Assessment.of(limit, Verdict.UNKNOWN, null, null, null, interval.from(), interval.to(), missing);
    }
}
