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
        assertThat(FORM.items()).extracting(Item::mark).containsOnly(Mark.NOT_SEEN);
    }

    @Test
    void scoresWhatWasSeen() {
        ConductChecklist.Score score = FORM.mark("greet", Mark.KEPT)
                .mark("beard", Mark.BROKEN)
                .measure("nail-length", new BigDecimal("0.8"))
                .score();

        assertThat(score.kept()).isEqualTo(2);
        assertThat(score.notSeen()).isEqualTo(1);
        assertThat(score.broken()).extracting(item -> item.citation().label()).containsExactly("第二章 第一节 一");
        assertThat(score.share()).hasValue(2 / 3.0);
    }

    @Test
    void scoresOneSortOfConductAlone() {
        ConductChecklist form = FORM.mark("greet", Mark.BROKEN).mark("beard", Mark.KEPT);

        assertThat(form.score(ConductRule.Kind.SERVICE).share()).hasValue(0);
        assertThat(form.score(ConductRule.Kind.APPEARANCE).share()).hasValue(1);
        assertThat(form.score(ConductRule.Kind.POSTURE).share()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "nail-length,  0,      KEPT",
        "nail-length,  1,      KEPT",
        "nail-length,  1.00,   KEPT",
        "nail-length,  1.0001, BROKEN",
        "badge-height, 0.9999, BROKEN",
        "badge-height, 1,      KEPT",
        "badge-height, 2,      KEPT"
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
        ConductChecklist form = FORM.measure("nail-length", BigDecimal.TEN).mark("nail-length", Mark.NOT_SEEN);

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
                .isThrownBy(() -> Item.of(FORM.items().get(1).rule(), Mark.BROKEN, BigDecimal.ONE))
                .withMessage("mark: BROKEN is not what was measured");
    }

    @Test
    void aRuleOfAnotherAudienceIsNotOnTheForm() {
        assertThatThrownBy(() -> FORM.mark("hair-tied", Mark.KEPT))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("hair-tied")
                .hasMessageContaining("beard");
        assertThatIllegalArgumentException().isThrownBy(() -> FORM.mark("No Id", Mark.KEPT));
    }

    @Test
    void saysWhatItHolds() {
        assertThat(FORM.mark("greet", Mark.KEPT)).hasToString("ConductChecklist of 4 rules, 1 kept, 0 broken");
        assertThat(Mark.NOT_SEEN.label(Locale.CHINESE)).isEqualTo("未观察到");
        assertThat(Mark.NOT_SEEN.label(Locale.UK)).isEqualTo("not seen");
    }
}
