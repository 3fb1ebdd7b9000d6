package io.github.servicehandbook.account;

import io.github.servicehandbook.internal.text.Languages;
import java.util.Locale;

/**
 * A side effect that the host must carry out because the state of an account changed. It occurs once, with the change
 * itself.
 *
 * <p>The JSON form is the name of the constant, for example {@code "LOCKED"}.
 *
 * <p>Immutable and thread-safe.
 */
public enum Effect {
    /**
     * Send the generated password by SMS to the bound number. The host still has the password; the event has only its
     * hash.
     */
    SEND_GENERATED_PASSWORD_SMS("短信发送密码", "Send password by SMS"),
    /** The account was locked for malicious login (恶意登录加锁): close its sessions, notify its owner. */
    LOCKED("账号已锁定", "Account locked"),
    /** The account was blacklisted because its password expired: close its sessions, notify its owner. */
    BLACKLISTED("账号已列入黑名单", "Account blacklisted"),
    /** The account was unlocked: notify its owner. */
    UNLOCKED("账号已解锁", "Account unlocked"),
    /** The account was released from the blacklist: notify its owner. */
    RELEASED("已解除黑名单", "Released from blacklist"),
    /** The owner changed the password: close the other sessions, notify the owner. */
    PASSWORD_CHANGED("密码已修改", "Password changed"),
    /** An approval took effect: record event, approver and time in the audit log. */
    AUDIT("记入审计日志", "Write audit entry");

    private final String chinese;
    private final String english;

    Effect(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /**
     * {@return the label of this effect for a screen}
     *
     * @param locale the locale; an English locale selects English, any other selects Chinese
     */
    public String label(Locale locale) {
        return Languages.pick(locale, chinese, english);
    }
}
