package io.github.servicehandbook.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.StandardId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class BusinessCodeTest {
    static final List<Locale> ENGLISH = DisplayLocales.ENGLISH;
    static final List<Locale> CHINESE = DisplayLocales.CHINESE;

    @Test
    void returnsItsProperties() {
        BusinessCode code = Models.fullCode();

        assertThat(code.id()).isEqualTo(CodeId.of("1121"));
        assertThat(code.name()).contains("用户开户冲正");
        assertThat(code.nameEn()).contains("Account opening reversal");
        assertThat(code.kind()).isEqualTo(CodeKind.REVERSAL);
        assertThat(code.reverses()).containsExactly(CodeId.of("1104"), CodeId.of("e199"));
        assertThat(code.timeLimit()).contains(StandardId.of("business-change"));
        assertThat(code.searchWords()).containsExactly("冲正", "撤销");
        assertThat(code.note()).contains("类别为编者所定。");
        assertThat(code.citation()).isEqualTo(Models.fullCitation());
    }

    @Test
    void acceptsNullForAbsentProperties() {
        BusinessCode code = Models.minimalCode();

        assertThat(code.name()).isEmpty();
        assertThat(code.nameEn()).isEmpty();
        assertThat(code.timeLimit()).isEmpty();
        assertThat(code.note()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void hasAnEnglishNameForAnEnglishLocale(Locale locale) {
        assertThat(Models.fullCode().name(locale)).contains("Account opening reversal");
    }

    @ParameterizedTest
    @FieldSource("CHINESE")
    void hasAChineseNameForEveryOtherLocale(Locale locale) {
        assertThat(Models.fullCode().name(locale)).contains("用户开户冲正");
    }

    @Test
    void hasAChineseNameIfThereIsNoEnglishName() {
        BusinessCode code = BusinessCode.of(
                CodeId.of("1104"), "用户开户", null, CodeKind.ACTIVATION, null, null, null, null, Models.fullCitation());

        assertThat(code.name(Locale.ENGLISH)).contains("用户开户");
    }

    @Test
    void hasNoNameInAnyLanguageIfTheHandbookGivesNone() {
        assertThat(Models.minimalCode().name(Locale.ENGLISH)).isEmpty();
        assertThat(Models.minimalCode().name(Locale.CHINESE)).isEmpty();
    }

    @Test
    void namesTheLocaleThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Models.fullCode().name(null))
                .withMessage("locale");
    }

    @Test
    void kindsHaveALabelInBothLanguages() {
        assertThat(CodeKind.VALUE_ADDED.label(Locale.UK)).isEqualTo("value-added service");
        assertThat(CodeKind.VALUE_ADDED.label(Locale.FRENCH)).isEqualTo("增值业务");
        assertThat(CodeKind.values())
                .extracting(kind -> kind.label(Locale.ENGLISH))
                .doesNotHaveDuplicates();
        assertThat(CodeKind.values())
                .extracting(kind -> kind.label(Locale.CHINESE))
                .doesNotHaveDuplicates();
    }

    @Test
    void kindsDoNotChange() {
        assertThat(CodeKind.values())
                .extracting(Enum::name)
                .containsExactly(
                        "ACTIVATION",
                        "PROFILE",
                        "CARD",
                        "SUSPENSION",
                        "TARIFF",
                        "PAYMENT",
                        "REVERSAL",
                        "QUERY",
                        "VALUE_ADDED",
                        "MARKETING",
                        "POINTS",
                        "UNKNOWN");
    }
}
