package io.github.servicehandbook.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.codes.CodeMatch.MatchType;
import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.fixture.Models;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class CodeMatchTest {
    static final List<Locale> ENGLISH = DisplayLocales.ENGLISH;
    static final List<Locale> CHINESE = DisplayLocales.CHINESE;

    private static CodeMatch match(int start, int end) {
        return new CodeMatch(Models.fullCode(), MatchType.NAME, "开户冲正", start, end, 80);
    }

    @Test
    void everyMatchTypeHasALabelInBothLanguages() {
        assertThat(MatchType.values())
                .extracting(Enum::name, type -> type.label(Locale.CHINESE), type -> type.label(Locale.ENGLISH))
                .containsExactly(
                        tuple("CODE", "代码", "Code"),
                        tuple("NAME", "名称", "Name"),
                        tuple("KEYWORD", "关键词", "Keyword"),
                        tuple("PINYIN", "拼音", "Pinyin"),
                        tuple("INITIALS", "拼音首字母", "Initials"),
                        tuple("HOMOPHONE", "同音字", "Homophone"),
                        tuple("TYPO", "近似", "Similar spelling"));
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void labelsAreEnglishForAnEnglishLocale(Locale locale) {
        assertThat(MatchType.TYPO.label(locale)).isEqualTo("Similar spelling");
    }

    @ParameterizedTest
    @FieldSource("CHINESE")
    void labelsAreChineseForEveryOtherLocale(Locale locale) {
        assertThat(MatchType.TYPO.label(locale)).isEqualTo("近似");
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"0, 1", "0, 4", "3, 4"})
    void acceptsARangeWithinTheText(int start, int end) {
        assertThat(match(start, end))
                .extracting(CodeMatch::start, CodeMatch::end)
                .containsExactly(start, end);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({"-1, 2", "0, 0", "2, 1", "0, 5", "4, 4"})
    void rejectsARangeOutsideTheText(int start, int end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> match(start, end))
                .withMessage("start, end: " + start + ", " + end + "; expected 0 <= start < end <= 4");
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> MatchType.CODE.label(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeMatch(null, MatchType.CODE, "1104", 0, 4, 100))
                .withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeMatch(Models.fullCode(), null, "1104", 0, 4, 100))
                .withMessage("matchType");
        assertThatNullPointerException()
                .isThrownBy(() -> new CodeMatch(Models.fullCode(), MatchType.CODE, null, 0, 4, 100))
                .withMessage("text");
    }
}
