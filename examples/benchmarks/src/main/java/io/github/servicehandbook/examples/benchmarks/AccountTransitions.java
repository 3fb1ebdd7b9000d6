package io.github.servicehandbook.examples.benchmarks;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.account.AccountEvent;
import io.github.servicehandbook.account.AccountLifecycle;
import io.github.servicehandbook.account.AccountState;
import io.github.servicehandbook.account.AccountStore;
import io.github.servicehandbook.account.Transition;
import java.time.Instant;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Measures account transitions in the in-memory store, per second of all threads together. Each thread alternates
 * between a failed and a successful login. Every event changes the state, except a successful login that follows
 * another one, and no account is ever locked.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class AccountTransitions {
    private static final String ACCOUNT = "lixm8206";
    private static final Instant SET_AT = Instant.parse("2026-01-01T01:00:00Z");
    private static final Instant NOW = SET_AT.plusSeconds(3600);

    private final AccountLifecycle lifecycle =
            AccountLifecycle.of(Handbook.load().passwordPolicy());
    private final AccountStore store = AccountStore.inMemory();

    /** The sequence of events of one thread. */
    @State(Scope.Thread)
    public static class Turn {
        private final AccountEvent wrong = new AccountEvent.LoginFailed();
        private final AccountEvent right = new AccountEvent.LoginSucceeded();
        private final String ownAccount = ACCOUNT + Thread.currentThread().getId();
        private boolean even;

        /** Opens the thread's own account. */
        @Setup
        public void open(AccountTransitions accounts) {
            accounts.open(ownAccount);
        }

        private AccountEvent next() {
            even = !even;
            return even ? wrong : right;
        }
    }

    /** Opens the account that all threads share. */
    @Setup
    public void open() {
        open(ACCOUNT);
    }

    private void open(String account) {
        lifecycle.applyTo(store, account, new AccountEvent.InitialPasswordIssued("{first}"), SET_AT);
        lifecycle.applyTo(store, account, new AccountEvent.PasswordChanged("{second}"), SET_AT);
    }

    /** Checks that no event was rejected and that the account is not locked. */
    @TearDown
    public void check() {
        AccountState state = store.find(ACCOUNT).orElseThrow();
        if (state.locked() || state.blacklisted() || state.mustChangePassword()) {
            throw new IllegalStateException("not an open account: " + state);
        }
    }

    /** Measures one thread on one account. */
    @Benchmark
    @Threads(1)
    public Transition oneThread(Turn turn) {
        return lifecycle.applyTo(store, ACCOUNT, turn.next(), NOW);
    }

    /** Measures two threads on one account: the thread that loses the race retries. */
    @Benchmark
    @Threads(2)
    public Transition twoThreadsOnOneAccount(Turn turn) {
        return lifecycle.applyTo(store, ACCOUNT, turn.next(), NOW);
    }

    /** Measures two threads, each on its own account. */
    @Benchmark
    @Threads(2)
    public Transition twoThreadsOnTwoAccounts(Turn turn) {
        return lifecycle.applyTo(store, turn.ownAccount, turn.next(), NOW);
    }
}
