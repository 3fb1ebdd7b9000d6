package io.github.servicehandbook.account;

import static io.github.servicehandbook.account.Scene.BY_DAY;
import static io.github.servicehandbook.account.Scene.BY_TIME;
import static io.github.servicehandbook.account.Scene.EXPIRED;
import static io.github.servicehandbook.account.Scene.EXPIRY_CHECK;
import static io.github.servicehandbook.account.Scene.FAILURE;
import static io.github.servicehandbook.account.Scene.LAST_VALID;
import static io.github.servicehandbook.account.Scene.RELEASE;
import static io.github.servicehandbook.account.Scene.SUBJECT;
import static io.github.servicehandbook.account.Scene.SUCCESS;
import static io.github.servicehandbook.account.Scene.T0;
import static io.github.servicehandbook.account.Scene.UNLOCK;
import static io.github.servicehandbook.account.Scene.WRONG_OLD;
import static io.github.servicehandbook.account.Scene.after;
import static io.github.servicehandbook.account.Scene.afterFailures;
import static io.github.servicehandbook.account.Scene.blacklisted;
import static io.github.servicehandbook.account.Scene.changedTo;
import static io.github.servicehandbook.account.Scene.issued;
import static io.github.servicehandbook.account.Scene.locked;
import static io.github.servicehandbook.account.Scene.ordinary;
import static io.github.servicehandbook.account.Scene.resetTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.account.AccessDecision.Access;
import io.github.servicehandbook.account.AccessDecision.Reason;
import io.github.servicehandbook.account.AccountEvent.ReleaseApproved;
import io.github.servicehandbook.account.AccountEvent.UnlockApproved;
import io.github.servicehandbook.account.Transition.RejectionReason;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.Finding;
import io.github.servicehandbook.password.FindingCode;
import io.github.servicehandbook.password.PasswordHistory;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cases of the lifecycle, one by one; races have a test of their own. */
class LifecycleRowsTest {
    private static final Duration MONTH = Duration.ofDays(30);

    @Test
    @DisplayName("L1: an initial password must be changed and is to be sent")
    void initialPasswordIsSentAndMustBeChanged() {
        Transition transition = BY_TIME.apply(AccountState.initial(), issued("h1"), T0);

        assertThat(transition.nextState())
                .isEqualTo(AccountState.of(1, T0, true, 0, false, false, false, PasswordHistory.of(List.of("h1"))));
        assertThat(transition.effects()).containsExactly(Effect.SEND_GENERATED_PASSWORD_SMS);
        assertThat(transition.toString()).doesNotContain("h1");
    }

    @Test
    @DisplayName("L2: a login with the initial password may only change it")
    void initialPasswordOpensTheChangeAlone() {
        AccountState state = after(AccountState.initial(), T0, issued("h1"));

        Transition login = BY_TIME.apply(state, SUCCESS, T0);

        assertThat(login.decision())
                .isEqualTo(Scene.decision(
                        Access.PASSWORD_CHANGE_ONLY, Set.of(Reason.MUST_CHANGE_PASSWORD), Duration.ofDays(90)));
        assertThat(login.nextState()).isSameAs(state);
    }

    @Test
    @DisplayName("L3: the initial password is entry 1 of the history")
    void initialPasswordCannotBeChosenAgain() {
        AccountState state = after(AccountState.initial(), T0, issued(Scene.hash("Kx7#mQ2v")));

        assertThat(check("Kx7#mQ2v", state).findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.REUSED);
        assertThat(check("Kx7#mQ2w", state).outcome()).isEqualTo(PasswordVerdict.Outcome.ACCEPTED);
    }

    private static PasswordVerdict check(String password, AccountState state) {
        try (Secret secret = Secret.of(password)) {
            return Models.passwordPolicy().checkWithHistory(secret, SUBJECT, state.history(), Scene::matches);
        }
    }

