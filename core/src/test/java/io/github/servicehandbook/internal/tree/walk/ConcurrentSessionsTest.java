package io.github.servicehandbook.internal.tree.walk;

import static io.github.servicehandbook.internal.tree.walk.SmsTrees.FULL;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.NONE;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.RECEIVE;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.SEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerProblem;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Several threads at one session, one tree, one snapshot. */
class ConcurrentSessionsTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 200;

    /** What each thread gets from doing the same at the same time. */
    private static <T> List<T> together(Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier barrier = new CyclicBarrier(THREADS);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(threads.submit(() -> {
                    barrier.await(1, TimeUnit.MINUTES);
                    return work.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(1, TimeUnit.MINUTES));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void eachThreadGetsItsOwnNextSession() throws Exception {
        Session session = Trees.walk(SmsTrees.sms().start(), RECEIVE);
        Session expected = Trees.walk(SmsTrees.sms().start(), RECEIVE, FULL);

        for (int round = 0; round < ROUNDS; round++) {
            List<Session> next = together(() -> session.answer(1, FULL).session());

            assertThat(next).allSatisfy(each -> assertThat(each).isEqualTo(expected));
            assertThat(new HashSet<>(next)).hasSize(1);
            assertThat(session.step()).isEqualTo(1);
        }
    }

    @Test
    void differentAnswersToOneSessionDoNotMix() throws Exception {
        Session session = Trees.walk(SmsTrees.sms().start(), RECEIVE);
        List<Answer> answers = List.of(FULL, NONE);

        for (int round = 0; round < ROUNDS; round++) {
            List<Session> next = together(() -> {
                Answer mine = answers.get((int) (Thread.currentThread().getId() % 2));
                Session mineNext = session.answer(1, mine).session();
                assertThat(mineNext.facts()).containsEntry("bars", mine);
                return mineNext;
            });
            assertThat(next).allSatisfy(each -> assertThat(each.back()).containsSame(session));
        }
    }

    /** What a host does with a store: the step number tells it whose submit came first. */
    @Test
    void theStepTellsWhoCameSecond() {
        Session stored = SmsTrees.sms().start();
        Session afterFirst = stored.answer(0, SEND).session();

        StepResult second = afterFirst.answer(0, RECEIVE);

        assertThat(second.session()).isSameAs(afterFirst);
        assertThat(((StepResult.Rejected) second).problems())
                .extracting(AnswerProblem::code)
                .containsExactly(AnswerProblem.Code.STALE_STEP);
    }

    @Test
    void whatIsComputedOnFirstUseIsTheSameForAll() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            WalkableTree tree = SmsTrees.sms();
            List<List<Object>> seen = together(() -> List.of(
                    tree.structureFingerprint(),
                    tree.contentFingerprint(),
                    Trees.walk(tree.start(), RECEIVE, FULL),
                    tree.start().remaining(),
                    TreeReview.of(tree).verify(),
                    TreeReview.of(tree).paths().count(),
                    tree.toJson()));

            assertThat(new HashSet<>(seen)).hasSize(1);
        }
    }

    /** Positions are told apart by identity: with two programs a proof would look for the nodes of the one in the other. */
    @Test
    void allThreadsHaveTheSameProgram() throws Exception {
        for (int round = 0; round < 4 * ROUNDS; round++) {
            WalkableTree tree = SmsTrees.sms();

            assertThat(together(tree::program)).allMatch(program -> program == tree.program());
        }
    }

    @Test
    void manyThreadsTakeUpOneSnapshot() throws Exception {
        WalkableTree tree = SmsTrees.sms();
        Session session = Trees.walk(tree.start(), RECEIVE, FULL, Answer.yes());
        String json = session.snapshot().toJson();

        List<Session> sessions = together(
                () -> Trees.walk(((Resumption.Exact) tree.resume(SessionSnapshot.fromJson(json))).session(), NONE));

        assertThat(sessions).hasSize(THREADS).containsOnly(Trees.walk(session, NONE));
    }
}
