package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.visits.ComplianceCollector;
import io.github.servicehandbook.visits.ComplianceReport;
import io.github.servicehandbook.visits.LimitStatistics;
import io.github.servicehandbook.visits.Visit;
import io.github.servicehandbook.visits.Visits;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures a thousand visits, each assessed against three limits: the assessment, and the collection with quantiles by
 * shop, compared with a plain loop over arrays that counts the same into the same buckets. Figures are per visit. The
 * setup checks that both give the same counts, sums and extremes.
 *
 * <pre>
 * java -jar examples/benchmarks/target/benchmarks.jar VisitCompliance -prof gc
 * java -jar examples/benchmarks/target/benchmarks.jar VisitCompliance -prof gc -t 2
 * </pre>
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class VisitCompliance {
    private final Handbook handbook = Handbook.load();
    private final Visits assessed = handbook.visits();
    private final VisitArrays arrays = new VisitArrays(handbook.standards());
    private final Visit[] visits = arrays.visits();
    private final Instant now = Instant.parse("2026-11-30T00:00:00Z");
    private ComplianceCollector collector = assessed.newCollector("shop");
    private VisitArrays.Counts counts = arrays.newCounts();

    /** Resets the counts, with all shops known, as after the first hour of a day. */
    @Setup(Level.Iteration)
    public void prepare() {
        collector = assessed.newCollector("shop");
        counts = arrays.newCounts();
        arrays.count(counts);
        for (Visit visit : visits) {
            collector.add(visit);
        }
        requireSameCounts(collector.report());
    }

    private void requireSameCounts(ComplianceReport report) {
        List<LimitStatistics> limits = report.limits();
        for (int i = 0; i < limits.size(); i++) {
            LimitStatistics figures = limits.get(i);
            int cell = arrays.cell(i);
            boolean same = figures.within() == counts.kept(cell)
                    && figures.exceeded() == counts.exceeded(cell)
                    && figures.totalSeconds().movePointRight(9).longValueExact() == counts.sum(cell)
                    && figures.min().orElseThrow().toNanos() == counts.least(cell)
                    && figures.max().orElseThrow().toNanos() == counts.most(cell);
            if (!same) {
                throw new IllegalStateException("not the same counts: " + figures);
            }
        }
        for (int shop = 0; shop < VisitArrays.SHOPS; shop++) {
            ComplianceReport.Group group = report.groups("shop").get(shop);
            if (!group.value().orElseThrow().equals(VisitArrays.shop(shop))
                    || group.limits().get(0).within() != counts.kept(arrays.cell(0) + 1 + shop)) {
                throw new IllegalStateException("not the same counts in " + group.value());
            }
        }
    }

    /** Measures the floor: a loop over arrays. */
    @Benchmark
    @OperationsPerInvocation(VisitArrays.VISITS)
    public VisitArrays.Counts countArrays() {
        arrays.count(counts);
        return counts;
    }

    /** Measures this library with a collector that knows all shops. */
    @Benchmark
    @OperationsPerInvocation(VisitArrays.VISITS)
    public ComplianceCollector collect() {
        for (Visit visit : visits) {
            collector.add(visit);
        }
        return collector;
    }

    /** Measures this library with an assessment as a value for each limit. */
    @Benchmark
    @OperationsPerInvocation(VisitArrays.VISITS)
    public void assess(Blackhole sink) {
        for (Visit visit : visits) {
            sink.consume(assessed.assess(visit, now));
        }
    }
}
