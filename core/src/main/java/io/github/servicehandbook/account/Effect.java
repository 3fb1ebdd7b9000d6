package io.github.servicehandbook.account;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.servicehandbook.internal.HandbookValue;
import org.immutables.value.Value;

/**
 * What the host has to do because the state of an account changed. It comes once, with the change itself.
 *
 * <p>Immutable and safe to share between threads.
 */
@Value.Immutable
@HandbookValue
public sealed interface Effect permits ImmutableEffect {
    /** What is to be done. */
    enum Kind {
        /** Send the generated password by SMS to the bound number; the host still has it, the event has only its hash. */
        SEND_GENERATED_PASSWORD_SMS,
        /** The account was locked for malicious login (恶意登录加锁): close its sessions, tell its owner. */
        LOCKED,
        /** The account was blacklisted because its password expired: close its sessions, tell its owner. */
        BLACKLISTED,
        /** The account was unlocked: tell its owner. */
        UNLOCKED,
        /** The account was released from the blacklist: tell its owner. */
        RELEASED,
        /** The owner changed the password: close the other sessions, tell the owner. */
        PASSWORD_CHANGED,
        /** An approval took effect: note event, approver and instant in the audit log. */
        AUDIT
    }

    /**
     * Makes an effect; programs get one from a transition.
     *
     * @param kind what is to be done
     * @return the effect
     */
    @JsonCreator
    static Effect of(@JsonProperty("kind") Kind kind) {
        return ImmutableEffect.of(kind);
    }

    /**
     * Returns what is to be done.
     *
     * @return the kind
     */
    @JsonProperty("kind")
    Kind kind();
}
