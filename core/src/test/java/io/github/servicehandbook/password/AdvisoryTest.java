package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Models;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisoryTest {
    private static final PasswordPolicy POLICY = Models.policy()
            .commonPasswords(List.of("woaini1314", "password", "1qaz2wsx"))
            .build();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Kx7#mQ2v | ''",
                "Kq#1qaz9v | KEYBOARD_WALK",
                "Kq#zaq19v | KEYBOARD_WALK",
                "Kq#1qaT9v | ''",
                "1qaz2wsx | KEYBOARD_WALK+COMMON_PASSWORD",
                "Kq7#qwerT | KEYBOARD_WALK",
                "Kq7#rewqT | KEYBOARD_WALK",
                "Kq7#qweTa | ''",
                "Kq7 QWERa | KEYBOARD_WALK",
                "Kq7!@#$vT | KEYBOARD_WALK",
                "Kq7!QAZvT | KEYBOARD_WALK",
                "Kq7dfghvT | KEYBOARD_WALK",
                "Kq7m,./vT | KEYBOARD_WALK",
                "Kq#2345vT | SEQUENCE",
                "Kq#5432vT | SEQUENCE",
                "Kq#234vTx | ''",
                "Kq#7890vT | SEQUENCE",
                "Kq#0987vT | SEQUENCE",
                "Kq7#abcdT | SEQUENCE",
                "Kq7#DCBAt | SEQUENCE",
                "Kq7#xyzaT | ''",
                "Kq7#12343 | SEQUENCE",
                "Kq7#1232v | ''",
                "Kq#111vTx | REPEAT",
                "Kq#112vTx | ''",
                "Kq###7vTx | REPEAT",
                "KqkQ7#7v7 | ''",
                "Kq7#Kq7# | REPEAT",
                "Kq7#kQ7#KQ7# | REPEAT",
                "Kq7#Kq7#K | ''",
                "woaini1314 | COMMON_PASSWORD",
                "Kq#p@ssw0rd | COMMON_PASSWORD",
                "P-A-S-S-word7 | COMMON_PASSWORD",
                "passwor#d7 | ''",
                "a1234567 | SEQUENCE",
                "aaaa1234 | SEQUENCE+REPEAT",
            })
    void tellsWhatIsWeak(String password, String codes) {
        PasswordVerdict verdict = POLICY.check(Secret.of(password), People.NOBODY);

        assertThat(verdict.advisories().stream()
                        .map(advisory -> advisory.code().name())
                        .collect(Collectors.joining("+")))
                .isEqualTo(codes);
        assertThat(verdict.outcome()).isEqualTo(PasswordVerdict.Outcome.ACCEPTED);
    }

    @Test
    void areGivenWithFindingsToo() {
        PasswordVerdict verdict = POLICY.check(Secret.of("1111111"), People.NOBODY);

        assertThat(verdict.outcome()).isEqualTo(PasswordVerdict.Outcome.REJECTED);
        assertThat(verdict.advisories()).extracting(Advisory::code).containsExactly(Advisory.Code.REPEAT);
    }

    @Test
    void speakBothLanguages() {
        List<Advisory> all =
                POLICY.check(Secret.of("1qaz2wsx1234111"), People.NOBODY).advisories();

        assertThat(all)
                .extracting(advisory -> advisory.message(Locale.ENGLISH))
                .containsExactly(
                        "The password contains neighboring keys, such as qwer, and is easy to guess.",
                        "The password contains a sequence, such as 2345 or abcd, and is easy to guess.",
                        "The password repeats characters, such as aaa or abab, and is easy to guess.",
                        "The password contains a common password and is easy to guess.");
        assertThat(all)
                .extracting(advisory -> advisory.message(Locale.CHINA))
                .containsExactly(
                        "密码包含键盘上相邻的按键（如qwer），容易被猜到，建议更换。",
                        "密码包含连续的数字或字母（如2345、abcd），容易被猜到，建议更换。",
                        "密码包含重复的字符或片段（如aaa、abab），容易被猜到，建议更换。",
                        "密码包含常见密码，容易被猜到，建议更换。");
    }
}
