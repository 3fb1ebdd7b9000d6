package io.github.servicehandbook.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.ref.StandardId;
import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConductRuleTest {
    @Test
    void holdsWhatItWasMadeOf() {
        ConductRule rule = Models.fullConductRule();

        assertThat(rule.id()).isEqualTo(StandardId.of("nails"));
        assertThat(rule.kind()).isEqualTo(ConductRule.Kind.APPEARANCE);
        assertThat(rule.audience()).isEqualTo(ConductRule.Audience.STAR_2_TO_6);
        assertThat(rule.requirement()).isEqualTo("指甲不超过1毫米。");
        assertThat(rule.measure()).contains(Models.measure());
        assertThat(rule.citation()).isEqualTo(Models.fullCitation());
    }

    @Test
    void mayHaveNoFigure() {
        assertThat(Models.minimalConductRule().measure()).isEmpty();
    }

    @Test
    void measureHoldsWhatItWasMadeOf() {
        Measure measure = Models.measure();

        assertThat(measure.quantity()).isEqualTo("指甲长度");
        assertThat(measure.unit()).isEqualTo("mm");
        assertThat(measure.bound()).isEqualTo(new BigDecimal("1.0"));
        assertThat(measure.upper()).isTrue();
    }

    @Test
    void measuresAreEqualByContent() {
        assertThat(Models.measure())
                .isEqualTo(Models.measure())
                .hasSameHashCodeAs(Models.measure())
                .isNotEqualTo(Measure.of("指甲长度", "mm", new BigDecimal("1.0"), false))
                .isNotEqualTo(Measure.of("指甲长度", "cm", new BigDecimal("1.0"), true));
    }

    @Test
    void kindsAndAudiencesHaveALabelInBothLanguages() {
        assertThat(ConductRule.Kind.POSTURE.label(Locale.UK)).isEqualTo("posture");
        assertThat(ConductRule.Kind.POSTURE.label(Locale.FRENCH)).isEqualTo("形体仪态");
        assertThat(ConductRule.Audience.STAR_2_TO_6.label(Locale.US)).isEqualTo("two- to six-star clerks");
        assertThat(ConductRule.Audience.STAR_2_TO_6.label(Locale.forLanguageTag("tr")))
                .isEqualTo("2-6星级营业员");
    }

    @Test
    void namesTheLocaleThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> ConductRule.Kind.DUTY.label(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> ConductRule.Audience.ALL.label(null))
                .withMessage("locale");
    }

    @Test
    void kindsAndAudiencesAreThoseOfTheApi() {
        assertThat(ConductRule.Kind.values())
                .extracting(Enum::name)
                .containsExactly("PRINCIPLE", "SERVICE", "APPEARANCE", "POSTURE", "DUTY", "SECURITY", "EMERGENCY");
        assertThat(ConductRule.Audience.values())
                .extracting(Enum::name)
                .containsExactly("ALL", "MEN", "WOMEN", "STAR_2_TO_6");
    }
}
