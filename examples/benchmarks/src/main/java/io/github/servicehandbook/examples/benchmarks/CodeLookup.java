package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.ref.CodeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Compares looking up a code by ID and by text with a hash map. Figures are per lookup. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class CodeLookup {
    private static final int CODES = 29;
    private static final long ORDER = 42;

    private final BusinessCodes codes = Handbook.load().codes();
    private final Map<CodeId, BusinessCode> byId = new HashMap<>();
    private final Map<String, BusinessCode> byText = new HashMap<>();
    private final CodeId[] ids = new CodeId[CODES];
    private final String[] texts = new String[CODES];

    /** Fills the maps, draws the order, and checks that all lookups give the same result. */
    @Setup
    public void prepare() {
        require(codes.all().size() == CODES, "the number of codes");
        List<BusinessCode> order = new ArrayList<>(codes.all());
        Collections.shuffle(order, new Random(ORDER));
        for (BusinessCode code : codes.all()) {
            byId.put(code.id(), code);
            byText.put(code.id().value(), code);
        }
        for (int i = 0; i < CODES; i++) {
            BusinessCode code = order.get(i);
            // Separate keys, as a caller has them: equal to those of the maps, never the same object.
            texts[i] = String.valueOf(code.id().value().toCharArray());
            ids[i] = CodeId.of(String.valueOf(code.id().value().toCharArray()));
            require(codes.get(ids[i]).equals(code) && code.equals(byId.get(ids[i])), "by id");
            require(codes.find(texts[i]).orElseThrow().equals(code) && code.equals(byText.get(texts[i])), "by text");
        }
    }

    private static void require(boolean kept, String what) {
        if (!kept) {
            throw new IllegalStateException("not the same answers: " + what);
        }
    }

    /** Measures {@code BusinessCodes.get}. */
    @Benchmark
    @OperationsPerInvocation(CODES)
    public void get(Blackhole sink) {
        for (CodeId id : ids) {
            sink.consume(codes.get(id));
        }
    }

    /** Measures {@code HashMap.get} with an ID. */
    @Benchmark
    @OperationsPerInvocation(CODES)
    public void getOfHashMap(Blackhole sink) {
        for (CodeId id : ids) {
            sink.consume(byId.get(id));
        }
    }

    /** Measures {@code BusinessCodes.find}, which parses typed text. */
    @Benchmark
    @OperationsPerInvocation(CODES)
    public void find(Blackhole sink) {
        for (String text : texts) {
            sink.consume(codes.find(text));
        }
    }

    /** Measures {@code HashMap.get} with text, which must match exactly. */
    @Benchmark
    @OperationsPerInvocation(CODES)
    public void findInHashMap(Blackhole sink) {
        for (String text : texts) {
            sink.consume(byText.get(text));
        }
    }
}
