package io.github.servicehandbook.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.internal.bundle.ContentHolder;
import io.github.servicehandbook.internal.manifest.EntryFormat;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import io.github.servicehandbook.release.HandbookDiff.VersionBump;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The labels and messages of changes, in both languages. */
class ChangeTextTest {
    /** The prefix of properties that are named by a finding, not by a label. */
    private static final String FINDING = "/checks/";

    @ParameterizedTest
    @CsvSource({
        "NONE, 无变更, No changes",
        "EDITORIAL, 文字调整, Wording changes",
        "ADDITIVE, 新增内容, Additions",
        "BEHAVIORAL, 规则或流程变化, Changed rules or procedures",
        "SECURITY_TIGHTENING, 密码规则收紧, Stricter password rules",
        "SECURITY_RELAXING, 密码规则放宽, Weaker password rules",
        "BREAKING, 不兼容变更, Breaking changes"
    })
    void labelsImpacts(Impact impact, String chinese, String english) {
        assertThat(impact.label(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(impact.label(Locale.ENGLISH)).isEqualTo(english);
        assertThatNullPointerException().isThrownBy(() -> impact.label(null)).withMessage("locale");
    }

    @ParameterizedTest
    @CsvSource({"NONE, 不变, none", "PATCH, 修订号, patch", "MINOR, 次版本号, minor", "MAJOR, 主版本号, major"})
    void labelsVersionBumps(VersionBump bump, String chinese, String english) {
        assertThat(bump.label(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(bump.label(Locale.ENGLISH)).isEqualTo(english);
        assertThatNullPointerException().isThrownBy(() -> bump.label(null)).withMessage("locale");
    }

    @ParameterizedTest
    @CsvSource({
        "bundle, 内容包, Content bundle",
        "chapter, 章, Chapter",
        "section, 章节, Section",
        "clause, 条款, Clause",
        "code, 业务代码, Business code",
        "time-limit, 服务时限, Time limit",
        "conduct-rule, 行为规范, Conduct rule",
        "password-policy, 密码策略, Password policy",
        "policy-rule, 密码规则, Password rule",
        "tree, 排查流程, Procedure",
        "fact, 流程变量, Fact",
        "option, 选项, Option",
        "node, 排查步骤, Step",
        "outcome, 结论, Outcome",
        "erratum, 勘误, Erratum",
        "source, 参考资料, Reference",
        "synonyms, 同义词, Synonyms"
    })
    void labelsKinds(String kind, String chinese, String english) {
        Change change = new Change(ChangeKind.of(kind), "", "/name", "", "", Impact.EDITORIAL);

        assertThat(change.kindLabel(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(change.kindLabel(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void everyKindIsFoundByItsText() {
        assertThat(ChangeKind.values())
                .allSatisfy(kind -> assertThat(ChangeKind.of(kind.text())).isEqualTo(kind));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChangeKind.of("leaflet"))
                .withMessage("text: unknown kind; expected one such as time-limit");
        assertThatNullPointerException().isThrownBy(() -> ChangeKind.of(null)).withMessage("text");
    }

    @Test
    void showsAnUnknownPropertyByItsName() {
        Change change = new Change(ChangeKind.CODE, "x", "/colour", "red", "blue", Impact.EDITORIAL);

        assertThat(change.message(Locale.CHINESE)).isEqualTo("业务代码x，colour：red改为blue");
        assertThat(change.message(Locale.ENGLISH)).isEqualTo("Business code x, colour: red → blue");
    }

    @ParameterizedTest
    @CsvSource({
        "edition, 版次, Edition",
        "language, 语言, Language",
        "title, 标题, Title",
        "titleEn, 英文标题, English title",
        "titleInContents, 目录标题, Title in contents",
        "page, 页码, Page",
        "status, 完整程度, Completeness",
        "label, 显示名称, Label",
        "labelEn, 英文名称, English label",
        "text, 正文, Text",
        "textEn, 英文正文, English text",
        "origin, 来源, Origin",
        "references, 参考资料, References",
        "note, 备注, Note",
        "codes, 业务代码, Business codes",
        "standards, 服务标准, Standards",
        "name, 名称, Name",
        "nameEn, 英文名称, English name",
        "kind, 类别, Kind",
        "reverses, 冲正对象, Reverses",
        "timeLimit, 适用时限, Time limit",
        "searchWords, 检索词, Keywords",
        "phase, 阶段, Phase",
        "limit, 时限, Limit",
        "audience, 适用人员, Applies to",
        "requirement, 要求, Requirement",
        "measure, 量化要求, Measure",
        "minLength, 最短长度, Minimum length",
        "maxLength, 最长长度, Maximum length",
        "minClasses, 至少包含的字符种类, Character classes",
        "asciiOnly, 仅限ASCII字符, ASCII only",
        "historySize, 不可重复的历史密码数, Password history",
        "maxAge, 有效期, Maximum age",
        "expiryBasis, 有效期算法, Expiry basis",
        "zone, 时区, Time zone",
        "maxConsecutiveFailures, 连续输错上限, Failed logins before lockout",
        "approverRole, 审批人, Approver",
        "initialLength, 初始密码长度, Initial password length",
        "commonPasswords, 常见密码, Common passwords",
        "checks, 检查项, Checks",
        "parameters, 参数, Parameters",
        "statedByHandbook, 手册规定, Set by handbook",
        "citation, 出处, Citation",
        "section, 节, Section",
        "clause, 条款, Clause",
        "corrected, 更正, Correction",
        "reason, 原因, Reason",
        "article, 条文, Article",
        "words, 词语, Words",
        "id, 编号, ID",
        "alias, 改为编号, Renamed to",
        "deprecated, 即将停用, Deprecated",
        "tombstone, 已停用, Removed",
        "order, 顺序, Order",
        "outcomes, 结论, Outcomes",
        "outcomeCode, 结论代码, Outcome code",
        "root, 起始步骤, First step",
        "routes, 路径, Routes",
        "options, 选项, Options",
        "otherwise, 其他情况, Otherwise",
        "unknown, 答“不清楚”时, If not sure",
        "fact, 变量, Fact",
        "tree, 子流程, Subtree",
        "exhausted, 超过次数后, After last try",
        "maxVisits, 最多次数, Maximum tries",
        "policy, 匹配方式, Matching policy",
        "showWhen, 选项显示条件, Shown when",
        "allowUnknown, 可选“不清楚”, Allows \"not sure\"",
        "longest, 最多字数, Maximum length",
        "least, 最小值, Minimum",
        "most, 最大值, Maximum",
        "scale, 小数位, Decimal places",
        "unit, 单位, Unit",
        "sensitive, 是否敏感信息, Sensitive",
        "exclusive, 不可多选, Exclusive",
        "requires, 必填变量, Required facts",
        "exports, 附带变量, Included facts",
        "due, 处理期限, Due within",
        "severity, 级别, Severity",
        "raises, 提级条件, Severity rules",
        "ticketType, 工单类型, Ticket type",
        "shared, 共用流程, Shared",
        "formerly, 原编号, Former IDs",
        "bound, 限值, Bound",
        "quantity, 量化项目, Quantity",
        "upper, 上限或下限, Upper bound",
        "staged, 待启用, Staged",
        "autoSkip, 自动跳过, Auto-skip"
    })
    void labelsProperties(String property, String chinese, String english) {
        Change change = property("/" + property);

        assertThat(change.propertyLabel(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(change.propertyLabel(Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/citation/page|出处 / 页码|Citation / page",
                "/citation/id|出处 / 编号|Citation / ID",
                "/checks/TOO_SHORT|检查项 / TOO_SHORT|Checks / TOO_SHORT",
                "/outcomes/unknown,a~1b|结论 / unknown,a/b|Outcomes / unknown,a/b",
                "/outcomes/unknown|结论 / unknown|Outcomes / unknown",
                "''|''|''"
            })
    void labelsNestedProperties(String pointer, String chinese, String english) {
        assertThat(property(pointer).propertyLabel(Locale.CHINESE)).isEqualTo(chinese);
        assertThat(property(pointer).propertyLabel(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void everyPropertyOfTheContentHasALabelInBothLanguages() {
        Handbook handbook = FixtureBundle.withTrees().load();
        HandbookDiffEntries entries = new HandbookDiffEntries(
                handbook, ((ContentHolder) handbook).content().entries());

        TreeDiffEntries tree = new TreeDiffEntries(handbook.troubleshooting().tree(TreeId.of("sms")));
        List<String> pointers = Arrays.stream(EntryFormat.values())
                .flatMap(kind -> Stream.concat(entries.of(kind).values().stream(), tree.of(kind).values().stream()))
                .flatMap(entry -> entry.values().keySet().stream())
                .filter(pointer -> !pointer.startsWith(FINDING))
                .distinct()
                .toList();

        assertThat(pointers)
                .hasSizeGreaterThan(40)
                .allSatisfy(pointer -> assertThat(property(pointer).propertyLabel(Locale.CHINESE))
                        .doesNotContainPattern("[a-z]"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time-limit|payment|用户缴费|Bill payment|/limit|PT3M|PT2M"
                        + "|服务时限“用户缴费”（payment）：3分钟改为2分钟|Time limit \"Bill payment\" (payment): 3 min → 2 min",
                "code|1104|开户|''|/searchWords|[\"交费\",\"买单\"]|[\"交费\"]"
                        + "|业务代码“开户”（1104），检索词：删除“买单”|Business code \"开户\" (1104), keywords: removed 买单",
                "code|1104|''|''|/searchWords|''|[\"交费\",\"买单\"]"
                        + "|业务代码1104，检索词：新增“交费”、“买单”|Business code 1104, keywords: added 交费, 买单",
                "code|1104|''|''|/searchWords|[\"a\",\"a\"]|[\"a\",\"b\"]"
                        + "|业务代码1104，检索词：新增“b”，删除“a”|Business code 1104, keywords: added b; removed a",
                "code|''|''|''|/order|[\"a\",\"b\"]|[\"b\",\"a\"]"
                        + "|业务代码，顺序：“a”、“b”改为“b”、“a”|Business code, order: a, b → b, a",
                "code|1104|''|''|/name|[开户|[\"开户\"]x"
                        + "|业务代码1104，名称：“[开户”改为“[\"开户\"]x”|Business code 1104, name: [开户 → [\"开户\"]x",
                "node|sms/q|''|''|/routes|[{\"to\":1}]|[]"
                        + "|排查步骤sms/q，路径：[{\"to\":1}]改为[]|Step sms/q, routes: [{\"to\":1}] → []",
                "password-policy|password-policy|''|''|/maxAge|PT2160H|PT36H"
                        + "|密码策略，有效期：90天改为36小时|Password policy, maximum age: 90 days → 36 h",
                "password-policy|password-policy|''|''|/asciiOnly|true|false"
                        + "|密码策略，仅限ASCII字符：true改为false|Password policy, ASCII only: true → false",
                "node|sms/t|''|''|/due|PT24H|soon" + "|排查步骤sms/t，处理期限：24小时改为soon|Step sms/t, due within: 24 h → soon",
                "code|e199|开户|Opening|/id|e199|e200"
                        + "|业务代码“开户”（e199），编号：e199改为e200|Business code \"Opening\" (e199), ID: e199 → e200",
                "clause|1.1/p1|''|''|/note|''|见上" + "|条款1.1/p1，备注：（空）改为“见上”|Clause 1.1/p1, note: (empty) → 见上",
                "tree|sms|短信不能用|SMS|/outcomes|''|?"
                        + "|排查流程“短信不能用”（sms），结论：流程过大，未逐项比较|Procedure \"SMS\" (sms), outcomes: too large to compare",
                "tree|sms|''|''|/outcomes/yes|done|?q"
                        + "|排查流程sms，结论 / yes：done改为停在步骤q|Procedure sms, outcomes / yes: done → stops at step q",
                "code|1104|''|''|''|''|开户|业务代码1104：新增“开户”|Business code 1104: added 开户",
                "code|1104|''|''|''|开户|''|业务代码1104：删除“开户”|Business code 1104: removed 开户",
                "synonyms|开户|''|''|''|''|[\"开户\",\"入网\"]|同义词“开户”：新增“开户”、“入网”|Synonyms 开户: added 开户, 入网"
            })
    void writesMessages(
            String kind,
            String id,
            String name,
            String nameEn,
            String pointer,
            String before,
            String after,
            String chinese,
            String english) {
        Change change = new Change(ChangeKind.of(kind), id, name, nameEn, pointer, before, after, Impact.BEHAVIORAL);

        assertThat(change.message(Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(change.message(Locale.UK)).isEqualTo(english);
    }

    @Test
    void keepsMessagesPlainAndOnOneLine() {
        Change change = new Change(ChangeKind.CODE, "1104", "/name", "a\nb", "*" + "c".repeat(200), Impact.EDITORIAL);

        assertThat(change.message(Locale.ENGLISH))
                .isEqualTo("Business code 1104, name: a b → *" + "c".repeat(199) + "…");
    }

    @Test
    void namesTheEntriesOfTheOlderHandbook() {
        FixtureBundle older = FixtureBundle.withTrees();
        FixtureBundle newer = older.edit("standards.json", "\"PT3M\"", "\"PT5M\"")
                .edit("codes.json", "\"kind\": \"REVERSAL\"", "\"kind\": \"CARD\"")
                .edit("contents.json", "请控制时间。", "请把握时间。")
                .edit("trees/sms.json", "很慢", "慢")
                .edit("trees/sms.json", "短信不能用", "短信不通");

        List<Change> changes = HandbookDiff.between(older.load(), newer.load()).changes();

        assertThat(changes)
                .extracting(change -> change.id() + "|" + change.name() + "|" + change.nameEn())
                .containsExactly(
                        "1.1/p1||",
                        "1121|开户冲正|Account opening reversal",
                        "change|变更|Change",
                        "sms|短信不能用|SMS does not work",
                        "sms/symptoms/slow|很慢|Slow");
    }

    @Test
    void rejectsNull() {
        Change change = property("/name");

        assertThatNullPointerException().isThrownBy(() -> change.message(null)).withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> change.kindLabel(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> change.propertyLabel(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> property("").propertyLabel(null))
                .withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> new Change(ChangeKind.CODE, "1", null, "", "", "", "", Impact.NONE))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> new Change(ChangeKind.CODE, "1", "", null, "", "", "", Impact.NONE))
                .withMessage("nameEn");
    }

    private static Change property(String pointer) {
        return new Change(ChangeKind.CODE, "1104", pointer, "a", "b", Impact.EDITORIAL);
    }
}
