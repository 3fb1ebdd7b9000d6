package io.github.servicehandbook.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes as a note for people and as JSON for programs. */
class HandbookDiffTextTest {
    private static final HandbookDiff DIFF = diff();

    private static HandbookDiff diff() {
        FixtureBundle older = FixtureBundle.valid();
        FixtureBundle newer = older.edit("standards.json", "\"PT3M\"", "\"PT5M\"")
                .edit("codes.json", "\"kind\": \"UNKNOWN\"", "\"kind\": \"CARD\"")
                .edit("codes.json", "\"timeLimit\": \"change\",", "")
                .edit("contents.json", "请控制时间。", "请*控制*时间。")
                .edit("password-policy.json", "\"minLength\": 8", "\"minLength\": 6")
                .manifest(manifest -> manifest.put("version", "1.3.0"));
        return HandbookDiff.between(older.load(), newer.load());
    }

    @Test
    void writesANoteInChinese() {
        assertThat(DIFF.toMarkdown(Locale.SIMPLIFIED_CHINESE)).isEqualTo("""
            # test-handbook: 1.2.3 → 1.3.0

            共5处变更，建议升级主版本号。

            **版本号需要至少升到2.0.0。**

            ## 不兼容变更 (1)

            - 业务代码1507，类别：UNKNOWN改为CARD

            ## 密码规则放宽 (1)

            - 密码策略，最短长度：8改为6

            ## 规则或流程变化 (2)

            - 业务代码“开户”（1104），适用时限：change改为（空）
            - 服务时限“变更”（change）：3分钟改为5分钟

            ## 文字调整 (1)

            - 条款1.1/p1，正文：“请控制时间。”改为“请\\*控制\\*时间。”
            """);
    }

    @Test
    void writesANoteInEnglish() {
        assertThat(DIFF.toMarkdown(Locale.UK)).startsWith("""
            # test-handbook: 1.2.3 → 1.3.0

            5 changes; the next version should be at least a major release.

            **The version must be at least 2.0.0.**

            ## Breaking changes (1)

            - Business code 1507, kind: UNKNOWN → CARD

            ## Weaker password rules (1)

            - Password policy, minimum length: 8 → 6

            ## Changed rules or procedures (2)

            - Business code "Account opening" (1104), time limit: change → (empty)
            - Time limit "Change" (change): 3 min → 5 min

            ## Wording changes (1)
            """);
    }

    @Test
    void writesAddedAndRemovedEntries() {
        assertThat(markdown(new Change(ChangeKind.CODE, "1104", "", "开户", "", Impact.BREAKING), Locale.CHINESE))
                .isEqualTo("- 业务代码1104：删除“开户”");
        assertThat(markdown(new Change(ChangeKind.CODE, "1104", "", "", "开户", Impact.ADDITIVE), Locale.ENGLISH))
                .isEqualTo("- Business code 1104: added 开户");
        assertThat(markdown(new Change(ChangeKind.CODE, "", "/order", "a", "b", Impact.EDITORIAL), Locale.CHINESE))
                .isEqualTo("- 业务代码，顺序：a改为b");
        assertThat(markdown(
                        new Change(ChangeKind.TREE, "sms", "/outcomes/receive,a~1b", "a", "b", Impact.BEHAVIORAL),
                        Locale.CHINESE))
                .isEqualTo("- 排查流程sms，结论 / receive,a/b：a改为b");
    }

