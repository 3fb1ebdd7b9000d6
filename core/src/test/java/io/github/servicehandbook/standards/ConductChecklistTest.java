package io.github.servicehandbook.standards;

import static io.github.servicehandbook.standards.ShopStandards.STANDARDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.standards.ConductChecklist.Item;
import io.github.servicehandbook.standards.ConductChecklist.Mark;
import io.github.servicehandbook.standards.ConductRule.Audience;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductChecklistTest {
    private static final ConductChecklist FORM = STANDARDS.checklist(Audience.MEN, Audience.STAR_2_TO_6);

    @Test
    void hasTheRulesThatApplyToTheObservedPerson() {
        assertThat(STANDARDS.checklist().items())
                .extracting(item -> item.rule().id().value())
                .containsExactly("greet", "nail-length");
        assertThat(FORM.items())
                .extracting(item -> item.rule().id().value())
                .containsExactly("greet", "nail-length", "beard", "badge-height");
        assertThat(FORM.items()).extracting(Item::mark).containsOnly(Mark.NOT_OBSERVED);
    }

    @Test
    void scoresTheObservedRules() {
        ConductChecklist.Score score = FORM.mark("greet", Mark.MET)
                .mark("beard", Mark.NOT_MET)
                .measure("nail-length", new BigDecimal("0.8"))
                .score();

        assertThat(score.met()).isEqualTo(2);
        assertThat(score.notObserved()).isEqualTo(1);
        assertThat(score.notMet()).extracting(item -> item.citation().label()).containsExactly("第二章 第一节 一");
        assertThat(score.rate()).hasValue(2 / 3.0);
    }

    @Test
    void scoresOneKindOfConduct() {
        ConductChecklist form = FORM.mark("greet", Mark.NOT_MET).mark("beard", Mark.MET);

        assertThat(form.score(ConductRule.Kind.SERVICE).rate()).hasValue(0);
        assertThat(form.score(ConductRule.Kind.APPEARANCE).rate()).hasValue(1);
        assertThat(form.score(ConductRule.Kind.POSTURE).rate()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "nail-length,  0,      MET",
        "nail-length,  1,      MET",
        "nail-length,  1.00,   MET",
        "nail-length,  1.0001, NOT_MET",
        "badge-height, 0.9999, NOT_MET",
        "badge-height, 1,      MET",
        "badge-height, 2,      MET"
    })
    void theBoundOfAMeasureIsInclusive(String rule, BigDecimal value, Mark mark) {
        Item item = FORM.measure(rule, value).items().stream()
                .filter(each -> each.rule().id().value().equals(rule))
                .findFirst()
                .orElseThrow();

        assertThat(item.mark()).isEqualTo(mark);
        assertThat(item.measured()).contains(value);
    }

    @Test
    void aMarkDiscardsTheMeasuredValue() {
        ConductChecklist form = FORM.measure("nail-length", BigDecimal.TEN).mark("nail-length", Mark.NOT_OBSERVED);

        assertThat(form).isEqualTo(FORM).hasSameHashCodeAs(FORM).isNotEqualTo(STANDARDS.checklist());
    }

    @Test
    void rejectsAnInvalidMeasurement() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORM.measure("greet", BigDecimal.ONE))
                .withMessage("rule: greet has no measurable limit; use mark(…)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORM.measure("nail-length", new BigDecimal("-0.1")))
                .withMessage("measured: -0.1; expected at least 0 mm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Item.of(FORM.items().get(1).rule(), Mark.MET, new BigDecimal("1.5")))
                .withMessage("mark: MET contradicts the measured value 1.5 mm; omit one of them");
    }

    @Test
    void aRuleOfAnotherAudienceIsNotOnTheChecklist() {
        assertThatThrownBy(() -> FORM.mark("hair-tied", Mark.MET))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("hair-tied")
                .hasMessageContaining("beard");
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.mark("No Id", Mark.MET));
    }

    @Test
    void takesTheIdOfARuleAsTextOrValue() {
        StandardId nails = StandardId.of("nail-length");

        assertThat(FORM.mark(nails, Mark.MET)).isEqualTo(FORM.mark("nail-length", Mark.MET));
        assertThat(FORM.measure(nails, BigDecimal.TEN)).isEqualTo(FORM.measure("nail-length", BigDecimal.TEN));
        assertThatThrownBy(() -> FORM.mark(StandardId.of("hair-tied"), Mark.MET))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> FORM.measure(StandardId.of("hair-tied"), BigDecimal.ONE))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void namesTheParameterThatIsNull() {
        StandardId greet = StandardId.of("greet");

        assertThatNullPointerException()
                .isThrownBy(() -> FORM.mark((String) null, Mark.MET))
                .withMessage("ruleId");
        assertThatNullPointerException()
                .isThrownBy(() -> FORM.mark((StandardId) null, Mark.MET))
                .withMessage("ruleId");
        assertThatNullPointerException()
                .isThrownBy(() -> FORM.mark("greet", null))
                .withMessage("mark");
        assertThatNullPointerException()
                .isThrownBy(() -> FORM.mark(greet, null))
                .withMessage("mark");
        assertThatNullPointerException()
                .isThrownBy(() -> FORM.measure((String) null, BigDecimal.ONE))
                .withMessage("ruleId");
        assertThatNullPointerException()
                .isThrownBy(() -> FORM.measure((StandardId) null, BigDecimal.ONE))
                .withMessage("ruleId");
        assertThatNullPointerException()
                .isThrownBy(() -> FORM.measure("greet", null))
                .withMessage("measured");
        assertThatNullPointerException()
                .isThrownBy(() -> FORM.measure(greet, null))
                .withMessage("measured");
        assertThatNullPointerException()
                .isThrownBy(() -> FORM.score().message(null))
                .withMessage("locale");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | 1 | 1 | 检查4条，符合3条，不符合1条，得分75%；未观察1条不计分。"
                        + " | 3 of 4 observed rules met (75%); 1 rule not observed.",
                "2 | 2 | 1 | 检查3条，符合2条，不符合1条，得分66%；未观察2条不计分。"
                        + " | 2 of 3 observed rules met (66%); 2 rules not observed.",
                "2 | 0 | 0 | 检查2条，符合2条，不符合0条，得分100%。 | 2 of 2 observed rules met (100%).",
                "299 | 0 | 1 | 检查300条，符合299条，不符合1条，得分99%。 | 299 of 300 observed rules met (99%).",
                "0 | 4 | 0 | 未观察4条，无法评分；请至少观察一条。" + " | No score: 4 rules not observed. Observe at least one rule.",
                "0 | 0 | 0 | 没有适用的规范，无法评分。 | No score: no rules apply."
            })
    void aScoreHasAMessage(int met, int notObserved, int notMet, String chinese, String english) {
        ConductChecklist.Score score = new ConductChecklist.Score(
                met, notObserved, Collections.nCopies(notMet, FORM.items().get(0)));

        assertThat(score.message(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(score.message(Locale.UK)).isEqualTo(english);
    }

    @Test
    void printsTheNumbersOfRules() {
        assertThat(FORM.mark("greet", Mark.MET)).hasToString("ConductChecklist of 4 rules, 1 met, 0 not met");
    }
}
