package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.servicehandbook.HandbookManager.ReloadResult;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.SpySource;
import io.github.servicehandbook.fixture.ThreadWaits;
import io.github.servicehandbook.release.HandbookDiff;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Readers and reloads at the same time, and what is left of a thousand reloads. */
@Timeout(120)
class HandbookManagerConcurrencyTest {
    private static final int READERS = 8;
    private static final int VERSIONS = 20;

    private static final List<FixtureBundle> SHIPPED = IntStream.range(0, VERSIONS)
            .mapToObj(HandbookManagerConcurrencyTest::version)
            .toList();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicReference<ReloadResult> lost = new AtomicReference<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Limit, measure and name of a code all say which version it is. */
    private static FixtureBundle version(int number) {
        return FixtureBundle.valid()
                .edit("standards.json", "PT3M", "PT" + (number + 1) + "M")
                .edit("standards.json", "\"bound\": 3", "\"bound\": " + (number + 1))
                .edit("codes.json", "\"开户冲正\"", "\"" + (number + 1) + "\"")
                .manifest(manifest -> manifest.put("version", "1.0." + number));
    }

    private static long versionOf(Handbook handbook) {
        String version = handbook.info().version();
        long number = 1 + Long.parseLong(version.substring(version.lastIndexOf('.') + 1));
        assertThat(handbook.standards().timeLimit("change").limit()).hasMinutes(number);
        assertThat(handbook.standards()
                        .conductRules()
                        .get(0)
                        .measure()
                        .orElseThrow()
                        .bound())
                .isEqualByComparingTo(Long.toString(number));
        assertThat(handbook.codes().find("1121").orElseThrow().name()).contains(Long.toString(number));
        return number;
    }

    // bundles.md row 43
    @Test
    void showsReadersOneVersionOrTheNextAndNeverAMixture() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            AtomicBoolean done = new AtomicBoolean();
            List<Reader> readers = readers(manager, done);
            List<Future<Long>> read = new ArrayList<>();
            for (Reader reader : readers) {
                read.add(threads.submit(reader));
            }
            awaitVersion(1, readers, read);
            for (int i = 1; i < VERSIONS; i++) {
                source.become(SHIPPED.get(i).source()::open);
                assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
                awaitVersion(i + 1, readers, read);
            }
            done.set(true);

