package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.review.FaultyTrees.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A million random trees without a fault of structure: the proof says of each what every walk through it says. Run by
 * {@code mvn -Pfuzz -pl core test -Dtest=ProofFuzzTest}; {@code -Dfuzz.trees} sets another number, {@code -Dfuzz.seed}
 * repeats a run.
 */
@Tag("fuzz")
class ProofFuzzTest {
    private static final int TREES = Integer.getInteger("fuzz.trees", 1_000_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_130);
    private static final int THREADS = 2;
    private static final int PROGRESS = 10_000;

    @Test
    void findsWhatEveryWalkFinds() throws InterruptedException, ExecutionException {
        System.out.println("fuzz: " + TREES + " trees, seed " + SEED);
        SplittableRandom random = new SplittableRandom(SEED);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<List<String>>> parts = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            SplittableRandom own = random.split();
            int trees = TREES / THREADS + (i < TREES % THREADS ? 1 : 0);
            parts.add(threads.submit(() -> mismatches(trees, own)));
        }
        threads.shutdown();

        List<String> mismatches = new ArrayList<>();
        for (Future<List<String>> part : parts) {
            mismatches.addAll(part.get());
        }
        System.out.println("fuzz: " + mismatches.size() + " mismatches");
        assertThat(mismatches).isEmpty();
    }

    /** The trees, by kind and seed, of which the proof says something else. */
    private static List<String> mismatches(int trees, SplittableRandom random) {
        List<String> mismatches = new ArrayList<>();
        for (int admitted = 0; admitted < trees; ) {
            Kind kind = random.nextBoolean() ? Kind.SMALL : Kind.WIDE;
            long seed = random.nextLong();
            WalkableTree tree = FaultyTrees.read(kind, seed);
            if (TreeStructure.errors(tree.model()).isEmpty()) {
                admitted++;
                boolean same = TreeReview.of(tree).verify().conclusive()
                        && ProofPropertiesTest.proved(tree)
                                .equals(ProofPropertiesTest.everyWalk(kind, seed)
                                        .findings(ProofPropertiesTest.MAY_BE_KNOWN));
                if (!same) {
                    mismatches.add(kind + " " + seed);
                }
                if (admitted % PROGRESS == 0) {
                    System.out.println("fuzz: " + admitted + " trees in one thread, mismatches: " + mismatches);
                }
            }
        }
        return mismatches;
    }
}
