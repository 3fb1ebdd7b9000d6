package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.sections.Chapter;
import io.github.servicehandbook.sections.Clause;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.sections.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapters, sections, clauses and errata against the print. */
class SectionsContentTest {
    private static final Handbook HANDBOOK = Handbook.load();
    private static final Contents CONTENTS = HANDBOOK.contents();
    private static final BusinessCodes CODES = HANDBOOK.codes();

    @Test
    void hasTheChaptersOfThePrint() {
        assertThat(CONTENTS.chapters())
                .extracting(chapter ->
                        chapter.number() + " " + chapter.title() + " " + chapter.page() + " " + chapter.status())
                .containsExactly(
                        "1 服务行为准则 1 COMPLETE",
                        "2 服务形象 3 COMPLETE",
                        "3 营业员工作规范 5 COMPLETE",
                        "4 常见业务操作流程 7 TRUNCATED",
                        "5 常见投诉处理 13 ABSENT",
                        "6 知识平台系统操作流程 20 ABSENT",
                        "7 渠道门户系统操作流程 23 ABSENT");
    }

    @Test
    void hasTheSectionsOfThePrint() {
        assertThat(CONTENTS.sections())
                .extracting(
                        section -> section.id() + " " + section.title() + " " + section.page() + " " + section.status())
                .containsExactly(
                        "1.1 服务原则 1 COMPLETE",
                        "1.2 服务准则 2 COMPLETE",
                        "2.1 仪容仪表规范 4 COMPLETE",
                        "2.2 形体仪态规范 5 COMPLETE",
                        "3.1 营业员工作职责 5 COMPLETE",
                        "3.2 业务服务时限 6 COMPLETE",
                        "3.3 日常工作管理 6 COMPLETE",
                        "4.1 业务代码 8 TRUNCATED",
                        "4.2 入网 9 ABSENT",
                        "4.3 资费变更 10 ABSENT",
                        "4.4 综合变更 11 ABSENT",
                        "4.5 缴费冲正 12 ABSENT",
                        "5.1 话费质疑处理流程 14 ABSENT",
                        "5.2 不能正常收发短信 15 ABSENT",
                        "5.3 不能正常收发彩信 16 ABSENT",
                        "5.4 不能正常拨打 17 ABSENT",
                        "5.5 流量业务投诉处理 18 ABSENT",
                        "5.6 小区宽带业务故障 19 ABSENT",
                        "6.1 知识平台操作流程 21 ABSENT",
                        "6.2 故障处理申报流程 22 ABSENT");
    }

    @Test
    void keepsBothTitlesWhereTheTableOfContentsDiffers() {
        assertThat(CONTENTS.section("2.2").titleInContents()).contains("形态仪态规范");
        assertThat(CONTENTS.chapter(4).titleInContents()).contains("常见业务操作代码、流程");
        assertThat(CONTENTS.sections())
                .filteredOn(section -> section.titleInContents().isPresent())
                .hasSize(1);
        assertThat(CONTENTS.chapters())
                .filteredOn(chapter -> chapter.titleInContents().isPresent())
                .hasSize(1);
    }

    @Test
    void saysThatWhatTheSourceLacksIsOurs() {
        assertThat(CONTENTS.sections())
                .filteredOn(section -> section.status() == Section.Status.ABSENT)
                .hasSize(12)
                .allSatisfy(section -> assertThat(all(section.clauses()))
                        .extracting(Clause::origin)
                        .containsOnly(Origin.AUTHORED));
        assertThat(all(CONTENTS.chapter(7).clauses()))
                .extracting(Clause::origin)
                .containsOnly(Origin.AUTHORED);
    }

    @Test
    void saysOfAllElseThatTheHandbookStatesIt() {
        assertThat(CONTENTS.sections())
                .filteredOn(section -> section.status() != Section.Status.ABSENT)
                .hasSize(8)
                .allSatisfy(section -> assertThat(all(section.clauses()))
                        .extracting(Clause::origin)
                        .containsOnly(Origin.HANDBOOK));
    }

    @Test
    void hasAllThatTheHandbookStates() {
        assertThat(CONTENTS.clauses())
                .filteredOn(clause -> clause.origin() == Origin.HANDBOOK)
                .hasSize(207);
    }

