package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.examples.benchmarks.TreeWalks.Walk;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Measures walks through a tree of 24 nodes, and one answer in the middle of a walk, compared with stateless4j and the
 * COLA state machine. All three are created from one file. The setup checks that each of the tree's walks has the same
 * end in all of them. Figures are per walk of eight answers, and per answer; 48 walks take turns.
 *
 * <p>All walks and threads share this library's tree, stateless4j's configuration, and COLA's machine.
 *
 * <p>The mapping to the peers is the cheapest for them. States and triggers are strings created beforehand, whose hash
 * is known. The result of a decision is part of the answer's move. Their guards compare primitive doubles. Their host
 * does not keep the choices, and keeps numbers and visits in one array, as {@link HostFacts}. So they are not charged
 * for features that they lack and that an answer in this library includes: it checks that the answer can be given at
 * that node, compares decimals, and keeps every answer, so that the walk can go back, be amended, explained and saved.
 * They are charged for the extra work that they do: stateless4j searches for several matching transitions and creates
 * an object for the transition; COLA builds a message for its disabled debug log.
 *
 * <p>With a trace, this library's walk reports answers, decisions without a question and the ending. The peers append a
 * record for each answer.
 *
 * <pre>
 * java -jar examples/benchmarks/target/benchmarks.jar TreeWalk -prof gc
 * java -jar examples/benchmarks/target/benchmarks.jar TreeWalk -prof gc -t 2
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class TreeWalk {
    /** The kind of the eight answers of a walk. */
    public enum Way {
        /** Only choices, one of them at a node that is visited twice. */
        CHOICES(4),
        /** Three numbers and five choices. Three decisions read the numbers, two of them after further answers. */
        GUARDED(6);

        private final int middle;

        Way(int middle) {
            this.middle = middle;
        }

        /**
         * Returns the number of answers before the one that is measured alone. In a guarded walk, a decision follows
         * the measured answer.
         */
        int middle() {
            return middle;
        }
    }

    /** The kind of answers in the walks. */
    @Param
    Way way = Way.CHOICES;

    private final TreeWalks walks = new TreeWalks();
    private final TroubleshootingTree tree = walks.tree();
    private final Stateless4jTree stateless4j = walks.stateless4j();
    private final ColaTree cola = walks.cola();
    private final Answer[][] answers = new Answer[TreeWalks.WALKS][];
    private final Given[][] given = new Given[TreeWalks.WALKS][];
    private final Stateless4jTree.Event[][] events = new Stateless4jTree.Event[TreeWalks.WALKS][];

    private final Session[] sessions = new Session[TreeWalks.WALKS];
    private final Answer[] next = new Answer[TreeWalks.WALKS];
    private final String[] states = new String[TreeWalks.WALKS];
    private final Given[] nextGiven = new Given[TreeWalks.WALKS];
    private final Stateless4jTree.Event[] nextEvents = new Stateless4jTree.Event[TreeWalks.WALKS];

    /** The objects that a thread needs to be in the middle of each walk: facts, and a machine of stateless4j. */
    @State(Scope.Thread)
    public static class Host {
        private final HostFacts[] facts = new HostFacts[TreeWalks.WALKS];
        private Stateless4jTree.@Nullable Resettable machine;

        /** Gives the answers of the first half of each walk. */
        @Setup
        public void prepare(TreeWalk benchmark) {
            machine = benchmark.stateless4j.resettable();
            List<Walk> measured = benchmark.walks.of(benchmark.way);
            for (int i = 0; i < TreeWalks.WALKS; i++) {
                facts[i] = benchmark.walks.facts(measured.get(i), benchmark.way.middle());
            }
        }

        Stateless4jTree.Resettable machine() {
            return Objects.requireNonNull(machine);
        }
    }

    /**
     * Creates the answers, and checks that every walk and every answer in the middle leads all three to the same node.
     */
    @Setup
    public void prepare() {
        walks.requireSameEnds();
        List<Walk> measured = walks.of(way);
        int middle = way.middle();
        for (int i = 0; i < TreeWalks.WALKS; i++) {
            Walk walk = measured.get(i);
            answers[i] = walk.answers().toArray(Answer[]::new);
            given[i] = walk.given().toArray(Given[]::new);
            events[i] = walks.events(walk);
            sessions[i] = walk.session(middle);
            next[i] = answers[i][middle];
            states[i] = walk.nodes().get(middle);
            nextGiven[i] = given[i][middle];
            nextEvents[i] = events[i][middle];
            requireSameStep(i, walk);
        }
    }

    private void requireSameStep(int i, Walk walk) {
        String expected = walk.nodes().get(way.middle() + 1);
        HostFacts facts = walks.facts(walk, way.middle());
        String ours = sessions[i].answer(next[i]).session().current().id().value();
        String withStateless4j = stateless4j.resettable().step(states[i], nextEvents[i], facts);
        String withCola = cola.step(states[i], nextGiven[i], facts);
        if (!ours.equals(expected) || !withStateless4j.equals(expected) || !withCola.equals(expected)) {
            throw new IllegalStateException(
                    "not the same step: " + ours + ", " + withStateless4j + ", " + withCola + " after " + walk.given());
        }
    }

    /** Measures a walk from the start to an outcome. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walk(Blackhole sink) {
        for (Answer[] walk : answers) {
            sink.consume(walked(walk));
        }
    }

    private Session walked(Answer[] walk) {
        Session session = tree.start();
        for (Answer answer : walk) {
            session = session.answer(answer).session();
        }
        return session;
    }

    /** Measures the same with stateless4j and a new machine for each walk. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkStateless4j(Blackhole sink) {
        for (Stateless4jTree.Event[] walk : events) {
            sink.consume(stateless4j.walk(walk));
        }
    }

    /** Measures the same with COLA. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkCola(Blackhole sink) {
        for (Given[] walk : given) {
            sink.consume(cola.walk(walk));
        }
    }

    /** Measures the walk and its complete trace. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkWithTrace(Blackhole sink) {
        for (Answer[] walk : answers) {
            sink.consume(walked(walk).trace());
        }
    }

    /** Measures the same with a listener that records each transition. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkWithTraceStateless4j(Blackhole sink) {
        for (Stateless4jTree.Event[] walk : events) {
            sink.consume(stateless4j.tracedWalk(walk));
        }
    }

    /** Measures the same with an action that records each transition. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkWithTraceCola(Blackhole sink) {
        for (Given[] walk : given) {
            sink.consume(cola.tracedWalk(walk));
        }
    }

    /** Measures one answer in the middle of a walk. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void step(Blackhole sink) {
        for (int i = 0; i < sessions.length; i++) {
            sink.consume(sessions[i].answer(next[i]));
        }
    }

    /** Measures the same; the machine's state is stored externally, so that it can be reset. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void stepStateless4j(Host host, Blackhole sink) {
        Stateless4jTree.Resettable machine = host.machine();
        for (int i = 0; i < states.length; i++) {
            sink.consume(machine.step(states[i], nextEvents[i], host.facts[i]));
        }
    }

    /** Measures the same; the machine is stateless. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void stepCola(Host host, Blackhole sink) {
        for (int i = 0; i < states.length; i++) {
            sink.consume(cola.step(states[i], nextGiven[i], host.facts[i]));
        }
    }
}
