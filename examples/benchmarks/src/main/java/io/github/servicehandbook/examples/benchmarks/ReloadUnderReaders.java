package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookManager;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.release.HandbookDiff;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures eight threads that read a limit from the manager's current handbook, alone ({@code quiet}) and while a ninth
 * thread reloads without a pause ({@code reloading}). Each reload reads and verifies the real handbook, applies another
 * version of an overlay and swaps, and a listener compares. A reload that does not swap ends the run.
 *
 * <pre>
 * java -jar examples/benchmarks/target/benchmarks.jar ReloadUnderReaders -prof gc
 * </pre>
 */
@State(Scope.Group)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReloadUnderReaders {
    private static final int READERS = 8;

    private HandbookManager manager = manager();

    private static HandbookManager manager() {
        HandbookManager manager = HandbookManager.load(Handbook.loader().overlay(Overlay.of(new Alternating()), 1));
        manager.onChange(HandbookDiff::between);
        return manager;
    }

    /** An overlay whose content changes each time it is opened. */
    private static final class Alternating implements ContentSource {
        private final AtomicInteger opened = new AtomicInteger();

        @Override
        public String bundleId() {
            return "made-up-1";
        }

        @Override
        public String description() {
            return "memory";
        }

        @Override
        public Optional<InputStream> open(String path) {
            return MadeUpOverlay.withLimit("made-up-1", opened.incrementAndGet() % 2 + 2)
                    .open(path);
        }
    }

    /** Checks that reloads swap. */
    @Setup
    public void prepare() {
        manager = manager();
        long before = minutes();
        reload();
        if (minutes() == before) {
            throw new IllegalStateException("the reload changed nothing");
        }
    }

    /** Closes the manager. */
    @TearDown
    public void close() {
        manager.close();
    }

    private long minutes() {
        return manager.current().standards().timeLimit("payment").limit().toMinutes();
    }

    private HandbookManager.ReloadResult reload() {
        HandbookManager.ReloadResult reload = manager.reload();
        if (!(reload instanceof HandbookManager.ReloadResult.Replaced)) {
            throw new IllegalStateException("no swap: " + reload);
        }
        return reload;
    }

    /** Measures one of eight readers, without reloads. */
    @Benchmark
    @Group("quiet")
    @GroupThreads(READERS)
    public long read() {
        return minutes();
    }

    /** Measures one of eight readers during reloads. */
    @Benchmark
    @Group("reloading")
    @GroupThreads(READERS)
    public long readBeside() {
        return minutes();
    }

    /** Reloads the handbook. */
    @Benchmark
    @Group("reloading")
    @GroupThreads(1)
    public HandbookManager.ReloadResult swap() {
        return reload();
    }
}
