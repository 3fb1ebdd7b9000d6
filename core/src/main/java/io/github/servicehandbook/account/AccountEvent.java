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
     * @param encoded the hash of the password
     */
    record InitialPasswordIssued(String encoded) implements AccountEvent {
        /**
         * Checks the hash.
         *
         * @throws IllegalArgumentException if the hash is blank, too long or has characters that it cannot have
         */
        public InitialPasswordIssued {
            Encoded.require(encoded, "encoded");
        }

        /** Returns the name of the event. */
        @Override
        public String toString() {
            return "InitialPasswordIssued[***]";
        }
    }

    /** A login with the right password, which {@link AccountLifecycle#admit} had not denied. */
    record LoginSucceeded() implements AccountEvent {}

    /** A login with a wrong password (一、2（4）). */
    record LoginFailed() implements AccountEvent {}

    /** A wrong old password where a password is changed; it counts like a failed login. */
    record OldPasswordWrong() implements AccountEvent {}

    /**
     * The owner chose a new password (一、2（3）). That the old one was right and that the policy accepts the new one the
     * host has made sure of.
     *
     * @param encoded the hash of the new password
     */
    record PasswordChanged(String encoded) implements AccountEvent {
        /**
         * Checks the hash.
         *
         * @throws IllegalArgumentException if the hash is blank, too long or has characters that it cannot have
         */
        public PasswordChanged {
            Encoded.require(encoded, "encoded");
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
     * @param encoded the hash of the password
     * @param approver who approved, an account id of the host
     * @param role in which role
     */
    record PasswordReset(String encoded, String approver, String role) implements AccountEvent {
        /**
         * Checks the hash.
         *
         * @throws IllegalArgumentException if the hash is blank, too long or has characters that it cannot have
         */
        public PasswordReset {
            Encoded.require(encoded, "encoded");
            Objects.requireNonNull(approver, "approver");
            Objects.requireNonNull(role, "role");
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
     * @param approver who approved, an account id of the host
     * @param role in which role
     */
    record UnlockApproved(String approver, String role) implements AccountEvent {
        /** Checks that nothing is null. */
        public UnlockApproved {
            Objects.requireNonNull(approver, "approver");
            Objects.requireNonNull(role, "role");
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
     * @param approver who approved, an account id of the host
     * @param role in which role
     */
    record ReleaseApproved(String approver, String role) implements AccountEvent {
        /** Checks that nothing is null. */
        public ReleaseApproved {
            Objects.requireNonNull(approver, "approver");
            Objects.requireNonNull(role, "role");
        }

        /** Returns the name of the event. */
        @Override
        public String toString() {
            return "ReleaseApproved[***]";
        }
    }

    /** Nothing happened but that time went by: a sweep over the accounts, which blacklists in time. */
    record TimeObserved() implements AccountEvent {}
}
