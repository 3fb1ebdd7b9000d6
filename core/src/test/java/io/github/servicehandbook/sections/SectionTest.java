package io.github.servicehandbook.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Chapters, sections, clauses and errata. */
class SectionTest {
    static final List<Locale> ENGLISH = DisplayLocales.ENGLISH;
    static final List<Locale> CHINESE = DisplayLocales.CHINESE;

    @Test
    void chapterReturnsItsProperties() {
        Chapter chapter = Models.fullChapter();

        assertThat(chapter.id()).isEqualTo(SectionId.of("3"));
        assertThat(chapter.number()).isEqualTo(3);
        assertThat(chapter.title()).isEqualTo("营业规范");
        assertThat(chapter.titleEn()).isEqualTo("Shop rules");
        assertThat(chapter.titleInContents()).contains("规范");
        assertThat(chapter.page()).isEqualTo(6);
        assertThat(chapter.status()).isEqualTo(Section.Status.TRUNCATED);
        assertThat(chapter.sections()).containsExactly(Models.fullSection(), Models.minimalSection());
        assertThat(chapter.clauses()).containsExactly(Models.minimalClause());
    }

    @Test
    void sectionReturnsItsProperties() {
        Section section = Models.fullSection();

        assertThat(section.id()).isEqualTo(SectionId.of("3.2"));
        assertThat(section.title()).isEqualTo("业务时限");
        assertThat(section.titleEn()).isEqualTo("Time limits");
        assertThat(section.titleInContents()).contains("时限");
        assertThat(section.page()).isEqualTo(7);
        assertThat(section.status()).isEqualTo(Section.Status.COMPLETE);
        assertThat(section.clauses()).containsExactly(Models.fullClause(), Models.minimalClause());
    }

    @Test
    void clauseReturnsItsProperties() {
        Clause clause = Models.fullClause();

        assertThat(clause.id()).isEqualTo(ClauseId.of("3.2/2"));
        assertThat(clause.label()).isEqualTo("第三章 第二节 二");
        assertThat(clause.page()).hasValue(7);
        assertThat(clause.text()).isEqualTo("办理时限");
        assertThat(clause.origin()).isEqualTo(Origin.AUTHORED);
        assertThat(clause.references()).containsExactly(Models.fullReference());
        assertThat(clause.note()).contains("编者所写。");
        assertThat(clause.codes()).containsExactly(CodeId.of("1104"));
        assertThat(clause.standards()).containsExactly(StandardId.of("payment"));
        assertThat(clause.children()).containsExactly(Models.minimalClause());
    }

    @Test
    void erratumReturnsItsProperties() {
        Erratum erratum = Models.fullErratum();

        assertThat(erratum.where()).isEqualTo("第三章 第二节 一、1");
        assertThat(erratum.asPrinted()).isEqualTo("一三");
        assertThat(erratum.corrected()).isEqualTo("13");
        assertThat(erratum.reason()).isEqualTo("误印。");
        assertThat(erratum.clause()).contains(ClauseId.of("3.2/1.1"));
    }

    @Test
    void acceptsNullForAbsentProperties() {
        assertThat(Models.minimalChapter().titleInContents()).isEmpty();
        assertThat(Models.minimalSection().titleInContents()).isEmpty();
        assertThat(Models.minimalClause().page()).isEmpty();
        assertThat(Models.minimalClause().note()).isEmpty();
        assertThat(Models.minimalErratum().clause()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void titlesAreEnglishForAnEnglishLocale(Locale locale) {
        assertThat(Models.fullChapter().title(locale)).isEqualTo("Shop rules");
        assertThat(Models.fullSection().title(locale)).isEqualTo("Time limits");
        assertThat(Section.Status.ABSENT.label(locale)).isEqualTo("Missing in source");
    }

    @ParameterizedTest
    @FieldSource("CHINESE")
    void titlesAreChineseForEveryOtherLocale(Locale locale) {
        assertThat(Models.fullChapter().title(locale)).isEqualTo("营业规范");
        assertThat(Models.fullSection().title(locale)).isEqualTo("业务时限");
        assertThat(Section.Status.ABSENT.label(locale)).isEqualTo("原文缺失");
    }

    @Test
    void everyStatusHasALabelInBothLanguages() {
        assertThat(Section.Status.values())
                .extracting(Enum::name, status -> status.label(Locale.CHINESE), status -> status.label(Locale.ENGLISH))
                .containsExactly(
                        tuple("COMPLETE", "完整", "Complete"),
                        tuple("TRUNCATED", "不完整", "Incomplete"),
                        tuple("ABSENT", "原文缺失", "Missing in source"));
    }

    @Test
    void namesTheLocaleThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> Models.fullChapter().title(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> Models.fullSection().title(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> Section.Status.ABSENT.label(null))
                .withMessage("locale");
    }

    @Test
    void clauseCitationHasItsLocationOriginAndSources() {
        assertThat(Models.fullClause().citation())
                .isEqualTo(Citation.of(
                        SectionId.of("3.2"),
                        ClauseId.of("3.2/2"),
                        "第三章 第二节 二",
                        7,
                        Origin.AUTHORED,
                        List.of(Models.fullReference()),
                        "编者所写。"));
    }

    @Test
    void clauseCitationHasNoPageIfTheClauseHasNone() {
        assertThat(Models.minimalClause().citation())
                .isEqualTo(Citation.of(
                        SectionId.of("3.2"), ClauseId.of("3.2/2.1"), "第三章 第二节 二、1", null, Origin.HANDBOOK, null, null));
    }

    @Test
    void sectionCitationNamesNoClause() {
        assertThat(Models.fullSection().citation())
                .isEqualTo(Citation.of(SectionId.of("3.2"), null, "第三章 第二节", 7, Origin.HANDBOOK, null, null));
    }

    @Test
    void chapterCitationNamesNoClause() {
        assertThat(Models.minimalChapter().citation())
                .isEqualTo(Citation.of(SectionId.of("7"), null, "第七章", 42, Origin.HANDBOOK, null, null));
    }

    @Test
    void everyChapterAndSectionNumberHasAChineseLabel() {
        assertThat(IntStream.rangeClosed(1, 99).mapToObj(SectionTest::labelOfSection))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 99)
                        .mapToObj(n -> "第" + numeral(n) + "章 第" + numeral(100 - n) + "节")
                        .toList());
    }

    private static String labelOfSection(int number) {
        SectionId id = SectionId.of(number + "." + (100 - number));
        return Section.of(id, "甲", "a", null, 1, Section.Status.ABSENT, null)
                .citation()
                .label();
    }

    /** Independent of the code under test: a table of digits and a table of tens. */
    private static String numeral(int number) {
        List<String> digits = List.of("", "一", "二", "三", "四", "五", "六", "七", "八", "九");
        List<String> tens = List.of("", "十", "二十", "三十", "四十", "五十", "六十", "七十", "八十", "九十");
        return tens.get(number / 10) + digits.get(number % 10);
    }
}
