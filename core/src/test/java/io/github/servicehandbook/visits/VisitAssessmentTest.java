package io.github.servicehandbook.visits;

import static io.github.servicehandbook.standards.ShopStandards.STANDARDS;
import static io.github.servicehandbook.visits.ShopVisits.NINE;
import static io.github.servicehandbook.visits.ShopVisits.SHOP;
import static io.github.servicehandbook.visits.ShopVisits.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.Assessment;
import io.github.servicehandbook.standards.Assessment.Verdict;
import io.github.servicehandbook.standards.Moment;
import io.github.servicehandbook.standards.ShopStandards;
import io.github.servicehandbook.standards.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VisitAssessmentTest {
    private static Visit.Builder arrived() {
        return Visit.builder().arrived(NINE);
    }

    private static List<String> assessed(Visit visit, Instant at) {
        return SHOP.assess(visit, at).stream()
                .map(assessment -> assessment.limit().id() + " " + assessment.verdict()
                        + assessment.margin().map(margin -> " " + margin).orElse(""))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PT0S,           WITHIN PT1M",
        "PT59.999999999S, WITHIN PT0.000000001S",
        "PT1M,           WITHIN PT0S",
        "PT1M0.000000001S, EXCEEDED PT-0.000000001S",
        "PT2M,           EXCEEDED PT-1M"
    })
    void aGreetingIsWithinUpToTheLimitItself(String taken, String expected) {
        assertThat(assessed(arrived().greeted(after(taken)).build(), NINE)).containsExactly("greeting " + expected);
    }

    @Test
    void eachLimitHasItsInterval() {
        Visit visit = ShopVisits.payment("1", "PT10M", "PT3M0.5S");

        assertThat(assessed(visit, NINE))
                .containsExactly("greeting WITHIN PT30S", "service-wait WITHIN PT0S", "payment EXCEEDED PT-0.5S");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "PT0S,              RUNNING PT10M",
        "PT10M,             RUNNING PT0S",
        "PT10M0.000000001S, EXCEEDED PT-0.000000001S"
    })
    void anOpenIntervalRunsUpToTheLimitItself(String now, String expected) {
        Visit visit = arrived().greeted(NINE).queue(Visit.Queue.ENQUIRY).build();

        assertThat(assessed(visit, after(now))).containsExactly("greeting WITHIN PT1M", "enquiry-wait " + expected);
    }

    @Test
    void aRunningLimitHasTheTimeRemaining() {
        Assessment greeting = SHOP.assess(arrived().build(), after("PT45S")).get(0);

        assertThat(greeting.elapsed()).contains(Duration.ofSeconds(45));
        assertThat(greeting.running()).isTrue();
        assertThat(greeting.from()).contains(Moment.ARRIVED);
        assertThat(greeting.to()).contains(Moment.GREETED);
        assertThat(greeting.message(Locale.CHINESE)).isEqualTo("进厅招呼：已等45秒，还剩15秒（时限1分钟，第三章 第二节）");
        assertThat(greeting.message(Locale.UK))
                .isEqualTo("Greeting on arrival: 15 s left of 1 min (Handbook 3.2/1.1).");
    }

    @Test
    void anExceededLimitDiffersWhileItRuns() {
        Instant now = after("PT12M");
        Visit.Builder waiting = arrived().greeted(NINE).queue(Visit.Queue.SERVICE);
        Assessment running = SHOP.assess(waiting.build(), now).get(1);
        Assessment ended = SHOP.assess(waiting.called(now).build(), now).get(1);

        assertThat(running.verdict()).isEqualTo(ended.verdict()).isEqualTo(Verdict.EXCEEDED);
        assertThat(running.running()).isTrue();
        assertThat(ended.running()).isFalse();
        assertThat(running).isNotEqualTo(ended);
        assertThat(running.message(Locale.CHINESE)).isEqualTo("等待办理业务：已等12分钟，超时2分钟，请立即接待（时限10分钟，第三章 第二节）");
        assertThat(ended.message(Locale.CHINESE)).isEqualTo("等待办理业务：用时12分钟，超时2分钟（时限10分钟，第三章 第二节）");
        assertThat(running.message(Locale.UK))
                .isEqualTo("Waiting for service: 12 min so far, 2 min over the 10 min limit. Serve the customer now"
                        + " (Handbook 3.2/1.2).");
        assertThat(ended.message(Locale.UK))
                .isEqualTo("Waiting for service took 12 min, 2 min over the 10 min limit (Handbook 3.2/1.2).");
    }

    @Test
    void aMomentMissingBeforeAKnownOneIsUnknown() {
        Visit visit = arrived()
                .finished(after("PT20M"))
                .queue(Visit.Queue.SERVICE)
                .handlingLimit(StandardId.of("full-service"))
                .build();

        List<Assessment> assessments = SHOP.assess(visit, after("PT30M"));

        assertThat(assessments).extracting(Assessment::verdict).containsOnly(Verdict.UNKNOWN);
        assertThat(assessments)
                .extracting(Assessment::missing)
                .containsExactly(List.of(Moment.GREETED), List.of(Moment.CALLED), List.of(Moment.CALLED));
        assertThat(assessments.get(0).message(Locale.CHINESE)).isEqualTo("进厅招呼：缺少“打招呼”时间，无法判定，请补录（时限1分钟，第三章 第二节）");
    }

    @Test
    void bothEndsMayBeMissing() {
        Visit visit = Visit.builder().finished(NINE).queue(Visit.Queue.ENQUIRY).build();

        Assessment wait = SHOP.assess(visit, NINE).get(1);

        assertThat(wait.missing()).containsExactly(Moment.ARRIVED, Moment.CALLED);
        assertThat(wait.reason(Locale.CHINESE)).contains("缺少时间：进厅、叫号");
        assertThat(wait.reason(Locale.UK)).contains("missing: arrival, call");
        assertThat(wait.margin()).isEmpty();
    }

    @Test
    void anEmptyVisitHasNoAssessments() {
        assertThat(SHOP.assess(Visit.builder().build(), NINE)).isEmpty();
        assertThat(assessed(
                        Visit.builder()
                                .queue(Visit.Queue.SERVICE)
                                .handlingLimit(StandardId.of("payment"))
                                .build(),
                        NINE))
                .isEmpty();
    }

    @Test
    void handlingDoesNotRunBeforeTheCall() {
        Visit visit = arrived().handlingLimit(StandardId.of("payment")).build();

        assertThat(assessed(visit, NINE)).containsExactly("greeting RUNNING PT1M");
    }

    @Test
    void anImpossibleOrderIsInvalid() {
        Visit visit =
                arrived().called(after("PT-1S")).queue(Visit.Queue.SERVICE).build();

        Assessment wait = SHOP.assess(visit, NINE).get(1);

        assertThat(wait.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(wait.elapsed()).contains(Duration.ofSeconds(-1));
        assertThat(wait.margin()).isEmpty();
        assertThat(wait.running()).isFalse();
        assertThat(wait.reason(Locale.CHINESE)).contains("“叫号”时间早于“进厅”时间");
        assertThat(wait.reason(Locale.UK)).contains("call time is before arrival time");
    }

    @Test
    void anAssessmentBeforeTheStartIsInvalid() {
        Assessment greeting =
                SHOP.assess(arrived().build(), after("PT-0.000000001S")).get(0);

        assertThat(greeting.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(greeting.running()).isTrue();
        assertThat(greeting.reason(Locale.CHINESE)).contains("查询时间早于“进厅”时间，请核对系统时间");
        assertThat(greeting.reason(Locale.UK))
                .contains("the assessment time is before the arrival time; check the clock");
    }

    @Test
    void otherQueuesAndHandlingLimitsAreOmitted() {
        Visit visit = arrived()
                .greeted(NINE)
                .called(NINE)
                .finished(NINE)
                .handlingLimit(StandardId.of("greeting"))
                .build();

        assertThat(assessed(visit, NINE)).containsExactly("greeting WITHIN PT1M");
    }

    @Test
    void theFarthestInstantsAreAssessed() {
        Visit visit = Visit.builder().arrived(Instant.MIN).greeted(Instant.MAX).build();

        assertThat(SHOP.assess(visit, Instant.MIN).get(0).verdict()).isEqualTo(Verdict.EXCEEDED);
        assertThat(SHOP.clock(Visit.builder().arrived(Instant.MAX).build()).deadline())
                .contains(Instant.MAX);
    }

    @Test
    void aWaitingLimitOfAnotherNameHasNoInterval() {
        assertThat(VisitInterval.of(
                        ShopStandards.limit("queue-screen", "叫号屏", "Screen", TimeLimit.Phase.WAITING, "PT1M", "1.1")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anIntervalStartsBeforeItEnds(VisitInterval interval) {
        assertThat(interval.from()).isLessThan(interval.to());
    }

    @Test
    void theIntervalsOfTheSevenLimits() {
        assertThat(STANDARDS.timeLimits())
                .extracting(limit -> VisitInterval.of(limit).orElseThrow())
                .containsExactly(
                        VisitInterval.GREETING,
                        VisitInterval.SERVICE_WAIT,
                        VisitInterval.ENQUIRY_WAIT,
                        VisitInterval.HANDLING,
                        VisitInterval.HANDLING,
                        VisitInterval.HANDLING,
                        VisitInterval.HANDLING);
    }

    @ParameterizedTest
    @CsvSource({
        "'', x, invalid name",
        "shop, '', 'invalid value of \"shop\"'",
        "shop, 'a\tb', 'invalid value of \"shop\"'",
        "shop, \ud800, 'invalid value of \"shop\"'"
    })
    void rejectsADimensionThatAReportCannotShow(String name, String value, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> arrived().dimension(name, value).build())
                .withMessage("dimensions: " + problem
                        + "; expected 1 to 200 characters without control characters and unpaired surrogates");
        assertThat(arrived().dimension("shop", "x".repeat(200)).build().dimensions())
                .containsOnlyKeys("shop");
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> SHOP.assess(null, NINE))
                .withMessage("visit");
        assertThatNullPointerException()
                .isThrownBy(() -> SHOP.assess(arrived().build(), null))
                .withMessage("now");
        assertThatNullPointerException().isThrownBy(() -> SHOP.clock(null)).withMessage("visit");
        assertThatNullPointerException().isThrownBy(() -> Visits.of(null)).withMessage("standards");
        assertThatNullPointerException()
                .isThrownBy(() -> VisitInterval.of(null))
                .withMessage("limit");
    }
}
