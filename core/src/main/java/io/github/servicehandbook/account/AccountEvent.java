package io.github.servicehandbook.account;

import java.util.Objects;

/**
 * What happened to an account (handbook 3.3, 一、2（1）（3）（4）（7）). The host tells it to {@link AccountLifecycle#apply}
 * with the instant at which it happened.
 *
 * <p>An {@code encoded} password is the hash that the host made; this package stores it and never reads it. It is not
 * blank, has at most 1,000 characters, and no control characters or half surrogate pairs.
 *
 * <p>Immutable and safe to share between threads. {@link Object#toString()} tells neither a hash nor who approved.
 */
public sealed interface AccountEvent {
    /**
     * The account's first password was generated and is to be sent by SMS (一、2（1）).
     *
     * @param encodedPassword the hash of the password
     */
    record InitialPasswordIssued(String encodedPassword) implements AccountEvent {
        /**
         * Checks the hash.
         *
         * @throws IllegalArgumentException if the hash is blank, too long or has characters that it cannot have
         */
        public InitialPasswordIssued {
            EncodedPasswords.require(encodedPassword, "encoded");
        }

        /** Returns the name of the event. */
        @Override
        public String toString() {
            return "InitialPasswordIssued[***]";
        }
    }

    /** A login with the right password, which {@link AccountLifecycle#checkAccess} had not denied. */
    record LoginSucceeded() implements AccountEvent {}

    /** A login with a wrong password (一、2（4）). */
    record LoginFailed() implements AccountEvent {}

    /** A wrong old password where a password is changed; it counts like a failed login. */
    record OldPasswordWrong() implements AccountEvent {}

    /**
     * The owner chose a new password (一、2（3）). That the old one was right and that the policy accepts the new one the
     * host has made sure of.
     *
     * @param encodedPassword the hash of the new password
     */
    record PasswordChanged(String encodedPassword) implements AccountEvent {
        /**
         * Checks the hash.
         *
         * @throws IllegalArgumentException if the hash is blank, too long or has characters that it cannot have
         */
        public PasswordChanged {
            EncodedPasswords.require(encodedPassword, "encoded");
        }

        /** Returns the name of the event. */
        @Override
        public String toString() {
            return "PasswordChanged[***]";
        }
    }

    /**
     * Somebody with authority had a new password generated, which is to be sent by SMS (一、2（7）).
     *
     * @param encodedPassword the hash of the password
     * @param approverId who approved, an account id of the host
     * @param approverRole in which role
     */
    record PasswordReset(String encodedPassword, String approverId, String approverRole) implements AccountEvent {
        /**
         * Checks the hash.
         *
         * @throws IllegalArgumentException if the hash is blank, too long or has characters that it cannot have
         */
        public PasswordReset {
            EncodedPasswords.require(encodedPassword, "encoded");
            Objects.requireNonNull(approverId, "approver");
            Objects.requireNonNull(approverRole, "role");
        }

        /** Returns the name of the event. */
        @Override
        public String toString() {
            return "PasswordReset[***]";
        }
    }

    /**
     * Somebody with authority approved that the account be unlocked (一、2（7）（1）).
     *
     * @param approverId who approved, an account id of the host
     * @param approverRole in which role
     */
    record UnlockApproved(String approverId, String approverRole) implements AccountEvent {
        /** Checks that nothing is null. */
        public UnlockApproved {
            Objects.requireNonNull(approverId, "approver");
            Objects.requireNonNull(approverRole, "role");
        }

        /** Returns the name of the event. */
        @Override
        public String toString() {
            return "UnlockApproved[***]";
        }
    }

    /**
     * Somebody with authority approved that the account be released from the blacklist (一、2（7）（2）).
     *
     * @param approverId who approved, an account id of the host
     * @param approverRole in which role
     */
    record ReleaseApproved(String approverId, String approverRole) implements AccountEvent {
        /** Checks that nothing is null. */
        public ReleaseApproved {
            Objects.requireNonNull(approverId, "approver");
            Objects.requireNonNull(approverRole, "role");
        }

        /** Returns the name of the event. */
        @Override
        public String toString() {
            return "ReleaseApproved[***]";
        }
    }

    /** Nothing happened but that time went by: a sweep over the accounts, which blacklists in time. */
    record ExpiryChecked() implements AccountEvent {}
}
