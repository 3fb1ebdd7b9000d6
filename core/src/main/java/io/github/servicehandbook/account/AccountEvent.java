package io.github.servicehandbook.account;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;
import java.util.Objects;

/**
 * An event in the life of an account (handbook 3.3, 一、2（1）（3）（4）（7）). The host passes each event to
 * {@link AccountLifecycle#apply} together with the time at which it happened.
 *
 * <p>An encoded password is a hash made by the host; this package stores it and never interprets it. It must not be
 * blank, must have at most 1,000 characters, and must not contain control characters or lone surrogates.
 *
 * <p>{@link Object#toString()} reveals neither a hash nor an approver.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface AccountEvent {
    /**
     * {@return the label of this event for a screen or an audit log}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    String label(Locale locale);

    /**
     * The generation of the first password of an account, which must be sent by SMS (一、2（1）).
     *
     * @param encodedPassword the hash of the password
     */
    record InitialPasswordIssued(String encodedPassword) implements AccountEvent {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the hash is blank, is too long or contains characters that are not
         *     allowed
         */
        public InitialPasswordIssued {
            EncodedPasswords.require(encodedPassword, "encodedPassword");
        }

        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, "发放初始密码", "Initial password issued");
        }

        /** Returns the name of the event without its components. */
        @Override
        public String toString() {
            return "InitialPasswordIssued[***]";
        }
    }

    /** A login with the correct password, to which {@link AccountLifecycle#checkAccess} did not deny access. */
    record LoginSucceeded() implements AccountEvent {
        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, "登录成功", "Login succeeded");
        }
    }

    /** A login with a wrong password (一、2（4）). */
    record LoginFailed() implements AccountEvent {
        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, "密码错误", "Login failed");
        }
    }

    /** A wrong old password in a password change; counts as a failed login. */
    record OldPasswordWrong() implements AccountEvent {
        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, "旧密码错误", "Wrong old password");
        }
    }

    /**
     * A password change by the owner (一、2（3）). The host must have verified the old password and must have checked that
     * the policy accepts the new one.
     *
     * @param encodedPassword the hash of the new password
     */
    record PasswordChanged(String encodedPassword) implements AccountEvent {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the hash is blank, is too long or contains characters that are not
         *     allowed
         */
        public PasswordChanged {
            EncodedPasswords.require(encodedPassword, "encodedPassword");
        }

        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, "修改密码", "Password changed");
        }

        /** Returns the name of the event without its components. */
        @Override
        public String toString() {
            return "PasswordChanged[***]";
        }
    }

    /**
     * A password reset by an authorized person (一、2（7）). The new password is generated and must be sent by SMS.
     *
     * @param encodedPassword the hash of the password
     * @param approverId the ID of the approver, an account ID of the host
     * @param approverRole the role in which the approver acts
     */
    record PasswordReset(String encodedPassword, String approverId, String approverRole) implements AccountEvent {
        /**
         * Validates the components.
         *
         * @throws IllegalArgumentException if the hash is blank, is too long or contains characters that are not
         *     allowed
         */
        public PasswordReset {
            EncodedPasswords.require(encodedPassword, "encodedPassword");
            Objects.requireNonNull(approverId, "approverId");
            Objects.requireNonNull(approverRole, "approverRole");
        }

        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, "重置密码", "Password reset");
        }

        /** Returns the name of the event without its components. */
        @Override
        public String toString() {
            return "PasswordReset[***]";
        }
    }

    /**
     * An approval by an authorized person to unlock the account (一、2（7）（1）).
     *
     * @param approverId the ID of the approver, an account ID of the host
     * @param approverRole the role in which the approver acts
     */
    record UnlockApproved(String approverId, String approverRole) implements AccountEvent {
        /** Validates the components. */
        public UnlockApproved {
            Objects.requireNonNull(approverId, "approverId");
            Objects.requireNonNull(approverRole, "approverRole");
        }

        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, "批准解锁", "Unlock approved");
        }

        /** Returns the name of the event without its components. */
        @Override
        public String toString() {
            return "UnlockApproved[***]";
        }
    }

    /**
     * An approval by an authorized person to release the account from the blacklist (一、2（7）（2）).
     *
     * @param approverId the ID of the approver, an account ID of the host
     * @param approverRole the role in which the approver acts
     */
    record ReleaseApproved(String approverId, String approverRole) implements AccountEvent {
        /** Validates the components. */
        public ReleaseApproved {
            Objects.requireNonNull(approverId, "approverId");
            Objects.requireNonNull(approverRole, "approverRole");
        }

        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, "批准解除黑名单", "Release approved");
        }

        /** Returns the name of the event without its components. */
        @Override
        public String toString() {
            return "ReleaseApproved[***]";
        }
    }

    /** A periodic expiry check; blacklists the account if its password has expired. */
    record ExpiryChecked() implements AccountEvent {
        @Override
        public String label(Locale locale) {
            return Languages.pick(locale, "到期检查", "Expiry check");
        }
    }
}
