package io.github.servicehandbook.account;

import static io.github.servicehandbook.account.Scene.BY_TIME;
import static io.github.servicehandbook.account.Scene.EXPIRED;
import static io.github.servicehandbook.account.Scene.EXPIRY_CHECK;
import static io.github.servicehandbook.account.Scene.FAILURE;
import static io.github.servicehandbook.account.Scene.LAST_VALID;
import static io.github.servicehandbook.account.Scene.SUCCESS;
import static io.github.servicehandbook.account.Scene.T0;
import static io.github.servicehandbook.account.Scene.afterFailures;
import static io.github.servicehandbook.account.Scene.changedTo;
import static io.github.servicehandbook.account.Scene.ordinary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.servicehandbook.fixture.Models;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events at a store, and what becomes of the one that comes second. */
class AccountStoreTest {
    private final AccountStore store = AccountStore.inMemory();

    @Test
    void anAccountThatIsNotThereIsInitial() {
        assertThat(store.find("li")).isEmpty();

        Transition failure = BY_TIME.applyTo(store, "li", FAILURE, T0);

        assertThat(failure.nextState().version()).isEqualTo(1);
        assertThat(store.find("li")).contains(failure.nextState());
        assertThat(store.find("LI")).isEmpty();
    }

    @Test
    void nothingIsWrittenIfNothingChanged() {
        AccountStore readOnly = new RacingStore(store, () -> {
            throw new AssertionError("written");
        });
        store.compareAndSet("li", AccountState.initial(), Scene.locked());

        assertThat(BY_TIME.applyTo(readOnly, "wu", EXPIRY_CHECK, T0).nextState())
                .isEqualTo(AccountState.initial());
        assertThat(BY_TIME.applyTo(readOnly, "li", FAILURE, T0).rejected()).isTrue();
        assertThat(store.find("wu")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void refusesABlankId(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BY_TIME.applyTo(store, id, EXPIRY_CHECK, T0))
                .withMessage("accountId: must not be blank");
    }

    @Test
    void givesUpOnAStoreThatNeverAgrees() {
        AtomicInteger races = new AtomicInteger();
        AccountStore stubborn = new AccountStore() {
            @Override
            public Optional<AccountState> find(String accountId) {
                return Optional.of(ordinary());
            }

            @Override
            public boolean compareAndSet(String accountId, AccountState expected, AccountState next) {
                races.incrementAndGet();
                return false;
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> BY_TIME.applyTo(stubborn, "li", FAILURE, T0))
                .withMessage(
                        "store: compareAndSet failed 10000 times; check that it compares with the state returned by"
                                + " find");
        assertThat(races).hasValue(10_000);
    }

    @Test
    void comparesByContent() {
        AccountState first = Models.account().build();

        assertThat(store.compareAndSet("li", first, first)).isFalse();
        assertThat(store.compareAndSet("li", AccountState.initial(), first)).isTrue();
        assertThat(store.compareAndSet("li", AccountState.initial(), afterFailures(1)))
                .isFalse();
        assertThat(store.compareAndSet("li", ordinary(), afterFailures(1))).isTrue();
        assertThat(store.compareAndSet("li", ordinary(), first)).isFalse();
        assertThat(store.find("li")).contains(afterFailures(1));
    }

    @Test
    void anInitialStateThatWasStoredCanBeReplaced() {
        store.compareAndSet("li", AccountState.initial(), AccountState.initial());

        assertThat(BY_TIME.applyTo(store, "li", FAILURE, T0).nextState().consecutiveFailures())
                .isEqualTo(1);
    }

    @Test
    void tellsNobodyItsAccounts() {
        store.compareAndSet("li", AccountState.initial(), ordinary());

        assertThat(store).hasToString("AccountStore[1]");
    }

    /** L21: the sweep at 90 days has read the state when the change of the last minute is stored. */
    @Test
    void aSweepThatComesSecondFindsTheChangedPassword() {
        store.compareAndSet("li", AccountState.initial(), ordinary());
        Instant lastMinute = LAST_VALID.minus(Duration.ofMinutes(1));
        AccountStore racing = new RacingStore(store, () -> BY_TIME.applyTo(store, "li", changedTo("h2"), lastMinute));

        Transition sweep = BY_TIME.applyTo(racing, "li", EXPIRY_CHECK, EXPIRED);

        assertThat(sweep.effects()).isEmpty();
        assertThat(sweep.nextState().blacklisted()).isFalse();
        assertThat(store.find("li").orElseThrow().passwordSetAt()).contains(lastMinute);
    }

    /** L21 at the limit itself: 90 days are not over yet, so the sweep has nothing to do in either order. */
    @Test
    void aSweepAtTheLimitLeavesTheChangeAlone() {
        store.compareAndSet("li", AccountState.initial(), ordinary());
        AccountStore racing = new RacingStore(store, () -> BY_TIME.applyTo(store, "li", EXPIRY_CHECK, LAST_VALID));

        Transition change = BY_TIME.applyTo(racing, "li", changedTo("h2"), LAST_VALID.minus(Duration.ofMinutes(1)));

        assertThat(change.rejected()).isFalse();
        assertThat(store.find("li").orElseThrow().blacklisted()).isFalse();
    }

    /** L21 turned round: the sweep was faster, so the account is on the blacklist and the change too late. */
    @Test
    void aChangeThatComesSecondFindsTheBlacklist() {
        store.compareAndSet("li", AccountState.initial(), ordinary());
        AccountStore racing = new RacingStore(store, () -> BY_TIME.applyTo(store, "li", EXPIRY_CHECK, EXPIRED));

        Transition change = BY_TIME.applyTo(racing, "li", changedTo("h2"), LAST_VALID.minus(Duration.ofMinutes(1)));

        assertThat(change.rejected()).isTrue();
        assertThat(change.effects()).isEmpty();
        assertThat(store.find("li").orElseThrow().blacklisted()).isTrue();
    }

    /** L23: the wrong password was faster. */
    @Test
    void aRightPasswordThatComesSecondFindsTheLock() {
        store.compareAndSet("li", AccountState.initial(), afterFailures(4));
        AccountStore racing = new RacingStore(store, () -> BY_TIME.applyTo(store, "li", FAILURE, T0));

        Transition right = BY_TIME.applyTo(racing, "li", SUCCESS, T0);

        assertThat(right.rejected()).isTrue();
        assertThat(right.decision().reasons()).containsExactly(AccessDecision.Reason.LOCKED);
        assertThat(right.effects()).isEmpty();
    }

    /** L23: the right password was faster. */
    @Test
    void aWrongPasswordThatComesSecondStartsTheCountAgain() {
        store.compareAndSet("li", AccountState.initial(), afterFailures(4));
        AccountStore racing = new RacingStore(store, () -> BY_TIME.applyTo(store, "li", SUCCESS, T0));

        Transition wrong = BY_TIME.applyTo(racing, "li", FAILURE, T0);

        assertThat(wrong.nextState().consecutiveFailures()).isEqualTo(1);
        assertThat(wrong.nextState().locked()).isFalse();
    }

    /** L22: two fifth failures lock once. */
    @Test
    void aSecondFifthFailureIsRefused() {
        store.compareAndSet("li", AccountState.initial(), afterFailures(4));
        AccountStore racing = new RacingStore(
                store,
                () -> assertThat(BY_TIME.applyTo(store, "li", FAILURE, T0).effects())
                        .containsExactly(Effect.LOCKED));

        Transition second = BY_TIME.applyTo(racing, "li", FAILURE, T0);

        assertThat(second.rejected()).isTrue();
        assertThat(second.effects()).isEmpty();
        assertThat(second.nextState().consecutiveFailures()).isEqualTo(5);
    }

    /** A store at which somebody else is faster, once. */
    private static final class RacingStore implements AccountStore {
        private final AccountStore store;
        private final Runnable other;
        private boolean raced;

        RacingStore(AccountStore store, Runnable other) {
            this.store = store;
            this.other = other;
        }

        @Override
        public Optional<AccountState> find(String accountId) {
            return store.find(accountId);
        }

        @Override
        public boolean compareAndSet(String accountId, AccountState expected, AccountState next) {
            if (!raced) {
                raced = true;
                other.run();
            }
            return store.compareAndSet(accountId, expected, next);
        }
    }
}
