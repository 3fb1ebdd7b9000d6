package io.github.servicehandbook.visits;

import static io.github.servicehandbook.standards.ShopStandards.STANDARDS;
import static io.github.servicehandbook.visits.ShopVisits.NINE;
import static io.github.servicehandbook.visits.ShopVisits.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.Assessment.Verdict;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.standards.TimeLimit;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;

/** Laws of assessments and of reports, over random visits. */
@StatisticsReport(onFailureOnly = true)
class ComplianceLawsPropertiesTest {
    private static final List<String> ACTIVITIES =
            List.of("payment", "sim-loss-report", "business-change", "full-service", "greeting");

    /** The maximum time of a visit: 285 years. */
    private static final long MAX_LENGTH = 9_000_000_000L * 1_000_000_000;

    private final ServiceStandards standards = STANDARDS;

    /** Moments near each other and near a limit, in any order, each missing at times. */
    private static Visit visit(Random random) {
        Visit.Builder visit = Visit.builder();
        if (random.nextInt(5) > 0) {
            visit.arrived(instant(random));
        }
        if (random.nextInt(4) > 0) {
            visit.greeted(instant(random));
        }
        if (random.nextInt(4) > 0) {
            visit.called(instant(random));
        }
        if (random.nextInt(4) > 0) {
            visit.finished(instant(random));
        }
        if (random.nextInt(4) > 0) {
            visit.queue(random.nextBoolean() ? Visit.Queue.SERVICE : Visit.Queue.ENQUIRY);
        }
        if (random.nextInt(4) > 0) {
            visit.handlingLimit(StandardId.of(ACTIVITIES.get(random.nextInt(ACTIVITIES.size()))));
        }
        if (random.nextInt(6) > 0) {
            visit.dimension("shop", "shop" + random.nextInt(7));
        }
        return visit.build();
    }

    private static Instant instant(Random random) {
        return NINE.plusSeconds(60L * random.nextInt(18) * (random.nextInt(8) == 0 ? -1 : 1))
                .plusNanos(random.nextInt(3) - 1);
    }

    private static List<Visit> visits(Random random) {
        return Stream.generate(() -> visit(random)).limit(random.nextInt(40)).toList();
    }

    private ComplianceReport report(List<Visit> visits) {
        ComplianceCollector collector = SHOP.newCollector(3, 3, "shop");
        visits.forEach(collector::add);
        return collector.report();
    }

    private static BigInteger nanos(Instant instant) {
        return BigInteger.valueOf(instant.getEpochSecond())
                .multiply(BigInteger.valueOf(1_000_000_000))
                .add(BigInteger.valueOf(instant.getNano()));
    }

    /** The rules of the assessment, written straight down. */
    private static String naive(String id, Duration limit, Visit visit, Instant at) {
        boolean isWait = id.endsWith("-wait");
        if (isWait && visit.queue().isEmpty()) {
            return "";
        }
        if (isWait && !id.startsWith(visit.queue().get().name().toLowerCase(java.util.Locale.ROOT))) {
            return "";
        }
        boolean isHandling = !isWait && !id.equals("greeting");
        if (isHandling
                && !visit.handlingLimit().map(StandardId::value).orElse("").equals(id)) {
            return "";
        }
        Instant from = (isHandling ? visit.called() : visit.arrived()).orElse(null);
        Instant to = (isHandling ? visit.finished() : isWait ? visit.called() : visit.greeted()).orElse(null);
        boolean later = (isWait && visit.finished().isPresent())
                || (id.equals("greeting")
                        && (visit.called().isPresent() || visit.finished().isPresent()));
        if (from == null || to == null) {
            if (to != null || later) {
                return "UNKNOWN";
            }
            if (from == null) {
                return "";
            }
        }
        BigInteger taken = nanos(to == null ? at : to).subtract(nanos(from));
        if (taken.signum() < 0) {
            return "INVALID";
        }
        boolean kept = taken.compareTo(BigInteger.valueOf(limit.toNanos())) <= 0;
        return to == null && kept ? "RUNNING" : kept ? "WITHIN" : "EXCEEDED";
    }

