package io.github.servicehandbook.account;

import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.password.PasswordHistory;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * The state of one account (a 4A master account; handbook 3.3, 一、2（4）): its own failure counter, lock, blacklist, password
 * age and history. A host stores it, as columns or as {@linkplain #toJson() JSON}, and never changes it but by an
 * {@link AccountLifecycle}.
 *
 * <p>It has no annotations for a JSON mapper, on purpose: it holds hashes, which must not get out by being returned to a
 * screen. {@link #toJson()} is for the store.
 *
 * <p>Immutable, equal by content and safe to share between threads. {@link Object#toString()} tells the number of hashes
 * alone.
 */
@Value.Immutable
@HandbookValue
public sealed interface AccountState permits ImmutableAccountState {
    /**
     * Makes a state, for example from the columns of a database or for accounts that come from another system.
     *
     * @param version how often the state was changed, 0 to 9,007,199,254,740,991 (2<sup>53</sup> - 1, which every JSON
     *     reader holds)
     * @param passwordSetAt when the password was set, in the years 1 to 9999 (UTC), or null if that is not known
     * @param mustChange whether the password must be changed before anything else
     * @param consecutiveFailures how many wrong passwords there were since the last right one, from 0
     * @param locked whether the account is locked for malicious login
     * @param blacklisted whether the account is on the blacklist
     * @param released whether the account was released from the blacklist and its password not yet set anew; not together
     *     with {@code blacklisted}
     * @param history the hashes of the latest passwords, newest first, at most 100, each as {@link AccountEvent} says
     * @return the state
     * @throws IllegalArgumentException if a value is out of its range; the message begins with the parameter's name
     */
    static AccountState of(
            long version,
            @Nullable Instant passwordSetAt,
            boolean mustChange,
            int consecutiveFailures,
            boolean locked,
            boolean blacklisted,
            boolean released,
            PasswordHistory history) {
        AccountState state = ImmutableAccountState.of(
                version,
                Optional.ofNullable(passwordSetAt),
                mustChange,
                consecutiveFailures,
                locked,
                blacklisted,
                released,
                history);
        StateValidator.check(state);
        return state;
    }

    /**
     * Returns the state of an account that never had a password and to which nothing happened.
     *
     * @return version 0, nothing set
     */
    static AccountState initial() {
        return of(0, null, false, 0, false, false, false, PasswordHistory.of(List.of()));
    }

    /**
     * Reads a state that {@link #toJson()} wrote. The order of the properties and white space do not matter; a property that
     * is unknown, missing, doubled or not of its type or range is refused.
     *
     * @param json the text, at most 250,000 characters
     * @return the state
     * @throws IllegalArgumentException if the text is no such state, or one of a format that this version does not read; the
     *     message names the properties and never quotes a hash
     */
    static AccountState fromJson(String json) {
        return StateReader.read(Objects.requireNonNull(json, "json"));
    }

    /**
     * Returns how often the state was changed. It grows by one with each change, so that a store can compare versions.
     *
     * @return the version, from 0
     */
    long version();

    /**
     * Returns when the password was set.
     *
     * @return the instant, in the years 1 to 9999 (UTC), or empty if it is not known or there is no password
     */
    Optional<Instant> passwordSetAt();

    /**
     * Tells whether the password must be changed before anything else.
     *
     * @return true of a generated password and after release from the blacklist
     */
    boolean mustChangePassword();

    /**
     * Returns how many wrong passwords there were since the last right one.
     *
     * @return the number, from 0; of a locked account that at which it was locked
     */
    int consecutiveFailures();

    /**
     * Tells whether the account is locked for malicious login (恶意登录加锁; 一、2（4）).
     *
     * @return true until an unlocking is approved
     */
    boolean locked();

    /**
     * Tells whether the account was put on the blacklist (一、2（3）（2）). That it has to be put there, because the password
     * has expired, only {@link AccountLifecycle#checkAccess} knows.
     *
     * @return true until a release is approved
     */
    boolean blacklisted();

    /**
     * Tells whether the account was released from the blacklist and its password not yet set anew. No password expires in
     * the meantime; time runs again from the setting.
     *
     * @return false on the blacklist
     */
    boolean released();

    /**
     * Returns the hashes of the latest passwords, for
     * {@link io.github.servicehandbook.password.PasswordPolicy#checkWithHistory}.
     *
     * @return the history, the current password first; empty if there is no password yet
     */
    PasswordHistory history();

    /**
     * Writes the state, hashes included, for a store; {@link #fromJson} reads it, exactly to the nanosecond.
     *
     * <p>Example:
     * {@code {"format":1,"version":1,"passwordSetAt":"2026-01-01T01:00:00Z","mustChangePassword":true,"consecutiveFailures":0,
     * "locked":false,"blacklisted":false,"released":false,"history":["…"]}}. An unknown {@code passwordSetAt} and an empty
     * {@code history} are left out.
     *
     * @return one JSON object without white space; {@code format} is the version of this form
     */
    default String toJson() {
        return StateJson.write(this);
    }
}
