package io.github.servicehandbook.account;

import io.github.servicehandbook.account.AccessDecision.Access;
import io.github.servicehandbook.account.AccessDecision.Reason;
import io.github.servicehandbook.internal.text.DurationText;
import io.github.servicehandbook.internal.text.Languages;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The messages of access decisions. If several reasons apply, the message is about the one to be resolved first. */
final class AccessMessages {
    /** The handbook has no warning period; this is the authors' choice. */
    private static final Duration WARNING_PERIOD = Duration.ofDays(7);

    private AccessMessages() {}

    static String of(AccessDecision decision, Locale locale) {
        if (!decision.reasons().contains(Reason.CLOCK_SKEW)) {
            return accessMessage(decision, locale);
        }
        String clock = Languages.pick(
                locale, "系统时间不准，请联系系统管理员。", "The system clock is wrong. Contact the system administrator.");
        return decision.access() == Access.ALLOWED
                ? clock
                : accessMessage(decision, locale) + Languages.pick(locale, "", " ") + clock;
    }

    private static String accessMessage(AccessDecision decision, Locale locale) {
        return switch (decision.access()) {
            case ALLOWED -> allowed(decision, locale);
            case PASSWORD_CHANGE_ONLY ->
                Languages.pick(locale, "请先修改密码，再进行其他操作。", "Change the password before doing anything else.");
            case DENIED -> denied(decision, locale);
        };
    }

    private static String allowed(AccessDecision decision, Locale locale) {
        return decision.expiresIn()
                .filter(left -> left.compareTo(WARNING_PERIOD) <= 0)
                .map(left -> expiryWarning(left.toDays(), locale))
                .orElseGet(() -> sentence(decision.access(), locale));
    }

    private static String expiryWarning(long days, Locale locale) {
        String left = days == 0
                ? Languages.pick(locale, "不到1天", "less than a day")
                : Languages.pick(locale, days + "天", count(days, "day"));
        return Languages.pick(
                locale, "密码还有" + left + "到期，请尽快修改。", "The password expires in " + left + ". Change it soon.");
    }

    private static String denied(AccessDecision decision, Locale locale) {
        Set<Reason> reasons = decision.reasons();
        if (reasons.contains(Reason.LOCKED)) {
            return reasons.contains(Reason.BLACKLISTED)
                    ? lockedAndBlacklisted(decision.approverRole(), locale)
                    : locked(decision, locale);
        }
        if (reasons.contains(Reason.BLACKLISTED)) {
            return blacklisted(decision, locale);
        }
        return reasons.contains(Reason.WRONG_PASSWORD)
                ? wrongPassword(decision.maxConsecutiveFailures(), locale)
                : sentence(decision.access(), locale);
    }

    private static String lockedAndBlacklisted(String role, Locale locale) {
        return Languages.pick(
                locale,
                "账号已锁定，并已列入黑名单。请向" + role + "申请解锁和解除黑名单。",
                "The account is locked and blacklisted. Ask the " + role + " to unlock and release it.");
    }

    private static String locked(AccessDecision decision, Locale locale) {
        int failures = decision.maxConsecutiveFailures();
        String role = decision.approverRole();
        return Languages.pick(
                locale,
                "密码连续输错" + failures + "次，账号已锁定。请向" + role + "申请解锁。",
                "The account is locked after " + count(failures, "wrong password") + ". Ask the " + role
                        + " to unlock it.");
    }

    private static String blacklisted(AccessDecision decision, Locale locale) {
        String age = age(decision.maxAge(), locale);
        String role = decision.approverRole();
        return Languages.pick(
                locale,
                "密码超过" + age + "未修改，账号已列入黑名单。请向" + role + "申请解除。",
                "The password was not changed within " + age + " and the account is blacklisted. Ask the " + role
                        + " to release it.");
    }

    private static String wrongPassword(int failures, Locale locale) {
        return Languages.pick(
                locale,
                "登录名或密码错误。连续输错" + failures + "次，账号将被锁定。",
                "Wrong login name or password. The account is locked after " + count(failures, "failed attempt") + ".");
    }

    private static String sentence(Access access, Locale locale) {
        return access.label(locale) + Languages.pick(locale, "。", ".");
    }

    private static String age(Duration maxAge, Locale locale) {
        long days = maxAge.toDays();
        return maxAge.equals(Duration.ofDays(days))
                ? Languages.pick(locale, days + "天", count(days, "day"))
                : DurationText.of(maxAge, locale);
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