    /** What a clerk works by where the source has a title alone: steps under headings, in order. */
    @ParameterizedTest
    @ValueSource(strings = {"4.2", "4.3", "4.4", "4.5", "6.1", "6.2", "7"})
    void hasAProcedureWhereTheSourceHasATitle(String place) {
        List<Clause> steps = CONTENTS.clauses().stream()
                .filter(clause -> clause.id().section().value().equals(place))
                .filter(clause -> clause.children().isEmpty())
                .toList();

        assertThat(steps).hasSizeBetween(8, 20);
        assertThat(steps).extracting(Clause::text).allMatch(text -> text.endsWith("。"));
    }

    /** It may name more, for what its words call by their names. */
    @Test
    void namesEveryCodeThatAnAuthoredClauseWrites() {
        assertThat(CONTENTS.clauses())
                .filteredOn(clause -> clause.origin() == Origin.AUTHORED)
                .flatExtracting(clause -> codesWritten(clause.text()))
                .isNotEmpty();
        assertThat(CONTENTS.clauses().stream()
                        .filter(clause -> clause.origin() == Origin.AUTHORED)
                        .filter(clause -> !clause.codes().containsAll(codesWritten(clause.text())))
                        .map(clause -> clause.id() + " has " + clause.codes() + ": " + clause.text()))
                .isEmpty();
    }

    private static List<CodeId> codesWritten(String text) {
        return Pattern.compile("(?<![0-9A-Za-z])[0-9a-z]{4}(?![0-9A-Za-z])")
                .matcher(text)
                .results()
                .map(match -> CodeId.of(match.group()))
                .filter(id -> CODES.find(id.value()).isPresent())
                .toList();
    }

