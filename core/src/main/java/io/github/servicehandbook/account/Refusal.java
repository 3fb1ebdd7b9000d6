package io.github.servicehandbook.account;

/** A reason why an event is rejected. */
enum Refusal {
    LOCKED(
            "账号已被恶意登录加锁，解锁之前不受理，也不计入错误次数。",
            "The account is locked for malicious login; until it is unlocked nothing is accepted or counted."),
    BLACKLISTED(
            "账号已列入黑名单，解除之前不受理，也不计入错误次数。",
            "The account is on the blacklist; until it is released nothing is accepted or counted."),
    HAS_PASSWORD(
            "账号已有密码，不能再发初始密码，应申请重置密码。",
            "The account has a password already; it needs a reset, not an initial password."),
    OWN_APPROVAL("不得批准自己的申请。", "Nobody approves their own request."),
    NO_APPROVER("没有写明批准人。", "It is not said who approved."),
    WRONG_ROLE("只有{role}可以批准。", "Only the role {role} may approve."),
    NOT_LOCKED("账号没有加锁，无需解锁。", "The account is not locked."),
    NOT_BLACKLISTED("账号不在黑名单中，无需解除。", "The account is not on the blacklist.");

    private final String chinese;
    private final String english;

    Refusal(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The role is that of the policy, never the one that an approver claims. */
    String chinese(String role) {
        return chinese.replace("{role}", role);
    }

    String english(String role) {
        return english.replace("{role}", role);
    }
}
