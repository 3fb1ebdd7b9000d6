package io.github.servicehandbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.account.AccountEvent.InitialPasswordIssued;
import io.github.servicehandbook.account.AccountEvent.PasswordChanged;
import io.github.servicehandbook.account.AccountEvent.PasswordReset;
import io.github.servicehandbook.account.AccountEvent.ReleaseApproved;
import io.github.servicehandbook.account.AccountEvent.UnlockApproved;
import io.github.servicehandbook.fixture.DisplayLocales;
import java.util.List;
import java.util.Locale;
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
                Arguments.of("", "encodedPassword: must not be blank"),
                Arguments.of(" \u3000", "encodedPassword: must not be blank"),
                Arguments.of("x".repeat(1001), "encodedPassword: 1001 characters; expected at most 1000"),
                Arguments.of("ab\nc", "encodedPassword: control character at offset 2"),
                Arguments.of("ab\u0085", "encodedPassword: control character at offset 2"),
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

    static Stream<Arguments> labels() {
        return Stream.of(
                Arguments.of(new InitialPasswordIssued("h1"), "发放初始密码", "Initial password issued"),
                Arguments.of(Scene.SUCCESS, "登录成功", "Login succeeded"),
                Arguments.of(Scene.FAILURE, "密码错误", "Login failed"),
                Arguments.of(Scene.WRONG_OLD, "旧密码错误", "Wrong old password"),
                Arguments.of(new PasswordChanged("h1"), "修改密码", "Password changed"),
                Arguments.of(new PasswordReset("h1", "wang", "片区经理"), "重置密码", "Password reset"),
                Arguments.of(Scene.UNLOCK, "批准解锁", "Unlock approved"),
                Arguments.of(Scene.RELEASE, "批准解除黑名单", "Release approved"),
                Arguments.of(Scene.EXPIRY_CHECK, "到期检查", "Expiry check"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("labels")
    void everyEventHasALabel(AccountEvent event, String chinese, String english) {
        for (Locale locale : DisplayLocales.CHINESE) {
            assertThat(event.label(locale)).isEqualTo(chinese);
        }
        for (Locale locale : DisplayLocales.ENGLISH) {
            assertThat(event.label(locale)).isEqualTo(english);
        }
        assertThatNullPointerException().isThrownBy(() -> event.label(null)).withMessage("locale");
    }

    @Test
    void noLabelIsMissingFromTheTable() {
        assertThat(labels().<Object>map(row -> row.get()[0].getClass()))
                .containsExactlyInAnyOrder((Object[]) AccountEvent.class.getPermittedSubclasses());
    }

    /** A new kind of event needs its place in the lifecycle. */
    @Test
    void thereAreNineOfThem() {
        assertThat(AccountEvent.class.getPermittedSubclasses()).hasSize(9);
    }
}
