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
 * The state of one account (a 4A master account; handbook 3.3, 一、2（4）): its failure counter, lock, blacklist, password
 * age and history. A host stores the state, as columns or as {@linkplain #toJson() JSON}, and must change it only
 * through an {@link AccountLifecycle}.
 *
 * <p>The state deliberately has no annotations for a JSON mapper: it contains hashes, which must not leak by being
 * returned to a screen. {@link #toJson()} is for the store.
 *
 * <p>Two states are equal if their contents are equal. {@link Object#toString()} reveals only the number of hashes.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
public sealed interface AccountState permits ImmutableAccountState {
    /**
     * {@return a state with the given values} The values come, for example, from the columns of a database or from
     * another system.
     *
     * @param version the number of changes so far, 0 to 9,007,199,254,740,991 (2<sup>53</sup> - 1, which every JSON
     *     reader can represent)
     * @param passwordSetAt the time at which the password was set, in the years 1 to 9999 (UTC), or null if unknown
     * @param mustChangePassword whether the password must be changed before anything else
     * @param consecutiveFailures the number of wrong passwords since the last correct one, at least 0
     * @param locked whether the account is locked for malicious login
     * @param blacklisted whether the account is on the blacklist
     * @param released whether the account was released from the blacklist and its password has not been set since; must
     *     not be combined with {@code blacklisted}
     * @param history the hashes of the latest passwords, newest first, at most 100, each within the limits of
     *     {@link AccountEvent}
     * @throws IllegalArgumentException if a value is out of range; the message begins with the parameter name
     */
    static AccountState of(
            long version,
            @Nullable Instant passwordSetAt,
            boolean mustChangePassword,
            int consecutiveFailures,
            boolean locked,
            boolean blacklisted,
            boolean released,
            PasswordHistory history) {
        AccountState state = ImmutableAccountState.of(
                version,
                Optional.ofNullable(passwordSetAt),
                mustChangePassword,
                consecutiveFailures,
                locked,
                blacklisted,
                released,
                history);
        StateValidator.check(state);
        return state;
    }

    /** {@return the state of an account that never had a password or an event: version 0, nothing set} */
    static AccountState initial() {
        return of(0, null, false, 0, false, false, false, PasswordHistory.of(List.of()));
    }

    /** {@return a new builder with the values of the {@linkplain #initial() initial} state} */
    static Builder builder() {
        return new Builder();
    }

    /**
     * Parses a state written by {@link #toJson()}. The order of the properties and white space do not matter. A
     * property that is unknown, missing, duplicated, of the wrong type or out of range is rejected.
     *
     * @param json the JSON text, at most 250,000 characters
     * @return the state that the text represents
     * @throws IllegalArgumentException if the text is not a valid state, or has a format that this version cannot read;
     *     the message names the properties and never quotes a hash
     */
    static AccountState fromJson(String json) {
        return StateReader.read(Objects.requireNonNull(json, "json"));
    }

    /**
     * {@return the number of changes so far, at least 0} It grows by one with each change, so that a store can compare
     * versions.
     */
    long version();

    /**
     * {@return the time at which the password was set, in the years 1 to 9999 (UTC), or empty if it is unknown or the
     * account never had a password}
     */
    Optional<Instant> passwordSetAt();

    /**
     * {@return whether the password must be changed before anything else} True for a generated password and after a
     * release from the blacklist.
     */
    boolean mustChangePassword();

    /**
     * {@return the number of wrong passwords since the last correct one, at least 0} For a locked account, this is the
     * number at which it was locked.
     */
    int consecutiveFailures();

    /**
     * {@return whether the account is locked for malicious login (恶意登录加锁; 一、2（4）)} True until an unlock is approved.
     */
    boolean locked();

    /**
     * {@return whether the account was put on the blacklist (一、2（3）（2）)} True until a release is approved. May
     * still be false after the password has expired; {@link AccountLifecycle#checkAccess} denies access nevertheless.
     */
    boolean blacklisted();

    /**
     * {@return whether the account was released from the blacklist and its password has not been set since} Meanwhile
     * the password does not expire; its age is counted again from the time it is set. False for an account on the
     * blacklist.
     */
    boolean released();

    /**
     * {@return the hashes of the latest passwords, the current one first; empty before the first password} This is the
     * history for {@link io.github.servicehandbook.password.PasswordPolicy#checkWithHistory}.
     */
    PasswordHistory history();

    /**
     * Returns this state as JSON for a store, including the hashes. {@link #fromJson} restores it exactly, to the
     * nanosecond.
     *
     * <p>Example: {@code {"format":1,"version":1,"passwordSetAt":"2026-01-01T01:00:00Z","mustChangePassword":true,
     * "consecutiveFailures":0,"locked":false,"blacklisted":false,"released":false,"history":["…"]}}. An unknown
     * {@code passwordSetAt} and an empty {@code history} are omitted.
     *
     * @return one JSON object without white space; {@code format} is the version of this format
     */
    default String toJson() {
        return StateJson.write(this);
    }

    /**
     * A builder of states. Values that are not set are those of the {@linkplain AccountState#initial() initial} state.
     *
     * <p>Not thread-safe.
     */
    final class Builder {
        private long version;
        private @Nullable Instant passwordSetAt;
        private boolean mustChangePassword;
        private int consecutiveFailures;
        private boolean locked;
        private boolean blacklisted;
        private boolean released;
        private PasswordHistory history = PasswordHistory.of(List.of());

        private Builder() {}

        /**
         * Sets the number of changes so far.
         *
         * @param version the number, 0 to 9,007,199,254,740,991 (2<sup>53</sup> - 1)
         * @return this builder
         */
        public Builder version(long version) {
            this.version = version;
            return this;
        }

        /**
         * Sets the time at which the password was set.
         *
         * @param passwordSetAt the time, in the years 1 to 9999 (UTC), or null if unknown
         * @return this builder
         */
        public Builder passwordSetAt(@Nullable Instant passwordSetAt) {
            this.passwordSetAt = passwordSetAt;
            return this;
        }

        /**
         * Sets whether the password must be changed before anything else.
         *
         * @param mustChangePassword true if the password must be changed
         * @return this builder
         */
        public Builder mustChangePassword(boolean mustChangePassword) {
            this.mustChangePassword = mustChangePassword;
            return this;
        }

        /**
         * Sets the number of wrong passwords since the last correct one.
         *
         * @param consecutiveFailures the number, at least 0
         * @return this builder
         */
        public Builder consecutiveFailures(int consecutiveFailures) {
            this.consecutiveFailures = consecutiveFailures;
            return this;
        }

        /**
         * Sets whether the account is locked for malicious login.
         *
         * @param locked true if the account is locked
         * @return this builder
         */
        public Builder locked(boolean locked) {
            this.locked = locked;
            return this;
        }

        /**
         * Sets whether the account is on the blacklist.
         *
         * @param blacklisted true if the account is on the blacklist
         * @return this builder
         */
        public Builder blacklisted(boolean blacklisted) {
            this.blacklisted = blacklisted;
            return this;
        }

        /**
         * Sets whether the account was released from the blacklist and its password has not been set since.
         *
         * @param released true if so; must not be combined with {@code blacklisted}
         * @return this builder
         */
        public Builder released(boolean released) {
            this.released = released;
            return this;
        }

        /**
         * Sets the hashes of the latest passwords.
         *
         * @param history the hashes, newest first, at most 100, each within the limits of {@link AccountEvent}
         * @return this builder
         */
        public Builder history(PasswordHistory history) {
            this.history = Objects.requireNonNull(history, "history");
            return this;
        }

        /**
         * {@return a state with the values set so far}
         *
         * @throws IllegalArgumentException if a value is out of range; the message begins with the property name
         */
        public AccountState build() {
            return of(
                    version,
                    passwordSetAt,
                    mustChangePassword,
                    consecutiveFailures,
                    locked,
                    blacklisted,
                    released,
                    history);
        }
    }
}
