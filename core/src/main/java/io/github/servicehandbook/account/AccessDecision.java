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
 * Whether an account may log in at an instant, and why not (handbook 3.3, 一、2（3）（4）).
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"access", "reasons", "expiresIn"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface AccessDecision permits ImmutableAccessDecision {
    /** How far an account may go. */
    enum Access {
        /** It may log in. */
        ALLOWED("可以登录", "may log in"),
        /** It may log in to change its password and for nothing else. */
        PASSWORD_CHANGE_ONLY("只能修改密码", "may only change the password"),
        /** It may not log in. */
        DENIED("不能登录", "may not log in");

        private final String chinese;
        private final String english;

        Access(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the access for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the wording
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /** Why an account may not go further, or what is odd about it. */
    enum Reason {
        /** Locked after consecutive wrong passwords, until an unlocking is approved. */
        LOCKED("恶意登录加锁", "locked for malicious login"),
        /** On the blacklist because the password was not changed in time, until a release is approved. */
        BLACKLISTED("已列入黑名单", "on the blacklist"),
        /** The password was generated, or the account was released from the blacklist: the password must be changed. */
        MUST_CHANGE_PASSWORD("须先修改密码", "the password must be changed first"),
        /** It is not known when the password was set, so it must be changed. */
        PASSWORD_AGE_UNKNOWN("密码设置时间不明", "it is not known when the password was set"),
        /** The clock shows an instant before the password was set. The age counts as zero; access is not affected. */
        CLOCK_SKEW("系统时钟早于密码设置时间", "the clock is behind the setting of the password");

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /**
         * Returns the reason for a screen.
         *
         * @param locale English for an English locale, Chinese for all others
         * @return the wording
         */
        public String label(Locale locale) {
            return Languages.pick(locale, chinese, english);
        }
    }

    /**
     * Makes a decision; programs get one from an {@link AccountLifecycle}.
     *
     * @param access how far the account may go
     * @param reasons why it may not go further; null is none
     * @param expiresIn how long the password is still valid, or null
     * @return the decision
     */
    @JsonCreator
    static AccessDecision of(
            @JsonProperty("access") Access access,
            @JsonProperty("reasons") @Nullable Set<Reason> reasons,
            @JsonProperty("expiresIn") @Nullable Duration expiresIn) {
        return ImmutableAccessDecision.of(access, reasons == null ? Set.of() : reasons, Optional.ofNullable(expiresIn));
    }

    /**
     * Returns how far the account may go.
     *
     * @return the access
     */
    @JsonProperty("access")
    Access access();

    /**
     * Returns why the account may not go further, and whether the clock is odd.
     *
     * @return every reason, in the order of {@link Reason}, unmodifiable; of an account that is DENIED only what denies
     *     it, none if a wrong password alone does; of one that is ALLOWED at most CLOCK_SKEW
     */
    @JsonProperty("reasons")
    Set<Reason> reasons();

    /**
     * Returns how long the password is still valid, for a warning. By elapsed time the password is still valid when
     * exactly this time has gone by, by calendar days no more.
     *
     * @return the time left; empty of an account that is DENIED, that was released from the blacklist (no time runs until
     *     the password is changed) or whose password's age is not known
     */
    @JsonProperty("expiresIn")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    Optional<Duration> expiresIn();
}
