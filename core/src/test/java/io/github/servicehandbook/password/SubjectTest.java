package io.github.servicehandbook.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SubjectTest {
    @Test
    void holdsWhatItWasMadeOf() {
        Subject subject = People.LI_XIAOMING;

        assertThat(subject.login()).contains("lixm0912");
        assertThat(subject.familyName()).contains("李");
        assertThat(subject.givenName()).contains("晓明");
        assertThat(subject.birthday()).contains(LocalDate.of(1992, 9, 12));
        assertThat(subject.mobileNumber()).contains("13912345678");
        assertThat(subject.surroundings()).containsExactly("10086", "yidong", "hejiating");
    }

    @Test
    void takesBlankPartsAsAbsent() {
        Subject subject = Subject.builder()
                .login(" ")
                .familyName("")
                .givenName("\u3000")
                .mobileNumber("\t")
                .surroundings("", " ")
                .build();

        assertThat(subject.login()).isEmpty();
        assertThat(subject.familyName()).isEmpty();
        assertThat(subject.givenName()).isEmpty();
        assertThat(subject.birthday()).isEmpty();
        assertThat(subject.mobileNumber()).isEmpty();
        assertThat(subject.surroundings()).isEmpty();
    }

    @Test
    void leavesOutSurroundingSpacesAndKeepsTheLastValue() {
        Subject subject = Subject.builder().login("first").login(" second ").build();

        assertThat(subject.login()).contains("second");
    }

    @Test
    void isNotChangedByItsBuilder() {
        Subject.Builder builder = Subject.builder().surroundings("one", "two");
        Subject subject = builder.build();

        builder.login("later").surroundings("three");

        assertThat(subject.login()).isEmpty();
        assertThat(subject.surroundings()).containsExactly("one", "two");
        assertThatThrownBy(() -> subject.surroundings().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void masksItself() {
        assertThat(People.LI_XIAOMING).hasToString("Subject[***]");
    }

    @Test
    void namesTheParameterThatIsNull() {
        Subject.Builder builder = Subject.builder();

        assertThatNullPointerException().isThrownBy(() -> builder.login(null)).withMessage("login");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.familyName(null))
                .withMessage("familyName");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.givenName(null))
                .withMessage("givenName");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.birthday(null))
                .withMessage("birthday");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.mobileNumber(null))
                .withMessage("mobileNumber");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.surroundings((String[]) null))
                .withMessage("surroundings");
        assertThatNullPointerException()
                .isThrownBy(() -> builder.surroundings("a", null))
                .withMessage("surroundings: a term");
    }
}
