package io.github.servicehandbook.ref;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.fixture.DisplayLocales;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OriginTest {
    static final List<Locale> ENGLISH = DisplayLocales.ENGLISH;
    static final List<Locale> CHINESE = DisplayLocales.CHINESE;

    @Test
    void everyOriginHasALabelInBothLanguages() {
        assertThat(Origin.values())
                .extracting(Enum::name, origin -> origin.label(Locale.CHINESE), origin -> origin.label(Locale.ENGLISH))
                .containsExactly(
                        tuple("HANDBOOK", "手册原文", "Handbook"),
                        tuple("AUTHORED", "编者补充", "Added by authors"),
                        tuple("OVERLAY", "本地补充", "Local addition"));
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void labelsAreEnglishForAnEnglishLocale(Locale locale) {
        assertThat(Origin.AUTHORED.label(locale)).isEqualTo("Added by authors");
    }

    @ParameterizedTest
    @FieldSource("CHINESE")
    void labelsAreChineseForEveryOtherLocale(Locale locale) {
        assertThat(Origin.AUTHORED.label(locale)).isEqualTo("编者补充");
    }

    @Test
    void namesTheLocaleThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Origin.HANDBOOK.label(null))
                .withMessage("locale");
    }
}
