package io.github.servicehandbook.account;

import static io.github.servicehandbook.account.Scene.BY_TIME;
import static io.github.servicehandbook.account.Scene.EXPIRED;
import static io.github.servicehandbook.account.Scene.FAILURE;
import static io.github.servicehandbook.account.Scene.LAST_VALID;
import static io.github.servicehandbook.account.Scene.MANAGER;
import static io.github.servicehandbook.account.Scene.RELEASE;
import static io.github.servicehandbook.account.Scene.T0;
import static io.github.servicehandbook.account.Scene.UNLOCK;
import static io.github.servicehandbook.account.Scene.WRONG_OLD;
import static io.github.servicehandbook.account.Scene.afterFailures;
import static io.github.servicehandbook.account.Scene.blacklisted;
import static io.github.servicehandbook.account.Scene.issued;
import static io.github.servicehandbook.account.Scene.locked;
import static io.github.servicehandbook.account.Scene.ordinary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicehandbook.account.AccessDecision.Access;
import io.github.servicehandbook.account.AccessDecision.Reason;
import io.github.servicehandbook.account.AccountEvent.UnlockApproved;
import io.github.servicehandbook.account.Transition.RejectionReason;
import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.fixture.Models;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact messages and labels of accounts in both languages. */
class AccountMessagesTest {
    private static final String CLOCK = "系统时间不准，请联系系统管理员。";
    private static final String CLOCK_EN = "The system clock is wrong. Contact the system administrator.";

    private static void assertTexts(Function<Locale, String> text, String chinese, String english) {
        for (Locale locale : DisplayLocales.CHINESE) {
            assertThat(text.apply(locale)).isEqualTo(chinese);
        }
        for (Locale locale : DisplayLocales.ENGLISH) {
            assertThat(text.apply(locale)).isEqualTo(english);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOWED, 允许登录, Access allowed",
        "PASSWORD_CHANGE_ONLY, 须先修改密码, Password change required",
        "DENIED, 禁止登录, Access denied"
    })
    void labelsAccess(Access access, String chinese, String english) {
        assertTexts(access::label, chinese, english);
    }

    @ParameterizedTest
    @CsvSource({
        "LOCKED, 账号已锁定（恶意登录加锁）, Locked after repeated wrong passwords",
        "BLACKLISTED, 密码逾期未改，已列入黑名单, Blacklisted: password expired",
        "WRONG_PASSWORD, 密码错误, Wrong password",
        "MUST_CHANGE_PASSWORD, 须先修改密码, Password must be changed",
        "PASSWORD_AGE_UNKNOWN, 密码设置时间不明，须先修改, Password age unknown; change required",
        "CLOCK_SKEW, 系统时间异常：早于密码设置时间, System clock is earlier than the last password change"
    })
    void labelsReasons(Reason reason, String chinese, String english) {
        assertTexts(reason::label, chinese, english);
    }

    @ParameterizedTest
    @CsvSource({
        "SEND_GENERATED_PASSWORD_SMS, 短信发送密码, Send password by SMS",
        "LOCKED, 账号已锁定, Account locked",
        "BLACKLISTED, 账号已列入黑名单, Account blacklisted",
        "UNLOCKED, 账号已解锁, Account unlocked",
        "RELEASED, 已解除黑名单, Released from blacklist",
        "PASSWORD_CHANGED, 密码已修改, Password changed",
        "AUDIT, 记入审计日志, Write audit entry"
    })
    void labelsEffects(Effect effect, String chinese, String english) {
        assertTexts(effect::label, chinese, english);
    }

    /** A new constant needs its rows in the tables above and below. */
    @Test
    void theTablesHaveEveryConstant() {
        assertThat(Access.values()).hasSize(3);
        assertThat(Reason.values()).hasSize(6);
        assertThat(Effect.values()).hasSize(7);
        assertThat(rejections().map(row -> row.get()[0])).containsExactly((Object[]) RejectionReason.values());
    }