    @ParameterizedTest
    @CsvSource({
        "memory-full, restarted改为memory-full, restarted → memory-full",
        "?c-smsc, restarted改为停在步骤c-smsc, restarted → stops at step c-smsc",
        "?, 流程过大，未逐项比较, too large to compare"
    })
    void writesWhereAnswersEndNow(String after, String chinese, String english) {
        Change change = new Change(ChangeKind.TREE, "sms", "/outcomes/yes", "restarted", after, Impact.BEHAVIORAL);
        Change other = new Change(ChangeKind.CLAUSE, "1/1", "/text", "restarted", after, Impact.EDITORIAL);

        assertThat(markdown(change, Locale.CHINESE)).isEqualTo("- 排查流程sms，结论 / yes：" + chinese);
        assertThat(markdown(change, Locale.ENGLISH)).isEqualTo("- Procedure sms, outcomes / yes: " + english);
        assertThat(markdown(other, Locale.ENGLISH)).endsWith(" → " + after);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "EDITORIAL, 1.2.9, 1.2.9, 版本号需要至少升到1.2.10。, The version must be at least 1.2.10.",
        "ADDITIVE, 1.9.3+b, 1.9.4, 版本号需要至少升到1.10.0。, The version must be at least 1.10.0.",
        "BREAKING, 9.2.3, 9.3.0, 版本号需要至少升到10.0.0。, The version must be at least 10.0.0.",
        "BREAKING, 9223372036854775807.0.0, 9223372036854775807.1.0, 版本号需要至少升到9223372036854775808.0.0。, "
                + "The version must be at least 9223372036854775808.0.0.",
        "BREAKING, 0.2.3, 0.2.3, 版本号需要高于0.2.3。, The version must be higher than 0.2.3.",
        "BREAKING, 2.0.0-rc.1, 2.0.0-rc.1, 版本号需要高于2.0.0-rc.1。, The version must be higher than 2.0.0-rc.1."
    })
    void writesTheRequiredVersion(Impact impact, String older, String newer, String chinese, String english) {
        Change change = new Change(ChangeKind.CODE, "1104", "/name", "a", "b", impact);
        HandbookDiff diff = new DefaultHandbookDiff(info(older, "0"), info(newer, "1"), List.of(change));

        assertThat(diff.toMarkdown(Locale.CHINESE)).contains("\n\n**" + chinese + "**\n\n");
        assertThat(diff.toMarkdown(Locale.ENGLISH)).contains("\n\n**" + english + "**\n\n");
    }

    @Test
    void requiresTheOlderVersionIfALowerOneHasNoChanges() {
        HandbookDiff diff = new DefaultHandbookDiff(info("1.2.3", "0"), info("1.2.2", "1"), List.of());

        assertThat(diff.toMarkdown(Locale.ENGLISH))
                .endsWith("No changes.\n\n**The version must be at least 1.2.3.**\n");
        assertThat(diff.toMarkdown(Locale.CHINESE)).endsWith("无变更。\n\n**版本号需要至少升到1.2.3。**\n");
    }

    @Test
    void writesNoRequiredVersionIfTheVersionSuffices() {
        Change change = new Change(ChangeKind.CODE, "1104", "/name", "a", "b", Impact.EDITORIAL);
        HandbookDiff diff = new DefaultHandbookDiff(info("1.2.3", "0"), info("1.2.4", "1"), List.of(change));

        assertThat(diff.toMarkdown(Locale.CHINESE))
                .contains("\n\n共1处变更，建议升级修订号。\n\n## ")
                .doesNotContain("**");
        assertThat(diff.toMarkdown(Locale.ENGLISH))
                .contains("\n\n1 change; the next version should be at least a patch release.\n\n## ")
                .doesNotContain("**");
    }

    @Test
    void advisesNoVersionForChangesOfOverlays() {
        Change change = new Change(ChangeKind.CODE, "1104", "/name", "a", "b", Impact.EDITORIAL);
        HandbookDiff diff = of(change);

        assertThat(diff.toMarkdown(Locale.CHINESE))
                .contains("\n\n共1处变更。\n\n## ")
                .doesNotContain("**");
        assertThat(diff.toMarkdown(Locale.ENGLISH))
                .contains("\n\n1 change.\n\n## ")
                .doesNotContain("**");
    }

    @Test
    void writesThatNothingChanged() {
        Handbook handbook = FixtureBundle.valid().load();
        HandbookDiff none = HandbookDiff.between(handbook, handbook);

        assertThat(none.toMarkdown(Locale.CHINESE)).isEqualTo("# test-handbook: 1.2.3 → 1.2.3\n\n无变更。\n");
        assertThat(none.toMarkdown(Locale.ENGLISH)).isEqualTo("# test-handbook: 1.2.3 → 1.2.3\n\nNo changes.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "<b>x</b> \\<b\\>x\\</b\\>",
                "[a](b) \\[a\\](b)",
                "`a` \\`a\\`",
                "a|b a\\|b",
                "~~a~~ \\~\\~a\\~\\~",
                "&amp; \\&amp;",
                "http://a.b http\\://a.b",
                "www.a.b www\\.a.b",
                "WWW.a.b WWW\\.a.b",
                "![a] \\!\\[a\\]",
                "a_b a\\_b",
                "@a \\@a",
                "#1 \\#1",
                "$x$ \\$x\\$",
                "a\\b a\\\\b"
            })
    void escapesMarkup(String text, String escaped) {
        assertThat(markdown(new Change(ChangeKind.CODE, "1104", "/name", "", text, Impact.EDITORIAL), Locale.ENGLISH))
                .isEqualTo("- Business code 1104, name: (empty) → " + escaped);
    }

    @Test
    void shortensLongTextsBetweenCharacters() {
        String text = "𠀀".repeat(201);

        assertThat(markdown(new Change(ChangeKind.CODE, "1104", "/name", "", text, Impact.EDITORIAL), Locale.ENGLISH))
                .endsWith(" → " + "𠀀".repeat(200) + "…");
        assertThat(markdown(
                        new Change(ChangeKind.CODE, "1104", "/name", "", "𠀀".repeat(200), Impact.EDITORIAL),
                        Locale.ENGLISH))
                .endsWith(" → " + "𠀀".repeat(200));
    }

    @Property(tries = 300)
    void keepsEveryTextOnOneLine(
            @ForAll @StringLength(max = 40) String before, @ForAll @StringLength(max = 40) String after) {
        Change change = new Change(ChangeKind.CODE, "1104", "/name", before, after, Impact.EDITORIAL);

        String note = of(change).toMarkdown(Locale.ENGLISH);

        assertThat(note.lines().filter(line -> line.startsWith("- "))).hasSize(1);
        assertThat(note.lines()).hasSize(note.split("\n", -1).length - 1);
        assertThat(markdown(change, Locale.ENGLISH).replaceAll("\\\\.", "")).doesNotContainPattern("[`*_<>|~@$]");
    }

    @Test
    void writesJsonForPrograms() throws IOException {
        JsonNode json = new ObjectMapper().readTree(DIFF.toJson());

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("format", "older", "newer", "impact", "requiredBump", "versionSuffices", "changes");
        assertThat(json.get("format").intValue()).isEqualTo(1);
        assertThat(json.get("older"))
                .hasToString("{\"id\":\"test-handbook\",\"version\":\"1.2.3\",\"digest\":\""
                        + DIFF.older().digest() + "\"}");
        assertThat(json.at("/newer/version").textValue()).isEqualTo("1.3.0");
        assertThat(json.get("impact").textValue()).isEqualTo("BREAKING");
        assertThat(json.get("requiredBump").textValue()).isEqualTo("MAJOR");
        assertThat(json.get("versionSuffices").booleanValue()).isFalse();
        assertThat(json.get("changes")).hasSize(5);
        assertThat(json.at("/changes/0"))
                .hasToString("{\"kind\":\"clause\",\"id\":\"1.1/p1\",\"pointer\":\"/text\","
                        + "\"before\":\"请控制时间。\",\"after\":\"请*控制*时间。\",\"impact\":\"EDITORIAL\"}");
    }

    @Test
    void rejectsNull() {
        assertThatNullPointerException().isThrownBy(() -> DIFF.toMarkdown(null)).withMessage("locale");
    }

    private static String markdown(Change change, Locale locale) {
        return of(change)
                .toMarkdown(locale)
                .lines()
                .filter(line -> line.startsWith("- "))
                .findFirst()
                .orElseThrow();
    }

    private static BundleInfo info(String version, String digit) {
        return BundleInfo.of("test-handbook", version, 1, digit.repeat(64), "试验版", "zh-CN", List.of(), List.of());
    }

    private static HandbookDiff of(Change change) {
        BundleInfo info = DIFF.older();
        return new DefaultHandbookDiff(info, info, List.of(change));
    }
}