    @Property(tries = 3000)
    void assessesAsTheNaiveRulesDo(@ForAll long seed) {
        Random random = new Random(seed);
        Visit visit = visit(random);
        Instant at = instant(random);
        List<String> expected = new ArrayList<>();
        for (TimeLimit limit : standards.timeLimits()) {
            String verdict = naive(limit.id().value(), limit.limit(), visit, at);
            if (!verdict.isEmpty()) {
                expected.add(limit.id() + " " + verdict);
            }
        }

        assertThat(SHOP.assess(visit, at))
                .extracting(assessment -> assessment.limit().id() + " " + assessment.verdict())
                .isEqualTo(expected);
    }

    @Property(tries = 3000)
    void theClockIsTheRunningAssessmentWithTheLeastLeft(@ForAll long seed) {
        Random random = new Random(seed);
        Visit visit = visit(random);
        Instant at = instant(random);
        List<Assessment> running = SHOP.assess(visit, at).stream()
                .filter(assessment -> assessment.verdict() == Verdict.RUNNING)
                .toList();
        ServiceClock clock = SHOP.clock(visit);

        assertThat(clock.next(at).isPresent()).isEqualTo(!running.isEmpty());
        Branches.both("runs", !running.isEmpty(), 1);
        clock.next(at).ifPresent(next -> {
            assertThat(running).contains(next);
            assertThat(running)
                    .allMatch(
                            each -> each.margin().get().compareTo(next.margin().get()) >= 0);
            assertThat(clock.deadline().orElseThrow())
                    .isBeforeOrEqualTo(at.plus(next.margin().get()));
        });
    }

    @Property(tries = 500)
    void countsWhatTheAssessmentsSay(@ForAll long seed) {
        List<Visit> visits = visits(new Random(seed));
        ComplianceReport report = report(visits);

        for (TimeLimit limit : standards.timeLimits()) {
            LimitStatistics figures = report.limit(limit.id().value());
            List<Assessment> assessments = visits.stream()
                    .flatMap(visit -> SHOP.assess(visit, NINE.plusSeconds(100_000)).stream())
                    .filter(assessment -> assessment.limit().equals(limit))
                    .toList();
            List<Assessment> ended = visits.stream()
                    .filter(visit -> VisitInterval.of(limit)
                            .map(interval -> visit.at(interval.from()).isPresent()
                                    && visit.at(interval.to()).isPresent())
                            .orElseThrow())
                    .flatMap(visit -> SHOP.assess(visit, NINE).stream())
                    .filter(assessment -> assessment.limit().equals(limit))
                    .toList();

            Branches.both("counts something", figures.count() > 0, 5);
            Branches.both("counts an end", !ended.isEmpty(), 5);
            assertThat(figures.count()).isEqualTo(assessments.size());
            assertThat(figures.within()).isEqualTo(count(ended, Verdict.WITHIN));
            assertThat(figures.exceeded()).isEqualTo(count(ended, Verdict.EXCEEDED));
            assertThat(figures.invalid()).isEqualTo(count(ended, Verdict.INVALID));
            assertThat(figures.unknown()).isEqualTo(figures.count() - ended.size());
            Duration sum = ended.stream()
                    .filter(assessment -> assessment.verdict() != Verdict.INVALID)
                    .map(assessment -> assessment.elapsed().orElseThrow())
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(figures.totalSeconds().movePointRight(9).longValueExact())
                    .isEqualTo(sum.toNanos());
            assertThat(figures.worstCases())
                    .extracting(WorstCase::elapsed)
                    .isEqualTo(ended.stream()
                            .filter(assessment -> assessment.verdict() == Verdict.EXCEEDED)
                            .map(assessment -> assessment.elapsed().orElseThrow())
                            .sorted(Collections.reverseOrder())
                            .limit(3)
                            .toList());
        }
    }

