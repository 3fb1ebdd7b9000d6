package io.github.servicehandbook.password;

import static io.github.servicehandbook.password.PasswordChecks.check;
import static io.github.servicehandbook.password.PasswordChecks.codes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Odd names and logins, each once judged wrongly. */
class OddSubjectsTest {
    @Test
    void findsANameWithTheDotThatPartsIt() {
        Subject subject = Subject.builder().givenName("买买提·艾力").build();

        assertThat(codes(check("买买提·艾力a1", subject))).containsExactly(FindingCode.CONTAINS_NAME);
        assertThat(codes(check("买买提艾力a12", subject))).containsExactly(FindingCode.CONTAINS_NAME);
    }

    @Test
    void findsANameWithItsApostrophe() {
        Subject subject =
                Subject.builder().familyName("O'Brien").givenName("D'Angelo").build();

        assertThat(codes(check("d'angelo#77", subject))).containsExactly(FindingCode.CONTAINS_NAME);
        assertThat(codes(check("dangelo#77", subject))).containsExactly(FindingCode.CONTAINS_NAME);
    }

    @Test
    void findsANameWithItsVowelSigns() {
        Subject subject = Subject.builder()
                .givenName("\u0F56\u0F40\u0FB2\u0F0B\u0F64\u0F72\u0F66")
                .build();

        assertThat(codes(check("\u0F56\u0F40\u0FB2\u0F64\u0F72\u0F661a#", subject)))
                .containsExactly(FindingCode.CONTAINS_NAME);
        assertThat(codes(check("\u0F56\u0F40\u0FB2\u0F0B\u0F64\u0F72\u0F661a", subject)))
                .containsExactly(FindingCode.CONTAINS_NAME);
    }

    @Test
    void findsTheHanNumeralZeroInAName() {
        Subject subject = Subject.builder().familyName("李").givenName("〇").build();

        assertThat(codes(check("李〇Kx7#mQ2", subject))).containsExactly(FindingCode.CONTAINS_NAME);
    }

    @Test
    void findsAShortLoginThatEndsInASeparatorAsTheWholePassword() {
        Subject subject = Subject.builder().login("a-").build();

        assertThat(codes(check("a-------", subject))).containsExactly(FindingCode.CONTAINS_LOGIN);
    }

    @Test
    void takesNoHalfOfACharacterForACharacter() {
        Subject subject = Subject.builder().login("abc\uD83D").build();

        assertThat(codes(check("abc\uD83D\uDE007x#1", subject))).isEmpty();
    }

    @Test
    void countsTheCharactersOfANameNotTheirUnits() {
        Subject subject =
                Subject.builder().givenName("\uD801\uDC28\uD801\uDC29").build();

        assertThat(codes(check("\uD801\uDC28\uD801\uDC297x#123", subject))).isEmpty();
    }

    @Test
    void findsNoLessOnceTheFamilyNameIsKnown() {
        Subject.Builder subject = Subject.builder().givenName("Mary Ann Lou");
        boolean found = !codes(check("mal#7391Qv", subject.build())).isEmpty();

        boolean foundWithFamilyName =
                !codes(check("mal#7391Qv", subject.familyName("Smith").build())).isEmpty();

        assertThat(!found || foundWithFamilyName).isTrue();
    }
}
