package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.servicehandbook.HandbookLoader.LoadMode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.SpySource;
import io.github.servicehandbook.fixture.ThreadWaits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Loads that fail and are cured, that many threads wait for, and that are interrupted. */
@Timeout(120)
class LoadingConcurrencyTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();
    private static final int THREADS = 64;
    static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    private final List<Thread> made = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, this::make);

    private Thread make(Runnable work) {
        Thread thread = new Thread(work);
        made.add(thread);
        return thread;
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    // bundles.md row 46
    @ParameterizedTest
    @EnumSource(LoadMode.class)
    void loadsWithTheSameLoaderOnceTheCauseOfAFailureIsGone(LoadMode mode) {
        SpySource source = broken("bundle.json");
        HandbookLoader loader = Handbook.loader().source(source).mode(mode);

        assertThatThrownBy(loader::load).hasMessageContaining("E-IO bundle.json");
        assertThatThrownBy(loader::load).hasMessageContaining("E-IO bundle.json");
        source.become(BUNDLE.source()::open);

        assertThat(loader.load().codes().all()).hasSize(4);
    }

    // bundles.md row 46
    @Test
    void readsTheContentOfTheSameHandbookOnceTheCauseOfAFailureIsGone() {
        SpySource source = broken("codes.json");
        Handbook handbook = lazy(source);

        assertThat(handbook.info().version()).isEqualTo("1.2.3");
        assertThatThrownBy(handbook::codes).hasMessageContaining("E-IO codes.json");
        assertThatThrownBy(handbook::contents).hasMessageContaining("E-IO codes.json");
        source.become(BUNDLE.source()::open);

        assertThat(handbook.codes().all()).hasSize(4);
        assertThat(source.opened("codes.json")).isEqualTo(3);
    }

    // bundles.md rows 45 and 46
    @Test
    void keepsWhatItHasReadWhenTheFilesGoAway() {
        SpySource source = SpySource.of(BUNDLE);
        Handbook handbook = lazy(source);
        handbook.codes();

        source.become(path -> {
            throw new IOException("gone");
        });

        assertThat(handbook.contents().clauses()).hasSize(6);
        assertThat(source.opened()).hasSize(5);
    }

    // bundles.md row 46: the files that are read later must be those of the manifest that was read before
    @Test
    void refusesFilesThatWereReplacedBetweenManifestAndFirstUse() {
        SpySource source = SpySource.of(BUNDLE);
        Handbook handbook = lazy(source);

        source.become(
                BUNDLE.edit("codes.json", "Account opening", "Account closing").source()::open);

        assertThatThrownBy(handbook::codes).hasMessageContaining("E-DIGEST codes.json");
    }

    @Test
    void opensNoFileButTheManifestBeforeFirstUse() {
        SpySource source = SpySource.of(BUNDLE);

        Handbook handbook = lazy(source);
        handbook.info();

        assertThat(source.opened()).containsExactly("bundle.json");
        assertThat(handbook).hasToString("Handbook test-handbook 1.2.3");
    }

    @Test
    void opensEachFileAnewInEachLoad() {
        SpySource source = SpySource.of(BUNDLE);
        HandbookLoader loader = Handbook.loader().source(source);

        Handbook first = loader.load();
        Handbook second = loader.load();

        assertThat(first).isNotSameAs(second);
        assertThat(source.opened()).hasSize(10);
    }

    // bundles.md row 47
    @Test
    void readsEachFileOnceHoweverManyThreadsAsk() throws Exception {
        SpySource source = SpySource.of(BUNDLE);
        Handbook handbook = lazy(source);
        CountDownLatch go = new CountDownLatch(1);
        source.become(path -> {
            awaitQuietly(go);
            return BUNDLE.source().open(path);
        });

        List<Future<Object>> answers = inParallel(() -> handbook.contents());
        waitUntilAllWait();
        go.countDown();

        for (Future<Object> answer : answers) {
            assertThat(answer.get()).isSameAs(handbook.contents());
        }
        for (String file : FixtureBundle.FILES) {
            assertThat(source.opened(file)).as(file).isOne();
        }
    }

    // bundles.md row 47
    @Test
    void showsOneErrorToAllWhoWaitAndReadsAgainAfterIt() throws Exception {
        SpySource source = SpySource.of(BUNDLE);
        Handbook handbook = lazy(source);
        CountDownLatch go = new CountDownLatch(1);
        source.become(path -> {
            awaitQuietly(go);
            throw new IOException("disk on fire");
        });

        List<Future<Object>> answers = inParallel(() -> handbook.contents());
        waitUntilAllWait();
        go.countDown();

        List<Throwable> errors = new ArrayList<>();
        for (Future<Object> answer : answers) {
            errors.add(catchThrowable(answer::get));
        }
        assertThat(errors)
                .allSatisfy(error -> assertThat(error)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(HandbookContentException.class)
                        .hasMessageContaining("E-IO codes.json"));
        assertThat(errors)
                .extracting(Throwable::getCause)
                .containsOnly(errors.get(0).getCause());
        assertThat(source.opened("codes.json")).isOne();

        source.become(BUNDLE.source()::open);
        assertThat(handbook.codes().all()).hasSize(4);
    }

    // bundles.md rows 46 and 47: who saw a failure and cured it never sees that failure again
    @RepeatedTest(20)
    void doesNotShowAnOldErrorToWhoTriesAgainAtOnce() throws Exception {
        SpySource source = SpySource.of(BUNDLE);
        Handbook handbook = lazy(source);
        CountDownLatch go = new CountDownLatch(1);
        source.become(path -> {
            awaitQuietly(go);
            throw new IOException("disk on fire");
        });

        List<Future<Object>> answers = inParallel(() -> {
            assertThatThrownBy(handbook::codes).isInstanceOf(HandbookContentException.class);
            source.become(BUNDLE.source()::open);
            return handbook.codes();
        });
        waitUntilAllWait();
        go.countDown();

        for (Future<Object> answer : answers) {
            assertThat(answer.get()).isSameAs(handbook.codes());
        }
    }

    // bundles.md row 47
    @Test
    void triesAgainAfterAnErrorOfTheMachine() {
        SpySource source = SpySource.of(BUNDLE);
        Handbook handbook = lazy(source);
        source.become(path -> {
            throw new OutOfMemoryError("as if");
        });

        assertThatThrownBy(handbook::codes).isInstanceOf(OutOfMemoryError.class);
        source.become(BUNDLE.source()::open);

        assertThat(handbook.codes().all()).hasSize(4);
    }

    // bundles.md row 48
    @ParameterizedTest
    @EnumSource(LoadMode.class)
    void loadsInAnInterruptedThreadAndKeepsTheInterrupt(LoadMode mode) {
        Thread.currentThread().interrupt();
        try {
            Handbook handbook =
                    Handbook.loader().source(BUNDLE.source()).mode(mode).load();

            assertThat(handbook.codes().all()).hasSize(4);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    // bundles.md row 48
    @ParameterizedTest
    @EnumSource(LoadMode.class)
    void loadsInAVirtualThread(LoadMode mode) throws Exception {
        assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(FIRST_WITH_VIRTUAL_THREADS);
        HandbookLoader loader = Handbook.loader().source(BUNDLE.source()).mode(mode);

        Future<Integer> size = virtually(() -> loader.load().codes().all().size());

        assertThat(size.get()).isEqualTo(4);
    }

    // bundles.md rows 47 and 48: more of them wait than there are threads to carry them
    @Test
    void readsEachFileOnceHoweverManyVirtualThreadsAsk() throws Exception {
        assumeThat(Runtime.version().feature()).isGreaterThanOrEqualTo(FIRST_WITH_VIRTUAL_THREADS);
        SpySource source = SpySource.of(BUNDLE);
        Handbook handbook = lazy(source);
        CountDownLatch go = new CountDownLatch(1);
        source.become(path -> {
            awaitQuietly(go);
            return BUNDLE.source().open(path);
        });

        List<Future<Object>> answers = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            answers.add(virtually(handbook::contents));
        }
        waitFor(source, 1);
        virtually(() -> {
                    go.countDown();
                    return true;
                })
                .get();

        for (Future<Object> answer : answers) {
            assertThat(answer.get()).isSameAs(handbook.contents());
        }
        for (String file : FixtureBundle.FILES) {
            assertThat(source.opened(file)).as(file).isOne();
        }
    }

    /** By reflection, because the tests are compiled for Java 17. */
    static <T> Future<T> virtually(Callable<T> work) throws ReflectiveOperationException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
        return task;
    }

    // bundles.md row 48
    @Test
    void waitsThroughAnInterruptAndKeepsIt() throws Exception {
        SpySource source = SpySource.of(BUNDLE);
        Handbook handbook = lazy(source);
        CountDownLatch go = new CountDownLatch(1);
        source.become(path -> {
            awaitQuietly(go);
            return BUNDLE.source().open(path);
        });
        Future<Object> reading = threads.submit(() -> handbook.codes());
        waitFor(source, 1);
        AtomicReference<Boolean> kept = new AtomicReference<>();
        Thread waiting = new Thread(() -> {
            handbook.codes();
            kept.set(Thread.interrupted());
        });
        waiting.start();

        waiting.interrupt();
        ThreadWaits.awaitIn(Lazy.class, "await", waiting);
        go.countDown();
        waiting.join();

        assertThat(kept.get()).isTrue();
        assertThat(reading.get()).isSameAs(handbook.codes());
    }

    // bundles.md row 6
    @Test
    void loadsTheSameInAParallelStream() {
        List<String> digests = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> BUNDLE.load().info().digest())
                .distinct()
                .toList();

        assertThat(digests).containsExactly(BUNDLE.load().info().digest());
    }

    // bundles.md row 6
    @Test
    void isReadTheSameInAParallelStream() {
        SpySource source = SpySource.of(BUNDLE);
        Handbook handbook = lazy(source);

        assertThat(IntStream.range(0, 500)
                        .parallel()
                        .mapToObj(i -> handbook.codes())
                        .distinct())
                .hasSize(1);
        assertThat(source.opened("codes.json")).isOne();
    }

    private List<Future<Object>> inParallel(Callable<Object> work) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(THREADS);
        List<Future<Object>> answers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            answers.add(threads.submit(() -> {
                started.countDown();
                return work.call();
            }));
        }
        assertThat(started.await(60, TimeUnit.SECONDS)).isTrue();
        return answers;
    }

    /** Until one reads and all others wait for it; one that came later would read anew. */
    private void waitUntilAllWait() throws InterruptedException {
        ThreadWaits.await(() -> waiting() == THREADS - 1, () -> waiting() + " threads wait for the one that reads");
    }

    private long waiting() {
        return made.stream()
                .filter(thread -> ThreadWaits.isIn(Lazy.class, "await", thread))
                .count();
    }

    private static void waitFor(SpySource source, int filesAfterTheManifest) throws InterruptedException {
        ThreadWaits.await(
                () -> source.opened().size() > filesAfterTheManifest, () -> "only " + source.opened() + " were opened");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Handbook lazy(SpySource source) {
        return Handbook.loader().source(source).mode(LoadMode.LAZY).load();
    }

    private static SpySource broken(String file) {
        return new SpySource(path -> {
            if (path.equals(file)) {
                throw new IOException("disk on fire");
            }
            return BUNDLE.source().open(path);
        });
    }
}
