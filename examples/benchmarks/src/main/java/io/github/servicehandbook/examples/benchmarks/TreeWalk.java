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
 * Walks through a tree of 24 nodes, and one answer in the middle of a walk, beside stateless4j and the COLA state machine.
 * All three are made from one file, and the set-up checks that each of the tree's walks ends alike in all of them. The
 * figures are per walk of eight answers, and per answer; 48 walks take turns.
 *
 * <p>Shared by all walks and threads: our tree, stateless4j's configuration, COLA's machine.
 *
 * <p>The peers are mapped as is cheapest for them: states and triggers are strings made beforehand, whose hash is known; what
 * a decision decides is part of the answer's move; their guards compare primitive doubles; their host forgets the choices and
 * keeps numbers and visits in one array, as {@link HostFacts}. So they are not charged for what they lack and our answer
 * does besides: it checks that the answer can be given there, compares decimals, and keeps every answer, so that the walk
 * can go back, be amended, explained and saved. They are charged for what they do beside that: stateless4j looks for
 * several transitions that fit and makes an object for the transition; COLA builds the text of a message for its switched-off
 * debugger.
 *
 * <p>With a trace, our walk tells answers, decisions passed over and the ending; the peers append a record for each answer.
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
    /** What the eight answers of a walk are. */
    public enum Way {
        /** Choices alone, one of them at a node that is come to twice. */
        CHOICES(4),
        /** Three numbers and five choices; three decisions read the numbers, two of them after further answers. */
        GUARDED(6);

        private final int middle;

        Way(int middle) {
            this.middle = middle;
        }

        /** How many answers stand before the one that is measured alone: in a guarded walk, the one before a decision. */
        int middle() {
            return middle;
        }
    }

    /** What the walks are made of. */
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

    /** What a thread needs for itself to be in the middle of each walk: facts, and a machine of stateless4j. */
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

    /** Makes the answers, and checks that every walk and every answer in the middle leads all three to the same node. */
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

    /** From the start to an outcome. */
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

    /** The same, with a new machine for each walk. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkStateless4j(Blackhole sink) {
        for (Stateless4jTree.Event[] walk : events) {
            sink.consume(stateless4j.walk(walk));
        }
    }

    /** The same. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkCola(Blackhole sink) {
        for (Given[] walk : given) {
            sink.consume(cola.walk(walk));
        }
    }

    /** The walk, and then the whole way of it. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkWithTrace(Blackhole sink) {
        for (Answer[] walk : answers) {
            sink.consume(walked(walk).trace());
        }
    }

    /** The same, with a listener that records each transition. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkWithTraceStateless4j(Blackhole sink) {
        for (Stateless4jTree.Event[] walk : events) {
            sink.consume(stateless4j.tracedWalk(walk));
        }
    }

    /** The same, with an action that records each transition. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void walkWithTraceCola(Blackhole sink) {
        for (Given[] walk : given) {
            sink.consume(cola.tracedWalk(walk));
        }
    }

    /** One answer in the middle of a walk. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void step(Blackhole sink) {
        for (int i = 0; i < sessions.length; i++) {
            sink.consume(sessions[i].answer(next[i]));
        }
    }

    /** The same; the machine's state is kept outside, so that it can be put back. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void stepStateless4j(Host host, Blackhole sink) {
        Stateless4jTree.Resettable machine = host.machine();
        for (int i = 0; i < states.length; i++) {
            sink.consume(machine.step(states[i], nextEvents[i], host.facts[i]));
        }
    }

    /** The same; the machine keeps no state. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void stepCola(Host host, Blackhole sink) {
        for (int i = 0; i < states.length; i++) {
            sink.consume(cola.step(states[i], nextGiven[i], host.facts[i]));
        }
    }
}
