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
 * A decision on whether an account may log in at an instant, with the reasons (handbook 3.3, 一、2（3）（4）).
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"access", "reasons", "expiresIn"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface AccessDecision permits ImmutableAccessDecision {
    /** The level of access that an account has. */
    enum Access {
        /** The account may log in. */
        ALLOWED("可以登录", "may log in"),
        /** The account may log in only to change its password. */
        PASSWORD_CHANGE_ONLY("只能修改密码", "may only change the password"),
        /** The account is denied login. */
        DENIED("不能登录", "may not log in");

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
        LOCKED("恶意登录加锁", "locked for malicious login"),
        /** On the blacklist because the password was not changed in time, until a release is approved. */
        BLACKLISTED("已列入黑名单", "on the blacklist"),
        /**
         * The password was generated or the account was released from the blacklist, so the password must be changed.
         */
        MUST_CHANGE_PASSWORD("须先修改密码", "the password must be changed first"),
        /** The time at which the password was set is unknown, so the password must be changed. */
        PASSWORD_AGE_UNKNOWN("密码设置时间不明", "it is not known when the password was set"),
        /**
         * The clock is behind the time at which the password was set. The password age counts as zero; access is not
         * affected.
         */
        CLOCK_SKEW("系统时钟早于密码设置时间", "the clock is behind the setting of the password");

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
     * @param expiresIn the remaining validity of the password, or null
     */
    @JsonCreator
    static AccessDecision of(
            @JsonProperty("access") Access access,
            @JsonProperty("reasons") @Nullable Set<Reason> reasons,
            @JsonProperty("expiresIn") @Nullable Duration expiresIn) {
        return ImmutableAccessDecision.of(access, reasons == null ? Set.of() : reasons, Optional.ofNullable(expiresIn));
    }

    /** {@return the level of access} */
    @JsonProperty("access")
    Access access();

    /**
     * {@return the reasons why access is limited, in the order of {@link Reason}, unmodifiable} For DENIED, these are
     * only the reasons that deny access, or none if a wrong password is the only cause. For ALLOWED there are none.
     * CLOCK_SKEW may be added in each case.
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
}
