package io.github.servicehandbook.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.standards.Assessment.Verdict;
import io.github.servicehandbook.standards.TimeLimit.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentTest {
    private static final TimeLimit GREETING = limit("进厅招呼", "Greeting on arrival", Phase.WAITING, "PT1M");
    private static final TimeLimit WAIT = limit("等待办理业务", "Waiting for service", Phase.WAITING, "PT10M");
    private static final TimeLimit PAYMENT = limit("用户缴费", "Bill payment", Phase.HANDLING, "PT3M");

    private static TimeLimit limit(String name, String nameEn, Phase phase, String limit) {
        return ShopStandards.limit("limit", name, nameEn, phase, limit, "1.1");
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(
                        ended(PAYMENT, "PT2M"),
                        "用户缴费：用时2分钟，未超时（时限3分钟，第三章 第二节）",
                        "Bill payment took 2 min, within the 3 min limit (Handbook 3.2/1.1)."),
                Arguments.of(
                        ended(PAYMENT, "PT4M"),
                        "用户缴费：用时4分钟，超时1分钟（时限3分钟，第三章 第二节）",
                        "Bill payment took 4 min, 1 min over the 3 min limit (Handbook 3.2/1.1)."),
                Arguments.of(
                        running(WAIT, "PT12M", Moment.CALLED),
                        "等待办理业务：已等12分钟，超时2分钟，请立即接待（时限10分钟，第三章 第二节）",
                        "Waiting for service: 12 min so far, 2 min over the 10 min limit. Serve the customer now"
                                + " (Handbook 3.2/1.1)."),
                Arguments.of(
                        running(GREETING, "PT1M20S", Moment.GREETED),
                        "进厅招呼：已等1分20秒，超时20秒，请立即打招呼（时限1分钟，第三章 第二节）",
                        "Greeting on arrival: 1 min 20 s so far, 20 s over the 1 min limit. Greet the customer now"
                                + " (Handbook 3.2/1.1)."),
                Arguments.of(
                        running(PAYMENT, "PT5M", Moment.FINISHED),
                        "用户缴费：已办理5分钟，超时2分钟，请尽快办结（时限3分钟，第三章 第二节）",
                        "Bill payment: 5 min so far, 2 min over the 3 min limit. Complete the request as soon as"
                                + " possible (Handbook 3.2/1.1)."),
                Arguments.of(
                        running(WAIT, "PT4M", Moment.CALLED),
                        "等待办理业务：已等4分钟，还剩6分钟（时限10分钟，第三章 第二节）",
                        "Waiting for service: 6 min left of 10 min (Handbook 3.2/1.1)."),
                Arguments.of(
                        running(PAYMENT, "PT1M", Moment.FINISHED),
                        "用户缴费：已办理1分钟，还剩2分钟（时限3分钟，第三章 第二节）",
                        "Bill payment: 2 min left of 3 min (Handbook 3.2/1.1)."),
                Arguments.of(
                        running(PAYMENT, "PT2M59.5S", Moment.FINISHED),
                        "用户缴费：已办理2分59秒，还剩不到1秒（时限3分钟，第三章 第二节）",
                        "Bill payment: less than 1 s left of 3 min (Handbook 3.2/1.1)."),
                Arguments.of(
                        unknown(Moment.GREETED),
                        "进厅招呼：缺少“打招呼”时间，无法判定，请补录（时限1分钟，第三章 第二节）",
                        "Greeting on arrival: cannot be assessed because the greeting time is missing"
                                + " (Handbook 3.2/1.1)."),
                Arguments.of(
                        unknown(Moment.ARRIVED, Moment.GREETED),
                        "进厅招呼：缺少“进厅”和“打招呼”时间，无法判定，请补录（时限1分钟，第三章 第二节）",
                        "Greeting on arrival: cannot be assessed because the arrival and greeting times are missing"
                                + " (Handbook 3.2/1.1)."),
                Arguments.of(
                        invalid(false, Moment.ARRIVED, Moment.GREETED),
                        "进厅招呼：“打招呼”时间早于“进厅”时间，请核对（第三章 第二节）",
                        "Greeting on arrival: the greeting time is before the arrival time. Check the record"
                                + " (Handbook 3.2/1.1)."),
                Arguments.of(
                        invalid(true, Moment.ARRIVED, Moment.GREETED),
                        "进厅招呼：查询时间早于“进厅”时间，请核对系统时间（第三章 第二节）",
                        "Greeting on arrival: the assessment time is before the arrival time. Check the clock"
                                + " (Handbook 3.2/1.1)."),
                Arguments.of(
                        invalid(false, null, null),
                        "进厅招呼：用时为负数，请核对时间（第三章 第二节）",
                        "Greeting on arrival: the elapsed time is negative. Check the times (Handbook 3.2/1.1)."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("messages")
    void hasOneMessageForEachVerdict(Assessment assessment, String chinese, String english) {
        assertThat(assessment.message(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(assessment.message(Locale.UK)).isEqualTo(english);
    }

    static Stream<Arguments> reasons() {
        return Stream.of(
                Arguments.of(
                        invalid(false, Moment.ARRIVED, Moment.GREETED),
                        "“打招呼”时间早于“进厅”时间",
                        "greeting time is before arrival time"),
                Arguments.of(
                        invalid(true, Moment.ARRIVED, Moment.GREETED),
                        "查询时间早于“进厅”时间，请核对系统时间",
                        "the assessment time is before the arrival time; check the clock"),
                Arguments.of(
                        invalid(false, null, null), "用时为负数，请核对时间", "the elapsed time is negative; check the times"),
                Arguments.of(unknown(Moment.ARRIVED, Moment.GREETED), "缺少时间：进厅、打招呼", "missing: arrival, greeting"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("reasons")
    void hasAReasonIfUnknownOrInvalid(Assessment assessment, String chinese, String english) {
        assertThat(assessment.reason(Locale.CHINESE)).contains(chinese);
        assertThat(assessment.reason(Locale.UK)).contains(english);
    }

    @Test
    void hasNoReasonOtherwise() {
        assertThat(Stream.of(ended(WAIT, "PT1M"), ended(WAIT, "PT1H"), running(WAIT, "PT1M", Moment.CALLED)))
                .allSatisfy(
                        assessment -> assertThat(assessment.reason(Locale.UK)).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"WITHIN", "EXCEEDED", "RUNNING"})
    void rejectsAMeasuredVerdictWithoutTimes(Verdict verdict) {
        Duration minute = Duration.ofMinutes(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assessment.of(WAIT, verdict, null, null, minute, null, null, null))
                .withMessage("elapsed: null; expected a duration for " + verdict);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assessment.of(WAIT, verdict, null, minute, null, null, null, null))
                .withMessage("margin: null; expected a duration for " + verdict);
    }

    @Test
    void rejectsAnUnknownVerdictWithoutMissingMoments() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assessment.of(WAIT, Verdict.UNKNOWN, null, null, null, null, null, null))
                .withMessage("missing: none; expected at least one moment for UNKNOWN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Assessment.of(WAIT, Verdict.UNKNOWN, null, null, null, null, null, List.of()))
                .withMessage("missing: none; expected at least one moment for UNKNOWN");
    }

    @Test
    void aRunningVerdictIsRunning() {
        Duration minute = Duration.ofMinutes(1);

        assertThat(Assessment.of(WAIT, Verdict.RUNNING, null, minute, minute, null, null, null)
                        .running())
                .isTrue();
    }

    @Test
    void namesTheLocaleThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> unknown(Moment.GREETED).message(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> unknown(Moment.GREETED).reason(null))
                .withMessage("locale");
    }

    private static Assessment ended(TimeLimit limit, String elapsed) {
        return limit.assess(Duration.parse(elapsed));
    }

    private static Assessment running(TimeLimit limit, String elapsed, Moment to) {
        Assessment assessed = limit.assess(Duration.parse(elapsed));
        Verdict verdict = assessed.verdict() == Verdict.WITHIN ? Verdict.RUNNING : assessed.verdict();
        Moment from = limit.phase() == Phase.HANDLING ? Moment.CALLED : Moment.ARRIVED;
        return Assessment.of(
                limit, verdict, true, Duration.parse(elapsed), assessed.margin().orElseThrow(), from, to, null);
    }

    private static Assessment unknown(Moment... missing) {
        return Assessment.of(
                GREETING, Verdict.UNKNOWN, null, null, null, Moment.ARRIVED, Moment.GREETED, List.of(missing));
    }

    private static Assessment invalid(boolean running, Moment from, Moment to) {
        return Assessment.of(GREETING, Verdict.INVALID, running, Duration.ofSeconds(-1), null, from, to, null);
    }
}
