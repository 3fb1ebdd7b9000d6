/**
 * The life of staff accounts (handbook 3.3, 一、2（1）（3）（4）（7）): who may log in, when a password expires, what locks an
 * account and who unlocks it. {@link io.github.servicehandbook.account.AccountLifecycle} decides; accounts, hashes, SMS and
 * audit log are the host's.
 *
 * <p>A login asks first and hashes then, and tells what came out:
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
 *     return transition.decision(); // of a wrong password DENIED
 * }
 * }</pre>
 *
 * <p>So does a dialog that changes the password. A new password that the policy refuses is no wrong password, so it is not
 * told:
 *
 * <pre>{@code
 * String changePassword(String id, Secret old, Secret fresh, Subject subject) {
 *     AccountState state = store.find(id).orElseGet(AccountState::initial);
 *     AccessDecision admitted = accounts.checkAccess(state, clock.instant());
 *     if (admitted.access() == AccessDecision.Access.DENIED) {
 *         return admitted.reasons().toString();
 *     }
 *     if (!isCurrent(old, state)) {
 *         return tell(id, new OldPasswordWrong()); // counts like a failed login
 *     }
 *     PasswordVerdict verdict = policy.checkWithHistory(fresh, subject, state.history(), matcher);
 *     if (verdict.outcome() != PasswordVerdict.Outcome.ACCEPTED) {
 *         return verdict.outcome() + " " + verdict.findings();
 *     }
 *     return tell(id, new PasswordChanged(hash(fresh)));
 * }
 * }</pre>
 *
 * <p>{@code isCurrent} compares with {@code state.history().encoded().get(0)}, and is false if there is none. A host that
 * stores states in its own way calls {@code apply} and stores {@link io.github.servicehandbook.account.Transition#nextState()},
 * also after a refusal. A sweep that applies {@link io.github.servicehandbook.account.AccountEvent.ExpiryChecked} to each
 * account brings the effects of expiry in time; access does not depend on it.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook.account;

import org.jspecify.annotations.NullMarked;
