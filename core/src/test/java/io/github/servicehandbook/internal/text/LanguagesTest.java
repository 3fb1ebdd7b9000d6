package io.github.servicehandbook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.DisplayLocales;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {
    static final List<Locale> ENGLISH = DisplayLocales.ENGLISH;
    static final List<Locale> CHINESE = DisplayLocales.CHINESE;

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void picksEnglishForAnEnglishLocale(Locale locale) {
        assertThat(Languages.pick(locale, "中文", "English")).isEqualTo("English");
        assertThat(Languages.isEnglish(locale)).isTrue();
    }

    @ParameterizedTest
    @FieldSource("CHINESE")
    void picksChineseForEveryOtherLocale(Locale locale) {
        assertThat(Languages.pick(locale, "中文", "English")).isEqualTo("中文");
        assertThat(Languages.isEnglish(locale)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enm", "en-Latn-US", "x-en"})
    void looksAtTheWholeLanguage(String tag) {
        assertThat(Languages.isEnglish(Locale.forLanguageTag(tag))).isEqualTo(tag.equals("en-Latn-US"));
    }

    @Test
    void namesTheLocaleThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Languages.pick(null, "中文", "English"))
                .withMessage("locale");
    }
}
