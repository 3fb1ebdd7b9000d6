package io.github.servicehandbook.examples.benchmarks;

import com.bladecoder.ink.runtime.Story;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.github.oxo42.stateless4j.StateMachine;
import io.github.servicehandbook.examples.benchmarks.TreeWalk.Way;
import io.github.servicehandbook.examples.benchmarks.TreeWalks.Walk;
import io.github.servicehandbook.troubleshooting.Amendment;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
 * Measures saving a walk as JSON, resuming it and answering once more, compared with blade-ink 1.2.0 and with the code
 * that a host of stateless4j writes by hand. Also measures operations that only this library has: undoing or changing
 * an answer, and the number of remaining questions. Walks and tree are those of {@link TreeWalk}. Figures are per walk;
 * 48 walks take turns.
 *
 * <p>This library's snapshot has each answer with its node and the fingerprints of the content. Resuming it gives every
 * answer again, to detect whether the content still leads to the same nodes. Ink saves its current position, its
 * variables and the text shown last, and trusts them. A story is for one thread and has its own copy of the content,
 * which is created beforehand, outside the measurement. By hand, Jackson databind writes and reads the state's name,
 * the numbers and the visits. No answer is kept, so such a walk can neither go back nor be explained.
 *
 * <pre>
 * java -jar examples/benchmarks/target/benchmarks.jar TreeSession -prof gc
 * java -jar examples/benchmarks/target/benchmarks.jar TreeSession -prof gc -t 2
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class TreeSession {
    /** The number of the second answer, whether one device or all are affected. It has no effect on what follows. */
    private static final int AMENDED = 2;

    /** The kind of answers in the walks. */
    @Param
    Way way = Way.CHOICES;

    private final TreeWalks walks = new TreeWalks();
    private final TroubleshootingTree tree = walks.tree();
    private final Stateless4jTree stateless4j = walks.stateless4j();
    private final InkTree ink = walks.ink();
    private final ObjectWriter writer = new ObjectMapper().writerFor(Saved.class);
    private final ObjectReader reader = new ObjectMapper().readerFor(Saved.class);

    private final Session[] ended = new Session[TreeWalks.WALKS];
    private final Answer[] amended = new Answer[TreeWalks.WALKS];
    private final Session[] sessions = new Session[TreeWalks.WALKS];
    private final Answer[] next = new Answer[TreeWalks.WALKS];
    private final Saved[] states = new Saved[TreeWalks.WALKS];
    private final Given[] nextGiven = new Given[TreeWalks.WALKS];
    private final Stateless4jTree.Event[] nextEvents = new Stateless4jTree.Event[TreeWalks.WALKS];

    /** The state that the host of a state machine saves. */
    record Saved(String state, List<Double> numbers) {}

    /** The stories of one thread: one in the middle of each walk, and one that resumes a saved state. */
    @State(Scope.Thread)
    public static class Stories {
        private final List<Story> halfway = new ArrayList<>();
        private @Nullable Story resumed;

        /** Gives the answers of the first half of each walk. */
        @Setup
        public void prepare(TreeSession benchmark) {
            resumed = benchmark.ink.start();
            for (Walk walk : benchmark.walks.of(benchmark.way)) {
                halfway.add(benchmark.story(walk));
            }
        }

        Story resumed() {
            return Objects.requireNonNull(resumed);
        }
    }

    private Story story(Walk walk) {
        Story story = ink.start();
        walk.given().subList(0, way.middle()).forEach(given -> ink.answer(story, given));
        return story;
    }

    /**
     * Creates the walks, and checks that all resumed walks reach the same node and that amending keeps all the answers
     * that it can.
     */
    @Setup
    public void prepare() {
        walks.requireSameEnds();
        List<Walk> measured = walks.of(way);
        int middle = way.middle();
        for (int i = 0; i < TreeWalks.WALKS; i++) {
            Walk walk = measured.get(i);
            ended[i] = walk.ended();
            amended[i] = walk.answers().get(AMENDED - 1).equals(Answer.option("one"))
                    ? Answer.option("all")
                    : Answer.option("one");
            sessions[i] = walk.session(middle);
            next[i] = walk.answers().get(middle);
            states[i] = new Saved(
                    walk.nodes().get(middle), walks.facts(walk, middle).numbers());
            nextGiven[i] = walk.given().get(middle);
            nextEvents[i] = stateless4j.event(nextGiven[i]);
            requireSameStep(i, walk);
            Amendment amendment = ended[i].amend(AMENDED, amended[i]);
            require(amendment.kept().size() == ended[i].step() - 1, "amended " + amendment);
        }
    }

    private void requireSameStep(int i, Walk walk) {
        String expected = walk.nodes().get(way.middle() + 1);
        String shown = resumed(story(walk), ink.start(), i);
        require(resumed(i).current().id().value().equals(expected), "ours");
        require(resumedByHand(i).equals(expected), "by hand");
        require(shown.equals(resumed(i).current().text(Locale.CHINESE)), "blade-ink: " + shown);
    }

    private static void require(boolean kept, String what) {
        if (!kept) {
            throw new IllegalStateException("not the same walk: " + what);
        }
    }

    private Session resumed(int i) {
        String saved = sessions[i].snapshot().toJson();
        Resumption resumption = tree.resume(SessionSnapshot.fromJson(saved));
        return ((Resumption.Exact) resumption).session().answer(next[i]).session();
    }

    private String resumed(Story halfway, Story other, int i) {
        InkTree.restore(other, InkTree.save(halfway));
        return ink.answer(other, nextGiven[i]);
    }

    private String resumedByHand(int i) {
        try {
            Saved saved = reader.readValue(writer.writeValueAsString(states[i]));
            StateMachine<String, String> machine = stateless4j.machine(saved.state());
            nextEvents[i].fire(machine, HostFacts.restored(saved.numbers()));
            return machine.getState();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Measures this library: save, resume, answer. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void saveResume(Blackhole sink) {
        for (int i = 0; i < sessions.length; i++) {
            sink.consume(resumed(i));
        }
    }

    /** Measures the same with blade-ink. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void saveResumeInk(Stories stories, Blackhole sink) {
        for (int i = 0; i < sessions.length; i++) {
            sink.consume(resumed(stories.halfway.get(i), stories.resumed(), i));
        }
    }

    /**
     * Measures the same with stateless4j, whose state and the host's facts are written and read by Jackson databind.
     */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void saveResumeByHand(Blackhole sink) {
        for (int i = 0; i < sessions.length; i++) {
            sink.consume(resumedByHand(i));
        }
    }

    /** Measures undoing the last of eight answers. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void back(Blackhole sink) {
        for (Session session : ended) {
            sink.consume(session.back());
        }
    }

    /** Measures changing the second of eight answers and keeping the six after it. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void amend(Blackhole sink) {
        for (int i = 0; i < ended.length; i++) {
            sink.consume(ended[i].amend(AMENDED, amended[i]));
        }
    }

    /** Measures computing the number of remaining questions in the middle of a walk. */
    @Benchmark
    @OperationsPerInvocation(TreeWalks.WALKS)
    public void remaining(Blackhole sink) {
        for (Session session : sessions) {
            sink.consume(session.remaining());
        }
    }
}
