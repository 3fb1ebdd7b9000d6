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
    void holdsWhatItWasMadeOf() {
        assertThat(PAYMENT.id()).isEqualTo(StandardId.of("payment"));
        assertThat(PAYMENT.name()).isEqualTo("用户缴费");
        assertThat(PAYMENT.nameEn()).isEqualTo("Payment");
        assertThat(PAYMENT.phase()).isEqualTo(TimeLimit.Phase.HANDLING);
        assertThat(PAYMENT.limit()).isEqualTo(Duration.ofMinutes(3));
        assertThat(PAYMENT.citation()).isEqualTo(Models.fullCitation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-0.000000001S", "PT-3M"})
    void refusesALimitThatIsNotMoreThanZero(String limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Models.timeLimit(Duration.parse(limit)))
                .withMessage("limit: " + limit + " is not more than zero");
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void isNamedInEnglishForAnEnglishLocale(Locale locale) {
        assertThat(PAYMENT.name(locale)).isEqualTo("Payment");
        assertThat(TimeLimit.Phase.WAITING.label(locale)).isEqualTo("waiting");
        assertThat(Verdict.RUNNING.label(locale)).isEqualTo("running");
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
    void aNegativeTimeIsAFaultWithItsReason(Duration actual) {
        Assessment assessment = PAYMENT.assess(actual);

        assertThat(assessment.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(assessment.reason()).contains("用时为负，先后次序不可能");
        assertThat(assessment.reason(Locale.UK)).contains("the time is negative, which no order of events gives");
        assertThat(assessment.elapsed()).contains(actual);
        assertThat(assessment.margin()).isEmpty();
    }

    @Test
    void anAssessmentSaysWhatWasMeasuredAgainstWhat() {
        Assessment assessment = PAYMENT.assess(Duration.ofMinutes(4));

        assertThat(assessment.limit()).isEqualTo(PAYMENT);
        assertThat(assessment.elapsed()).contains(Duration.ofMinutes(4));
        assertThat(assessment.reason()).isEmpty();
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
        "PT0S, 用户缴费：用时0秒，时限3分钟，未超时（第三章 第二节 二、1）",
        "PT3M, 用户缴费：用时3分钟，时限3分钟，未超时（第三章 第二节 二、1）",
        "PT4M, 用户缴费：用时4分钟，时限3分钟，已超时1分钟（第三章 第二节 二、1）",
        "PT1H3M0.5S, 用户缴费：用时1小时3分钟0.5秒，时限3分钟，已超时1小时0.5秒（第三章 第二节 二、1）",
        "PT-1S, 用户缴费：时限3分钟，时间有误：用时为负，先后次序不可能（第三章 第二节 二、1）"
    })
    void isOneSentenceInChinese(Duration actual, String message) {
        assertThat(PAYMENT.assess(actual).message(Locale.CHINESE)).isEqualTo(message);
        assertThat(PAYMENT.assess(actual).message(Locale.FRENCH)).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "PT0S | Payment: took 0 s, limit 3 min, within the limit (第三章 第二节 二、1)",
                "PT3M | Payment: took 3 min, limit 3 min, within the limit (第三章 第二节 二、1)",
                "PT4M | Payment: took 4 min, limit 3 min, exceeded by 1 min (第三章 第二节 二、1)",
                "PT1H3M0.5S | Payment: took 1 h 3 min 0.5 s, limit 3 min, exceeded by 1 h 0.5 s (第三章 第二节 二、1)",
                "PT-1S | Payment: limit 3 min, impossible times: the time is negative, which no order of events gives (第三章 第二节 二、1)"
            })
    void isOneSentenceInEnglish(Duration actual, String message) {
        assertThat(PAYMENT.assess(actual).message(Locale.ENGLISH)).isEqualTo(message);
        assertThat(PAYMENT.assess(actual).message(Locale.UK)).isEqualTo(message);
    }

    @Test
    void everyTimeHasAMessage() {
        assertThat(PAYMENT.assess(MAX_LENGTH).message(Locale.ENGLISH)).contains("exceeded by 2562047788015215 h");
        assertThat(PAYMENT.assess(Duration.ofSeconds(Long.MIN_VALUE)).message(Locale.ENGLISH))
                .isEqualTo(
                        "Payment: limit 3 min, impossible times: the time is negative, which no order of events gives (第三章 第二节 二、1)");
    }

    @Test
    void anUnknownTimeHasAMessageToo() {
        assertThat(Assessment.of(PAYMENT, Verdict.UNKNOWN, null, null, "缺少时刻", "an instant is missing", null)
                        .message(Locale.CHINESE))
                .isEqualTo("用户缴费：时限3分钟，无法判定：缺少时刻（第三章 第二节 二、1）");
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
