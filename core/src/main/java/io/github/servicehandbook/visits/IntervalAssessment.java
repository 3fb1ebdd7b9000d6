package io.github.servicehandbook.visits;

import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.Assessment.Verdict;
import io.github.servicehandbook.standards.Moment;
import io.github.servicehandbook.standards.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Assesses the interval of a limit in a visit against the limit. */
final class IntervalAssessment {
    private IntervalAssessment() {}

    /** {@return the assessment, or empty if the limit does not apply to the visit or is not running yet} */
    static Optional<Assessment> of(TimeLimit limit, Visit visit, Instant at) {
        VisitInterval interval = VisitInterval.ofOrNull(limit);
        if (interval == null || !interval.applies(limit.id(), visit)) {
            return Optional.empty();
        }
        Instant from = visit.at(interval.from()).orElse(null);
        Instant to = visit.at(interval.to()).orElse(null);
        if (from != null && to != null) {
            return Optional.of(between(limit, interval, Duration.between(from, to)));
        }
        if (to != null || interval.isPassed(visit)) {
            return Optional.of(unknown(limit, missing(interval, from, to)));
        }
        return Optional.ofNullable(from).map(start -> running(limit, interval, Duration.between(start, at)));
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

    private static Assessment between(TimeLimit limit, VisitInterval interval, Duration actual) {
        if (actual.isNegative()) {
            return fault(
                    limit,
                    actual,
                    interval.to().label(Locale.CHINESE) + "早于" + interval.from().label(Locale.CHINESE),
                    interval.to().label(Locale.ENGLISH) + " before "
                            + interval.from().label(Locale.ENGLISH));
        }
        return limit.assess(actual);
    }

    private static Assessment running(TimeLimit limit, VisitInterval interval, Duration actual) {
        if (actual.isNegative()) {
            return fault(
                    limit,
                    actual,
                    "所问时刻早于" + interval.from().label(Locale.CHINESE),
                    "asked for a time before " + interval.from().label(Locale.ENGLISH));
        }
        Assessment soFar = limit.assess(actual);
        return soFar.verdict() == Verdict.EXCEEDED
                ? soFar
                : Assessment.of(limit, Verdict.RUNNING, actual, soFar.margin().orElseThrow(), null, null, null);
    }

    private static Assessment fault(TimeLimit limit, Duration actual, String reason, String reasonEn) {
        return Assessment.of(limit, Verdict.INVALID, actual, null, reason, reasonEn, null);
    }

    private static List<Moment> missing(VisitInterval interval, @Nullable Instant from, @Nullable Instant to) {
        return Stream.of(interval.from(), interval.to())
                .filter(moment -> (moment == interval.from() ? from : to) == null)
                .toList();
    }

    private static Assessment unknown(TimeLimit limit, List<Moment> missing) {
        return Assessment.of(
                limit,
                Verdict.UNKNOWN,
                null,
                null,
                "缺少时刻：" + labels(missing, "、", Locale.CHINESE),
                "not recorded: " + labels(missing, ", ", Locale.ENGLISH),
                missing);
    }

    private static String labels(List<Moment> moments, String separator, Locale locale) {
        return moments.stream().map(moment -> moment.label(locale)).collect(Collectors.joining(separator));
    }
}
