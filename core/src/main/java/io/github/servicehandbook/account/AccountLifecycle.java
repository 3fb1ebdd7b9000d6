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

/**
 * The lifecycle of staff accounts: how logins, failures, password changes, approvals and time change an account
 * (handbook 3.3, 一、2（1）（3）（4）（7）), under the figures of a {@link PasswordPolicy}.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>A password is valid for {@link PasswordPolicy#maxAge()}, counted by {@link PasswordPolicy#expiryBasis()}.
 *       Calendar days are counted in {@link PasswordPolicy#zone()}, never in the default time zone. By elapsed time, a
 *       password is still valid at exactly the maximum age. After that, the account is blacklisted.
 *   <li>The {@link PasswordPolicy#maxConsecutiveFailures()}-th consecutive failure locks the account (恶意登录加锁),
 *       regardless of the time between the failures. A wrong old password counts as a failure. A correct password or a
 *       new password resets the counter to zero.
 *   <li>Lock and blacklist are independent. While either applies, logins and password changes are rejected and nothing
 *       is counted.
 *   <li>Only the role {@link PasswordPolicy#approverRole()} may unlock, release and reset accounts. Approvers must not
 *       act on their own account.
 *   <li>A user with a generated password, released from the blacklist, or with a password of unknown age may only
 *       change the password.
 * </ul>
 *
 * <p>This class never uses the system clock, the default time zone or the default locale.
 *
 * <p>Immutable and thread-safe.
 */
public final class AccountLifecycle {
    private static final int MAX_RACES = 10_000;

    private final PasswordPolicy policy;

    private AccountLifecycle(PasswordPolicy policy) {
        this.policy = policy;
    }

    /**
     * {@return a lifecycle under the given policy}
     *
     * @param policy the policy whose figures apply
     */
    public static AccountLifecycle of(PasswordPolicy policy) {
        return new AccountLifecycle(Objects.requireNonNull(policy, "policy"));
    }

    /**
     * Decides whether an account may log in. Call this method before computing a hash: if the account is DENIED, the
     * password is not checked, so a caller cannot learn whether it was correct. Does not change the state. An expired
     * password denies access even if the state is not blacklisted yet.
     *
     * @param state the state of the account
     * @param now the current time
     * @return DENIED with every reason that denies access; otherwise PASSWORD_CHANGE_ONLY with every reason; otherwise
     *     ALLOWED
     * @throws IllegalArgumentException if {@code now} is outside the years 1 to 9999 (UTC)
     */
    public AccessDecision checkAccess(AccountState state, Instant now) {
        Objects.requireNonNull(state, "state");
        InstantRange.require(now, "now");
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Access access = access(state, now, reasons);
        if (state.passwordSetAt().filter(now::isBefore).isPresent()) {
            reasons.add(Reason.CLOCK_SKEW);
        }
        return decision(access, reasons, access == Access.DENIED ? null : expiresIn(state, now));
    }

    /** Returns the decision after a wrong password, which denies access regardless of the state. */
    AccessDecision denyWrongPassword(AccountState state, Instant now) {
        Set<Reason> reasons = EnumSet.of(Reason.WRONG_PASSWORD);
        reasons.addAll(checkAccess(state, now).reasons());
        reasons.removeAll(EnumSet.of(Reason.MUST_CHANGE_PASSWORD, Reason.PASSWORD_AGE_UNKNOWN));
        return decision(Access.DENIED, reasons, null);
    }

    private AccessDecision decision(Access access, Set<Reason> reasons, @Nullable Duration expiresIn) {
        return AccessDecision.of(
                access, reasons, expiresIn, policy.maxConsecutiveFailures(), policy.maxAge(), policy.approverRole());
    }

    private Access access(AccountState state, Instant now, Set<Reason> reasons) {
        addIf(state.locked(), Reason.LOCKED, reasons);
        addIf(state.blacklisted() || hasExpired(state, now), Reason.BLACKLISTED, reasons);
        if (!reasons.isEmpty()) {
            return Access.DENIED;
        }
        addIf(state.mustChangePassword() || state.released(), Reason.MUST_CHANGE_PASSWORD, reasons);
        addIf(state.passwordSetAt().isEmpty(), Reason.PASSWORD_AGE_UNKNOWN, reasons);
        return reasons.isEmpty() ? Access.ALLOWED : Access.PASSWORD_CHANGE_ONLY;
    }

    private static void addIf(boolean holds, Reason reason, Set<Reason> reasons) {
        if (holds) {
            reasons.add(reason);
        }
    }

    private @Nullable Duration expiresIn(AccountState state, Instant now) {
        return state.released()
                ? null
                : state.passwordSetAt()
                        .flatMap(setAt -> new PasswordAge(policy).remaining(setAt, now))
                        .orElse(null);
    }

    /**
     * Returns whether the password has expired. After a release from the blacklist it does not expire until it is
     * changed.
     */
    boolean hasExpired(AccountState state, Instant now) {
        return !state.released()
                && state.passwordSetAt()
                        .filter(setAt ->
                                new PasswordAge(policy).remaining(setAt, now).isEmpty())
                        .isPresent();
    }