    @Test
    @DisplayName("L4: after the first change the account is open and the clock starts again")
    void firstChangeOpensTheAccount() {
        AccountState state = after(AccountState.initial(), T0, issued("h1"));

        Transition change = BY_TIME.apply(state, changedTo("h2"), T0.plus(MONTH));

        assertThat(change.nextState().mustChangePassword()).isFalse();
        assertThat(change.nextState().passwordSetAt()).contains(T0.plus(MONTH));
        assertThat(change.nextState().history().encodedPasswords()).containsExactly("h2", "h1");
        assertThat(change.decision()).isEqualTo(Scene.decision(Access.ALLOWED, null, Duration.ofDays(90)));
        assertThat(change.effects()).containsExactly(Effect.PASSWORD_CHANGED);
    }

    @Test
    @DisplayName("L5: the fifth failure locks, once")
    void fifthFailureLocks() {
        assertThat(afterFailures(4).locked()).isFalse();

        Transition fifth = BY_TIME.apply(afterFailures(4), FAILURE, T0);

        assertThat(fifth.decision())
                .isEqualTo(Scene.decision(Access.DENIED, Set.of(Reason.LOCKED, Reason.WRONG_PASSWORD), null));
        assertThat(fifth.effects()).containsExactly(Effect.LOCKED);
        assertThat(fifth.nextState().consecutiveFailures()).isEqualTo(5);
        assertThat(fifth.rejected()).isFalse();
    }

    @Test
    @DisplayName("L6: a right password in between starts the count again")
    void rightPasswordStartsTheCountAgain() {
        AccountState state = after(afterFailures(4), T0, SUCCESS, FAILURE, FAILURE, FAILURE, FAILURE);

        assertThat(state.consecutiveFailures()).isEqualTo(4);
        assertThat(state.locked()).isFalse();
    }

    @Test
    @DisplayName("L7: a locked account is denied before its password is looked at")
    void lockedAccountIsDeniedBeforeAnyHash() {
        assertThat(BY_TIME.checkAccess(locked(), T0))
                .isEqualTo(Scene.decision(Access.DENIED, Set.of(Reason.LOCKED), null));

        Transition right = BY_TIME.apply(locked(), SUCCESS, T0);

        assertThat(right.rejected()).isTrue();
        assertThat(right.nextState()).isEqualTo(locked());
    }

    @Test
    @DisplayName("L8: a failure of a locked account is not counted")
    void failuresOfALockedAccountAreNotCounted() {
        AccountState state = afterFailures(5);

        Transition sixth = BY_TIME.apply(state, FAILURE, T0);

        assertThat(sixth.nextState()).isSameAs(state);
        assertThat(sixth.effects()).isEmpty();
        assertThat(sixth.rejectionReason()).contains(RejectionReason.LOCKED);
    }

    @Test
    @DisplayName("L9: failures add up however far apart they are")
    void failuresHaveNoWindow() {
        assertThat(BY_TIME.apply(afterFailures(4), FAILURE, T0.plus(MONTH))
                        .nextState()
                        .locked())
                .isTrue();
    }

    @Test
    @DisplayName("L10: the area manager unlocks, and the count starts again")
    void approvedUnlockingOpensTheAccount() {
        Transition unlocked = BY_TIME.apply(locked(), UNLOCK, T0);

        assertThat(unlocked.nextState()).isEqualTo(Models.account().version(8).build());
        assertThat(unlocked.decision().access()).isEqualTo(Access.ALLOWED);
        assertThat(unlocked.effects()).containsExactly(Effect.UNLOCKED, Effect.AUDIT);
    }

    @Test
    @DisplayName("L11: an approval by another role or by the account itself is void")
    void approvalWithoutAuthorityIsVoid() {
        AccountStore store = AccountStore.inMemory();
        store.compareAndSet("li", AccountState.initial(), locked());

        Transition clerk = BY_TIME.apply(locked(), new UnlockApproved("wang", "店员"), T0);
        Transition oneself = BY_TIME.applyTo(store, "li", new UnlockApproved("li", "片区经理"), T0);

        assertThat(clerk.rejectionReason()).contains(RejectionReason.WRONG_ROLE);
        assertThat(oneself.rejectionReason()).contains(RejectionReason.OWN_APPROVAL);
        assertThat(List.of(
                        clerk.nextState(), oneself.nextState(), store.find("li").orElseThrow()))
                .containsOnly(locked());
        assertThat(clerk.effects()).isEmpty();
        assertThat(oneself.effects()).isEmpty();
    }