    private static long count(List<Assessment> assessments, Verdict verdict) {
        return assessments.stream()
                .filter(assessment -> assessment.verdict() == verdict)
                .count();
    }

    @Property(tries = 1000)
    void splittingAStreamAnywhereGivesTheSameReport(@ForAll long seed) {
        Random random = new Random(seed);
        List<Visit> visits = visits(random);
        int split = random.nextInt(visits.size() + 1);
        ComplianceReport one = report(visits.subList(0, split));
        ComplianceReport other = report(visits.subList(split, visits.size()));
        List<Visit> shuffled = new ArrayList<>(visits);
        Collections.shuffle(shuffled, random);

        ComplianceReport whole = report(visits);

        assertThat(one.merge(other)).isEqualTo(whole);
        assertThat(other.merge(one).toJson()).isEqualTo(whole.toJson());
        assertThat(report(shuffled).toJson()).isEqualTo(whole.toJson());
        assertThat(ComplianceReport.fromJson(whole.toJson())).isEqualTo(whole);
    }

    @Property(tries = 500)
    void mergingIsAssociative(@ForAll long seed) {
        Random random = new Random(seed);
        ComplianceReport a = report(visits(random));
        ComplianceReport b = report(visits(random));
        ComplianceReport c = report(visits(random));

        assertThat(a.merge(b).merge(c)).isEqualTo(a.merge(b.merge(c)));
        assertThat(a.merge(b)).isEqualTo(b.merge(a)).hasSameHashCodeAs(b.merge(a));
        assertThat(a.merge(SHOP.newCollector(3, 3, "shop").report())).isEqualTo(a);
    }

    /** Powers of two and their neighbours, all equal, spread over all magnitudes, one far off. */
    private static long hostile(Random random, int shape) {
        return switch (shape) {
            case 0 -> Math.max(0, (1L << random.nextInt(62)) + random.nextInt(3) - 1);
            case 1 -> 180_000_000_000L;
            case 2 -> random.nextLong() >>> (1 + random.nextInt(63));
            case 3 -> random.nextInt(100) == 0 ? Long.MAX_VALUE / 2 : random.nextInt(300);
            default -> 128 + random.nextInt(2);
        };
    }

    @Property(tries = 1000)
    void aQuantileIsWithinItsStatedError(
            @ForAll long seed, @ForAll @IntRange(max = 4) int shape, @ForAll @IntRange(max = 1000) int permille) {
        Random random = new Random(seed);
        long[] nanos = new long[1 + random.nextInt(300)];
        ComplianceCollector collector = SHOP.newCollector();
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = Math.min(hostile(random, shape), MAX_LENGTH);
            collector.add(Visit.builder()
                    .arrived(NINE)
                    .greeted(NINE.plusNanos(nanos[i]))
                    .build());
        }
        Arrays.sort(nanos);
        double share = permille / 1000.0;
        long exact = nanos[(int) Math.max(0, Math.ceil(share * nanos.length) - 1)];

        long quantile = collector
                .report()
                .limit("greeting")
                .quantile(share)
                .orElseThrow()
                .toNanos();

        assertThat(Math.abs(quantile - exact))
                .isLessThanOrEqualTo((long) (exact * ComplianceReport.MAX_QUANTILE_ERROR));
        Branches.both("is exact", exact < 128, 10);
        if (exact < 128) {
            assertThat(quantile).isEqualTo(exact);
        }
    }

    @Property(tries = 200)
    void aParallelStreamGivesTheSameReport(@ForAll long seed) {
        List<Visit> visits = visits(new Random(seed));

        assertThat(visits.parallelStream().collect(SHOP.toComplianceReport("shop")))
                .isEqualTo(visits.stream().collect(SHOP.toComplianceReport("shop")));
    }
}
