package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.account.AccessDecision.Access;
import io.github.servicehandbook.account.AccessDecision.Reason;
import io.github.servicehandbook.account.AccountEvent;
import io.github.servicehandbook.account.AccountLifecycle;
import io.github.servicehandbook.account.AccountState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The figures of the handbook itself (3.3, 一、2) at work. */
class AccountLifecycleContentTest {
    private static final AccountLifecycle LIFECYCLE = Handbook.load().accountLifecycle();
    private static final Instant SET_AT = Instant.parse("2026-01-01T01:00:00Z");
    private static final AccountState STATE = LIFECYCLE
            .apply(AccountState.initial(), new AccountEvent.PasswordChanged("h1"), SET_AT)
            .nextState();

    @Test
    void aPasswordIsValidForNinetyDays() {
        Instant last = SET_AT.plus(Duration.ofDays(90));

        assertThat(LIFECYCLE.checkAccess(STATE, last).access()).isEqualTo(Access.ALLOWED);
        assertThat(LIFECYCLE.checkAccess(STATE, last.plusNanos(1)).reasons()).containsExactly(Reason.BLACKLISTED);
    }

    @Test
    void fiveFailuresLockAndTheAreaManagerUnlocks() {
        AccountState state = STATE;
        for (int i = 1; i <= 5; i++) {
            assertThat(state.locked()).isFalse();
            state = LIFECYCLE
                    .apply(state, new AccountEvent.LoginFailed(), SET_AT)
                    .nextState();
        }

        assertThat(LIFECYCLE.checkAccess(state, SET_AT).reasons()).containsExactly(Reason.LOCKED);
        assertThat(LIFECYCLE
                        .apply(state, new AccountEvent.UnlockApproved("wang", "片区经理"), SET_AT)
                        .decision()
                        .access())
                .isEqualTo(Access.ALLOWED);
    }
}