    static Stream<Arguments> decisions() {
        AccountState both = Models.account().locked(true).blacklisted(true).build();
        return Stream.of(
                Arguments.of(
                        "locked",
                        BY_TIME.checkAccess(locked(), T0),
                        "密码连续输错5次，账号已锁定。请向片区经理申请解锁。",
                        "The account is locked after 5 wrong passwords. Ask the 片区经理 to unlock it."),
                Arguments.of(
                        "locked by this failure",
                        BY_TIME.apply(afterFailures(4), FAILURE, T0).decision(),
                        "密码连续输错5次，账号已锁定。请向片区经理申请解锁。",
                        "The account is locked after 5 wrong passwords. Ask the 片区经理 to unlock it."),
                Arguments.of(
                        "blacklisted",
                        BY_TIME.checkAccess(blacklisted(), T0),
                        "密码超过90天未修改，账号已列入黑名单。请向片区经理申请解除。",
                        "The password was not changed within 90 days and the account is blacklisted. Ask the 片区经理 to"
                                + " release it."),
                Arguments.of(
                        "locked and blacklisted",
                        BY_TIME.checkAccess(both, T0),
                        "账号已锁定，并已列入黑名单。请向片区经理申请解锁和解除黑名单。",
                        "The account is locked and blacklisted. Ask the 片区经理 to unlock and release it."),
                Arguments.of(
                        "wrong password",
                        BY_TIME.apply(ordinary(), FAILURE, T0).decision(),
                        "登录名或密码错误。连续输错5次，账号将被锁定。",
                        "Wrong login name or password. The account is locked after 5 failed attempts."),
                Arguments.of(
                        "wrong old password",
                        BY_TIME.apply(ordinary(), WRONG_OLD, T0).decision(),
                        "登录名或密码错误。连续输错5次，账号将被锁定。",
                        "Wrong login name or password. The account is locked after 5 failed attempts."),
                Arguments.of(
                        "must change",
                        BY_TIME.apply(AccountState.initial(), issued("h1"), T0).decision(),
                        "请先修改密码，再进行其他操作。",
                        "Change the password before doing anything else."),
                Arguments.of(
                        "age unknown",
                        BY_TIME.checkAccess(AccountState.initial(), T0),
                        "请先修改密码，再进行其他操作。",
                        "Change the password before doing anything else."),
                Arguments.of("allowed", BY_TIME.checkAccess(ordinary(), T0), "允许登录。", "Access allowed."),
                Arguments.of(
                        "denied without a reason",
                        Scene.decision(Access.DENIED, null, null),
                        "禁止登录。",
                        "Access denied."),
                Arguments.of("allowed, clock", BY_TIME.checkAccess(ordinary(), T0.minusNanos(1)), CLOCK, CLOCK_EN),
                Arguments.of(
                        "wrong password, clock",
                        BY_TIME.apply(ordinary(), FAILURE, T0.minusNanos(1)).decision(),
                        "登录名或密码错误。连续输错5次，账号将被锁定。" + CLOCK,
                        "Wrong login name or password. The account is locked after 5 failed attempts. " + CLOCK_EN));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("decisions")
    void tellsTheNextStep(String situation, AccessDecision decision, String chinese, String english) {
        assertTexts(decision::message, chinese, english);
    }

    @ParameterizedTest
    @CsvSource({
        "P7DT0.000000001S, 允许登录。, Access allowed.",
        "P7D, 密码还有7天到期，请尽快修改。, The password expires in 7 days. Change it soon.",
        "P6DT23H, 密码还有6天到期，请尽快修改。, The password expires in 6 days. Change it soon.",
        "P1D, 密码还有1天到期，请尽快修改。, The password expires in 1 day. Change it soon.",
        "PT23H59M, 密码还有不到1天到期，请尽快修改。, The password expires in less than a day. Change it soon.",
        "PT0S, 密码还有不到1天到期，请尽快修改。, The password expires in less than a day. Change it soon."
    })
    void warnsWithinSevenDaysOfExpiry(Duration left, String chinese, String english) {
        assertTexts(BY_TIME.checkAccess(ordinary(), LAST_VALID.minus(left))::message, chinese, english);
    }

    @Test
    void aDecisionHasTheFiguresOfThePolicy() {
        AccountLifecycle lifecycle = AccountLifecycle.of(Models.policy()
                .maxConsecutiveFailures(3)
                .maxAge(Duration.ofDays(30))
                .approverRole("店长")
                .build());

        for (AccessDecision decision : List.of(
                lifecycle.checkAccess(ordinary(), T0),
                lifecycle.apply(ordinary(), FAILURE, T0).decision())) {
            assertThat(decision.maxConsecutiveFailures()).isEqualTo(3);
            assertThat(decision.maxAge()).isEqualTo(Duration.ofDays(30));
            assertThat(decision.approverRole()).isEqualTo("店长");
        }
    }

    /** A message in English counts one in the singular; an age that is not whole days is written as it is. */
    @Test
    void statesTheFiguresOfThePolicy() {
        assertTexts(
                decision(Reason.LOCKED, 1, Duration.ofDays(90))::message,
                "密码连续输错1次，账号已锁定。请向店长申请解锁。",
                "The account is locked after 1 wrong password. Ask the 店长 to unlock it.");
        assertTexts(
                decision(Reason.WRONG_PASSWORD, 1, Duration.ofDays(90))::message,
                "登录名或密码错误。连续输错1次，账号将被锁定。",
                "Wrong login name or password. The account is locked after 1 failed attempt.");
        assertTexts(
                decision(Reason.BLACKLISTED, 5, Duration.ofDays(1))::message,
                "密码超过1天未修改，账号已列入黑名单。请向店长申请解除。",
                "The password was not changed within 1 day and the account is blacklisted. Ask the 店长 to release it.");
        assertTexts(
                decision(Reason.BLACKLISTED, 5, Duration.ofHours(12))::message,
                "密码超过12小时未修改，账号已列入黑名单。请向店长申请解除。",
                "The password was not changed within 12 h and the account is blacklisted. Ask the 店长 to release it.");
    }

    private static AccessDecision decision(Reason reason, int maxConsecutiveFailures, Duration maxAge) {
        return AccessDecision.of(Access.DENIED, Set.of(reason), null, maxConsecutiveFailures, maxAge, "店长");
    }

    @ParameterizedTest
    @CsvSource({
        "0, PT1S, 店长, maxConsecutiveFailures: 0; expected at least 1",
        "1, PT0S, 店长, maxAge: PT0S; expected a positive duration",
        "1, PT-1S, 店长, maxAge: PT-1S; expected a positive duration",
        "1, PT1S, ' ', approverRole: must not be blank"
    })
    void aDecisionRejectsFiguresOutOfRange(int maxConsecutiveFailures, Duration maxAge, String role, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AccessDecision.of(Access.ALLOWED, null, null, maxConsecutiveFailures, maxAge, role))
                .withMessage(message);
    }

