package io.github.servicehandbook.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.fixture.LoadedFixture;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.Reference;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.sections.Section;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedContentsTest {
    private static final Contents CONTENTS = LoadedFixture.HANDBOOK.contents();

    @Test
    void listsChaptersSectionsAndErrataInTheirOrder() {
        assertThat(CONTENTS.chapters())
                .extracting(chapter -> chapter.id().value())
                .containsExactly("1", "2", "3");
        assertThat(CONTENTS.sections())
                .extracting(section -> section.id().value())
                .containsExactly("1.1", "2.1", "2.2");
        assertThat(CONTENTS.errata()).extracting(erratum -> erratum.where()).containsExactly("第一章 第一节 一、1", "目录");
    }

    @Test
    void listsTheSourcesInTheirOrder() {
        assertThat(CONTENTS.bibliography())
                .containsExactly(Reference.of("电信服务规范", "信息产业部令第36号", null), Reference.of("电信用户申诉处理办法", null, null));
    }

    @Test
    void listsTheClausesOfAllLevelsInTheirOrder() {
        assertThat(CONTENTS.clauses())
                .extracting(clause -> clause.id().value())
                .containsExactly("1.1/p1", "1.1/1", "1.1/1.1", "1.1/1.2", "2.1/1", "3/1");
    }

    @Test
    void getsAChapterByItsNumber() {
        assertThat(CONTENTS.chapter(2).title()).isEqualTo("业务");
    }

    @ParameterizedTest
    @CsvSource({"4, 3", "0, 1", "-1, 1", "21, 3", "2147483647, 3", "-2147483648, 1"})
    void namesNearMatchesOfAnUnknownChapter(int number, String near) {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CONTENTS.chapter(number))
                .withMessage("unknown chapter " + number + "; did you mean " + near + "?");
    }

    @Test
    void getsASectionByItsId() {
        assertThat(CONTENTS.section("2.2").title()).isEqualTo("入网");
        assertThat(CONTENTS.section(SectionId.of("2.2"))).isEqualTo(CONTENTS.section("2.2"));
    }

    @Test
    void namesNearMatchesOfAnUnknownSection() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CONTENTS.section("2.3"))
                .withMessage("unknown section 2.3; did you mean 2.1, 2.2, 1.1?");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CONTENTS.section(SectionId.of("2.3")))
                .withMessage("unknown section 2.3; did you mean 2.1, 2.2, 1.1?");
    }

    @Test
    void aChapterIsNoSection() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CONTENTS.section("3"))
                .withMessage("unknown section 3; did you mean 1.1, 2.1, 2.2?");
    }

    @Test
    void getsAClauseByItsId() {
        assertThat(CONTENTS.clause("1.1/p1").text()).isEqualTo("请控制时间。");
        assertThat(CONTENTS.clause(ClauseId.of("1.1/1.2")).text()).isEqualTo("口令规则。");
    }

    @Test
    void getsAClauseOfAChapterWithoutSections() {
        assertThat(CONTENTS.clause("3/1").text()).isEqualTo("登录后使用。");
    }

    @Test
    void namesNearMatchesOfAnUnknownClause() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CONTENTS.clause("1.1/1.3"))
                .withMessage("unknown clause 1.1/1.3; did you mean 1.1/1.1, 1.1/1.2, 1.1/1?");
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CONTENTS.clause(ClauseId.of("1.1/1.3")))
                .withMessage("unknown clause 1.1/1.3; did you mean 1.1/1.1, 1.1/1.2, 1.1/1?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3.2/1", "03", "三"})
    void refusesTextThatIsNoSectionId(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CONTENTS.section(text))
                .withMessageEndingWith(
                        "\"" + text
                                + "\" is not a valid section ID; expected a chapter such as 3 or a chapter and section such as 3.2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3.2", "3.2/0", "3.2/一"})
    void refusesTextThatIsNoClauseId(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CONTENTS.clause(text))
                .withMessageEndingWith(
                        "\"" + text
                                + "\" is not a valid clause ID; expected section, slash and item path, such as 3.2/1.1 or 2.1/p1");
    }

    @Test
    void findsWhatThereIs() {
        assertThat(CONTENTS.findSection(SectionId.of("2.1")))
                .map(Section::title)
                .contains("代码");
        assertThat(CONTENTS.findClause(ClauseId.of("2.1/1"))).map(Clause::text).contains("代码表");
    }

    @Test
    void findsNothingElse() {
        assertThat(CONTENTS.findSection(SectionId.of("2.3"))).isEmpty();
        assertThat(CONTENTS.findSection(SectionId.of("2"))).isEmpty();
        assertThat(CONTENTS.findClause(ClauseId.of("2.1/2"))).isEmpty();
    }

    @Test
    void namesTheParameterThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> CONTENTS.section((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> CONTENTS.section((SectionId) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> CONTENTS.clause((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> CONTENTS.clause((ClauseId) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> CONTENTS.findSection((SectionId) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> CONTENTS.findClause((ClauseId) null))
                .withMessage("id");
    }

    static Stream<List<?>> lists() {
        return Stream.of(
                CONTENTS.chapters(),
                CONTENTS.sections(),
                CONTENTS.clauses(),
                CONTENTS.errata(),
                CONTENTS.bibliography());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void handsOutListsThatNobodyCanChange(List<?> list) {
        assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
}
