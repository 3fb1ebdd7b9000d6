package io.github.servicehandbook.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.servicehandbook.internal.HandbookValue;
import io.github.servicehandbook.internal.text.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The result of applying an event to an account: the state to store, the decision, and the effects to carry out.
 *
 * <p>The JSON form has the decision, the effects and the rejection, for example
 * {@code {"decision":{…},"effects":["BLACKLISTED"],"rejected":true,"rejectionReason":"WRONG_ROLE"}}. Empty effects and
 * an absent reason are omitted. The form omits the state, which contains hashes, so it cannot be read back.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
@JsonPropertyOrder({"decision", "effects", "rejected", "rejectionReason"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public sealed interface Transition permits ImmutableTransition {
    /** A reason why an event is rejected. */
    enum RejectionReason {
        /** The account is locked, so logins and password changes are rejected and not counted. */
        LOCKED(
                "账号已锁定，请先向{role}申请解锁。解锁前的登录和改密不受理，也不计入错误次数。",
                "The account is locked. Ask the {role} to unlock it; until then, logins and password changes are"
                        + " rejected and not counted."),
        /** The account is on the blacklist, so logins and password changes are rejected and not counted. */
        BLACKLISTED(
                "账号已列入黑名单，请先向{role}申请解除。解除前的登录和改密不受理，也不计入错误次数。",
                "The account is blacklisted. Ask the {role} to release it; until then, logins and password changes are"
                        + " rejected and not counted."),
        /** An initial password was issued for an account that already has a password. */
        HAS_PASSWORD(
                "账号已有密码，不能再发初始密码，请申请重置密码。", "The account already has a password. Request a password reset instead."),
        /** The approver is the owner of the account. */
        OWN_APPROVAL("不能审批自己的申请，请由其他{role}审批。", "You cannot approve your own request. Ask another {role}."),
        /** The ID of the approver is blank. */
        NO_APPROVER("缺少审批人，请填写。", "The approver is missing. Enter one."),
        /** The approver does not act in the role that the policy requires. */
        WRONG_ROLE("只有{role}可以审批。", "Only the {role} can approve this."),
        /** An unlock was approved for an account that is not locked. */
        NOT_LOCKED("账号未锁定，无需解锁。", "The account is not locked. No action is needed."),
        /** A release was approved for an account that is not on the blacklist. */
        NOT_BLACKLISTED("账号不在黑名单中，无需解除。", "The account is not blacklisted. No action is needed.");

        private final String chinese;
        private final String english;

        RejectionReason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /** Returns the message with the role of the policy, never the role that an approver claims. */
        String message(String role, Locale locale) {
            return Languages.pick(locale, chinese, english).replace("{role}", role);
        }
    }

    /**
     * {@return the state after the event: the same instance if nothing changed, otherwise a new one with the next
     * version} Store it even if the event was rejected, because expiry may have changed it.
     */
    AccountState nextState();

    /**
     * {@return the access decision after the event} After a failed login or a wrong old password it is DENIED,
     * regardless of the state. Its reasons then include WRONG_PASSWORD, unless the event was rejected: in that case the
     * password does not matter.
     */
    @JsonProperty("decision")
    AccessDecision decision();

    /**
     * {@return the effects to carry out once {@link #nextState()} is stored, in the order in which they occurred; empty
     * if the state did not change}
     */
    @JsonProperty("effects")
    List<Effect> effects();

    /**
     * {@return whether the event was rejected, that is, whether there is a {@link #rejectionReason()}} Expiry may still
     * have changed the state.
     */
    @JsonProperty("rejected")
    default boolean rejected() {
        return rejectionReason().isPresent();
    }

    /** {@return the reason for the rejection, or empty if the event took effect} */
    @JsonProperty("rejectionReason")
    Optional<RejectionReason> rejectionReason();

    /**
     * Returns the reason for the rejection and the next step as a message for a screen. The message for the owner of
     * the account after an event that took effect is {@link AccessDecision#message}.
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     * @return one or two sentences without personal data, or empty if the event took effect
     */
    default Optional<String> message(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return rejectionReason().map(reason -> reason.message(decision().approverRole(), locale));
    }
}
