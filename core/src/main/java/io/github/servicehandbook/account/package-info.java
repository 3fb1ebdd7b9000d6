/**
 * The lifecycle of staff accounts (handbook 3.3, 一、2（1）（3）（4）（7）): login, password expiry, account lockout and
 * unlocking. {@link io.github.servicehandbook.account.AccountLifecycle} makes the decisions; the host provides
 * accounts, hashes, SMS and the audit log.
 *
 * <p>A login first checks access, then computes the hash and reports the result:
 *
 * <pre>{@code
 * AccessDecision login(String id, Secret secret) {
 *     AccountState state = store.find(id).orElseGet(AccountState::initial);
 *     AccessDecision admitted = accounts.checkAccess(state, clock.instant());
 *     if (admitted.access() == AccessDecision.Access.DENIED) {
 *         return admitted; // no hash was computed, nothing is counted
 *     }
 *     AccountEvent event = isCurrent(secret, state) ? new LoginSucceeded() : new LoginFailed();
 *     Transition transition = accounts.applyTo(store, id, event, clock.instant());
 *     transition.effects().forEach(effect -> carryOut(effect, id));
 *     return transition.decision(); // DENIED after a wrong password
 * }
 * }</pre>
 *
 * <p>A dialog that changes the password does the same. A new password that the policy rejects does not count as a wrong
 * password, so it is not reported:
 *
 * <pre>{@code
 * String changePassword(String id, Secret old, Secret fresh, Subject subject) {
 *     AccountState state = store.find(id).orElseGet(AccountState::initial);
 *     AccessDecision admitted = accounts.checkAccess(state, clock.instant());
 *     if (admitted.access() == AccessDecision.Access.DENIED) {
 *         return admitted.message(locale);
 *     }
 *     if (!isCurrent(old, state)) {
 *         return report(id, new OldPasswordWrong()); // counts like a failed login
 *     }
 *     PasswordVerdict verdict = policy.checkWithHistory(fresh, subject, state.history(), matcher);
 *     if (verdict.outcome() != PasswordVerdict.Outcome.ACCEPTED) {
 *         return verdict.outcome() + " " + verdict.findings();
 *     }
 *     return report(id, new PasswordChanged(hash(fresh)));
 * }
 * }</pre>
 *
 * <p>{@code isCurrent} compares with {@code state.history().encodedPasswords().get(0)}, and returns false if there is
 * none. {@code report} calls {@code applyTo}, carries out the effects and returns the message of the decision. A host
 * that stores states in its own way calls {@code apply} and stores
 * {@link io.github.servicehandbook.account.Transition#nextState()}, even after a rejection. A periodic job that applies
 * {@link io.github.servicehandbook.account.AccountEvent.ExpiryChecked} to each account triggers the effects of expiry
 * on time; access does not depend on it.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.account;

import org.jspecify.annotations.NullMarked;
