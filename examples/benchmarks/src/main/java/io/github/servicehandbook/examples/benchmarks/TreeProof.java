package io.github.servicehandbook.examples.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import io.github.servicehandbook.troubleshooting.review.VerificationReport;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A tree of 200 nodes loaded and proved, beside Jackson reading the same file from memory. Jackson's rows know nothing of
 * trees: they say how much of a load is the reading of JSON, and what else a proof costs. The load is that of a whole
 * bundle from memory, with four further files that are next to empty, and the digests of all of them.
 *
 * <p>A proof alone finds the tree linked already, as it is when it was walked before; a load and a proof together do
 * everything anew, as a build does.
 *
 * <pre>
 * java -jar examples/benchmarks/target/benchmarks.jar TreeProof -prof gc
 * java -jar examples/benchmarks/target/benchmarks.jar TreeProof -prof gc -t 2
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class TreeProof {
    private static final String COUNTED = "kind";

    private final TreeBundle bundle = LargeTree.bundle();
    private final TroubleshootingTree tree = bundle.load();
    private final byte[] file = bundle.file();
    private final JsonFactory factory = new JsonFactory();
    private final ObjectMapper mapper = new ObjectMapper();

    /** Checks that all read as many facts and nodes, and that the tree is sound. */
    @Setup
    public void prepare() throws IOException {
        int entries = tree.facts().size() + tree.nodes().size();
        int inTokens = tokens();
        int inJson = readTree().findValues(COUNTED).size();
        if (entries != inTokens || entries != inJson) {
            throw new IllegalStateException("not the same file: " + entries + ", " + inTokens + ", " + inJson);
        }
        VerificationReport report = verify();
        if (tree.nodes().size() != LargeTree.NODES
                || !report.conclusive()
                || !report.findings().isEmpty()) {
            throw new IllegalStateException("not the tree that is meant: " + tree + ", " + report);
        }
    }

    TroubleshootingTree tree() {
        return tree;
    }

    /**
     * Jackson's parser, every name, string and number taken out.
     *
     * @return how many facts and nodes there are
     */
    @Benchmark
    public int tokens() throws IOException {
        int entries = 0;
        long characters = 0;
        try (JsonParser parser = factory.createParser(file)) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (token.isNumeric()) {
                    characters += parser.getNumberValue().intValue();
                } else if (!token.isStructStart() && !token.isStructEnd()) {
                    characters += parser.getText().length();
                }
                entries += token == JsonToken.FIELD_NAME && COUNTED.equals(parser.currentName()) ? 1 : 0;
            }
        }
        return characters > 0 ? entries : 0;
    }

    /**
     * Jackson databind, into its own nodes.
     *
     * @return the file
     */
    @Benchmark
    public JsonNode readTree() throws IOException {
        return mapper.readTree(file);
    }

    /**
     * A bundle with the tree.
     *
     * @return the tree, its structure checked
     */
    @Benchmark
    public TroubleshootingTree load() {
        return bundle.load();
    }

    /**
     * The whole proof of the tree that is there.
     *
     * @return what it says
     */
    @Benchmark
    public VerificationReport verify() {
        return TreeReview.of(tree).verify();
    }

    /**
     * The load, and then the whole proof.
     *
     * @return what it says
     */
    @Benchmark
    public VerificationReport loadAndVerify() {
        return TreeReview.of(bundle.load()).verify();
    }

    /**
     * All walks counted.
     *
     * @return how many there are
     */
    @Benchmark
    public BigInteger countPaths() {
        return TreeReview.of(tree).paths().count();
    }

    /**
     * Few walks that pass every node and route.
     *
     * @return the walks
     */
    @Benchmark
    public List<List<Answer>> minimalCover() {
        return TreeReview.of(tree).paths().coveringWalks();
    }
}
