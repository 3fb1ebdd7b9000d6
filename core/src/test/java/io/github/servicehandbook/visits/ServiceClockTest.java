package io.github.servicehandbook.visits;

import static io.github.servicehandbook.standards.ShopStandards.STANDARDS;
import static io.github.servicehandbook.visits.ShopVisits.NINE;
import static io.github.servicehandbook.visits.ShopVisits.SHOP;
import static io.github.servicehandbook.visits.ShopVisits.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.internal.index.IndexedStandards;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.Assessment.Verdict;
import io.github.servicehandbook.standards.TimeLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServiceClockTest {
    private static final Visit WAITING =
            Visit.builder().arrived(NINE).queue(Visit.Queue.SERVICE).build();

    private static String next(Visit visit, Instant now) {
        return SHOP.clock(visit)
                .next(now)
                .map(assessment -> assessment.limit().id() + " " + assessment.verdict() + " "
                        + assessment.margin().orElseThrow())
                .orElse("none");
    }

    @Test
    void theNextLimitIsThatWithTheLeastTimeLeft() {
        assertThat(next(WAITING, NINE)).isEqualTo("greeting RUNNING PT1M");
        assertThat(next(WAITING, after("PT1M"))).isEqualTo("greeting RUNNING PT0S");
        assertThat(next(WAITING, after("PT1M0.000000001S"))).isEqualTo("service-wait RUNNING PT8M59.999999999S");
        assertThat(next(WAITING, after("PT10M0.000000001S"))).isEqualTo("none");
    }

    @Test
    void theDeadlineIsTheLastInstantWithinTheLimit() {
        ServiceClock clock = SHOP.clock(WAITING);

        assertThat(clock.deadline()).contains(after("PT1M"));
        assertThat(SHOP.assess(WAITING, clock.deadline().orElseThrow()).get(0).verdict())
                .isEqualTo(Verdict.RUNNING);
        assertThat(SHOP.assess(WAITING, clock.deadline().orElseThrow().plusNanos(1))
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.EXCEEDED);
    }

    @Test
    void whatHasEndedDoesNotRun() {
        Visit atTheCounter = Visit.builder()
                .arrived(NINE)
                .greeted(NINE)
                .called(after("PT2M"))
                .queue(Visit.Queue.SERVICE)
                .handlingLimit(StandardId.of("sim-loss-report"))
                .build();

        assertThat(next(atTheCounter, after("PT3M"))).isEqualTo("sim-loss-report RUNNING PT4M");
        assertThat(SHOP.clock(atTheCounter).deadline()).contains(after("PT7M"));
    }

    @Test
    void aMomentThatWasMissedDoesNotRun() {
        Visit ungreeted = Visit.builder().arrived(NINE).called(after("PT2M")).build();

        assertThat(next(ungreeted, after("PT2M"))).isEqualTo("none");
        assertThat(SHOP.clock(ungreeted).deadline()).isEmpty();
        assertThat(SHOP.clock(Visit.builder().build()).deadline()).isEmpty();
    }

    @Test
    void ofTwoThatRunOutTogetherTheFirstInHandbookOrderComes() {
        Visit both = Visit.builder().arrived(NINE).queue(Visit.Queue.ENQUIRY).build();
        Visits equal = Visits.of(new IndexedStandards(
                STANDARDS.timeLimits().stream()
                        .map(limit -> TimeLimit.of(
                                limit.id(),
                                limit.name(),
                                limit.nameEn(),
                                limit.phase(),
                                Duration.ofMinutes(1),
                                limit.citation()))
                        .toList(),
                List.of()));

        assertThat(equal.clock(both).next(NINE).orElseThrow().limit().id()).isEqualTo(StandardId.of("greeting"));
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> SHOP.clock(WAITING).next(null))
                .withMessage("now");
    }
}
