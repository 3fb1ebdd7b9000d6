package io.github.servicehandbook.visits;

import static io.github.servicehandbook.visits.ShopVisits.NINE;
import static io.github.servicehandbook.visits.ShopVisits.after;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.Moment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VisitTest {
    private static final StandardId PAYMENT = StandardId.of("payment");

    private static Visit full() {
        return Visit.of(
                NINE, after("PT1S"), after("PT2S"), after("PT3S"), Visit.Queue.SERVICE, PAYMENT, Map.of("shop", "1"));
    }

    @Test
    void returnsItsProperties() {
        Visit visit = full();

        assertThat(visit.at(Moment.ARRIVED)).contains(NINE);
        assertThat(visit.at(Moment.GREETED)).contains(after("PT1S"));
        assertThat(visit.at(Moment.CALLED)).contains(after("PT2S"));
        assertThat(visit.at(Moment.FINISHED)).contains(after("PT3S"));
        assertThat(visit.queue()).contains(Visit.Queue.SERVICE);
        assertThat(visit.handlingLimit()).contains(PAYMENT);
        assertThat(visit.dimensions()).containsExactly(Map.entry("shop", "1"));
        assertThatThrownBy(() -> visit.dimensions().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void theBuilderCreatesAnEqualVisit() {
        Visit built = Visit.builder()
                .arrived(NINE)
                .greeted(after("PT1S"))
                .called(after("PT2S"))
                .finished(after("PT3S"))
                .queue(Visit.Queue.SERVICE)
                .handlingLimit(PAYMENT)
                .dimension("shop", "2")
                .dimension("shop", "1")
                .build();

        assertThat(built).isEqualTo(full()).hasSameHashCodeAs(full());
        assertThat(Visit.of(null, null, null, null, null, null, null))
                .isEqualTo(Visit.builder().build());
    }

    @Test
    void eachPartMakesADifference() {
        Instant other = after("PT9S");
        Visit.Queue queue = Visit.Queue.SERVICE;
        Map<String, String> one = Map.of("shop", "1");
        Instant greeted = after("PT1S");
        Instant called = after("PT2S");
        Instant finished = after("PT3S");

        assertThat(List.of(
                        Visit.of(other, greeted, called, finished, queue, PAYMENT, one),
                        Visit.of(NINE, other, called, finished, queue, PAYMENT, one),
                        Visit.of(NINE, greeted, other, finished, queue, PAYMENT, one),
                        Visit.of(NINE, greeted, called, other, queue, PAYMENT, one),
                        Visit.of(NINE, greeted, called, finished, Visit.Queue.ENQUIRY, PAYMENT, one),
                        Visit.of(NINE, greeted, called, finished, queue, StandardId.of("change"), one),
                        Visit.of(NINE, greeted, called, finished, queue, PAYMENT, Map.of("shop", "2"))))
                .doesNotContain(full())
                .noneMatch(visit -> visit.hashCode() == full().hashCode());
    }

    @Test
    void theBuilderTakesAHandlingLimitAsText() {
        assertThat(Visit.builder().handlingLimit("payment").build())
                .isEqualTo(Visit.builder().handlingLimit(PAYMENT).build());
        assertThatIllegalArgumentException().isThrownBy(() -> Visit.builder().handlingLimit("Bill payment"));
    }

    @Test
    void doesNotPrintTheValuesOfDimensions() {
        assertThat(Visit.builder().arrived(NINE).dimension("clerk", "李晓明").build())
                .hasToString("Visit arrived 2026-11-26T01:00:00Z, greeted null, called null, finished null,"
                        + " queue null, handling limit null, by [clerk]");
    }

    @Test
    void namesThePartThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Visit.builder().greeted(null))
                .withMessage("greeted");
        assertThatNullPointerException()
                .isThrownBy(() -> Visit.builder().dimension("shop", null))
                .withMessage("value");
        assertThatNullPointerException()
                .isThrownBy(() -> Visit.builder().handlingLimit((String) null))
                .withMessage("handlingLimit");
        assertThatNullPointerException()
                .isThrownBy(() -> Visit.builder().handlingLimit((StandardId) null))
                .withMessage("handlingLimit");
    }
}
