package io.github.servicehandbook.visits;

import io.github.servicehandbook.ref.StandardId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/** A view of a tally that no longer changes. */
record DefaultLimitStatistics(ReportPlan.Counted counted, Tally tally, List<WorstCase> worstCases)
        implements LimitStatistics {
    private static final int NANO_DIGITS = 9;

    DefaultLimitStatistics {
        worstCases = List.copyOf(worstCases);
    }

    @Override
    public StandardId id() {
        return counted.id();
    }

    @Override
    public Duration limit() {
        return counted.limit();
    }

    @Override
    public long count() {
        return tally.count();
    }

    @Override
    public long within() {
        return tally.within();
    }

    @Override
    public long exceeded() {
        return tally.exceeded();
    }

    @Override
    public long unknown() {
        return tally.unknown();
    }

    @Override
    public long invalid() {
        return tally.invalid();
    }

    @Override
    public OptionalDouble complianceRate() {
        long measured = tally.measured();
        return measured == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) within() / measured);
    }

    @Override
    public BigDecimal totalSeconds() {
        return tally.totalSeconds();
    }

    @Override
    public Optional<Duration> mean() {
        return ifMeasured(() -> {
            BigDecimal mean =
                    totalSeconds().divide(BigDecimal.valueOf(tally.measured()), NANO_DIGITS, RoundingMode.DOWN);
            long seconds = mean.longValue();
            return Duration.ofSeconds(
                    seconds,
                    mean.subtract(BigDecimal.valueOf(seconds))
                            .movePointRight(NANO_DIGITS)
                            .longValue());
        });
    }

    @Override
    public Optional<Duration> min() {
        return ifMeasured(tally::min);
    }

    @Override
    public Optional<Duration> max() {
        return ifMeasured(tally::max);
    }

    @Override
    public Optional<Duration> quantile(double fraction) {
        if (!(fraction >= 0 && fraction <= 1)) {
            throw new IllegalArgumentException("fraction: " + fraction + "; expected 0 to 1");
        }
        return ifMeasured(() -> {
            long rank = Math.max(1, Math.min(tally.measured(), (long) Math.ceil(fraction * tally.measured())));
            Duration middle = Duration.ofNanos(Histogram.middle(tally.times().bucketOfRank(rank)));
            return middle.compareTo(tally.min()) < 0
                    ? tally.min()
                    : middle.compareTo(tally.max()) > 0 ? tally.max() : middle;
        });
    }

    private Optional<Duration> ifMeasured(Supplier<Duration> time) {
        return tally.measured() == 0 ? Optional.empty() : Optional.of(time.get());
    }

    /** {@return the ID of the limit and the counts} */
    @Override
    public String toString() {
        return id() + ": " + count() + " visits, " + within() + " within, " + exceeded() + " exceeded, " + unknown()
                + " unknown, " + invalid() + " invalid";
    }
}
