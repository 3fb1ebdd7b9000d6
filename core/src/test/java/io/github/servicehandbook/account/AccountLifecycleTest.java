package io.github.servicehandbook.account;

import static io.github.servicehandbook.account.Scene.BY_TIME;
import static io.github.servicehandbook.account.Scene.EXPIRED;
import static io.github.servicehandbook.account.Scene.EXPIRY_CHECK;
import static io.github.servicehandbook.account.Scene.FAILURE;
import static io.github.servicehandbook.account.Scene.MANAGER;
import static io.github.servicehandbook.account.Scene.RELEASE;
import static io.github.servicehandbook.account.Scene.SUCCESS;
import static io.github.servicehandbook.account.Scene.T0;
import static io.github.servicehandbook.account.Scene.UNLOCK;
import static io.github.servicehandbook.account.Scene.after;
import static io.github.servicehandbook.account.Scene.afterFailures;
import static io.github.servicehandbook.account.Scene.blacklisted;
import static io.github.servicehandbook.account.Scene.changedTo;
import static io.github.servicehandbook.account.Scene.issued;
import static io.github.servicehandbook.account.Scene.locked;
import static io.github.servicehandbook.account.Scene.ordinary;
import static io.github.servicehandbook.account.Scene.resetTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.account.AccessDecision.Access;
import io.github.servicehandbook.account.AccessDecision.Reason;
import io.github.servicehandbook.account.AccountEvent.PasswordReset;
import io.github.servicehandbook.account.AccountEvent.ReleaseApproved;
import io.github.servicehandbook.account.AccountEvent.UnlockApproved;
import io.github.servicehandbook.account.Transition.RejectionReason;
import io.github.servicehandbook.fixture.LoadedFixture;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.PasswordHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountLifecycleTest {
    @Test
    void ofAHandbookFollowsItsPolicy() {
        AccountLifecycle lifecycle = LoadedFixture.HANDBOOK.accountLifecycle();

        assertThat(lifecycle).isEqualTo(AccountLifecycle.of(LoadedFixture.HANDBOOK.passwordPolicy()));
    }

    /** The most that a policy can ask for is what a state can hold. */
    @Test
    void keepsTheLongestHistoryOfAnyPolicy() {
        AccountLifecycle lifecycle =
                AccountLifecycle.of(Models.policy().historySize(100).build());
        AccountState state = AccountState.initial();
        for (int i = 1; i <= 101; i++) {
            state = lifecycle.apply(state, changedTo("h" + i), T0).nextState();
        }

        assertThat(state.history().encodedPasswords())
                .hasSize(100)
                .startsWith("h101")
                .endsWith("h2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.policy().historySize(101).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31T23:59:59.999999999Z", "+10000-01-01T00:00:00Z"})
    void refusesAnInstantOutsideTheYears(Instant at) {
        String message = "at: " + at + "; expected the years 1 to 9999 (UTC)";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_TIME.checkAccess(ordinary(), at))
                .withMessage("now: " + at + "; expected the years 1 to 9999 (UTC)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_TIME.apply(locked(), changedTo("h2"), at))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_TIME.apply(AccountState.initial(), issued("h1"), at))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_TIME.applyTo(AccountStore.inMemory(), "li", EXPIRY_CHECK, at))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
    void takesTheFirstAndTheLastInstant(Instant at) {
        AccountState state = after(AccountState.initial(), at, issued("h1"));

        assertThat(BY_TIME.checkAccess(state, at).access()).isEqualTo(Access.PASSWORD_CHANGE_ONLY);
        assertThat(Scene.BY_DAY.checkAccess(state, at).access()).isEqualTo(Access.PASSWORD_CHANGE_ONLY);
    }

    @Test
    void refusesToGoBeyondTheLastVersion() {
        AccountState last = Models.account().version((1L << 53) - 1).build();

        assertThat(BY_TIME.apply(last, EXPIRY_CHECK, T0).nextState()).isSameAs(last);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_TIME.apply(last, FAILURE, T0))
                .withMessage("version: 9007199254740992; expected 0 to 9007199254740991");
    }

    @Test
    void anAccountWithoutPasswordMayOnlySetOne() {
        assertThat(BY_TIME.checkAccess(AccountState.initial(), T0).reasons())
                .containsExactly(Reason.PASSWORD_AGE_UNKNOWN);
        assertThat(after(AccountState.initial(), T0, changedTo("h1")).history().encodedPasswords())
                .containsExactly("h1");
    }

    @Test
    void everyReasonToChangeIsSaid() {
        AccountState state =
                Models.account().passwordSetAt(null).mustChangePassword(true).build();

        assertThat(BY_TIME.checkAccess(state, T0).reasons())
                .containsExactly(Reason.MUST_CHANGE_PASSWORD, Reason.PASSWORD_AGE_UNKNOWN);
    }

    @Test
    void releasedAloneAsksForAChange() {
        AccountState state = Models.account().released(true).build();

        assertThat(BY_TIME.checkAccess(state, EXPIRED))
                .isEqualTo(Scene.decision(Access.PASSWORD_CHANGE_ONLY, Set.of(Reason.MUST_CHANGE_PASSWORD), null));
    }

    @Test
    void expiryDeniesEvenWhoMustChange() {
        AccountState state = Models.account().mustChangePassword(true).build();

        assertThat(BY_TIME.checkAccess(state, EXPIRED))
                .isEqualTo(Scene.decision(Access.DENIED, Set.of(Reason.BLACKLISTED), null));
    }

    @Test
    void aFailedLoginOpensNothing() {
        Transition first = BY_TIME.apply(ordinary(), FAILURE, T0);

        assertThat(first.decision()).isEqualTo(Scene.decision(Access.DENIED, Set.of(Reason.WRONG_PASSWORD), null));
        assertThat(first.nextState())
                .isEqualTo(Models.account().version(8).consecutiveFailures(1).build());
        assertThat(first.effects()).isEmpty();
        assertThat(first.rejected()).isFalse();
        assertThat(first.rejectionReason()).isEmpty();
        assertThat(first.message(Locale.UK)).isEmpty();
    }

    @Test
    void aFailedLoginByAClockThatIsBehindSaysSo() {
        AccountState mustChange = Models.account().mustChangePassword(true).build();

        assertThat(BY_TIME.apply(mustChange, FAILURE, T0.minusNanos(1)).decision())
                .isEqualTo(Scene.decision(Access.DENIED, Set.of(Reason.WRONG_PASSWORD, Reason.CLOCK_SKEW), null));
        assertThat(BY_TIME.checkAccess(locked(), T0.minusNanos(1)).reasons())
                .containsExactly(Reason.LOCKED, Reason.CLOCK_SKEW);
    }

    @Test
    void aLoginWithNothingToForgetChangesNothing() {
        AccountState state = ordinary();

        assertThat(BY_TIME.apply(state, SUCCESS, T0).nextState()).isSameAs(state);
        assertThat(BY_TIME.apply(afterFailures(1), SUCCESS, T0).nextState().version())
                .isEqualTo(9);
    }

    @Test
    void aChangedPasswordForgetsTheFailures() {
        assertThat(after(afterFailures(4), T0, changedTo("h2")).consecutiveFailures())
                .isZero();
    }

    @Test
    void theFirstFailureLocksWhereThePolicySaysSo() {
        AccountLifecycle strict =
                AccountLifecycle.of(Models.policy().maxConsecutiveFailures(1).build());

        assertThat(strict.apply(ordinary(), FAILURE, T0).nextState().locked()).isTrue();
    }

    @Test
    void aCounterAtItsEndStaysThere() {
        AccountLifecycle lenient =
                AccountLifecycle.of(Models.policy().maxConsecutiveFailures(1000).build());
        AccountState full =
                Models.account().consecutiveFailures(Integer.MAX_VALUE).build();

        assertThat(lenient.apply(full, FAILURE, T0).nextState().consecutiveFailures())
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(lenient.apply(full, FAILURE, T0).nextState().locked()).isTrue();
    }

    @Test
    void aStricterPolicyLocksAtTheNextFailureAlone() {
        AccountState state = Models.account().consecutiveFailures(7).build();

        assertThat(BY_TIME.checkAccess(state, T0).access()).isEqualTo(Access.ALLOWED);
        assertThat(BY_TIME.apply(state, FAILURE, T0).nextState().locked()).isTrue();
    }

    @Test
    void anAccountWithAPasswordGetsNoInitialOne() {
        Transition issue = BY_TIME.apply(ordinary(), issued("h2"), T0);

        assertThat(issue.nextState()).isEqualTo(ordinary());
        assertThat(issue.rejectionReason()).contains(RejectionReason.HAS_PASSWORD);
        assertThat(issue.effects()).isEmpty();
    }

    @Test
    void anInitialPasswordLeavesLockAndBlacklistAlone() {
        AccountState state = Models.account()
                .history(PasswordHistory.of(List.of()))
                .locked(true)
                .consecutiveFailures(5)
                .blacklisted(true)
                .build();

        assertThat(after(state, EXPIRED, issued("h1")))
                .isEqualTo(AccountState.of(8, EXPIRED, true, 5, true, true, false, PasswordHistory.of(List.of("h1"))));
    }

    @Test
    void aResetLeavesLockAndBlacklistAlone() {
        AccountState both = Models.account()
                .locked(true)
                .consecutiveFailures(5)
                .blacklisted(true)
                .build();

        Transition reset = BY_TIME.apply(both, resetTo("h2"), EXPIRED);

        assertThat(reset.nextState())
                .isEqualTo(Models.account()
                        .version(8)
                        .passwordSetAt(EXPIRED)
                        .mustChangePassword(true)
                        .consecutiveFailures(5)
                        .locked(true)
                        .blacklisted(true)
                        .history("h2", "hash-of-p1", "hash-of-p0")
                        .build());
        assertThat(reset.decision().access()).isEqualTo(Access.DENIED);
        assertThat(reset.effects()).containsExactly(Effect.SEND_GENERATED_PASSWORD_SMS, Effect.AUDIT);
    }

    @Test
    void aResetOfAnExpiredAccountLeavesItOnTheBlacklist() {
        Transition reset = BY_TIME.apply(ordinary(), resetTo("h2"), EXPIRED);

        assertThat(reset.nextState().blacklisted()).isTrue();
        assertThat(reset.nextState().passwordSetAt()).contains(EXPIRED);
        assertThat(reset.effects())
                .containsExactly(Effect.BLACKLISTED, Effect.SEND_GENERATED_PASSWORD_SMS, Effect.AUDIT);
    }

    @Test
    void aResetAfterAReleaseStartsTheClock() {
        AccountState state = after(blacklisted(), EXPIRED, RELEASE, resetTo("h2"));

        assertThat(state.released()).isFalse();
        assertThat(BY_TIME.checkAccess(state, EXPIRED.plus(Duration.ofDays(91))).reasons())
                .containsExactly(Reason.BLACKLISTED);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "2, 2", "5, 5", "100, 8"})
    void keepsAsManyPasswordsAsThePolicyAsksForAndTheCurrentOneAlways(int historySize, int kept) {
        AccountLifecycle lifecycle =
                AccountLifecycle.of(Models.policy().historySize(historySize).build());
        AccountState state = AccountState.initial();
        for (int i = 1; i <= 8; i++) {
            state = lifecycle.apply(state, changedTo("h" + i), T0).nextState();
        }

        assertThat(state.history().encodedPasswords())
                .isEqualTo(Stream.of("h8", "h7", "h6", "h5", "h4", "h3", "h2", "h1")
                        .limit(kept)
                        .toList());
    }

    static Stream<Arguments> approvals() {
        return Stream.of(
                Arguments.of(Named.of("unlock", locked()), (Approving) UnlockApproved::new),
                Arguments.of(Named.of("release", blacklisted()), (Approving) ReleaseApproved::new),
                Arguments.of(
                        Named.of("reset", ordinary()), (Approving) (who, role) -> new PasswordReset("h2", who, role)));
    }

    interface Approving {
        AccountEvent by(String approver, String role);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("approvals")
    void theRoleCountsHoweverItIsTyped(AccountState state, Approving event) {
        for (String role : List.of(MANAGER, " 片区经理\n", "\u3000片区经理")) {
            assertThat(BY_TIME.apply(state, event.by("wang", role), T0).rejected())
                    .as(role)
                    .isFalse();
        }
        for (String role : List.of("", " ", "店长", "片区", "片区经理助理", "片区 经理", "AREA MANAGER")) {
            Transition refused = BY_TIME.apply(state, event.by("wang", role), T0);
            assertThat(refused.nextState()).as(role).isSameAs(state);
            assertThat(refused.effects()).isEmpty();
            assertThat(refused.rejectionReason()).contains(RejectionReason.WRONG_ROLE);
        }
    }

    @Test
    void theRoleOfThePolicyCountsInFullWidthToo() {
        AccountLifecycle lifecycle =
                AccountLifecycle.of(Models.policy().approverRole("４Ａ管理员").build());

        assertThat(lifecycle
                        .apply(locked(), new UnlockApproved("wang", "4A管理员"), T0)
                        .rejected())
                .isFalse();
        assertThat(lifecycle.apply(locked(), UNLOCK, T0).message(Locale.UK))
                .contains("Only the ４Ａ管理员 can approve this.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("approvals")
    void nobodyApprovesAnonymously(AccountState state, Approving event) {
        for (String approver : List.of("", " ", "\u3000\u00A0")) {
            Transition refused = BY_TIME.apply(state, event.by(approver, MANAGER), T0);
            assertThat(refused.nextState()).isSameAs(state);
            assertThat(refused.rejectionReason()).contains(RejectionReason.NO_APPROVER);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("approvals")
    void nobodyApprovesForThemselvesHoweverTheyTypeTheirId(AccountState state, Approving event) {
        AccountStore store = AccountStore.inMemory();
        store.compareAndSet("Li.Xm-09", AccountState.initial(), state);

        for (String approver : List.of("Li.Xm-09", " li.xm-09 ", "LI.XM-09", "Ｌｉ.ｘｍ-０９")) {
            Transition refused = BY_TIME.applyTo(store, "Li.Xm-09", event.by(approver, MANAGER), T0);
            assertThat(refused.rejectionReason()).as(approver).contains(RejectionReason.OWN_APPROVAL);
            assertThat(refused.effects()).isEmpty();
        }
        assertThat(store.find("Li.Xm-09")).contains(state);
        assertThat(BY_TIME.applyTo(store, "Li.Xm-09", event.by("Li.Xm-0", MANAGER), T0)
                        .rejected())
                .isFalse();
    }

    @Test
    void aRefusedApprovalOfAnExpiredAccountStillBlacklistsIt() {
        AccountStore store = AccountStore.inMemory();
        store.compareAndSet("li", AccountState.initial(), ordinary());

        Transition refused = BY_TIME.applyTo(store, "li", new ReleaseApproved("li", MANAGER), EXPIRED);

        assertThat(refused.rejected()).isTrue();
        assertThat(refused.effects()).containsExactly(Effect.BLACKLISTED);
        assertThat(store.find("li")).contains(refused.nextState());
        assertThat(refused.nextState().blacklisted()).isTrue();
    }

    @Test
    void lockedIsSaidBeforeBlacklisted() {
        AccountState both = Models.account().locked(true).blacklisted(true).build();

        assertThat(BY_TIME.apply(both, SUCCESS, T0).rejectionReason()).contains(RejectionReason.LOCKED);
    }

    /** While the account is closed its password is not checked, so it is not reported as wrong. */
    @Test
    void aRejectedWrongPasswordIsNotAReason() {
        assertThat(BY_TIME.apply(locked(), FAILURE, T0).decision())
                .isEqualTo(BY_TIME.checkAccess(locked(), T0))
                .isEqualTo(Scene.decision(Access.DENIED, Set.of(Reason.LOCKED), null));
        assertThat(BY_TIME.apply(ordinary(), FAILURE, EXPIRED).decision())
                .isEqualTo(Scene.decision(Access.DENIED, Set.of(Reason.BLACKLISTED), null));
    }

    @Test
    void reasonsCannotBeChanged() {
        Set<Reason> reasons = BY_TIME.checkAccess(locked(), T0).reasons();

        assertThatThrownBy(reasons::clear).isInstanceOf(UnsupportedOperationException.class);
    }
}