    @Test
    @DisplayName("L12: there is nothing to unlock and nothing to release")
    void approvalWithNothingToApproveIsRefused() {
        Transition unlock = BY_TIME.apply(ordinary(), UNLOCK, T0);
        Transition release = BY_TIME.apply(ordinary(), RELEASE, T0);

        assertThat(unlock.rejectionReason()).contains(RejectionReason.NOT_LOCKED);
        assertThat(release.rejectionReason()).contains(RejectionReason.NOT_BLACKLISTED);
        assertThat(List.of(unlock.nextState(), release.nextState())).containsOnly(ordinary());
    }

    @Test
    @DisplayName("L13: one second before the limit the login is allowed and says so")
    void warnsWithTheExactTimeLeft() {
        assertThat(BY_TIME.checkAccess(ordinary(), LAST_VALID.minusSeconds(1)))
                .isEqualTo(Scene.decision(Access.ALLOWED, null, Duration.ofSeconds(1)));
    }

    @Test
    @DisplayName("L14: exactly 90 days is still valid")
    void exactlyTheAgeIsStillValid() {
        assertThat(BY_TIME.checkAccess(ordinary(), LAST_VALID))
                .isEqualTo(Scene.decision(Access.ALLOWED, null, Duration.ZERO));
        assertThat(BY_TIME.apply(ordinary(), EXPIRY_CHECK, LAST_VALID).nextState())
                .isEqualTo(ordinary());
    }

    @Test
    @DisplayName("L15: a nanosecond later the account is on the blacklist")
    void aNanosecondLaterIsTooLate() {
        Transition login = BY_TIME.apply(ordinary(), SUCCESS, EXPIRED);

        assertThat(login.decision()).isEqualTo(Scene.decision(Access.DENIED, Set.of(Reason.BLACKLISTED), null));
        assertThat(BY_TIME.checkAccess(ordinary(), EXPIRED)).isEqualTo(login.decision());
        assertThat(login.nextState())
                .isEqualTo(Models.account().version(8).blacklisted(true).build());
        assertThat(login.effects()).containsExactly(Effect.BLACKLISTED);
        assertThat(login.rejected()).isTrue();
    }

    @Test
    @DisplayName("L16: a second sweep finds nothing to do")
    void blacklistingHasItsEffectOnce() {
        Transition first = BY_TIME.apply(ordinary(), EXPIRY_CHECK, EXPIRED);
        Transition second = BY_TIME.apply(first.nextState(), EXPIRY_CHECK, EXPIRED.plus(MONTH));

        assertThat(first.effects()).containsExactly(Effect.BLACKLISTED);
        assertThat(first.rejected()).isFalse();
        assertThat(second.effects()).isEmpty();
        assertThat(second.nextState()).isSameAs(first.nextState());
    }

    @Test
    @DisplayName("L17: who is on the blacklist cannot change the password")
    void blacklistedAccountCannotChangeItsPassword() {
        Transition change = BY_TIME.apply(blacklisted(), changedTo("h2"), T0);

        assertThat(change.decision().access()).isEqualTo(Access.DENIED);
        assertThat(change.nextState()).isEqualTo(blacklisted());
        assertThat(change.rejectionReason()).contains(RejectionReason.BLACKLISTED);
    }

    @Test
    @DisplayName("L18: a failure of a blacklisted account is not counted")
    void failuresOfABlacklistedAccountAreNotCounted() {
        assertThat(after(blacklisted(), T0, FAILURE, WRONG_OLD, FAILURE, FAILURE, FAILURE))
                .isEqualTo(blacklisted());
    }

