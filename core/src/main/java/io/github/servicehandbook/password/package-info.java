/**
 * The password policy of staff accounts (handbook 3.3, 一、2), and checks of passwords against it.
 *
 * <p>A change-password dialog prepares the policy once for its clerk and checks at each key press; when the clerk is done,
 * it checks against the earlier passwords too, which costs a hash for each:
 *
 * <pre>{@code
 * PreparedPolicy policy = handbook.passwordPolicy().prepare(Subject.builder()
 *         .login("lixm0912").familyName("李").givenName("晓明").birthday(birthday).mobile(mobile).build());
 *
 * char[] typed = field.getPassword();                         // at each key press
 * try (Secret secret = Secret.of(typed)) {
 *     show(policy.check(secret).findings());                   // all at once, with places and messages
 * } finally {
 *     Arrays.fill(typed, '\\0');
 * }
 *
 * char[] chosen = field.getPassword();                        // on OK
 * try (Secret secret = Secret.of(chosen)) {
 *     PasswordVerdict verdict = policy.checkWithHistory(secret, state.history(), matcher);
 *     if (verdict.outcome() == PasswordVerdict.Outcome.ACCEPTED) {
 *         String encoded = hashing.encode(secret);             // of copyNormalized(), which it wipes
 *         accounts.applyTo(store, accountId, new AccountEvent.PasswordChanged(encoded), clock.instant());
 *     }
 * } finally {
 *     Arrays.fill(chosen, '\\0');
 * }
 * }</pre>
 *
 * <p>INDETERMINATE is not ACCEPTED: an earlier password could not be read. How accounts are locked, expire and are released
 * is the matter of the package {@code account}.
 *
 * <p>Text is compared in NFKC and folded by the Unicode data of the JDK, never by a locale. Which code points are
 * unassigned, and so refused, depends on the JDK's version of Unicode.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook.password;

import org.jspecify.annotations.NullMarked;
