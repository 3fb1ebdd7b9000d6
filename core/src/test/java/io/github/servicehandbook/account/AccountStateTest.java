package io.github.servicehandbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicehandbook.fixture.AccountParts;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.password.PasswordHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountStateTest {
    @Test
    void holdsWhatItWasMadeOf() {
        AccountState state =
                AccountState.of(3, Scene.T0, true, 2, true, false, true, PasswordHistory.of(List.of("h2", "h1")));

        assertThat(state.version()).isEqualTo(3);
        assertThat(state.passwordSetAt()).contains(Scene.T0);
        assertThat(state.mustChangePassword()).isTrue();
        assertThat(state.consecutiveFailures()).isEqualTo(2);
        assertThat(state.locked()).isTrue();
        assertThat(state.blacklisted()).isFalse();
        assertThat(state.released()).isTrue();
        assertThat(state.history().encodedPasswords()).containsExactly("h2", "h1");
    }

    @Test
    void beginsWithNothing() {
        assertThat(AccountState.initial())
                .isEqualTo(AccountState.of(0, null, false, 0, false, false, false, PasswordHistory.of(List.of())));
    }

    @Test
    void tellsNobodyItsHashes() {
        assertThat(Scene.ordinary())
                .hasToString("AccountState{version=7, passwordSetAt=2026-01-01T01:00:00Z, mustChangePassword=false,"
                        + " consecutiveFailures=0, locked=false, blacklisted=false, released=false,"
                        + " history=PasswordHistory[2]}");
    }

    @Test
    void keepsItsOwnHistory() {
        List<String> encoded = new ArrayList<>(List.of("h1"));
        AccountState state =
                Models.account().history(PasswordHistory.of(encoded)).build();

        encoded.clear();

        assertThat(state.history().encodedPasswords()).containsExactly("h1");
    }

    static Stream<Arguments> outOfRange() {
        return Stream.of(
                row(a -> a.version(-1), "version: -1 is out of range; expected 0 to 9007199254740991"),
                row(
                        a -> a.version(1L << 53),
                        "version: 9007199254740992 is out of range; expected 0 to 9007199254740991"),
                row(
                        a -> a.passwordSetAt(Instant.parse("0000-12-31T23:59:59.999999999Z")),
                        "passwordSetAt: 0000-12-31T23:59:59.999999999Z is out of range; expected the years 1 to 9999"
                                + " (UTC)"),
                row(
                        a -> a.passwordSetAt(Instant.MAX),
                        "passwordSetAt: +1000000000-12-31T23:59:59.999999999Z is out of range; expected the years 1 to"
                                + " 9999 (UTC)"),
                row(a -> a.consecutiveFailures(-1), "consecutiveFailures: -1 is out of range; expected 0 or more"),
                row(
                        a -> a.blacklisted(true).released(true),
                        "released: the account is on the blacklist, so it is not released from it"),
                row(
                        a -> a.history(PasswordHistory.of(Collections.nCopies(101, "h"))),
                        "history: 101 entries; expected at most 100"),
                row(a -> a.history("h2", " "), "history: entry 2: blank; expected the encoded hash of the password"),
                row(a -> a.history("h\t"), "history: entry 1: control character at offset 1"));
    }

    private static Arguments row(UnaryOperator<AccountParts> change, String message) {
        return Arguments.of(change, message);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("outOfRange")
    void refusesWhatIsOutOfRange(UnaryOperator<AccountParts> change, String message) {
        AccountParts parts = change.apply(Models.account());

        assertThatIllegalArgumentException().isThrownBy(parts::build).withMessage(message);
    }

    @Test
    void takesTheEndsOfEveryRange() {
        AccountState most = Models.account()
                .version((1L << 53) - 1)
                .passwordSetAt(Instant.parse("9999-12-31T23:59:59.999999999Z"))
                .consecutiveFailures(Integer.MAX_VALUE)
                .history(PasswordHistory.of(Collections.nCopies(100, "\"\\".repeat(500))))
                .build();
        AccountState first = Models.account()
                .passwordSetAt(Instant.parse("0001-01-01T00:00:00Z"))
                .build();

        assertThat(AccountState.fromJson(most.toJson())).isEqualTo(most);
        assertThat(AccountState.fromJson(first.toJson())).isEqualTo(first);
    }
}
