package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the JVM stands makes no difference: Turkish and Lithuanian have capitals of their own. */
class PasswordLocaleTest {
    private static final int PASSWORDS = 500;

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "lt-LT", "az", "zh-CN", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void saysTheSameWhateverTheDefaultLocale(String tag) {
        List<PasswordVerdict> expected = verdicts();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(verdicts()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<PasswordVerdict> verdicts() {
        List<PasswordVerdict> verdicts = new ArrayList<>();
        Subject dotted = Subject.builder().login("IıİiLogin").givenName("Iıİi").build();
        for (String password : List.of("iiiilogin#7", "IIIILOGIN#7", "ıIiİLOGIN#7", "x#7IıİiLogin")) {
            verdicts.add(PasswordChecks.check(password, dotted));
        }
        for (int seed = 0; seed < PASSWORDS; seed++) {
            PasswordPieces pieces = new PasswordPieces(seed);
            Subject subject = pieces.subject();
            verdicts.add(PasswordChecks.check(pieces.piece(subject) + pieces.piece(subject), subject));
        }
        return verdicts;
    }
}
