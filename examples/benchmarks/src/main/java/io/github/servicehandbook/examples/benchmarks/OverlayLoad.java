package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures loading the real handbook in a warm JVM, with 0, 1 and 5 overlays that each change four files. The setup
 * checks that the highest priority took precedence.
 *
 * <pre>
 * java -jar examples/benchmarks/target/benchmarks.jar OverlayLoad -prof gc
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class OverlayLoad {
    /** The number of overlays. */
    @Param({"0", "1", "5"})
    int overlays;

    private HandbookLoader loader = Handbook.loader();

    /** Adds the overlays to the loader. */
    @Setup
    public void prepare() {
        loader = Handbook.loader();
        for (int i = 1; i <= overlays; i++) {
            loader = loader.overlay(MadeUpOverlay.of(i), i);
        }
        long minutes = load().standards().timeLimit("payment").limit().toMinutes();
        if (minutes != (overlays == 0 ? 3 : overlays + 1)) {
            throw new IllegalStateException("the limit is " + minutes + " minutes");
        }
    }

    /** Measures a load: reads, verifies and applies the overlays. */
    @Benchmark
    public Handbook load() {
        return loader.load();
    }
}
