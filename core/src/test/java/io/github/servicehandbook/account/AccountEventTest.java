package io.github.servicehandbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.servicehandbook.account.AccountEvent.InitialPasswordIssued;
import io.github.servicehandbook.account.AccountEvent.PasswordChanged;
import io.github.servicehandbook.account.AccountEvent.PasswordReset;
import io.github.servicehandbook.account.AccountEvent.ReleaseApproved;
import io.github.servicehandbook.account.AccountEvent.UnlockApproved;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountEventTest {
    private static final List<Function<String, AccountEvent>> WITH_HASH = List.of(
            InitialPasswordIssued::new, PasswordChanged::new, encoded -> new PasswordReset(encoded, "wang", "片区经理"));

    static Stream<Arguments> badHashes() {
        return Stream.of(
                Arguments.of("", "encodedPassword: blank; expected the encoded hash of the password"),
                Arguments.of(" \u3000", "encodedPassword: blank; expected the encoded hash of the password"),
                Arguments.of("x".repeat(1001), "encodedPassword: 1001 characters; expected at most 1000"),
                Arguments.of("ab\nc", "encodedPassword: a control character at offset 2"),
                Arguments.of("ab\u0085", "encodedPassword: a control character at offset 2"),
                Arguments.of("a\uD83D", "encodedPassword: unpaired surrogate at offset 1"),
                Arguments.of("\uDE00\uD83D", "encodedPassword: unpaired surrogate at offset 0"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("badHashes")
    void refusesAHashThatCannotBeStored(String encoded, String message) {
        for (Function<String, AccountEvent> event : WITH_HASH) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> event.apply(encoded))
                    .withMessage(message);
        }
    }

    @Test
    void takesAnyOtherHash() {
        for (String encoded : List.of("x", "x".repeat(1000), "{\"a\":\"\\\"}", " 哈希 \uD83D\uDE00")) {
            assertThat(new InitialPasswordIssued(encoded).encodedPassword()).isEqualTo(encoded);
            assertThat(new PasswordChanged(encoded).encodedPassword()).isEqualTo(encoded);
            assertThat(new PasswordReset(encoded, "wang", "片区经理").encodedPassword())
                    .isEqualTo(encoded);
        }
    }

    @Test
    void tellsNobodyHashesAndPeople() {
        assertThat(WITH_HASH.stream().map(event -> event.apply("h1").toString()))
                .containsExactly("InitialPasswordIssued[***]", "PasswordChanged[***]", "PasswordReset[***]");
        assertThat(new UnlockApproved("wang", "片区经理")).hasToString("UnlockApproved[***]");
        assertThat(new ReleaseApproved("wang", "片区经理")).hasToString("ReleaseApproved[***]");
        assertThat(Scene.FAILURE).hasToString("LoginFailed[]");
    }

    /** A new kind of event needs its place in the lifecycle. */
    @Test
    void thereAreNineOfThem() {
        assertThat(AccountEvent.class.getPermittedSubclasses()).hasSize(9);
    }
}
