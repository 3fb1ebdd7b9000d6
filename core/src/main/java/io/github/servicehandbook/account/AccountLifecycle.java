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
 * What becomes of an account by logins, failures, password changes, approvals and time (handbook 3.3, 一、2（1）（3）（4）（7）),
 * by the figures of a {@link PasswordPolicy}.
 *
 * <p>The rules:
 *
 * <ul>
 *   <li>A password is valid for {@link PasswordPolicy#maxAge()}, counted by {@link PasswordPolicy#expiryBasis()} and, if by
 *       days, in {@link PasswordPolicy#zone()}, never in the default zone. By elapsed time exactly that age is still
 *       valid. After it the account is on the blacklist.
 *   <li>The {@link PasswordPolicy#maxConsecutiveFailures()}-th consecutive failure locks the account (恶意登录加锁), however
 *       far apart the failures are. A wrong old password counts too. A right password and a new password set the counter
 *       to zero.
 *   <li>Lock and blacklist are independent. While one of them holds, logins and changes of the password are refused and
 *       nothing is counted.
 *   <li>Only the role {@link PasswordPolicy#approverRole()} may unlock, release and reset, and nobody for the own account.
 *   <li>Who got a generated password, was released from the blacklist, or has a password of unknown age may only change
 *       the password.
 * </ul>
 *
 * <p>Immutable and safe to share between threads; no clock, no default zone and no default locale is asked.
 */
public final class AccountLifecycle {
    private static final int MAX_RACES = 10_000;

    private final PasswordPolicy policy;

    private AccountLifecycle(PasswordPolicy policy) {
        this.policy = policy;
    }

    /**
     * Makes a lifecycle.
     *
     * @param policy whose figures hold
     * @return the lifecycle
     */
    public static AccountLifecycle of(PasswordPolicy policy) {
        return new AccountLifecycle(Objects.requireNonNull(policy, "policy"));
    }

    /**
     * Decides whether an account may log in. Ask before a hash is computed: of an account that is DENIED the password is not
     * looked at, so that nobody learns whether it was right. Changes nothing; a password that has expired denies even if
     * the state is not on the blacklist yet.
     *
     * @param state the account's state
     * @param at the present
     * @return DENIED with every reason that denies; else PASSWORD_CHANGE_ONLY with every reason; else ALLOWED
     * @throws IllegalArgumentException if {@code at} is not in the years 1 to 9999 (UTC)
     */
    public AccessDecision checkAccess(AccountState state, Instant at) {
        Objects.requireNonNull(state, "state");
        InstantRange.require(at, "at");
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        Access access = access(state, at, reasons);
        if (state.passwordSetAt().filter(at::isBefore).isPresent()) {
            reasons.add(Reason.CLOCK_SKEW);
        }
        return AccessDecision.of(access, reasons, access == Access.DENIED ? null : expiresIn(state, at));
    }

    private Access access(AccountState state, Instant at, Set<Reason> reasons) {
        addIf(state.locked(), Reason.LOCKED, reasons);
        addIf(state.blacklisted() || hasExpired(state, at), Reason.BLACKLISTED, reasons);
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

    /**
     * Tells what becomes of an account by an event. Pure: the same arguments have the same result, so that a log of events
     * can be replayed.
     *
     * <p>Time comes first: if the password has expired at {@code at}, the account goes on the blacklist, with the effect
     * {@link Effect.Kind#BLACKLISTED}. The event meets that state.
     *
     * <table>
     *   <caption>Events</caption>
     *   <tr><th>event</th><th>refused if</th><th>change</th><th>effects</th></tr>
     *   <tr><td>InitialPasswordIssued</td><td>the history is not empty</td><td>the password is new and must be changed;
     *       counter zero unless locked</td><td>SEND_GENERATED_PASSWORD_SMS</td></tr>
     *   <tr><td>LoginSucceeded</td><td>locked or blacklisted</td><td>counter zero</td><td>none</td></tr>
     *   <tr><td>LoginFailed, OldPasswordWrong</td><td>locked or blacklisted</td><td>counter one up; at the limit
     *       locked</td><td>LOCKED, if so</td></tr>
     *   <tr><td>PasswordChanged</td><td>locked or blacklisted</td><td>the password is new and need not be changed;
     *       counter zero</td><td>PASSWORD_CHANGED</td></tr>
     *   <tr><td>PasswordReset</td><td>the approval is void</td><td>the password is new and must be changed; counter zero
     *       unless locked; lock and blacklist stay</td><td>SEND_GENERATED_PASSWORD_SMS, AUDIT</td></tr>
     *   <tr><td>UnlockApproved</td><td>the approval is void, or not locked</td><td>not locked, counter zero; the blacklist
     *       stays</td><td>UNLOCKED, AUDIT</td></tr>
     *   <tr><td>ReleaseApproved</td><td>the approval is void, or not blacklisted</td><td>not blacklisted, the password must
     *       be changed and does not expire before; the lock stays</td><td>RELEASED, AUDIT</td></tr>
     *   <tr><td>TimeObserved</td><td>never</td><td>none but that of time</td><td>none but that of time</td></tr>
     * </table>
     *
     * <p>An approval is void if its role is not the policy's or its approver is blank (both compared in NFKC, without
     * spaces around them). This method does not know whose state it has, so it cannot see that somebody approves for
     * themselves: {@link #applyTo} does, and a host that calls this method has to.
     *
     * @param state the account's state
     * @param event what happened
     * @param at when it happened
     * @return the next state, the decision, and what is to be done
     * @throws IllegalArgumentException if {@code at} is not in the years 1 to 9999 (UTC), or the state's version is the
     *     last one
     */
    public Transition apply(AccountState state, AccountEvent event, Instant at) {
        return apply(state, event, at, null);
    }

    /** Also refuses what an account approves for itself, if it is known whose state this is. */
    private Transition apply(AccountState state, AccountEvent event, Instant at, @Nullable String accountId) {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(event, "event");
        InstantRange.require(at, "at");
        return new TransitionBuilder(this, policy, state, at).take(event, accountId);
    }

    /**
     * Applies an event to an account of a store. Reads the state (of an account that the store does not have, the
     * {@linkplain AccountState#initial() initial} one), applies the event and puts the next state in its place; if another
     * thread or process was faster, it starts again with the state that it finds. So parallel failures are counted one by
     * one, and their lock has its effect once. Nothing is written if nothing changed.
     *
     * <p>An approval is void also if approver and {@code accountId} are the same, compared in NFKC, without regard to case
     * and to spaces around them.
     *
     * @param store where the states are
     * @param accountId whose state it is; not blank
     * @param event what happened
     * @param at when it happened
     * @return what was stored, and what is to be done
     * @throws IllegalArgumentException as {@link #apply}, and if the id is blank
     * @throws IllegalStateException if others were faster 10,000 times in a row, which means that the store does not
     *     compare as it should
     */
    public Transition applyTo(AccountStore store, String accountId, AccountEvent event, Instant at) {
        Objects.requireNonNull(store, "store");
        Objects.requireNonNull(accountId, "accountId");
        if (accountId.isBlank()) {
            throw new IllegalArgumentException("accountId: blank; expected the id of an account");
        }
        for (int races = 0; races < MAX_RACES; races++) {
            AccountState state = store.find(accountId).orElseGet(AccountState::initial);
            Transition transition = apply(state, event, at, accountId);
            boolean changed = transition.nextState().version() != state.version();
            if (!changed || store.compareAndSet(accountId, state, transition.nextState())) {
                return transition;
            }
        }
        throw new IllegalStateException("store: others were faster " + MAX_RACES
                + " times in a row; does compareAndSet compare with what find returns?");
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
