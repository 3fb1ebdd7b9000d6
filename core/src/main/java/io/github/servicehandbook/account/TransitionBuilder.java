package io.github.servicehandbook.account;

import io.github.servicehandbook.account.AccessDecision.Access;
import io.github.servicehandbook.account.AccessDecision.Reason;
import io.github.servicehandbook.account.AccountEvent.ExpiryChecked;
import io.github.servicehandbook.account.AccountEvent.InitialPasswordIssued;
import io.github.servicehandbook.account.AccountEvent.LoginFailed;
import io.github.servicehandbook.account.AccountEvent.LoginSucceeded;
import io.github.servicehandbook.account.AccountEvent.OldPasswordWrong;
import io.github.servicehandbook.account.AccountEvent.PasswordChanged;
import io.github.servicehandbook.account.AccountEvent.PasswordReset;
import io.github.servicehandbook.account.AccountEvent.UnlockApproved;
import io.github.servicehandbook.password.PasswordHistory;
import io.github.servicehandbook.password.PasswordPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies one event to the state of an account. An instance handles a single event.
 *
 * <p>Not thread-safe.
 */
final class TransitionBuilder {
    private final AccountLifecycle lifecycle;
    private final PasswordPolicy policy;
    private final AccountState before;
    private final Instant at;
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable Refusal refusal;

    private boolean changed;
    private @Nullable Instant passwordSetAt;
    private boolean mustChange;
    private int failures;
    private boolean locked;
    private boolean blacklisted;
    private boolean released;
    private PasswordHistory history;

    TransitionBuilder(AccountLifecycle lifecycle, PasswordPolicy policy, AccountState before, Instant at) {
        this.lifecycle = lifecycle;
        this.policy = policy;
        this.before = before;
        this.at = at;
        this.passwordSetAt = before.passwordSetAt().orElse(null);
        this.mustChange = before.mustChangePassword();
        this.failures = before.consecutiveFailures();
        this.locked = before.locked();
        this.blacklisted = before.blacklisted();
        this.released = before.released();
        this.history = before.history();
    }

    Transition take(AccountEvent event, @Nullable String accountId) {
        observeTime();
        Approval approval = Approval.of(event);
        if (approval != null) {
            takeApproval(event, approval.rejectionFor(accountId, policy.approverRole()));
        } else if (event instanceof InitialPasswordIssued issued) {
            issue(issued.encodedPassword());
        } else if (!(event instanceof ExpiryChecked)) {
            takeFromOwner(event);
        }
        return transition(event);
    }

    private void observeTime() {
        if (!blacklisted && lifecycle.hasExpired(before, at)) {
            blacklisted = true;
            change(Effect.Kind.BLACKLISTED);
        }
    }

    private void takeApproval(AccountEvent event, @Nullable Refusal voidBecause) {
        if (voidBecause != null) {
            refusal = voidBecause;
        } else if (event instanceof PasswordReset reset) {
            setGeneratedPassword(reset.encodedPassword());
            change(Effect.Kind.AUDIT);
        } else if (event instanceof UnlockApproved) {
            unlock();
        } else {
            release();
        }
    }

    private void unlock() {
        if (!locked) {
            refusal = Refusal.NOT_LOCKED;
            return;
        }
        locked = false;
        failures = 0;
        change(Effect.Kind.UNLOCKED, Effect.Kind.AUDIT);
    }

    private void release() {
        if (!blacklisted) {
            refusal = Refusal.NOT_BLACKLISTED;
            return;
        }
        blacklisted = false;
        released = true;
        mustChange = true;
        change(Effect.Kind.RELEASED, Effect.Kind.AUDIT);
    }

    private void issue(String encoded) {
        if (history.encodedPasswords().isEmpty()) {
            setGeneratedPassword(encoded);
        } else {
            refusal = Refusal.HAS_PASSWORD;
        }
    }

    private void setGeneratedPassword(String encoded) {
        setPassword(encoded);
        mustChange = true;
        change(Effect.Kind.SEND_GENERATED_PASSWORD_SMS);
    }

    /**
     * Restarts the password age. Resets the counter, except that a locked account keeps it as the record of why it was
     * locked.
     */
    private void setPassword(String encoded) {
        passwordSetAt = at;
        released = false;
        failures = locked ? failures : 0;
        List<String> newestFirst = new ArrayList<>();
        newestFirst.add(encoded);
        int kept = Math.min(history.encodedPasswords().size(), Math.max(0, policy.historySize() - 1));
        newestFirst.addAll(history.encodedPasswords().subList(0, kept));
        history = PasswordHistory.of(newestFirst);
    }

    private void takeFromOwner(AccountEvent event) {
        if (locked || blacklisted) {
            refusal = locked ? Refusal.LOCKED : Refusal.BLACKLISTED;
        } else if (event instanceof PasswordChanged changedTo) {
            setPassword(changedTo.encodedPassword());
            mustChange = false;
            change(Effect.Kind.PASSWORD_CHANGED);
        } else if (event instanceof LoginSucceeded) {
            succeed();
        } else {
            fail();
        }
    }

    private void succeed() {
        if (failures != 0) {
            failures = 0;
            change();
        }
    }

    private void fail() {
        failures = failures == Integer.MAX_VALUE ? failures : failures + 1;
        change();
        if (failures >= policy.maxConsecutiveFailures()) {
            locked = true;
            change(Effect.Kind.LOCKED);
        }
    }

    private void change(Effect.Kind... kinds) {
        changed = true;
        for (Effect.Kind kind : kinds) {
            effects.add(Effect.of(kind));
        }
    }

    private Transition transition(AccountEvent event) {
        AccountState next = changed ? nextState() : before;
        return ImmutableTransition.of(
                next,
                decision(event, lifecycle.checkAccess(next, at)),
                effects,
                Optional.ofNullable(refusal).map(why -> why.chinese(policy.approverRole())),
                Optional.ofNullable(refusal).map(why -> why.english(policy.approverRole())));
    }

    private AccountState nextState() {
        return AccountState.of(
                before.version() + 1, passwordSetAt, mustChange, failures, locked, blacklisted, released, history);
    }

    /** A wrong password always denies access, regardless of the state. */
    private static AccessDecision decision(AccountEvent event, AccessDecision admitted) {
        boolean wrong = event instanceof LoginFailed || event instanceof OldPasswordWrong;
        if (!wrong || admitted.access() == Access.DENIED) {
            return admitted;
        }
        boolean skewed = admitted.reasons().contains(Reason.CLOCK_SKEW);
        return AccessDecision.of(Access.DENIED, skewed ? Set.of(Reason.CLOCK_SKEW) : null, null);
    }
}
