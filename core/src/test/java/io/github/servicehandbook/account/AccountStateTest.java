package io.github.servicehandbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

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
    void isBuiltFromItsValues() {
        PasswordHistory history = PasswordHistory.of(List.of("h2", "h1"));

        assertThat(AccountState.builder()
                        .version(3)
                        .passwordSetAt(Scene.T0)
                        .mustChangePassword(true)
                        .consecutiveFailures(2)
                        .locked(true)
                        .released(true)
                        .history(history)
                        .build())
                .isEqualTo(AccountState.of(3, Scene.T0, true, 2, true, false, true, history));
        assertThat(AccountState.builder().blacklisted(true).build())
                .isEqualTo(AccountState.of(0, null, false, 0, false, true, false, PasswordHistory.of(List.of())));
        assertThat(AccountState.builder()
                        .passwordSetAt(Scene.T0)
                        .passwordSetAt(null)
                        .build())
                .isEqualTo(AccountState.initial());
    }

    @Test
    void aBuilderRejectsWhatIsOutOfRangeAndNull() {
        AccountState.Builder builder = AccountState.builder().version(-1);

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessage("version: -1; expected 0 to 9007199254740991");
        assertThatNullPointerException().isThrownBy(() -> builder.history(null)).withMessage("history");
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
                row(a -> a.version(-1), "version: -1; expected 0 to 9007199254740991"),
                row(a -> a.version(1L << 53), "version: 9007199254740992; expected 0 to 9007199254740991"),
                row(
                        a -> a.passwordSetAt(Instant.parse("0000-12-31T23:59:59.999999999Z")),
                        "passwordSetAt: 0000-12-31T23:59:59.999999999Z; expected the years 1 to 9999" + " (UTC)"),
                row(
                        a -> a.passwordSetAt(Instant.MAX),
                        "passwordSetAt: +1000000000-12-31T23:59:59.999999999Z; expected the years 1 to"
                                + " 9999 (UTC)"),
                row(a -> a.consecutiveFailures(-1), "consecutiveFailures: -1; expected at least 0"),
                row(a -> a.blacklisted(true).released(true), "released: must be false while blacklisted"),
                row(
                        a -> a.history(PasswordHistory.of(Collections.nCopies(101, "h"))),
                        "history: 101 elements; expected at most 100"),
                row(a -> a.history("h2", " "), "history: element 2: must not be blank"),
                row(a -> a.history("h\t"), "history: element 1: control character at offset 1"));
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
