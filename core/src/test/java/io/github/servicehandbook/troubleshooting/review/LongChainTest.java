package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Chains of 20,000 nodes, each thing done on a thread with a stack that no recursion over them would fit. */
class LongChainTest {
    private static final int LENGTH = 20_000;
    private static final long SMALL_STACK = 160 * 1024;

    /** A question that leads on with yes, and to the end with no. */
    private static WalkableTree questions;

    private static Session ended;

    @BeforeAll
    static void walkTheChain() throws Exception {
        questions = onSmallStack(() -> TreeFixtures.tree(chain(
                i -> Trees.question(
                        "n" + i,
                        "f",
                        Trees.routes(Trees.is("f", true), "n" + (i + 1)) + ", 'otherwise': 'n" + LENGTH + "'"),
                "")));
        ended = onSmallStack(LongChainTest::walked);
    }

    private interface Nodes {
        String node(int number);
    }

    private static String chain(Nodes nodes, String moreFacts) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            all.append(nodes.node(i)).append(',');
        }
        return Trees.json("t", Trees.yesNo("f") + moreFacts, "n0", all + Trees.resolution("n" + LENGTH, "done"));
    }

    private static Session walked() {
        Session session = questions.start();
        for (int i = 0; i < LENGTH; i++) {
            session = session.answer(i, Answer.yes()).session();
        }
        return session;
    }

    private static <T> T onSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small stack", SMALL_STACK);
        thread.start();
        thread.join();
        return task.get();
    }

    /** The thread is what it is said to be: it overflows where a thread with the usual stack does not. */
    @Test
    void theStackIsSmall() throws Exception {
        assertThat(onSmallStack(() -> overflows(2_500))).isTrue();
        assertThat(overflows(2_500)).isFalse();
    }

    private static boolean overflows(int depth) {
        try {
            return depth(depth) < 0;
        } catch (StackOverflowError e) {
            return true;
        }
    }

    private static int depth(int left) {
        return left == 0 ? 0 : 1 + depth(left - 1);
    }

    @Test
    void isReadAndWrittenAndDigested() throws Exception {
        WalkableTree again = onSmallStack(() -> TreeFixtures.tree(questions.toJson()));

        assertThat(onSmallStack(questions::structureFingerprint)).isEqualTo(again.structureFingerprint());
        assertThat(onSmallStack(questions::contentFingerprint)).isEqualTo(again.contentFingerprint());
        assertThat(onSmallStack(() -> TreeStructure.errors(questions.model()))).isEmpty();
        assertThat(onSmallStack(() -> questions.nodes().size())).isEqualTo(LENGTH + 1);
    }

    @Test
    void isProved() throws Exception {
        assertThat(onSmallStack(TreeReview.of(questions)::verify).findings()).isEmpty();
        assertThat(onSmallStack(TreeReview.of(questions)::verify).conclusive()).isTrue();
    }

    @Test
    void aFindingAtItsEndHasItsWalk() throws Exception {
        WalkableTree broken = TreeFixtures.tree(chain(
                i -> Trees.question(
                        "n" + i,
                        "f",
                        i < LENGTH - 1
                                ? ", 'otherwise': 'n" + (i + 1) + "'"
                                : Trees.routes(Trees.is("f", true), "n" + LENGTH)),
                ""));

        List<TreeFinding> findings = onSmallStack(TreeReview.of(broken)::verify).findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).code()).isEqualTo("OPTION_WITHOUT_ROUTE");
        assertThat(findings.get(0).pointer()).isEqualTo("/nodes/" + (LENGTH - 1));
        assertThat(findings.get(0).witness()).hasSize(LENGTH).endsWith(Answer.no());
    }

    @Test
    void itsPathsAreCountedAndListed() throws Exception {
        assertThat(onSmallStack(() -> TreeReview.of(questions).paths().count()))
                .isEqualTo(BigInteger.valueOf(LENGTH + 1));
        List<Integer> first = onSmallStack(() -> {
            try (Stream<List<Answer>> walks = TreeReview.of(questions).paths().walks(3)) {
                return walks.map(List::size).toList();
            }
        });
        assertThat(first).containsExactly(LENGTH, LENGTH, LENGTH - 1);
        assertThat(onSmallStack(() -> TreeReview.of(questions).paths().shortestTo(NodeId.of("n" + (LENGTH - 1)))))
                .hasSize(LENGTH - 1);
        assertThat(onSmallStack(() -> TreeReview.of(questions).paths().shortestTo(NodeId.of("n" + LENGTH))))
                .containsExactly(Answer.no());
    }

    @Test
    void isCoveredByFewWalks() throws Exception {
        WalkableTree straight = TreeFixtures.tree(chain(
                i -> Trees.question(
                        "n" + i,
                        "f",
                        Trees.routes(Trees.is("f", true), "n" + (i + 1)) + ", 'otherwise': 'n" + (i + 1) + "'"),
                ""));

        assertThat(onSmallStack(() -> TreeReview.of(straight).paths().coveringWalks()))
                .hasSize(2);
    }

    @Test
    void isWalkedAndWalkedBack() throws Exception {
        int steps = onSmallStack(() -> {
            int back = 0;
            for (Optional<Session> at = ended.back();
                    at.isPresent();
                    at = at.get().back()) {
                back++;
            }
            return back;
        });

        assertThat(steps).isEqualTo(LENGTH);
        assertThat(onSmallStack(ended::toString)).isEqualTo("Session t, step 20000 at n20000");
        assertThat(onSmallStack(() -> ended.outcome().orElseThrow().code())).isEqualTo("done");
    }

    @Test
    void aSessionIsComparedAndTold() throws Exception {
        Session other = onSmallStack(LongChainTest::walked);

        assertThat(onSmallStack(() -> ended.equals(other) && ended.hashCode() == other.hashCode()))
                .isTrue();
        assertThat(onSmallStack(() -> ended.equals(other.back().orElseThrow()))).isFalse();
        assertThat(onSmallStack(() -> ended.trace().size())).isEqualTo(LENGTH + 1);
        assertThat(onSmallStack(() -> ended.facts().size())).isEqualTo(1);
    }

    @Test
    void tellsWhatIsLeft() throws Exception {
        assertThat(onSmallStack(() -> questions.start().remaining()).max()).isEqualTo(LENGTH);
        assertThat(onSmallStack(() -> questions.start().remaining()).min()).isEqualTo(1);
        assertThat(onSmallStack(() -> ended.remaining()).max()).isZero();
    }

    @Test
    void isTakenUpAgain() throws Exception {
        SessionSnapshot snapshot = onSmallStack(ended::snapshot);

        assertThat(snapshot.steps()).hasSize(LENGTH);
        assertThat(onSmallStack(() -> snapshot.equals(ended.snapshot())
                        && snapshot.hashCode() == ended.snapshot().hashCode()))
                .isTrue();
        Resumption resumption = onSmallStack(() -> questions.resume(snapshot));
        assertThat(resumption).isInstanceOf(Resumption.Exact.class);
        assertThat(onSmallStack(() -> ((Resumption.Exact) resumption).session().equals(ended)))
                .isTrue();
    }

    @Test
    void isTakenUpUnderOtherContent() throws Exception {
        WalkableTree newer = TreeFixtures.tree(questions
                .toJson()
                .replace("\"outcomeCode\":\"done\"", "\"outcomeCode\":\"solved\"")
                .replace("{\"id\":\"n5000\",", "{\"id\":\"other\",\"formerly\":[\"n5000\"],")
                .replace("\"to\":\"n5000\"", "\"to\":\"other\""));
        SessionSnapshot open = onSmallStack(() -> ended.back().orElseThrow().snapshot());

        Resumption resumption = onSmallStack(() -> newer.resume(open));

        assertThat(resumption).isInstanceOf(Resumption.Replayed.class);
        assertThat(resumption.drift()).hasSize(1);
        assertThat(onSmallStack(() -> newer.resume(ended.snapshot()))).isInstanceOf(Resumption.Rejected.class);
    }

    @Test
    void isComparedWithAnotherVersion() throws Exception {
        WalkableTree newer =
                TreeFixtures.tree(questions.toJson().replace("\"outcomeCode\":\"done\"", "\"outcomeCode\":\"solved\""));

        TreeDiff diff = onSmallStack(() -> TreeReview.of(questions).diff(newer));

        assertThat(diff.structuralChanges()).containsExactly("t: node n20000 changed");
        assertThat(diff.outcomeChanges())
                .containsExactly(new TreeDiff.OutcomeChange(List.of(Answer.no()), "done", "solved"));
        assertThat(diff.conclusive()).isTrue();
        assertThat(onSmallStack(() -> TreeReview.of(questions).diff(questions)).structuralChanges())
                .isEmpty();
    }

    @Test
    void isAmendedAtBothEnds() throws Exception {
        assertThat(onSmallStack(() -> ended.amend(LENGTH, Answer.no())).kept()).hasSize(LENGTH - 1);
        assertThat(onSmallStack(() -> ended.amend(1, Answer.no())).dropped()).hasSize(LENGTH - 1);
        assertThat(onSmallStack(() -> ended.amend(1, Answer.yes())).kept()).hasSize(LENGTH - 1);
    }

    @Test
    void nobodyIsAskedAllTheWay() throws Exception {
        Session known = onSmallStack(() -> questions.start(Map.of("f", Answer.yes())));

        assertThat(known.step()).isZero();
        assertThat(known.status()).isEqualTo(Session.Status.RESOLVED);
        assertThat(onSmallStack(() -> known.trace().size())).isEqualTo(LENGTH + 1);
        assertThat(onSmallStack(known::back)).isEmpty();
        assertThat(onSmallStack(() -> known.replaceFact("f", Answer.no()))
                        .session()
                        .trace())
                .hasSize(2);
    }

    @Test
    void decisionsAreFollowedAllTheWay() throws Exception {
        WalkableTree decisions = TreeFixtures.tree(chain(
                i -> i == 0
                        ? Trees.question("n0", "f", ", 'otherwise': 'n1'")
                        : Trees.decision("n" + i, ", 'otherwise': 'n" + (i + 1) + "'"),
                ""));

        Session session = onSmallStack(() -> Trees.walk(decisions.start(), Answer.no()));

        assertThat(session.step()).isEqualTo(1);
        assertThat(onSmallStack(() -> session.trace().size())).isEqualTo(LENGTH + 1);
        assertThat(onSmallStack(TreeReview.of(decisions)::verify).findings()).isEmpty();
        assertThat(onSmallStack(() -> TreeReview.of(decisions).paths().count())).isEqualTo(2);
    }

    // bundles.md row 31
    @Test
    void callsWithinCallsAreFollowed() throws Exception {
        WalkableTree inner = Trees.tree(
                "t0",
                Trees.yesNo("f"),
                "q",
                Trees.question("q", "f", ", 'otherwise': 'r'") + "," + Trees.resolution("r", "done"));
        for (int i = 1; i <= 1_000; i++) {
            inner = Trees.tree(
                    "t" + i,
                    "",
                    "s",
                    Trees.call("s", "t" + (i - 1), "{'code': 'done', 'to': 'r'}") + "," + Trees.resolution("r", "done"),
                    inner);
        }
        WalkableTree outer = inner;

        Session session = onSmallStack(() -> Trees.walk(outer.start(), Answer.yes()));

        assertThat(onSmallStack(() -> session.trace().size())).isEqualTo(2_002);
        assertThat(session.trace().get(1_000).path().split("/", -1)).hasSize(1_000);
        assertThat(onSmallStack(TreeReview.of(outer)::verify).findings()).isEmpty();
        assertThat(onSmallStack(() -> TreeReview.of(outer).paths().count())).isEqualTo(2);
        assertThat(onSmallStack(() -> outer.start().remaining()).min()).isEqualTo(1);
    }
}