    /**
     * Applies an event to the state of an account. This is a pure function: the same arguments give the same result, so
     * an event log can be replayed.
     *
     * <p>Expiry is checked first: if the password has expired at {@code at}, the account is blacklisted with the effect
     * {@link Effect#BLACKLISTED}. The event is then applied to that state.
     *
     * <table>
     *   <caption>Events</caption>
     *   <tr><th>event</th><th>rejected if</th><th>change</th><th>effects</th></tr>
     *   <tr><td>InitialPasswordIssued</td><td>the history is not empty</td><td>new password, must be changed; counter
     *       reset unless locked</td><td>SEND_GENERATED_PASSWORD_SMS</td></tr>
     *   <tr><td>LoginSucceeded</td><td>locked or blacklisted</td><td>counter reset</td><td>none</td></tr>
     *   <tr><td>LoginFailed, OldPasswordWrong</td><td>locked or blacklisted</td><td>counter incremented; locked at the
     *       limit</td><td>LOCKED at the limit</td></tr>
     *   <tr><td>PasswordChanged</td><td>locked or blacklisted</td><td>new password, no change required; counter
     *       reset</td><td>PASSWORD_CHANGED</td></tr>
     *   <tr><td>PasswordReset</td><td>the approval is invalid</td><td>new password, must be changed; counter reset
     *       unless locked; lock and blacklist unchanged</td><td>SEND_GENERATED_PASSWORD_SMS, AUDIT</td></tr>
     *   <tr><td>UnlockApproved</td><td>the approval is invalid, or not locked</td><td>unlocked, counter reset;
     *       blacklist unchanged</td><td>UNLOCKED, AUDIT</td></tr>
     *   <tr><td>ReleaseApproved</td><td>the approval is invalid, or not blacklisted</td><td>removed from the blacklist;
     *       the password must be changed and does not expire until then; lock unchanged</td><td>RELEASED,
     *       AUDIT</td></tr>
     *   <tr><td>ExpiryChecked</td><td>never</td><td>expiry only</td><td>expiry only</td></tr>
     * </table>
     *
     * <p>An approval is invalid if its role is not that of the policy or its approver is blank. Both are compared in
     * NFKC, without leading and trailing spaces. This method does not know the account ID, so it cannot detect
     * self-approval. {@link #applyTo} detects it; a host that calls this method must do so itself.
     *
     * @param state the state of the account
     * @param event the event to apply
     * @param at the time of the event
     * @return the next state, the decision and the effects to carry out
     * @throws IllegalArgumentException if {@code at} is outside the years 1 to 9999 (UTC), or if the version of the
     *     state is the maximum
     */
    public Transition apply(AccountState state, AccountEvent event, Instant at) {
        return apply(state, event, at, null);
    }

    /** Applies an event; rejects self-approval if the account ID is known. */
    private Transition apply(AccountState state, AccountEvent event, Instant at, @Nullable String accountId) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(event, "event");
        InstantRange.require(at, "at");
        return new TransitionBuilder(this, policy, state, at).take(event, accountId);
    }

    /**
     * Applies an event to an account in a store. Reads the state, applies the event and replaces the state with the
     * next one. An account that is not in the store has the {@linkplain AccountState#initial() initial} state. If
     * another thread or process changes the state in the meantime, this method retries with the new state. Concurrent
     * failures are therefore counted one by one, and their lock takes effect once. Nothing is written if nothing
     * changed.
     *
     * <p>An approval is also invalid if the approver and {@code accountId} are the same, compared in NFKC, ignoring
     * case and leading and trailing spaces.
     *
     * @param store the store of the account states
     * @param accountId the ID of the account, not blank
     * @param event the event to apply
     * @param at the time of the event
     * @return the transition whose next state is stored, with the effects to carry out
     * @throws IllegalArgumentException if {@code accountId} is blank, or under the conditions of {@link #apply}
     * @throws IllegalStateException if {@code compareAndSet} fails 10,000 times in a row, which indicates a faulty
     *     store
     */
    public Transition applyTo(AccountStore store, String accountId, AccountEvent event, Instant at) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(accountId, "accountId");
        if (accountId.isBlank()) {
            throw new IllegalArgumentException("accountId: must not be blank");
        }
        for (int races = 0; races < MAX_RACES; races++) {
            AccountState state = store.find(accountId).orElseGet(AccountState::initial);
            Transition transition = apply(state, event, at, accountId);
            boolean changed = transition.nextState().version() != state.version();
            if (!changed || store.compareAndSet(accountId, state, transition.nextState())) {
                return transition;
            }
        }
        throw new IllegalStateException("store: compareAndSet failed " + MAX_RACES
                + " times; check that it compares with the state returned by find");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccountLifecycle that && policy.equals(that.policy);
    }

    @Override
    public int hashCode() {
        return policy.hashCode();
    }

    @Override
    public String toString() {
        return "AccountLifecycle[policy=" + policy + "]";
    }
}