    static Stream<Arguments> rejections() {
        return Stream.of(
                Arguments.of(
                        RejectionReason.LOCKED,
                        locked(),
                        FAILURE,
                        "账号已锁定，请先向片区经理申请解锁。解锁前的登录和改密不受理，也不计入错误次数。",
                        "The account is locked. Ask the 片区经理 to unlock it; until then, logins and password changes are"
                                + " rejected and not counted."),
                Arguments.of(
                        RejectionReason.BLACKLISTED,
                        blacklisted(),
                        FAILURE,
                        "账号已列入黑名单，请先向片区经理申请解除。解除前的登录和改密不受理，也不计入错误次数。",
                        "The account is blacklisted. Ask the 片区经理 to release it; until then, logins and password"
                                + " changes are rejected and not counted."),
                Arguments.of(
                        RejectionReason.HAS_PASSWORD,
                        ordinary(),
                        issued("h2"),
                        "账号已有密码，不能再发初始密码，请申请重置密码。",
                        "The account already has a password. Request a password reset instead."),
                Arguments.of(
                        RejectionReason.OWN_APPROVAL,
                        locked(),
                        new UnlockApproved("LI", MANAGER),
                        "不能审批自己的申请，请由其他片区经理审批。",
                        "You cannot approve your own request. Ask another 片区经理."),
                Arguments.of(
                        RejectionReason.NO_APPROVER,
                        locked(),
                        new UnlockApproved(" ", MANAGER),
                        "缺少审批人，请填写。",
                        "The approver is missing. Enter one."),
                Arguments.of(
                        RejectionReason.WRONG_ROLE,
                        locked(),
                        new UnlockApproved("wang", "店长"),
                        "只有片区经理可以审批。",
                        "Only the 片区经理 can approve this."),
                Arguments.of(
                        RejectionReason.NOT_LOCKED,
                        ordinary(),
                        UNLOCK,
                        "账号未锁定，无需解锁。",
                        "The account is not locked. No action is needed."),
                Arguments.of(
                        RejectionReason.NOT_BLACKLISTED,
                        ordinary(),
                        RELEASE,
                        "账号不在黑名单中，无需解除。",
                        "The account is not blacklisted. No action is needed."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rejections")
    void tellsWhyAnEventWasRejected(
            RejectionReason reason, AccountState state, AccountEvent event, String chinese, String english) {
        AccountStore store = AccountStore.inMemory();
        store.compareAndSet("li", AccountState.initial(), state);

        Transition transition = BY_TIME.applyTo(store, "li", event, T0);

        assertThat(transition.rejected()).isTrue();
        assertThat(transition.rejectionReason()).contains(reason);
        assertTexts(locale -> transition.message(locale).orElseThrow(), chinese, english);
    }

    @Test
    void anEventThatTookEffectHasNoMessage() {
        assertThat(BY_TIME.apply(locked(), UNLOCK, T0).message(Locale.UK)).isEmpty();
        assertThat(BY_TIME.apply(ordinary(), Scene.EXPIRY_CHECK, EXPIRED).message(Locale.CHINA))
                .isEmpty();
    }
}
