package io.github.servicehandbook.troubleshooting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The factories of answers. */
class AnswerTest {
    @Test
    void aNumberIsTheSameFromTextDecimalAndInteger() {
        assertThat(Answer.number(new BigDecimal("-31.50")))
                .isEqualTo(Answer.number("-31.5"))
                .hasSameHashCodeAs(Answer.number("-31.5"))
                .isNotEqualTo(Answer.number("31.5"));
        assertThat(Answer.number(120))
                .isEqualTo(Answer.number("120"))
                .isEqualTo(Answer.number(new BigDecimal("1.2E+2")))
                .isNotEqualTo(Answer.number(12));
        assertThat(Answer.number(Long.MIN_VALUE)).isEqualTo(Answer.number("-9223372036854775808"));
    }

    @Test
    void aDateIsTheSameFromTextAndValue() {
        assertThat(Answer.date("2026-11-22")).isEqualTo(Answer.date(LocalDate.of(2026, 11, 22)));
        assertThat(Answer.date("0001-01-01")).isEqualTo(Answer.date(LocalDate.of(1, 1, 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 2026-11-22", "2026-1-2", "20261122", "2026/11/22", "2026-02-29", "２０２６-11-22", "秘密"})
    void rejectsADateThatIsNotIsoWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Answer.date(text))
                .withMessage("text: Enter a date such as 2026-11-22.")
                .withNoCause();
    }

    @Test
    void namesTheNullParameter() {
        assertThatNullPointerException()
                .isThrownBy(() -> Answer.number((String) null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> Answer.number((BigDecimal) null))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> Answer.date((String) null))
                .withMessage("text");
        assertThatNullPointerException()
                .isThrownBy(() -> Answer.date((LocalDate) null))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> new StepResult.Advanced(null))
                .withMessage("session");
    }
}
