package io.github.servicehandbook.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.standards.Assessment.Verdict;
import io.github.servicehandbook.standards.ConductChecklist.Mark;
import io.github.servicehandbook.standards.TimeLimit.Phase;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels of the enums in both languages. */
class StandardsLabelsTest {
    @ParameterizedTest
    @CsvSource({
        "WITHIN, 未超时, Within limit",
        "EXCEEDED, 超时, Over limit",
        "RUNNING, 计时中, In progress",
        "UNKNOWN, 记录不全, Incomplete record",
        "INVALID, 时间异常, Invalid times"
    })
    void labelsVerdicts(Verdict verdict, String chinese, String english) {
        assertThat(verdict.label(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(verdict.label(Locale.UK)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"MET, 符合, Met", "NOT_MET, 不符合, Not met", "NOT_OBSERVED, 未观察到, Not observed"})
    void labelsMarks(Mark mark, String chinese, String english) {
        assertThat(mark.label(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(mark.label(Locale.UK)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"WAITING, 等待, Waiting", "HANDLING, 办理, Handling"})
    void labelsPhases(Phase phase, String chinese, String english) {
        assertThat(phase.label(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(phase.label(Locale.UK)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({"ARRIVED, 进厅, arrival", "GREETED, 打招呼, greeting", "CALLED, 叫号, call", "FINISHED, 办结, completion"})
    void labelsMoments(Moment moment, String chinese, String english) {
        assertThat(moment.label(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(moment.label(Locale.UK)).isEqualTo(english);
    }

    @Test
    void namesTheLocaleThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Verdict.WITHIN.label(null))
                .withMessage("locale");
        assertThatNullPointerException().isThrownBy(() -> Mark.MET.label(null)).withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> Phase.WAITING.label(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> Moment.ARRIVED.label(null))
                .withMessage("locale");
    }
}