            for (Future<Long> last : read) {
                assertThat(last.get(60, TimeUnit.SECONDS)).isEqualTo(VERSIONS);
            }
            assertThat(versionOf(manager.current())).isEqualTo(VERSIONS);
        }
    }

    private static List<Reader> readers(HandbookManager manager, AtomicBoolean done) {
        return Stream.generate(() -> new Reader(manager, done)).limit(READERS).toList();
    }

    /** Until each reader has seen the version, or has failed. */
    private static void awaitVersion(long version, List<Reader> readers, List<Future<Long>> read) throws Exception {
        ThreadWaits.await(
                () -> readers.stream().allMatch(reader -> reader.seen >= version)
                        || read.stream().anyMatch(Future::isDone),
                () -> "not every reader has come to version " + version);
        for (Future<Long> ended : read) {
            if (ended.isDone()) {
                ended.get();
                fail("a reader ended before it was told to");
            }
        }
    }

    /** Reads until it is told to stop, and returns the version that it saw last. */
    private static final class Reader implements Callable<Long> {
        private final HandbookManager manager;
        private final AtomicBoolean done;
        private volatile long seen;

        Reader(HandbookManager manager, AtomicBoolean done) {
            this.manager = manager;
            this.done = done;
        }

        @Override
        public Long call() {
            for (long reads = 1; !done.get(); reads++) {
                long version = versionOf(manager.current());
                assertThat(version).isGreaterThanOrEqualTo(seen);
                seen = version;
                // A virtual thread that never waits lets no other have its turn.
                if (reads % 64 == 0) {
                    LockSupport.parkNanos(1);
                }
            }
            return seen;
        }
    }

    /** Files that are opened once they may be, and that say when they are asked for. */
    private static SpySource.Opening held(int shipped, CountDownLatch reading, CountDownLatch goOn) {
        return path -> {
            reading.countDown();
            await(goOn);
            return SHIPPED.get(shipped).source().open(path);
        };
    }

    // bundles.md row 43
    @Test
    void readsWhileAReloadWaitsForItsSource() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            source.become(held(1, reading, goOn));
            Future<ReloadResult> reload = threads.submit(manager::reload);
            reading.await();

            assertThat(versionOf(manager.current())).isEqualTo(1);
            assertThat(manager.previous()).isEmpty();
            goOn.countDown();

            assertThat(reload.get(60, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Replaced.class);
            assertThat(versionOf(manager.current())).isEqualTo(2);
        }
    }

    // bundles.md row 44
    @Test
    void reloadsOneAfterAnotherAndSwapsOnce() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            List<HandbookDiff> heard = new CopyOnWriteArrayList<>();
            manager.onChange((older, newer) -> heard.add(HandbookDiff.between(older, newer)));
            CountDownLatch goOn = new CountDownLatch(1);
            source.become(path -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                await(goOn);
                inside.decrementAndGet();
                return SHIPPED.get(1).source().open(path);
            });

            List<FutureTask<ReloadResult>> reloads = IntStream.range(0, READERS)
                    .mapToObj(i -> new FutureTask<>(manager::reload))
                    .toList();
            List<Thread> reloading = reloads.stream().map(Thread::new).toList();
            reloading.forEach(Thread::start);
            ThreadWaits.await(
                    () -> waitingForAnother(reloading) == READERS - 1, () -> "not all but one wait for another reload");
            goOn.countDown();
            int swapped = 0;
            for (FutureTask<ReloadResult> reload : reloads) {
                swapped += reload.get(60, TimeUnit.SECONDS) instanceof ReloadResult.Replaced ? 1 : 0;
            }

            assertThat(swapped).isEqualTo(1);
            assertThat(most).hasValue(1);
            assertThat(heard).hasSize(1);
            assertThat(manager.previous()).hasSize(1);
        }
    }

    private static long waitingForAnother(List<Thread> reloading) {
        return reloading.stream()
                .filter(thread -> ThreadWaits.isIn(ReentrantLock.class, "lock", thread))
                .count();
    }

    // bundles.md rows 42 and 44: what is newer than the first, but older than what the other reload has brought
    @Test
    void holdsAReloadThatHadToWaitAgainstTheVersionThatIsThereThen() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            Thread loser = new Thread(() -> lost.set(manager.reload()));
            SpySource.Opening newest = held(5, reading, goOn);
            SpySource.Opening older = SHIPPED.get(3).source()::open;
            source.become(path -> (Thread.currentThread() == loser ? older : newest).open(path));
            Future<ReloadResult> winner = threads.submit(manager::reload);
            reading.await();
            loser.start();
            ThreadWaits.awaitIn(ReentrantLock.class, "lock", loser);

            goOn.countDown();
            loser.join();

            assertThat(winner.get(60, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Replaced.class);
            assertThat(((ReloadResult.Failed) lost.get()).faults())
                    .extracting(fault -> fault.code().text())
                    .containsExactly("E-ROLLBACK");
            assertThat(versionOf(manager.current())).isEqualTo(6);
        }
    }

    @Test
    void rollsBackWhileAReloadWaitsForItsSource() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(2));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            source.become(SHIPPED.get(6).source()::open);
            manager.reload();
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            source.become(held(4, reading, goOn));
            Future<ReloadResult> reload = threads.submit(manager::reload);
            reading.await();

            assertThat(manager.rollback()).isTrue();
            assertThat(versionOf(manager.current())).isEqualTo(3);
            goOn.countDown();

            // Lower than the version that was in use when the load began, and higher than the one that is now.
            ReloadResult.Replaced swapped = (ReloadResult.Replaced) reload.get(60, TimeUnit.SECONDS);
            assertThat(versionOf(swapped.older())).isEqualTo(3);
            assertThat(versionOf(manager.current())).isEqualTo(5);
        }
    }

    @Test
    void neitherReloadsNorRollbacksNorReadersWaitForASlowListener() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            CountDownLatch listening = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            List<String> heard = new CopyOnWriteArrayList<>();
            manager.onChange((older, newer) -> {
                listening.countDown();
                await(goOn);
                heard.add("slow " + versionOf(older) + " to " + versionOf(newer));
            });
            manager.onChange((older, newer) -> heard.add("quick " + versionOf(older) + " to " + versionOf(newer)));
            source.become(SHIPPED.get(1).source()::open);
            Future<ReloadResult> slow = threads.submit(manager::reload);
            listening.await();

            source.become(SHIPPED.get(2).source()::open);
            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
            assertThat(versionOf(manager.current())).isEqualTo(3);
            assertThat(manager.rollback()).isTrue();
            assertThat(versionOf(manager.current())).isEqualTo(2);
            assertThat(heard).isEmpty();
            goOn.countDown();

            assertThat(slow.get(60, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Replaced.class);
            assertThat(heard)
                    .containsExactly(
                            "slow 1 to 2",
                            "quick 1 to 2",
                            "slow 2 to 3",
                            "quick 2 to 3",
                            "slow 3 to 2",
                            "quick 3 to 2");
        }
    }

    @Test
    void tellsEachSwapOnceAndInOrderToAllWhoeverSwaps() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            AtomicInteger shipped = new AtomicInteger();
            source.become(path -> SHIPPED.get(shipped.get()).source().open(path));
            List<Handbook> heard = new CopyOnWriteArrayList<>(List.of(manager.current()));
            manager.onChange((older, newer) -> {
                assertThat(older).isSameAs(heard.get(heard.size() - 1));
                heard.add(newer);
            });
            AtomicInteger swaps = new AtomicInteger();
            List<Future<?>> swapping = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                boolean rollsBack = i % 2 == 0;
                swapping.add(threads.submit(() -> {
                    for (int j = 0; j < 50; j++) {
                        shipped.updateAndGet(number -> Math.min(number + 1, VERSIONS - 1));
                        boolean swapped =
                                rollsBack ? manager.rollback() : manager.reload() instanceof ReloadResult.Replaced;
                        swaps.addAndGet(swapped ? 1 : 0);
                    }
                }));
            }
            for (Future<?> one : swapping) {
                one.get(60, TimeUnit.SECONDS);
            }

            assertThat(swaps).hasPositiveValue();
            assertThat(heard).hasSize(1 + swaps.get());
            assertThat(heard.get(heard.size() - 1)).isSameAs(manager.current());
        }
    }

    @Test
    void tellsNoListenerOfASwapOnceItsRegistrationIsClosed() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            CountDownLatch listening = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            AtomicInteger heard = new AtomicInteger();
            manager.onChange((older, newer) -> {
                listening.countDown();
                await(goOn);
            });
            HandbookManager.Registration second = manager.onChange((older, newer) -> heard.incrementAndGet());
            source.become(SHIPPED.get(1).source()::open);
            Future<ReloadResult> reload = threads.submit(manager::reload);
            listening.await();
            second.close();
            goOn.countDown();

            assertThat(reload.get(60, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Replaced.class);
            assertThat(heard).hasValue(0);
        }
    }

    // bundles.md row 48
    @Test
    void keepsTheInterruptOfAThreadThatReloads() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            source.become(SHIPPED.get(1).source()::open);

            Future<Boolean> interrupted = threads.submit(() -> {
                Thread.currentThread().interrupt();
                return manager.reload() instanceof ReloadResult.Replaced && Thread.interrupted();
            });

            assertThat(interrupted.get(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    // bundles.md row 48
    @Test
    void waitsForAnotherReloadThroughAnInterruptAndKeepsIt() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            CountDownLatch reading = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            source.become(held(1, reading, goOn));
            Future<ReloadResult> first = threads.submit(manager::reload);
            reading.await();
            FutureTask<Boolean> second =
                    new FutureTask<>(() -> manager.reload() instanceof ReloadResult.Unchanged && Thread.interrupted());
            Thread waiting = new Thread(second);
            waiting.start();
            waiting.interrupt();
            ThreadWaits.awaitIn(ReentrantLock.class, "lock", waiting);
            goOn.countDown();

            assertThat(second.get(60, TimeUnit.SECONDS)).isTrue();
            assertThat(first.get(60, TimeUnit.SECONDS)).isInstanceOf(ReloadResult.Replaced.class);
        }
    }

    // bundles.md row 48
    @Test
    void isReadAndReloadedByVirtualThreads() throws Exception {
        assumeThat(Runtime.version().feature())
                .isGreaterThanOrEqualTo(LoadingConcurrencyTest.FIRST_WITH_VIRTUAL_THREADS);
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            AtomicBoolean done = new AtomicBoolean();
            List<Reader> readers = readers(manager, done);
            List<Future<Long>> read = new ArrayList<>();
            for (Reader reader : readers) {
                read.add(LoadingConcurrencyTest.virtually(reader));
            }
            awaitVersion(1, readers, read);
            for (int version = 1; version < VERSIONS; version++) {
                source.become(SHIPPED.get(version).source()::open);
                List<Future<ReloadResult>> reloads = new ArrayList<>();
                for (int i = 0; i < READERS; i++) {
                    reloads.add(LoadingConcurrencyTest.virtually(manager::reload));
                }
                assertThat(reloads)
                        .extracting(reload -> reload.get(60, TimeUnit.SECONDS))
                        .filteredOn(ReloadResult.Replaced.class::isInstance)
                        .hasSize(1);
                awaitVersion(version + 1, readers, read);
            }
            done.set(true);

            for (Future<Long> last : read) {
                assertThat(last.get(60, TimeUnit.SECONDS)).isEqualTo(VERSIONS);
            }
            assertThat(versionOf(manager.current())).isEqualTo(VERSIONS);
        }
    }

    @Test
    void losesNoListenerThatRegistersDuringReloads() throws Exception {
        SpySource source = SpySource.of(SHIPPED.get(0));
        AtomicInteger heard = new AtomicInteger();
        try (HandbookManager manager =
                HandbookManager.load(Handbook.loader().source(source), HandbookManager.Downgrade.ALLOWED)) {
            CountDownLatch reloading = new CountDownLatch(1);
            List<Future<?>> registering = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                registering.add(threads.submit(() -> {
                    await(reloading);
                    for (int j = 0; j < 100; j++) {
                        manager.onChange((older, newer) -> {}).close();
                        manager.onChange((older, newer) -> heard.incrementAndGet());
                    }
                }));
            }
            int reloads = 0;
            do {
                SpySource.Opening next = SHIPPED.get(++reloads % 2).source()::open;
                source.become(path -> {
                    reloading.countDown();
                    return next.open(path);
                });
                assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
            } while (!registering.stream().allMatch(Future::isDone));
            for (Future<?> one : registering) {
                one.get();
            }
            heard.set(0);
            source.become(SHIPPED.get(++reloads % 2).source()::open);
            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
        }

        assertThat(heard).hasValue(READERS * 100);
    }

    // bundles.md row 43
    @Test
    void leavesAnOldHandbookToWhoeverHoldsItAndNoLonger() throws InterruptedException {
        SpySource source = SpySource.of(SHIPPED.get(0));
        try (HandbookManager manager = HandbookManager.load(Handbook.loader().source(source))) {
            Handbook held = manager.current();
            for (FixtureBundle next : SHIPPED.subList(1, 4)) {
                source.become(next.source()::open);
                manager.reload();
            }
            List<WeakReference<Object>> old = List.of(new WeakReference<>(held));

            assertThat(alive(old, 1)).isOne();
            assertThat(versionOf(held)).isEqualTo(1);
            held = null;

            assertThat(alive(old, 0)).isZero();
            assertThat(versionOf(manager.current())).isEqualTo(4);
        }
    }

    // bundles.md row 43
    @Test
    void keepsNoMoreOfAThousandReloadsThanThreeHandbooksAndNothingOnceClosed() throws InterruptedException {
        CountingSource source = new CountingSource();
        HandbookManager manager =
                HandbookManager.load(Handbook.loader().source(source), HandbookManager.Downgrade.ALLOWED);
        List<WeakReference<Object>> made = new ArrayList<>();
        int before = Thread.activeCount();
        for (int i = 1; i <= 1_000; i++) {
            source.bundle = SHIPPED.get(i % 2);
            assertThat(manager.reload()).isInstanceOf(ReloadResult.Replaced.class);
            made.add(new WeakReference<>(manager.current()));
        }

        assertThat(alive(made, 3)).isLessThanOrEqualTo(3);
        assertThat(source.open).hasValue(0);
        assertThat(Thread.activeCount()).isLessThanOrEqualTo(before);

        made.add(new WeakReference<>(source));
        made.add(listening(manager));
        source = null;
        manager.close();

        assertThat(alive(made, 0)).isZero();
        // Until here the manager itself was in use, so that nothing is gone only because it is.
        assertThat(manager).isNotNull();
    }

    private static WeakReference<Object> listening(HandbookManager manager) {
        List<Handbook> listener = new ArrayList<>();
        manager.onChange((older, newer) -> listener.add(newer));
        return new WeakReference<>(listener);
    }

    /** How many are still reachable, after as many collections as that may take. */
    private static long alive(List<WeakReference<Object>> references, long expected) throws InterruptedException {
        long alive = Long.MAX_VALUE;
        for (int i = 0; i < 50 && alive > expected; i++) {
            System.gc();
            Thread.sleep(20);
            alive = references.stream()
                    .filter(reference -> reference.get() != null)
                    .count();
        }
        return alive;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Counts the streams that are open. */
    private static final class CountingSource implements ContentSource {
        private final AtomicInteger open = new AtomicInteger();
        private volatile FixtureBundle bundle = SHIPPED.get(0);

        @Override
        public String bundleId() {
            return FixtureBundle.ID;
        }

        @Override
        public String description() {
            return "the counted";
        }

        @Override
        public Optional<InputStream> open(String path) throws IOException {
            Optional<InputStream> in = bundle.source().open(path);
            in.ifPresent(stream -> open.incrementAndGet());
            return in.map(stream -> new FilterInputStream(stream) {
                @Override
                public void close() throws IOException {
                    super.close();
                    open.decrementAndGet();
                }
            });
        }
    }
}
