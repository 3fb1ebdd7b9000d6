package io.github.servicehandbook.account;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A store backed by a concurrent map from account ID to state. */
final class InMemoryAccountStore implements AccountStore {
    private final ConcurrentMap<String, AccountState> states = new ConcurrentHashMap<>();

    @Override
    public Optional<AccountState> find(String accountId) {
        return Optional.ofNullable(states.get(Objects.requireNonNull(accountId, "accountId")));
    }

    @Override
    public boolean compareAndSet(String accountId, AccountState expected, AccountState next) {
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(next, "next");
        boolean first = expected.equals(AccountState.initial()) && states.putIfAbsent(accountId, next) == null;
        return first || states.replace(accountId, expected, next);
    }

    /** Returns only the number of accounts, because IDs are personal data. */
    @Override
    public String toString() {
        return "AccountStore[" + states.size() + "]";
    }
}
