package io.github.servicehandbook.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.account.AccountEvent.LoginFailed;
import io.github.servicehandbook.account.AccountEvent.LoginSucceeded;
import io.github.servicehandbook.account.AccountEvent.OldPasswordWrong;
import io.github.servicehandbook.account.AccountEvent.PasswordChanged;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.PasswordPolicy;
import io.github.servicehandbook.password.PasswordVerdict;
import io.github.servicehandbook.password.Secret;
import io.github.servicehandbook.password.SecretMatcher;
import io.github.servicehandbook.password.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two examples of the package's Javadoc, letter by letter, and what they do. */
class PackageExamplesTest {
    private final PasswordPolicy policy = Models.passwordPolicy();
    private final AccountLifecycle accounts = AccountLifecycle.of(policy);
    private final AccountStore store = AccountStore.inMemory();
    private final Clock clock = Clock.fixed(Scene.T0, ZoneOffset.UTC);
    private final List<String> done = new ArrayList<>();
    private final Locale locale = Locale.UK;
    private int hashes;
    private final SecretMatcher matcher = (secret, encoded) -> {
        hashes++;
        return Scene.matches(secret, encoded);
    };

    // begin login
    AccessDecision login(String id, Secret secret) {
        AccountState state = store.find(id).orElseGet(AccountState::initial);
        AccessDecision admitted = accounts.checkAccess(state, clock.instant());
        if (admitted.access() == AccessDecision.Access.DENIED) {
            return admitted; // no hash was computed, nothing is counted
        }
        AccountEvent event = isCurrent(secret, state) ? new LoginSucceeded() : new LoginFailed();
        Transition transition = accounts.applyTo(store, id, event, clock.instant());
        transition.effects().forEach(effect -> carryOut(effect, id));
        return transition.decision(); // DENIED after a wrong password
    }
    // end login

    // begin change
    String changePassword(String id, Secret old, Secret fresh, Subject subject) {
        AccountState state = store.find(id).orElseGet(AccountState::initial);
        AccessDecision admitted = accounts.checkAccess(state, clock.instant());
        if (admitted.access() == AccessDecision.Access.DENIED) {
            return admitted.message(locale);
        }
        if (!isCurrent(old, state)) {
            return report(id, new OldPasswordWrong()); // counts like a failed login
        }
        PasswordVerdict verdict = policy.checkWithHistory(fresh, subject, state.history(), matcher);
        if (verdict.outcome() != PasswordVerdict.Outcome.ACCEPTED) {
            return verdict.outcome() + " " + verdict.findings();
        }
        return report(id, new PasswordChanged(hash(fresh)));
    }
    // end change

    private boolean isCurrent(Secret secret, AccountState state) {
        List<String> encoded = state.history().encodedPasswords();
        return !encoded.isEmpty() && matcher.matches(secret, encoded.get(0));
    }

    private void carryOut(Effect effect, String id) {
        done.add(effect + " " + id);
    }

    private String report(String id, AccountEvent event) {
        Transition transition = accounts.applyTo(store, id, event, clock.instant());
        transition.effects().forEach(effect -> carryOut(effect, id));
        return transition.decision().message(locale);
    }

    private static String hash(Secret secret) {
        return Scene.hash(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"login", "change"})
    void standInThePackageAsTheyAreHere(String name) throws IOException {
        String here =
                Files.readString(Path.of("src/test/java", getClass().getName().replace('.', '/') + ".java"));
        String there = Files.readString(
                Path.of("src/main/java", getClass().getPackageName().replace('.', '/'), "package-info.java"));
        String example = here.substring(
                here.indexOf('\n', here.indexOf("    // begin " + name)) + 1, here.indexOf("    // end " + name));

        assertThat(there).contains(example.replaceAll("(?m)^    ", " * "));
    }

    @Test
    void fiveWrongPasswordsLockAndTheSixthIsNotHashed() {
        give("Kx7#mQ2v");
        for (int i = 0; i < 5; i++) {
            assertThat(login("Kx7#mQ2w").access()).isEqualTo(AccessDecision.Access.DENIED);
        }

        assertThat(login("Kx7#mQ2v").reasons()).containsExactly(AccessDecision.Reason.LOCKED);
        assertThat(hashes).isEqualTo(5);
        assertThat(done).containsExactly("LOCKED li");
    }

    @Test
    void aChangeIsTakenOnlyIfThePolicyTakesIt() {
        give("Kx7#mQ2v");

        assertThat(change("Kx7#mQ2v", "Kx7#mQ2v")).contains("REUSED");
        assertThat(change("Kx7#mQ2v", "short")).contains("TOO_SHORT");
        assertThat(store.find("li").orElseThrow().consecutiveFailures()).isZero();
        assertThat(change("wrong", "Zt8#nR3w"))
                .isEqualTo("Wrong login name or password. The account is locked after 5 failed attempts.");
        assertThat(store.find("li").orElseThrow().consecutiveFailures()).isEqualTo(1);
        assertThat(change("Kx7#mQ2v", "Zt8#nR3w")).isEqualTo("Access allowed.");
        assertThat(login("Zt8#nR3w").access()).isEqualTo(AccessDecision.Access.ALLOWED);
        assertThat(done).containsExactly("PASSWORD_CHANGED li");
    }

    @Test
    void aLockedAccountGetsItsMessageBeforeThePasswordsAreCompared() {
        give("Kx7#mQ2v");
        for (int i = 0; i < 5; i++) {
            change("wrong", "Zt8#nR3w");
        }

        assertThat(change("Kx7#mQ2v", "Zt8#nR3w"))
                .isEqualTo("The account is locked after 5 wrong passwords. Ask the 片区经理 to unlock it.");
        assertThat(hashes).isEqualTo(5);
    }

    @Test
    void anUnknownAccountIsJustWrong() {
        assertThat(login("Kx7#mQ2v").access()).isEqualTo(AccessDecision.Access.DENIED);
    }

    private void give(String password) {
        store.compareAndSet(
                "li",
                AccountState.initial(),
                Models.account().history(Scene.hash(password)).build());
    }

    private AccessDecision login(String password) {
        try (Secret secret = Secret.of(password)) {
            return login("li", secret);
        }
    }

    private String change(String old, String fresh) {
        try (Secret oldSecret = Secret.of(old);
                Secret freshSecret = Secret.of(fresh)) {
            return changePassword("li", oldSecret, freshSecret, Scene.SUBJECT);
        }
    }
}
