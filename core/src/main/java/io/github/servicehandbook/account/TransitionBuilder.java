package io.github.servicehandbook.account;

import io.github.servicehandbook.account.AccountEvent.ExpiryChecked;
import io.github.servicehandbook.account.AccountEvent.InitialPasswordIssued;
import io.github.servicehandbook.account.AccountEvent.LoginFailed;
import io.github.servicehandbook.account.AccountEvent.LoginSucceeded;
import io.github.servicehandbook.account.AccountEvent.OldPasswordWrong;
import io.github.servicehandbook.account.AccountEvent.PasswordChanged;
import io.github.servicehandbook.account.AccountEvent.PasswordReset;
import io.github.servicehandbook.account.AccountEvent.UnlockApproved;
import io.github.servicehandbook.account.Transition.RejectionReason;
import io.github.servicehandbook.password.PasswordHistory;
import io.github.servicehandbook.password.PasswordPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
    private @Nullable RejectionReason rejection;

    private boolean changed;
    private @Nullable Instant passwordSetAt;
    private boolean mustChangePassword;
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
        this.mustChangePassword = before.mustChangePassword();
        this.failures = before.consecutiveFailures();
        this.locked = before.locked();
        this.blacklisted = before.blacklisted();
        this.released = before.released();
        this.history = before.history();
    }

    Transition take(AccountEvent event, @Nullable String accountId) {
        checkExpiry();
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

    private void checkExpiry() {
        if (!blacklisted && lifecycle.hasExpired(before, at)) {
            blacklisted = true;
            change(Effect.BLACKLISTED);
        }
    }

    private void takeApproval(AccountEvent event, @Nullable RejectionReason invalidBecause) {
        if (invalidBecause != null) {
            rejection = invalidBecause;
        } else if (event instanceof PasswordReset reset) {
            setGeneratedPassword(reset.encodedPassword());
            change(Effect.AUDIT);
        } else if (event instanceof UnlockApproved) {
            unlock();
        } else {
            release();
        }
    }

    private void unlock() {
        if (!locked) {
            rejection = RejectionReason.NOT_LOCKED;
            return;
        }
        locked = false;
        failures = 0;
        change(Effect.UNLOCKED, Effect.AUDIT);
    }

    private void release() {
        if (!blacklisted) {
            rejection = RejectionReason.NOT_BLACKLISTED;
            return;
        }
        blacklisted = false;
        released = true;
        mustChangePassword = true;
        change(Effect.RELEASED, Effect.AUDIT);
    }

    private void issue(String encoded) {
        if (history.encodedPasswords().isEmpty()) {
            setGeneratedPassword(encoded);
        } else {
            rejection = RejectionReason.HAS_PASSWORD;
        }
    }

    private void setGeneratedPassword(String encoded) {
        setPassword(encoded);
        mustChangePassword = true;
        change(Effect.SEND_GENERATED_PASSWORD_SMS);
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
            rejection = locked ? RejectionReason.LOCKED : RejectionReason.BLACKLISTED;
        } else if (event instanceof PasswordChanged changedTo) {
            setPassword(changedTo.encodedPassword());
            mustChangePassword = false;
            change(Effect.PASSWORD_CHANGED);
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
            change(Effect.LOCKED);
        }
    }

    private void change(Effect... caused) {
        changed = true;
        Collections.addAll(effects, caused);
    }

    private Transition transition(AccountEvent event) {
        AccountState next = changed ? nextState() : before;
        boolean wrongPassword = event instanceof LoginFailed || event instanceof OldPasswordWrong;
        AccessDecision decision = wrongPassword && rejection == null
                ? lifecycle.denyWrongPassword(next, at)
                : lifecycle.checkAccess(next, at);
        return ImmutableTransition.of(next, decision, effects, Optional.ofNullable(rejection));
    }

    private AccountState nextState() {
        return AccountState.of(
                before.version() + 1,
                passwordSetAt,
                mustChangePassword,
                failures,
                locked,
                blacklisted,
                released,
                history);
    }
}
