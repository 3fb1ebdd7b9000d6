package io.github.servicehandbook.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.Assessment.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeLimitTest {
    static final List<Locale> ENGLISH = DisplayLocales.ENGLISH;
    static final List<Locale> CHINESE = DisplayLocales.CHINESE;
    private static final TimeLimit PAYMENT = Models.timeLimit(Duration.ofMinutes(3));
    private static final Duration MAX_LENGTH = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    @Test
    void returnsItsProperties() {
        assertThat(PAYMENT.id()).isEqualTo(StandardId.of("payment"));
        assertThat(PAYMENT.name()).isEqualTo("用户缴费");
        assertThat(PAYMENT.nameEn()).isEqualTo("Payment");
        assertThat(PAYMENT.phase()).isEqualTo(TimeLimit.Phase.HANDLING);
        assertThat(PAYMENT.limit()).isEqualTo(Duration.ofMinutes(3));
        assertThat(PAYMENT.citation()).isEqualTo(Models.fullCitation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-0.000000001S", "PT-3M"})
    void rejectsALimitThatIsNotPositive(String limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.timeLimit(Duration.parse(limit)))
                .withMessage("limit: " + limit + "; expected a positive duration");
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void isNamedInEnglishForAnEnglishLocale(Locale locale) {
        assertThat(PAYMENT.name(locale)).isEqualTo("Payment");
        assertThat(TimeLimit.Phase.WAITING.label(locale)).isEqualTo("Waiting");
        assertThat(Verdict.RUNNING.label(locale)).isEqualTo("In progress");
    }

    @ParameterizedTest
    @FieldSource("CHINESE")
    void isNamedInChineseForEveryOtherLocale(Locale locale) {
        assertThat(PAYMENT.name(locale)).isEqualTo("用户缴费");
        assertThat(TimeLimit.Phase.WAITING.label(locale)).isEqualTo("等待");
        assertThat(Verdict.RUNNING.label(locale)).isEqualTo("计时中");
    }

    @Test
    void namesTheLocaleThatIsNull() {
        assertThatNullPointerException().isThrownBy(() -> PAYMENT.name(null)).withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> PAYMENT.assess(Duration.ZERO).message(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> PAYMENT.assess(Duration.ZERO).reason(null))
                .withMessage("locale");
    }

    @ParameterizedTest(name = "{0} is {1}, margin {2}")
    @CsvSource({
        "PT0S, WITHIN, PT3M",
        "PT2M59.999999999S, WITHIN, PT0.000000001S",
        "PT3M, WITHIN, PT0S",
        "PT3M0.000000001S, EXCEEDED, PT-0.000000001S",
        "PT4M, EXCEEDED, PT-1M"
    })
    void isExactToTheNanosecond(Duration actual, Verdict verdict, Duration margin) {
        Assessment assessment = PAYMENT.assess(actual);

        assertThat(assessment.verdict()).isEqualTo(verdict);
        assertThat(assessment.margin()).contains(margin);
    }

    @Test
    void isExceededByTheLongestTimeThereIs() {
        Assessment assessment = PAYMENT.assess(MAX_LENGTH);

        assertThat(assessment.verdict()).isEqualTo(Verdict.EXCEEDED);
        assertThat(assessment.margin()).contains(Duration.ofMinutes(3).minus(MAX_LENGTH));
    }

    @Test
    void theLongestLimitIsKeptByTheLongestTime() {
        Assessment assessment = Models.timeLimit(MAX_LENGTH).assess(MAX_LENGTH);

        assertThat(assessment.verdict()).isEqualTo(Verdict.WITHIN);
        assertThat(assessment.margin()).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.000000001S", "PT-3M", "PT-2562047788015215H-30M-8S"})
    void aNegativeTimeIsInvalidWithItsReason(Duration actual) {
        Assessment assessment = PAYMENT.assess(actual);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(assessment.reason(Locale.CHINESE)).contains("用时为负数，请核对时间");
        assertThat(assessment.reason(Locale.UK)).contains("the elapsed time is negative; check the times");
        assertThat(assessment.elapsed()).contains(actual);
        assertThat(assessment.margin()).isEmpty();
    }

    @Test
    void anAssessmentHasTheLimitAndTheElapsedTime() {
        Assessment assessment = PAYMENT.assess(Duration.ofMinutes(4));

        assertThat(assessment.limit()).isEqualTo(PAYMENT);
        assertThat(assessment.elapsed()).contains(Duration.ofMinutes(4));
        assertThat(assessment.running()).isFalse();
        assertThat(assessment.from()).isEmpty();
        assertThat(assessment.to()).isEmpty();
        assertThat(assessment.reason(Locale.CHINESE)).isEmpty();
        assertThat(assessment.citation()).isEqualTo(PAYMENT.citation());
    }

    @Test
    void assessmentsAreEqualByContent() {
        assertThat(PAYMENT.assess(Duration.ofMinutes(4)))
                .isEqualTo(PAYMENT.assess(Duration.ofMinutes(4)))
                .hasSameHashCodeAs(PAYMENT.assess(Duration.ofMinutes(4)))
                .isNotEqualTo(PAYMENT.assess(Duration.ofMinutes(5)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PT0S, 用户缴费：用时0秒，未超时（时限3分钟，第三章 第二节 二、1）",
        "PT3M, 用户缴费：用时3分钟，未超时（时限3分钟，第三章 第二节 二、1）",
        "PT3M0.000000001S, 用户缴费：用时3分钟，超时不到1秒（时限3分钟，第三章 第二节 二、1）",
        "PT4M, 用户缴费：用时4分钟，超时1分钟（时限3分钟，第三章 第二节 二、1）",
        "PT1H3M20.5S, 用户缴费：用时1小时3分20秒，超时1小时20秒（时限3分钟，第三章 第二节 二、1）",
        "PT-1S, 用户缴费：用时为负数，请核对时间（第三章 第二节 二、1）"
    })
    void hasAChineseMessage(Duration elapsed, String message) {
        assertThat(PAYMENT.assess(elapsed).message(Locale.CHINESE)).isEqualTo(message);
        assertThat(PAYMENT.assess(elapsed).message(Locale.FRENCH)).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S | Payment took 0 s, within the 3 min limit (Handbook 3.2/2.1 (authors)).",
                "PT3M | Payment took 3 min, within the 3 min limit (Handbook 3.2/2.1 (authors)).",
                "PT3M0.000000001S | Payment took 3 min, less than 1 s over the 3 min limit"
                        + " (Handbook 3.2/2.1 (authors)).",
                "PT4M | Payment took 4 min, 1 min over the 3 min limit (Handbook 3.2/2.1 (authors)).",
                "PT1H3M20.5S | Payment took 1 h 3 min 20 s, 1 h 20 s over the 3 min limit"
                        + " (Handbook 3.2/2.1 (authors)).",
                "PT-1S | Payment: the elapsed time is negative. Check the times (Handbook 3.2/2.1 (authors))."
            })
    void hasAnEnglishMessage(Duration elapsed, String message) {
        assertThat(PAYMENT.assess(elapsed).message(Locale.ENGLISH)).isEqualTo(message);
        assertThat(PAYMENT.assess(elapsed).message(Locale.UK)).isEqualTo(message);
    }

    @Test
    void theLongestTimesHaveMessages() {
        assertThat(PAYMENT.assess(MAX_LENGTH).message(Locale.ENGLISH))
                .isEqualTo("Payment took 106751991167300 d 15 h, 106751991167300 d 15 h over the 3 min limit"
                        + " (Handbook 3.2/2.1 (authors)).");
        assertThat(PAYMENT.assess(Duration.ofSeconds(Long.MIN_VALUE)).message(Locale.ENGLISH))
                .isEqualTo("Payment: the elapsed time is negative. Check the times (Handbook 3.2/2.1 (authors)).");
    }

    @Property
    void marginAndMeasuredTimeMakeUpTheLimit(
            @ForAll("positive") Duration limit, @ForAll("notNegative") Duration actual) {
        Assessment assessment = Models.timeLimit(limit).assess(actual);

        assertThat(assessment.margin().orElseThrow().plus(actual)).isEqualTo(limit);
    }

    @Property
    void isWithinExactlyUpToTheLimit(@ForAll("positive") Duration limit, @ForAll("notNegative") Duration actual) {
        Verdict expected = nanoseconds(actual).compareTo(nanoseconds(limit)) <= 0 ? Verdict.WITHIN : Verdict.EXCEEDED;

        assertThat(Models.timeLimit(limit).assess(actual).verdict()).isEqualTo(expected);
    }

    private static BigDecimal nanoseconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).movePointRight(9).add(BigDecimal.valueOf(duration.getNano()));
    }

    @Provide
    static Arbitrary<Duration> notNegative() {
        Arbitrary<Long> seconds = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3), Arbitraries.longs().between(0, Long.MAX_VALUE));
        Arbitrary<Integer> nanos = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 1), Arbitraries.integers().between(0, 999_999_999));
        return Combinators.combine(seconds, nanos).as((second, nano) -> Duration.ofSeconds(second, nano));
    }

    @Provide
    static Arbitrary<Duration> positive() {
        return notNegative().filter(duration -> !duration.isZero());
    }
}
