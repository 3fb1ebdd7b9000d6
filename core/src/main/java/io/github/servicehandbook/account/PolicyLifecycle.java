package io.github.servicehandbook.account;

import io.github.servicehandbook.account.AccessDecision.Access;
import io.github.servicehandbook.account.AccessDecision.Reason;
import io.github.servicehandbook.password.PasswordPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lifecycle under a policy. */
record PolicyLifecycle(PasswordPolicy policy) implements AccountLifecycle {
    private static final int MOST_RACES = 10_000;

    PolicyLifecycle {
        Objects.requireNonNull(policy, "policy");
    }

    @Override
    public AccessDecision admit(AccountState state, Instant at) {
        Objects.requireNonNull(state, "state");
        Instants.require(at, "at");
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Access access = access(state, at, reasons);
        if (state.passwordSetAt().filter(at::isBefore).isPresent()) {
            reasons.add(Reason.CLOCK_SKEW);
        }
        return AccessDecision.of(access, reasons, access == Access.DENIED ? null : expiresIn(state, at));
    }

    private Access access(AccountState state, Instant at, Set<Reason> reasons) {
        addIf(state.locked(), Reason.LOCKED_MALICIOUS_LOGIN, reasons);
        addIf(state.blacklisted() || hasExpired(state, at), Reason.BLACKLISTED, reasons);
        if (!reasons.isEmpty()) {
            return Access.DENIED;
        }
        addIf(state.mustChange() || state.released(), Reason.MUST_CHANGE, reasons);
        addIf(state.passwordSetAt().isEmpty(), Reason.UNKNOWN_AGE, reasons);
        return reasons.isEmpty() ? Access.ALLOWED : Access.CHANGE_ONLY;
    }

    private static void addIf(boolean holds, Reason reason, Set<Reason> reasons) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private @Nullable Duration expiresIn(AccountState state, Instant at) {
        return state.released()
                ? null
                : state.passwordSetAt()
                        .flatMap(setAt -> new PasswordAge(policy).left(setAt, at))
                        .orElse(null);
    }

    /** Whether time asks for the blacklist; after a release it asks for nothing until the password is changed. */
    boolean hasExpired(AccountState state, Instant at) {
        return !state.released()
                && state.passwordSetAt()
                        .filter(setAt -> new PasswordAge(policy).left(setAt, at).isEmpty())
                        .isPresent();
    }

    @Override
    public Transition apply(AccountState state, AccountEvent event, Instant at) {
        return apply(state, event, at, null);
    }

    /** Also refuses what an account approves for itself, if it is known whose state this is. */
    private Transition apply(AccountState state, AccountEvent event, Instant at, @Nullable String accountId) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(event, "event");
        Instants.require(at, "at");
        return new EventTurn(this, state, at).take(event, accountId);
    }

    @Override
    public Transition applyTo(AccountStore store, String accountId, AccountEvent event, Instant at) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(accountId, "accountId");
        if (accountId.isBlank()) {
            throw new IllegalArgumentException("accountId: blank; expected the id of an account");
        }
        for (int races = 0; races < MOST_RACES; races++) {
            AccountState state = store.find(accountId).orElseGet(AccountState::initial);
            Transition transition = apply(state, event, at, accountId);
            boolean changed = transition.next().version() != state.version();
            if (!changed || store.compareAndSet(accountId, state, transition.next())) {
                return transition;
            }
        }
        throw new IllegalStateException("store: others were faster " + MOST_RACES
                + " times in a row; does compareAndSet compare with what find returns?");
    }
}
