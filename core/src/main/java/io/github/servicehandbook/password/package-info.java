/**
 * The password policy of staff accounts (handbook 3.3, 一、2), and checks of passwords against it.
 *
 * <p>A change-password dialog prepares the policy once for its clerk and checks on each key press. When the clerk is done,
 * it also checks against the earlier passwords, which costs one hash for each:
 *
 * <pre>{@code
 * PreparedPolicy policy = handbook.passwordPolicy().prepare(Subject.builder()
 *         .login("lixm0912").familyName("李").givenName("晓明").birthday(birthday).mobileNumber(mobile).build());
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
 * <p>INDETERMINATE is not ACCEPTED: it means that an earlier password could not be read. The package {@code account} covers
 * account lockout, expiry and release.
 *
 * <p>Text is compared in NFKC and folded with the Unicode data of the JDK, never with a locale. The JDK's Unicode version
 * determines which code points are unassigned and therefore rejected.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.password;

import org.jspecify.annotations.NullMarked;
