package io.github.servicehandbook.account;

import static io.github.servicehandbook.account.Scene.BY_TIME;
import static io.github.servicehandbook.account.Scene.EXPIRED;
import static io.github.servicehandbook.account.Scene.EXPIRY_CHECK;
import static io.github.servicehandbook.account.Scene.FAILURE;
import static io.github.servicehandbook.account.Scene.LAST_VALID;
import static io.github.servicehandbook.account.Scene.SUCCESS;
import static io.github.servicehandbook.account.Scene.T0;
import static io.github.servicehandbook.account.Scene.afterFailures;
import static io.github.servicehandbook.account.Scene.changedTo;
import static io.github.servicehandbook.account.Scene.ordinary;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads at one account, many times over. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LifecycleConcurrencyTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 400;
    private static final int ACCOUNTS = 20_000;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** L24. All threads go through the accounts in one order, so that they meet at each. */
    @Test
    void eightFailuresCountFiveAndLockOnce() throws Exception {
        AccountStore store = AccountStore.inMemory();
        List<List<Transition>> all = together(Collections.nCopies(THREADS, () -> failAtEach(store)));

        for (int account = 0; account < ACCOUNTS; account++) {
            int index = account;
            List<Transition> ofOne =
                    all.stream().map(ofThread -> ofThread.get(index)).toList();
            assertThat(ofOne.stream().filter(Transition::rejected)).hasSize(3);
            assertThat(ofOne.stream().flatMap(t -> t.effects().stream())).containsExactly(Effect.LOCKED);
            assertThat(ofOne.stream()
                            .filter(t -> !t.rejected())
                            .map(t -> t.nextState().version())
                            .sorted())
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
            AccountState state = store.find("account " + account).orElseThrow();
            assertThat(state.consecutiveFailures()).isEqualTo(5);
            assertThat(state.locked()).isTrue();
        }
    }

    private static List<Transition> failAtEach(AccountStore store) {
        List<Transition> transitions = new ArrayList<>();
        for (int account = 0; account < ACCOUNTS; account++) {
            transitions.add(BY_TIME.applyTo(store, "account " + account, FAILURE, T0));
        }
        return transitions;
    }

    /** Of all that compare with the same state, whether absent or stored, one alone is told that it was stored. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneOfEightReplacesAState(boolean stored) throws Exception {
        AccountStore store = AccountStore.inMemory();
        AccountState expected = stored ? ordinary() : AccountState.initial();
        for (int account = 0; stored && account < ACCOUNTS; account++) {
            store.compareAndSet("account " + account, AccountState.initial(), expected);
        }

        List<List<Boolean>> all = together(Collections.nCopies(THREADS, () -> replaceEach(store, expected)));

        for (int account = 0; account < ACCOUNTS; account++) {
            int index = account;
            assertThat(all.stream().filter(ofThread -> ofThread.get(index))).hasSize(1);
        }
    }

    private static List<Boolean> replaceEach(AccountStore store, AccountState expected) {
        AccountState next = afterFailures(1);
        List<Boolean> replaced = new ArrayList<>();
        for (int account = 0; account < ACCOUNTS; account++) {
            replaced.add(store.compareAndSet("account " + account, expected, next));
        }
        return replaced;
    }

    /** L23. */
    @Test
    void oneRightAndOneWrongAfterFourAreInOneOrderOrTheOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AccountStore store = holding(afterFailures(4));
            List<Transition> both = together(List.of(
                    () -> BY_TIME.applyTo(store, "li", SUCCESS, T0), () -> BY_TIME.applyTo(store, "li", FAILURE, T0)));
            AccountState state = store.find("li").orElseThrow();

            boolean rightFirst = !both.get(0).rejected();
            assertThat(state.locked()).isEqualTo(!rightFirst);
            assertThat(state.consecutiveFailures()).isEqualTo(rightFirst ? 1 : 5);
            assertThat(both.get(1).effects()).isEqualTo(rightFirst ? List.of() : List.of(Effect.LOCKED));
        }
    }

    /** L21. */
    @Test
    void aChangeOnTheLastDayAndASweepAfterItAreInOneOrderOrTheOther() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AccountStore store = holding(ordinary());
            List<Transition> both = together(List.of(
                    () -> BY_TIME.applyTo(store, "li", changedTo("h2"), LAST_VALID.minusSeconds(60)),
                    () -> BY_TIME.applyTo(store, "li", EXPIRY_CHECK, EXPIRED)));
            AccountState state = store.find("li").orElseThrow();

            boolean changed = !both.get(0).rejected();
            assertThat(state.blacklisted()).isEqualTo(!changed);
            assertThat(state.version()).isEqualTo(8);
            assertThat(both.get(1).effects()).isEqualTo(changed ? List.of() : List.of(Effect.BLACKLISTED));
        }
    }

    @Test
    void eightSweepsBlacklistOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            AccountStore store = holding(ordinary());
            List<Transition> all =
                    together(Collections.nCopies(THREADS, () -> BY_TIME.applyTo(store, "li", EXPIRY_CHECK, EXPIRED)));

            assertThat(all.stream().flatMap(t -> t.effects().stream())).containsExactly(Effect.BLACKLISTED);
        }
    }

    private static AccountStore holding(AccountState state) {
        AccountStore store = AccountStore.inMemory();
        store.compareAndSet("li", AccountState.initial(), state);
        return store;
    }

    private <T> List<T> together(List<Callable<T>> tasks) throws Exception {
        CyclicBarrier start = new CyclicBarrier(tasks.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> task : tasks) {
            running.add(threads.submit(() -> {
                start.await();
                return task.call();
            }));
        }
        List<T> done = new ArrayList<>();
        for (Future<T> future : running) {
            done.add(future.get());
        }
        return done;
    }
}
