package io.github.servicehandbook.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A decision on whether an account may log in at an instant, with the reasons and the figures of the policy that a
 * message needs (handbook 3.3, 一、2（3）（4）).
 *
 * <p>Example of the JSON form: {@code {"access":"DENIED","reasons":["LOCKED"],"maxConsecutiveFailures":5,
 * "maxAge":"PT2160H","approverRole":"片区经理"}}. An empty set of reasons and an absent {@code expiresIn} are omitted.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"access", "reasons", "expiresIn", "maxConsecutiveFailures", "maxAge", "approverRole"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface AccessDecision permits ImmutableAccessDecision {
    /** The level of access that an account has. */
    enum Access {
        /** The account may log in. */
        ALLOWED("允许登录", "Access allowed"),
        /** The account may log in only to change its password. */
        PASSWORD_CHANGE_ONLY("须先修改密码", "Password change required"),
        /** The account is denied login. */
        DENIED("禁止登录", "Access denied");

        private final String chinese;
        private final String english;

        Access(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this access level for a screen}
         *
         * @param locale the locale; an English locale selects English, any other selects Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /** A reason why access is limited, or an anomaly. */
    enum Reason {
        /** Locked after consecutive wrong passwords, until an unlock is approved. */
        LOCKED("账号已锁定（恶意登录加锁）", "Locked after repeated wrong passwords"),
        /** On the blacklist because the password was not changed in time, until a release is approved. */
        BLACKLISTED("密码逾期未改，已列入黑名单", "Blacklisted: password expired"),
        /** The password was wrong, or the old password in a password change. */
        WRONG_PASSWORD("密码错误", "Wrong password"),
        /**
         * The password was generated or the account was released from the blacklist, so the password must be changed.
         */
        MUST_CHANGE_PASSWORD("须先修改密码", "Password must be changed"),
        /** The time at which the password was set is unknown, so the password must be changed. */
        PASSWORD_AGE_UNKNOWN("密码设置时间不明，须先修改", "Password age unknown; change required"),
        /**
         * The clock is behind the time at which the password was set. The password age counts as zero; access is not
         * affected.
         */
        CLOCK_SKEW("系统时间异常：早于密码设置时间", "System clock is earlier than the last password change");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * {@return the label of this reason for a screen}
         *
         * @param locale the locale; an English locale selects English, any other selects Chinese
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * {@return a decision with the given components} Most callers obtain one from an {@link AccountLifecycle}.
     *
     * @param access the level of access
     * @param reasons the reasons why access is limited, or null for none
     * @param expiresIn the remaining validity of the password, or null for none
     * @param maxConsecutiveFailures the number of consecutive failures that locks the account, at least 1
     * @param maxAge the time for which a password is valid, more than zero
     * @param approverRole the role that unlocks and releases accounts, not blank
     * @throws IllegalArgumentException if a figure is out of range or the role is blank
     */
    @JsonCreator
    static AccessDecision of(
            @JsonProperty("access") Access access,
            @JsonProperty("reasons") @Nullable Set<Reason> reasons,
            @JsonProperty("expiresIn") @Nullable Duration expiresIn,
            @JsonProperty("maxConsecutiveFailures") int maxConsecutiveFailures,
            @JsonProperty("maxAge") Duration maxAge,
            @JsonProperty("approverRole") String approverRole) {
        AccessDecision decision = ImmutableAccessDecision.of(
                access,
                reasons == null ? Set.of() : reasons,
                Optional.ofNullable(expiresIn),
                maxConsecutiveFailures,
                maxAge,
                approverRole);
        if (maxConsecutiveFailures < 1) {
            throw new IllegalArgumentException(
                    "maxConsecutiveFailures: " + maxConsecutiveFailures + "; expected at least 1");
        }
        if (maxAge.isZero() || maxAge.isNegative()) {
            throw new IllegalArgumentException("maxAge: " + maxAge + "; expected a positive duration");
        }
        if (approverRole.isBlank()) {
            throw new IllegalArgumentException("approverRole: must not be blank");
        }
        return decision;
    }

    /** {@return the level of access} */
    @JsonProperty("access")
    Access access();

    /**
     * {@return the reasons why access is limited, in the order of {@link Reason}, unmodifiable} For DENIED, these are
     * only the reasons that deny access: LOCKED, BLACKLISTED and WRONG_PASSWORD. For ALLOWED there are none. CLOCK_SKEW
     * may be added in each case.
     */
    @JsonProperty("reasons")
    Set<Reason> reasons();

    /**
     * {@return the remaining validity of the password, for a warning} By elapsed time, the password is still valid when
     * exactly this time has passed; by calendar days, it is not. Empty if the account is DENIED, if it was released
     * from the blacklist (the password does not expire until it is changed), or if the age of the password is unknown.
     */
    @JsonProperty("expiresIn")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> expiresIn();

    /** {@return the number of consecutive failures that locks the account, at least 1} */
    @JsonProperty("maxConsecutiveFailures")
    int maxConsecutiveFailures();

    /** {@return the time for which a password is valid after it was set, more than zero} */
    @JsonProperty("maxAge")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Duration maxAge();

    /** {@return the role that unlocks an account and releases it from the blacklist, as printed in the handbook} */
    @JsonProperty("approverRole")
    String approverRole();

    /**
     * Returns the message for a screen: the situation and the next step, in one to three sentences. An allowed login
     * gets a warning if the password expires within 7 days; a host with another warning period uses
     * {@link #expiresIn()}. The role of the approver is printed as it is in both languages.
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     * @return the message, without personal data
     */
    default String message(Locale locale) {
        return AccessMessages.of(this, locale);
    }
}
