package io.github.servicehandbook.standards;

import static io.github.servicehandbook.standards.ShopStandards.STANDARDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.standards.ConductChecklist.Item;
import io.github.servicehandbook.standards.ConductChecklist.Mark;
import io.github.servicehandbook.standards.ConductRule.Audience;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductChecklistTest {
    private static final ConductChecklist FORM = STANDARDS.checklist(Audience.MEN, Audience.STAR_2_TO_6);

    @Test
    void hasTheRulesThatBindThePersonWatched() {
        assertThat(STANDARDS.checklist().items())
                .extracting(item -> item.rule().id().value())
                .containsExactly("greet", "nail-length");
        assertThat(FORM.items())
                .extracting(item -> item.rule().id().value())
                .containsExactly("greet", "nail-length", "beard", "badge-height");
        assertThat(FORM.items()).extracting(Item::mark).containsOnly(Mark.NOT_OBSERVED);
    }

    @Test
    void scoresWhatWasSeen() {
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
    void scoresOneSortOfConductAlone() {
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
    void aMarkForgetsWhatWasMeasured() {
        ConductChecklist form = FORM.measure("nail-length", BigDecimal.TEN).mark("nail-length", Mark.NOT_OBSERVED);

        assertThat(form).isEqualTo(FORM).hasSameHashCodeAs(FORM).isNotEqualTo(STANDARDS.checklist());
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORM.measure("greet", BigDecimal.ONE))
                .withMessage("rule: greet sets no figure to measure");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FORM.measure("nail-length", new BigDecimal("-0.1")))
                .withMessage("measured: -0.1; expected 0 or more mm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Item.of(FORM.items().get(1).rule(), Mark.NOT_MET, BigDecimal.ONE))
                .withMessage("mark: NOT_MET is not what was measured");
    }

    @Test
    void aRuleOfAnotherAudienceIsNotOnTheForm() {
        assertThatThrownBy(() -> FORM.mark("hair-tied", Mark.MET))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("hair-tied")
                .hasMessageContaining("beard");
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.mark("No Id", Mark.MET));
    }

    @Test
    void saysWhatItHolds() {
        assertThat(FORM.mark("greet", Mark.MET)).hasToString("ConductChecklist of 4 rules, 1 kept, 0 broken");
        assertThat(Mark.NOT_OBSERVED.label(Locale.CHINESE)).isEqualTo("未观察到");
        assertThat(Mark.NOT_OBSERVED.label(Locale.UK)).isEqualTo("not seen");
    }
}
