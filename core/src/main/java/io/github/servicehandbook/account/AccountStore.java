package io.github.servicehandbook.account;

import java.util.Optional;

/**
 * A store for account states. The host implements it, because the database belongs to the host.
 *
 * <p>A table needs the columns {@code account_id} (primary key), {@code version} and {@code state} (the text of
 * {@link AccountState#toJson()}). {@link #compareAndSet} is then one statement in its own transaction, which must be
 * committed when the method returns. It returns true if one row was changed:
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
 * <p>This compares versions instead of states, which is equivalent as long as all changes come from an
 * {@link AccountLifecycle}. Reads must see the last commit (no lagging replica, no read cache). A store that was filled
 * from another system must give each account a version of at least 1.
 *
 * <p>Implementations must be thread-safe.
 */
public interface AccountStore {
    /**
     * Finds the state of an account.
     *
     * @param accountId the ID of the account
     * @return the state, or empty if the store has none; the account then counts as
     *     {@linkplain AccountState#initial() initial}
     */
    Optional<AccountState> find(String accountId);

    /**
     * Atomically replaces the state of an account if the store has the expected state.
     *
     * @param accountId the ID of the account
     * @param expected the state that the store must have; if it is the {@linkplain AccountState#initial() initial}
     *     state, the store may also have none
     * @param next the new state
     * @return true if the new state was stored; false, with nothing changed, if the store has a different state
     */
    boolean compareAndSet(String accountId, AccountState expected, AccountState next);

    /**
     * {@return a new, empty store in the memory of this process, for embedded use and for tests} The store keeps all
     * states while it exists and does not persist them. It is thread-safe.
     */
    static AccountStore inMemory() {
        return new InMemoryAccountStore();
    }
}