    /** The source breaks off there, so that nobody knows what the code is for. */
    @Test
    void usesNoCodeWithoutAName() {
        assertThat(CONTENTS.clauses())
                .filteredOn(clause -> clause.origin() == Origin.AUTHORED)
                .flatExtracting(Clause::codes)
                .isNotEmpty()
                .extracting(code -> CODES.get(code).name())
                .allMatch(Optional::isPresent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.1", "5.2", "5.3", "5.4", "5.5", "5.6"})
    void hasClausesBesideTheTree(String section) {
        assertThat(CONTENTS.section(section).clauses()).hasSizeGreaterThanOrEqualTo(4);
    }

    /** The rule names of 1.1 and 1.2 and the headings of 3.2 stay as printed and begin their clauses. */
    @ParameterizedTest
    @CsvSource({
        "1.1/1, 客户至上", "1.1/2, 真诚", "1.1/3, 一致", "1.1/4, 主动", "1.2/1, 来有迎声", "1.2/2, 问有答声",
        "1.2/3, 对视微笑", "1.2/4, 暂离致歉", "1.2/5, 唱收唱付", "1.2/6, 双手接递", "1.2/7, 关注确认", "1.2/8, 走有送声",
        "2.1/1, 仪容", "2.1/2, 仪表", "2.2/1, 标准站姿", "2.2/2, 标准坐姿", "3.2/1, 等待时限", "3.2/2, 办理时限",
        "3.3/1, 安全管理", "3.3/1.1, 信息安全", "3.3/1.2, 工号安全", "3.3/1.3, 物资安全", "3.3/2, 突发事件预处理",
    })
    void keepsThePrintedNameOfAnItem(String id, String name) {
        assertThat(CONTENTS.clause(id).text()).startsWith(name);
    }

    /** A figure, a role or a state of the source, and the item that prints it. */
    @ParameterizedTest
    @CsvSource({
        "2.1/1.2, 1mm",
        "2.1/p10, 2-6星级",
        "2.2/2.4, 2/3",
        "3.2/1.1, 1分钟",
        "3.2/1.2, 10分钟",
        "3.2/1.3, 10分钟",
        "3.2/2.1, 3分钟",
        "3.2/2.2, 5分钟",
        "3.2/2.3.1, 3分钟",
        "3.2/2.3.2, 15分钟",
        "3.3/1.2.2, 8位",
        "3.3/1.2.3, 90天",
        "3.3/1.2.3, 黑名单",
        "3.3/1.2.4, 5次",
        "3.3/1.2.4, 恶意登录加锁",
        "3.3/1.2.4, 4A",
        "3.3/1.2.5, 5次",
        "3.3/1.2.7, 片区经理",
        "3.3/2, 店长",
        "3.3/2.1, 综合业务专员",
        "3.3/2.2, 报警",
    })
    void statesTheFigureInItsItem(String id, String figure) {
        List<String> texts = new ArrayList<>();
        collect(CONTENTS.clause(id), texts);

        assertThat(texts).anyMatch(text -> text.contains(figure));
    }

    private static void collect(Clause clause, List<String> texts) {
        texts.add(clause.text());
        clause.children().forEach(child -> collect(child, texts));
    }

    @Test
    void printsNoLeftoverOfTheMisprintedNumbers() {
        assertThat(CONTENTS.clauses())
                .extracting(Clause::text)
                .noneMatch(text -> text.contains("一三") || text.contains("一五") || text.contains("一八"));
    }

    @Test
    void labelsEachClauseWithItsPrintedPlace() {
        Pattern label = Pattern.compile("第([一二三四五六七])章( 第([一二三四五六])节)? (.+)");
        assertThat(CONTENTS.clauses()).isNotEmpty().allSatisfy(clause -> {
            Matcher matcher = label.matcher(clause.label());
            assertThat(matcher.matches()).as(clause.label()).isTrue();
            String chapter = String.valueOf("一二三四五六七".indexOf(matcher.group(1)) + 1);
            String section = matcher.group(3) == null ? "" : "." + ("一二三四五六".indexOf(matcher.group(3)) + 1);
            assertThat(chapter + section).isEqualTo(clause.id().section().value());
            assertThat(matcher.group(4)).matches("第\\d+段|[一二三四五六七八](、\\d+)?(（\\d+）)*( 第\\d+段)?");
        });
        assertThat(CONTENTS.clauses()).extracting(Clause::label).doesNotHaveDuplicates();
    }

    @Test
    void citesTheePageOfItsSection() {
        assertThat(CONTENTS.sections())
                .isNotEmpty()
                .allSatisfy(section -> assertThat(all(section.clauses()))
                        .isNotEmpty()
                        .allSatisfy(clause -> assertThat(clause.page()).hasValue(section.page())));
        assertThat(CONTENTS.chapters())
                .filteredOn(chapter -> !chapter.clauses().isEmpty())
                .isNotEmpty()
                .allSatisfy(chapter -> assertThat(all(chapter.clauses()))
                        .allSatisfy(clause -> assertThat(clause.page()).hasValue(chapter.page())));
    }

    private static List<Clause> all(List<Clause> clauses) {
        List<Clause> all = new ArrayList<>();
        for (Clause clause : clauses) {
            all.add(clause);
            all.addAll(all(clause.children()));
        }
        return all;
    }

    @Test
    void rendersEveryTitleInEnglish() {
        assertThat(CONTENTS.sections())
                .extracting(Section::titleEn)
                .doesNotHaveDuplicates()
                .allMatch(SectionsContentTest::isEnglish);
        assertThat(CONTENTS.chapters())
                .extracting(Chapter::titleEn)
                .doesNotHaveDuplicates()
                .allMatch(SectionsContentTest::isEnglish);
    }

    private static boolean isEnglish(String title) {
        return title.matches("[A-Z][A-Za-z -]+");
    }

    /** The defects that a first reader notices; each stands in the errata once. */
    @ParameterizedTest
    @CsvSource({
        "目录 第五章, 一三, 13",
        "目录 第五章 第二节, 一五, 15",
        "目录 第五章 第五节, 一八, 18",
        "第三章 第二节 二、3（2）, 一五分钟, 15分钟",
        "目录 第二章 第二节, 形态仪态规范, 形体仪态规范",
        "第一章 第二节 二, 简答, 解答",
        "第一章 第一节 二（2）, 心里素质, 心理素质",
        "第二章 第二节 一、3（1）, 双肩自然下垂, 双臂自然下垂",
        "第二章 第一节 一、1（2）（4）, 不带耳饰, 不戴耳饰",
        "第三章 第三节 一、2（3）（1）, 90天90天, 90天。90天",
        "第三章 第三节 一、2（3）（3）, 东西等, 东西等）",
        "文件名与封面, 营业渠道服务手册／营销服务手册, 营业渠道服务手册",
        "第四章 第一节 一, 一三02, 1302",
        "第四章 第一节 一, 1104用户开户一五22, （先左栏后右栏）",
    })
    void mendsADefectAndSaysSo(String where, String asPrinted, String corrected) {
        assertThat(CONTENTS.errata())
                .filteredOn(erratum ->
                        erratum.where().equals(where) && erratum.asPrinted().equals(asPrinted))
                .singleElement()
                .satisfies(erratum -> assertThat(erratum.corrected()).isEqualTo(corrected));
    }
}
