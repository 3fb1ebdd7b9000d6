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
 * Measures loading and verifying a tree of 200 nodes, compared with Jackson reading the same file from memory.
 * Jackson's rows do not interpret trees: they show how much of a load is reading JSON, and how much more verification
 * costs. The load is that of a whole bundle from memory, with four more files that are almost empty, and the digests of
 * all files.
 *
 * <p>Verification on its own uses a tree that is already linked, as after an earlier walk. Load and verification
 * together do everything from scratch, as a build does.
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

    /** Checks that all read the same number of facts and nodes, and that the tree has no faults. */
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
     * Measures Jackson's parser, which reads every name, string and number.
     *
     * @return the number of facts and nodes
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
     * Measures Jackson databind, which reads the file into its own nodes.
     *
     * @return the root node of the file
     */
    @Benchmark
    public JsonNode readTree() throws IOException {
        return mapper.readTree(file);
    }

    /**
     * Measures loading a bundle with the tree.
     *
     * @return the tree, with its structure checked
     */
    @Benchmark
    public TroubleshootingTree load() {
        return bundle.load();
    }

    /**
     * Measures the full verification of an existing tree.
     *
     * @return the report of the verification
     */
    @Benchmark
    public VerificationReport verify() {
        return TreeReview.of(tree).verify();
    }

    /**
     * Measures the load followed by the full verification.
     *
     * @return the report of the verification
     */
    @Benchmark
    public VerificationReport loadAndVerify() {
        return TreeReview.of(bundle.load()).verify();
    }

    /**
     * Measures counting all walks.
     *
     * @return the number of walks
     */
    @Benchmark
    public BigInteger countPaths() {
        return TreeReview.of(tree).paths().count();
    }

    /**
     * Measures computing a small set of walks that covers every node and route.
     *
     * @return the walks, each as its list of answers
     */
    @Benchmark
    public List<List<Answer>> minimalCover() {
        return TreeReview.of(tree).paths().coveringWalks();
    }
}
