package io.github.servicehandbook.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.account.AccessDecision.Access;
import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.fixture.PolicyParts;
import io.github.servicehandbook.password.ExpiryBasis;
import io.github.servicehandbook.password.PasswordPolicy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.StatisticsReport;

/** Compares random lives of accounts with a differently written model and checks the laws of the lifecycle. */
@StatisticsReport(onFailureOnly = true)
class LifecyclePropertiesTest {
    /** An event and how much later than the one before it happens; now and then earlier. */
    record Step(AccountEvent event, Duration later) {}

    @Property(tries = 1500)
    void livesAsTheModelDoes(@ForAll("policies") PasswordPolicy policy, @ForAll("lives") List<Step> life) {
        AccountLifecycle lifecycle = AccountLifecycle.of(policy);
        NaiveAccount naive = new NaiveAccount(policy, null);
        AccountState state = AccountState.initial();
        Instant at = Scene.T0;
        for (Step step : life) {
            at = at.plus(step.later());

            Transition transition = lifecycle.apply(state, step.event(), at);

            assertThat(outcome(transition)).isEqualTo(naive.see(step.event(), at));
            state = transition.nextState();
            assertThat(state).isEqualTo(naive.state());
        }
    }

    @Property(tries = 500)
    void livesInAStoreAsTheModelDoes(@ForAll("policies") PasswordPolicy policy, @ForAll("lives") List<Step> life) {
        AccountLifecycle lifecycle = AccountLifecycle.of(policy);
        NaiveAccount naive = new NaiveAccount(policy, "me");
        AccountStore store = AccountStore.inMemory();
        Instant at = Scene.T0;
        for (Step step : life) {
            at = at.plus(step.later());

            Transition transition = lifecycle.applyTo(store, "me", step.event(), at);

            assertThat(outcome(transition)).isEqualTo(naive.see(step.event(), at));
            assertThat(store.find("me").orElseGet(AccountState::initial)).isEqualTo(naive.state());
        }
    }

    private static NaiveAccount.Outcome outcome(Transition transition) {
        return new NaiveAccount.Outcome(
                transition.rejected(),
                transition.effects().stream().map(Enum::name).toList(),
                transition.decision().access().name(),
                new TreeSet<>(
                        transition.decision().reasons().stream().map(Enum::name).toList()));
    }

    @Property(tries = 1000)
    void keepsItsLaws(@ForAll("policies") PasswordPolicy policy, @ForAll("lives") List<Step> life) {
        AccountLifecycle lifecycle = AccountLifecycle.of(policy);
        AccountState state = AccountState.initial();
        Instant at = Scene.T0;
        for (Step step : life) {
            at = at.plus(step.later());
            Transition transition = lifecycle.apply(state, step.event(), at);

            checkChange(state, transition);
            assertThat(transition.nextState().consecutiveFailures()).isBetween(0, policy.maxConsecutiveFailures());
            assertThat(lifecycle.apply(state, step.event(), at)).isEqualTo(transition);
            assertThat(lifecycle.apply(AccountState.fromJson(state.toJson()), step.event(), at))
                    .isEqualTo(transition);
            state = transition.nextState();
            assertThat(lifecycle
                            .apply(state, new AccountEvent.ExpiryChecked(), at)
                            .nextState())
                    .isSameAs(state);
            checkTimeLeft(lifecycle, policy, state, at);
        }
    }

    /** One change is one version; a rejection changes nothing except by expiry. */
    private static void checkChange(AccountState before, Transition transition) {
        AccountState next = transition.nextState();
        Branches.both("changes", next != before, 10);
        Branches.both("is refused and changes", transition.rejected() && next != before, 0.3);
        if (next == before) {
            assertThat(transition.effects()).isEmpty();
        } else {
            assertThat(next.version()).isEqualTo(before.version() + 1);
        }
        if (transition.rejected() && next != before) {
            assertThat(transition.effects()).containsExactly(Effect.BLACKLISTED);
            assertThat(next)
                    .isEqualTo(AccountState.of(
                            before.version() + 1,
                            before.passwordSetAt().orElse(null),
                            before.mustChangePassword(),
                            before.consecutiveFailures(),
                            before.locked(),
                            true,
                            false,
                            before.history()));
        }
        assertThat(transition.rejectionReason().isPresent()).isEqualTo(transition.rejected());
        assertThat(transition.message(Locale.UK).isPresent()).isEqualTo(transition.rejected());
    }