    @Test
    @DisplayName("L19: after a release only the change is open, without a limit, and the clock starts at the change")
    void releaseOpensTheChangeAlone() {
        Transition release = BY_TIME.apply(blacklisted(), RELEASE, EXPIRED);
        Instant muchLater = EXPIRED.plus(Duration.ofDays(1000));

        assertThat(release.effects()).containsExactly(Effect.RELEASED, Effect.AUDIT);
        assertThat(release.nextState())
                .isEqualTo(Models.account()
                        .version(8)
                        .mustChangePassword(true)
                        .released(true)
                        .build());
        assertThat(BY_TIME.checkAccess(release.nextState(), muchLater))
                .isEqualTo(Scene.decision(Access.PASSWORD_CHANGE_ONLY, Set.of(Reason.MUST_CHANGE_PASSWORD), null));

        Transition change = BY_TIME.apply(release.nextState(), changedTo("h2"), muchLater);

        assertThat(change.nextState().released()).isFalse();
        assertThat(change.decision()).isEqualTo(Scene.decision(Access.ALLOWED, null, Duration.ofDays(90)));
    }

    @Test
    @DisplayName("L20: lock and blacklist are independent")
    void lockAndBlacklistAreIndependent() {
        AccountState both = Models.account()
                .locked(true)
                .consecutiveFailures(5)
                .blacklisted(true)
                .build();

        assertThat(BY_TIME.checkAccess(both, T0).reasons()).containsExactly(Reason.LOCKED, Reason.BLACKLISTED);
        assertThat(after(both, T0, UNLOCK)).satisfies(state -> {
            assertThat(state.locked()).isFalse();
            assertThat(state.blacklisted()).isTrue();
        });
        assertThat(after(both, T0, RELEASE)).satisfies(state -> {
            assertThat(state.locked()).isTrue();
            assertThat(state.consecutiveFailures()).isEqualTo(5);
            assertThat(state.blacklisted()).isFalse();
        });
        assertThat(BY_TIME.apply(locked(), EXPIRY_CHECK, EXPIRED).nextState().blacklisted())
                .isTrue();
    }

    @Test
    @DisplayName("L25: by time the 90 days end to the minute, by days at midnight")
    void basisDecidesOnTheLastDay() {
        AccountState state = Models.account()
                .passwordSetAt(Instant.parse("2026-01-01T15:30:00Z"))
                .build();
        Instant lateOnTheLastDay = Instant.parse("2026-04-01T15:45:00Z");

        assertThat(BY_TIME.checkAccess(state, lateOnTheLastDay).reasons()).containsExactly(Reason.BLACKLISTED);
        assertThat(BY_DAY.checkAccess(state, lateOnTheLastDay))
                .isEqualTo(Scene.decision(Access.ALLOWED, null, Duration.ofMinutes(15)));
    }

    @Test
    @DisplayName("L26: by days midnight itself is too late")
    void midnightEndsTheLastDay() {
        Instant midnight = Instant.parse("2026-04-01T16:00:00Z");

        assertThat(BY_DAY.checkAccess(ordinary(), midnight.minusNanos(1)))
                .isEqualTo(Scene.decision(Access.ALLOWED, null, Duration.ofNanos(1)));
        assertThat(BY_DAY.checkAccess(ordinary(), midnight).reasons()).containsExactly(Reason.BLACKLISTED);
    }

    @Test
    @DisplayName("L27: a password of unknown age must be changed")
    void unknownAgeForcesAChange() {
        AccountState state = Models.account().passwordSetAt(null).build();

        assertThat(BY_TIME.checkAccess(state, T0))
                .isEqualTo(Scene.decision(Access.PASSWORD_CHANGE_ONLY, Set.of(Reason.PASSWORD_AGE_UNKNOWN), null));
        assertThat(BY_TIME.apply(state, EXPIRY_CHECK, EXPIRED).nextState()).isSameAs(state);
        assertThat(after(state, T0, changedTo("h2")).passwordSetAt()).contains(T0);
    }

