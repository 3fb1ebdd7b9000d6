package io.github.servicehandbook.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.servicehandbook.internal.HandbookValue;
import org.immutables.value.Value;

/**
 * A side effect that the host must carry out because the state of an account changed. It occurs once, with the change
 * itself.
 *
 * <p>Immutable and thread-safe.
 */
@Value.Immutable
@HandbookValue
public sealed interface Effect permits ImmutableEffect {
    /** The kind of an effect. */
    enum Kind {
        /**
         * Send the generated password by SMS to the bound number. The host still has the password; the event has only
         * its hash.
         */
        SEND_GENERATED_PASSWORD_SMS,
        /** The account was locked for malicious login (恶意登录加锁): close its sessions, notify its owner. */
        LOCKED,
        /** The account was blacklisted because its password expired: close its sessions, notify its owner. */
        BLACKLISTED,
        /** The account was unlocked: notify its owner. */
        UNLOCKED,
        /** The account was released from the blacklist: notify its owner. */
        RELEASED,
        /** The owner changed the password: close the other sessions, notify the owner. */
        PASSWORD_CHANGED,
        /** An approval took effect: record event, approver and time in the audit log. */
        AUDIT
    }

    /**
     * {@return an effect of the given kind} Most callers obtain one from a {@link Transition}.
     *
     * @param kind the kind of effect
     */
    @JsonCreator
    static Effect of(@JsonProperty("kind") Kind kind) {
        return ImmutableEffect.of(kind);
    }

    /** {@return the kind of this effect} */
    @JsonProperty("kind")
    Kind kind();
}