    /** The time left is exact: until then the account is open, and then it is not. */
    private static void checkTimeLeft(
            AccountLifecycle lifecycle, PasswordPolicy policy, AccountState state, Instant at) {
        AccessDecision now = lifecycle.checkAccess(state, at);
        assertThat(now.access() != Access.ALLOWED || now.expiresIn().isPresent())
                .isTrue();
        boolean known = now.expiresIn().isPresent() && !now.reasons().contains(AccessDecision.Reason.CLOCK_SKEW);
        Branches.both("the time left is known", known, 5);
        if (!known) {
            return;
        }
        Instant end = at.plus(now.expiresIn().get());
        Instant late = policy.expiryBasis() == ExpiryBasis.ELAPSED ? end.plusNanos(1) : end;
        assertThat(lifecycle.checkAccess(state, late.minusNanos(1)).access()).isEqualTo(now.access());
        assertThat(lifecycle.checkAccess(state, late).access()).isEqualTo(Access.DENIED);
    }

    @Provide
    Arbitrary<PasswordPolicy> policies() {
        Arbitrary<PolicyParts> basis = Arbitraries.of("", "Asia/Shanghai", "Europe/Berlin", "America/Havana")
                .map(zone -> zone.isEmpty()
                        ? Models.policy()
                        : Models.policy().expiryBasis(ExpiryBasis.CALENDAR_DAY).zone(ZoneId.of(zone)));
        return Combinators.combine(basis, Arbitraries.of(90, 1), Arbitraries.of(5, 1, 2), Arbitraries.of(5, 0, 1, 2))
                .as((parts, days, failures, history) -> parts.maxAge(Duration.ofDays(days))
                        .maxConsecutiveFailures(failures)
                        .historySize(history)
                        .build());
    }

    @Provide
    Arbitrary<List<Step>> lives() {
        return Combinators.combine(events(), gaps()).as(Step::new).list().ofMaxSize(60);
    }

    private static Arbitrary<Duration> gaps() {
        Arbitrary<Duration> edges = Combinators.combine(
                        Arbitraries.of(Duration.ofDays(90), Duration.ofDays(1), Duration.ofHours(15)),
                        Arbitraries.of(-1, 0, 1))
                .as(Duration::plusNanos);
        return Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofMinutes(1))),
                Tuple.of(2, Arbitraries.longs().between(0, 100L * 86_400).map(Duration::ofSeconds)),
                Tuple.of(1, edges),
                Tuple.of(1, edges.map(Duration::negated)));
    }

    private static Arbitrary<AccountEvent> events() {
        Arbitrary<String> hashes = Arbitraries.of("a", "b", "c");
        Arbitrary<String> people = Arbitraries.of("boss", "boss", "boss", "me", " ");
        Arbitrary<String> roles = Arbitraries.of(Scene.MANAGER, Scene.MANAGER, Scene.MANAGER, "店长");
        return Arbitraries.frequencyOf(
                Tuple.of(1, hashes.map(AccountEvent.InitialPasswordIssued::new)),
                Tuple.of(4, Arbitraries.of(Scene.FAILURE)),
                Tuple.of(2, Arbitraries.of(Scene.WRONG_OLD)),
                Tuple.of(1, Arbitraries.of(Scene.SUCCESS)),
                Tuple.of(1, Arbitraries.of(Scene.EXPIRY_CHECK)),
                Tuple.of(1, hashes.map(AccountEvent.PasswordChanged::new)),
                Tuple.of(2, Combinators.combine(people, roles).as(AccountEvent.UnlockApproved::new)),
                Tuple.of(2, Combinators.combine(people, roles).as(AccountEvent.ReleaseApproved::new)),
                Tuple.of(1, Combinators.combine(hashes, people, roles).as(AccountEvent.PasswordReset::new)));
    }
}
