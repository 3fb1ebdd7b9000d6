package io.github.servicehandbook.account;

import java.util.Optional;

/**
 * Where a host keeps the states of its accounts; implemented by the host, because the database is the host's.
 *
 * <p>A table needs the columns {@code account_id} (primary key), {@code version} and {@code state} (the text of
 * {@link AccountState#toJson()}). {@link #compareAndSet} is then one statement, in a transaction of its own that is
 * committed when the method returns, and says true if one row was touched:
 *
 * <pre>{@code
 * expected.version() == 0:
 *   INSERT INTO account_state (account_id, version, state) VALUES (?, ?, ?)
 *     (false where the key exists already)
 * otherwise:
 *   UPDATE account_state SET version = ?, state = ? WHERE account_id = ? AND version = ?
 *     (the last is expected.version())
 * }</pre>
 *
 * <p>That compares versions instead of states, which is the same as long as all changes come from an
 * {@link AccountLifecycle}. Reads are to see what was committed last (no replica that lags behind, no read cache). A store
 * that was filled from another system gives each account a version from 1.
 *
 * <p>An implementation is safe to use from several threads.
 */
public interface AccountStore {
    /**
     * Finds the state of an account.
     *
     * @param accountId whose state
     * @return the state, or empty if the store has none; the account then counts as {@linkplain AccountState#initial()
     *     initial}
     */
    Optional<AccountState> find(String accountId);

    /**
     * Puts a state in the place of another, atomically.
     *
     * @param accountId whose state
     * @param expected the state that the store must have; if it is the {@linkplain AccountState#initial() initial} one, the
     *     store may also have none
     * @param next the state that the store has afterwards
     * @return true if it was stored; false, with nothing changed, if the store has another state than expected
     */
    boolean compareAndSet(String accountId, AccountState expected, AccountState next);

    /**
     * Makes a store in the memory of this process, empty at first, for embedded use and for tests. It forgets nothing while
     * it lives and everything when it is gone.
     *
     * @return a new store, safe to use from several threads
     */
    static AccountStore inMemory() {
        return new InMemoryAccountStore();
    }
}
