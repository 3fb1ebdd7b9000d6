package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks do with what is no password at all: null, closed secrets, and a megabyte. */
class PasswordEntryPointsTest {
    private static final int MEGABYTE = 1 << 20;
    private static final PasswordPolicy POLICY = PasswordChecks.POLICY;
    private static final Subject NOBODY = Subject.builder().build();
    private static final Secret SECRET = Secret.of("Kx7#mQ2v");
    private static final PasswordHistory HISTORY = PasswordHistory.of(List.of("used"));
    private static final SecretMatcher NEVER = (secret, encoded) -> false;

    static Stream<Arguments> nulls() {
        PreparedPolicy prepared = POLICY.prepare(NOBODY);
        return Stream.of(
                row("chars", () -> Secret.of((char[]) null)),
                row("text", () -> Secret.of((CharSequence) null)),
                row("other", () -> SECRET.matches(null)),
                row("secret", () -> POLICY.check(null, NOBODY)),
                row("subject", () -> POLICY.check(SECRET, null)),
                row("secret", () -> POLICY.checkWithHistory(null, NOBODY, HISTORY, NEVER)),
                row("subject", () -> POLICY.checkWithHistory(SECRET, null, HISTORY, NEVER)),
                row("history", () -> POLICY.checkWithHistory(SECRET, NOBODY, null, NEVER)),
                row("matcher", () -> POLICY.checkWithHistory(SECRET, NOBODY, HISTORY, null)),
                row("subject", () -> POLICY.prepare(null)),
                row("secret", () -> prepared.check(null)),
                row("secret", () -> prepared.checkWithHistory(null, HISTORY, NEVER)),
                row("history", () -> prepared.checkWithHistory(SECRET, null, NEVER)),
                row("matcher", () -> prepared.checkWithHistory(SECRET, HISTORY, null)),
                row("newer", () -> POLICY.diff(null)),
                row("locale", () -> POLICY.describe(null)),
                row("random", () -> POLICY.initialPasswordGenerator(null)),
                row(
                        "subject",
                        () -> POLICY.initialPasswordGenerator(new SeededRandom(1))
                                .generate(null)),
                row("login", () -> Subject.builder().login(null)),
                row("familyName", () -> Subject.builder().familyName(null)),
                row("givenName", () -> Subject.builder().givenName(null)),
                row("birthday", () -> Subject.builder().birthday(null)),
                row("mobileNumber", () -> Subject.builder().mobileNumber(null)),
                row("surroundings", () -> Subject.builder().surroundings((String[]) null)),
                row("surroundings: a term", () -> Subject.builder().surroundings("10086", null)));
    }

    private static Arguments row(String parameter, ThrowingCallable call) {
        return Arguments.of(parameter, call);
    }

    @ParameterizedTest(name = "{index}: {0}")
    @MethodSource("nulls")
    void namesTheParameterThatIsNull(String parameter, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(parameter);
    }

    static Stream<Arguments> usesOfAClosedSecret() {
        Secret closed = Secret.of("Kx7#mQ2v");
        closed.close();
        return Stream.of(
                row("check", () -> POLICY.check(closed, NOBODY)),
                row("checkWithHistory", () -> POLICY.checkWithHistory(closed, NOBODY, HISTORY, NEVER)),
                row("prepared check", () -> POLICY.prepare(NOBODY).check(closed)),
                row("prepared checkWithHistory", () -> POLICY.prepare(NOBODY).checkWithHistory(closed, HISTORY, NEVER)),
                row("matches", () -> closed.matches(SECRET)),
                row("matches, as the other", () -> SECRET.matches(closed)),
                row("copyNormalized", closed::copyNormalized));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("usesOfAClosedSecret")
    void refusesAClosedSecret(String use, ThrowingCallable call) {
        assertThatIllegalStateException().as(use).isThrownBy(call).withMessage("secret is closed");
    }

    @Test
    void takesASecretThatIsClosedAgain() {
        Secret secret = Secret.of("Kx7#mQ2v");
        secret.close();

        secret.close();

        assertThat(secret).hasToString("Secret[***]");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(ints = {'a', ' ', 0xe9, 0x674e, 0x1f600, 0xfdfa, 0x301, 0x1100, 0xd83d, 0})
    void looksAtNoMoreOfAMegabyteThanItsLength(int codePoint) {
        Subject subject = Subject.builder()
                .login("aaaaaaaa")
                .givenName("Aaaa")
                .birthday(LocalDate.of(1992, 9, 12))
                .surroundings("aaaaaaaaa")
                .build();

        PasswordVerdict verdict =
                PasswordChecks.check(Character.toString(codePoint).repeat(MEGABYTE), subject);

        assertThat(verdict.findings()).hasSize(1).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TOO_LONG);
            assertThat(finding.start()).isEqualTo(128);
            assertThat(finding.end()).isEqualTo(129);
        });
        assertThat(verdict.advisories()).isEmpty();
    }

    @Test
    void saysOfAMegabyteWhatItSaysOfOneCharacterTooMany() {
        Secret one = Secret.of("\uFDFA".repeat(129));
        Secret megabyte = Secret.of("\uFDFA".repeat(MEGABYTE));

        assertThat(POLICY.check(megabyte, NOBODY)).isEqualTo(POLICY.check(one, NOBODY));
    }

    @ParameterizedTest(name = "year {0}")
    @ValueSource(ints = {Year.MIN_VALUE, -1, 0, 1, 99, 999, 9999, 10_000, Year.MAX_VALUE})
    void takesABirthdayOfAnyYear(int year) {
        Subject subject = Subject.builder().birthday(LocalDate.of(year, 9, 12)).build();

        assertThat(PasswordChecks.codes(PasswordChecks.check("Kx#0912mQv", subject)))
                .containsExactly(FindingCode.CONTAINS_BIRTHDAY);
    }

    @Test
    void tellsNothingOfAPasswordOrAPersonInAnyText() {
        List<String> personal =
                List.of("zqlogin77", "77nigolqz", "zqfamily", "zqgiven", "19870605", "13987654321", "zqterm");
        Subject subject = Subject.builder()
                .login("zqlogin77")
                .familyName("Zqfamily")
                .givenName("Zqgiven")
                .birthday(LocalDate.of(1987, 6, 5))
                .mobileNumber("13987654321")
                .surroundings("zqterm")
                .build();
        StringBuilder told = new StringBuilder(subject.toString())
                .append(POLICY.prepare(subject))
                .append(SECRET);
        for (String password : personal) {
            told.append(everythingSaidOf("\u0007" + password, subject));
        }
        told.append(everythingSaidOf(String.join("", personal), subject));

        assertThat(told.toString().toLowerCase(Locale.ROOT)).doesNotContain(personal.toArray(new String[0]));
    }

    private static String everythingSaidOf(String password, Subject subject) {
        PasswordVerdict verdict = PasswordChecks.check(password, subject);
        assertThat(verdict.findings()).isNotEmpty();
        StringBuilder said = new StringBuilder(verdict.toString());
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            verdict.findings().forEach(finding -> said.append(finding).append(finding.message(locale)));
            verdict.ruleResults().forEach(rule -> said.append(rule).append(rule.reason(locale)));
            verdict.advisories().forEach(advice -> said.append(advice).append(advice.message(locale)));
        }
        return said.toString();
    }
}