    @Test
    @DisplayName("L28: a clock that is behind is said and changes nothing")
    void clockThatIsBehindIsSaid() {
        assertThat(BY_TIME.checkAccess(ordinary(), T0.minusNanos(1)))
                .isEqualTo(Scene.decision(Access.ALLOWED, Set.of(Reason.CLOCK_SKEW), Duration.ofDays(90)));
        assertThat(BY_TIME.checkAccess(ordinary(), T0).reasons()).isEmpty();
    }

    @Test
    @DisplayName("L29: a new password that breaks the policy is no failure")
    void rejectedChoiceLeavesTheAccountAlone() {
        AccountState state = Models.account()
                .history(Scene.hash("Kx7#mQ2v"))
                .consecutiveFailures(3)
                .build();

        PasswordVerdict verdict = check("short", state);

        assertThat(verdict.outcome()).isEqualTo(PasswordVerdict.Outcome.REJECTED);
        assertThat(state.consecutiveFailures()).isEqualTo(3);
        assertThat(after(state, T0, WRONG_OLD).consecutiveFailures()).isEqualTo(4);
    }

    @Test
    @DisplayName("L30: a wrong old password counts and locks like a failed login")
    void wrongOldPasswordCounts() {
        Transition fifth = BY_TIME.apply(afterFailures(4), WRONG_OLD, T0);

        assertThat(fifth.nextState().locked()).isTrue();
        assertThat(fifth.effects()).containsExactly(Effect.LOCKED);
        assertThat(BY_TIME.apply(ordinary(), WRONG_OLD, T0).nextState().consecutiveFailures())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("L31: a hash of unknown algorithm leaves the verdict open")
    void unknownAlgorithmLeavesTheVerdictOpen() {
        AccountState state = Models.account().history("scrypt:00").build();

        assertThat(check("Kx7#mQ2v", state).outcome()).isEqualTo(PasswordVerdict.Outcome.INDETERMINATE);
    }

    @Test
    @DisplayName("L32: a reset sends a new password, which must be changed")
    void resetSendsANewPassword() {
        Transition reset = BY_TIME.apply(afterFailures(3), resetTo("h2"), T0.plus(MONTH));

        assertThat(reset.nextState().passwordSetAt()).contains(T0.plus(MONTH));
        assertThat(reset.nextState().consecutiveFailures()).isZero();
        assertThat(reset.nextState().history().encodedPasswords()).containsExactly("h2", "hash-of-p1", "hash-of-p0");
        assertThat(reset.decision().reasons()).containsExactly(Reason.MUST_CHANGE_PASSWORD);
        assertThat(reset.effects()).containsExactly(Effect.SEND_GENERATED_PASSWORD_SMS, Effect.AUDIT);
    }

    @Test
    @DisplayName("L33: a stored hash of another length is another password, and no exception")
    void hashOfAnotherLengthIsAnotherPassword() {
        AccountState state = Models.account().history("sha256:00ff").build();

        assertThat(check("Kx7#mQ2v", state).outcome()).isEqualTo(PasswordVerdict.Outcome.ACCEPTED);
    }

    @Test
    @DisplayName("An initial password that nobody claims expires like any other")
    void unclaimedInitialPasswordExpires() {
        AccountState state = after(AccountState.initial(), T0, issued("h1"));

        assertThat(BY_TIME.checkAccess(state, LAST_VALID).access()).isEqualTo(Access.PASSWORD_CHANGE_ONLY);
        assertThat(BY_TIME.checkAccess(state, EXPIRED).reasons()).containsExactly(Reason.BLACKLISTED);
    }

    @Test
    @DisplayName("An expired account is blacklisted and released in one go")
    void releaseMeetsTheBlacklistingOfTheSameInstant() {
        Transition release = BY_TIME.apply(ordinary(), new ReleaseApproved("wang", "片区经理"), EXPIRED);

        assertThat(release.effects()).containsExactly(Effect.BLACKLISTED, Effect.RELEASED, Effect.AUDIT);
        assertThat(release.nextState().version()).isEqualTo(8);
        assertThat(release.decision().access()).isEqualTo(Access.PASSWORD_CHANGE_ONLY);
    }
}
