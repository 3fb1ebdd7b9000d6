package io.github.servicehandbook.release;

import static io.github.servicehandbook.release.HandbookDiff.Impact.ADDITIVE;
import static io.github.servicehandbook.release.HandbookDiff.Impact.BEHAVIORAL;
import static io.github.servicehandbook.release.HandbookDiff.Impact.BREAKING;
import static io.github.servicehandbook.release.HandbookDiff.Impact.EDITORIAL;
import static io.github.servicehandbook.release.HandbookDiff.Impact.NONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.HandbookLoader.LoadMode;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The changes and the impact of one edit of a bundle. */
class HandbookDiffTest {
    private static final String CITED = "\"label\": \"第一章 第一节 一、1\", \"page\": 2, \"origin\": \"HANDBOOK\"";
    private static final FixtureBundle BASE = FixtureBundle.withTrees();
    private static final Handbook OLDER = BASE.load();

    @Test
    void hasNoChangesBetweenEqualHandbooks() {
        HandbookDiff diff = HandbookDiff.between(OLDER, BASE.load());

        assertThat(diff.changes()).isEmpty();
        assertThat(diff.impact()).isEqualTo(NONE);
        assertThat(diff).hasToString("HandbookDiff 1.2.3 to 1.2.3: NONE, 0 changes");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "codes.json|\"nameEn\": \"Account opening reversal\"|\"nameEn\": \"Reversal\""
                        + "|code|1121|/nameEn|Account opening reversal|Reversal|EDITORIAL",
                "codes.json|\"name\": \"开户冲正\"|\"name\": \"销户\"|code|1121|/name|开户冲正|销户|EDITORIAL",
                "codes.json|\"kind\": \"REVERSAL\"|\"kind\": \"CARD\"|code|1121|/kind|REVERSAL|CARD|BREAKING",
                "codes.json|[\"1104\", \"e199\"]|[\"1104\"]"
                        + "|code|1121|/reverses|[\"1104\",\"e199\"]|[\"1104\"]|BREAKING",
                "codes.json|\"timeLimit\": \"change\",||code|1104|/timeLimit|change||BEHAVIORAL",
                "codes.json|\"新装\"|\"新\"|code|1104|/searchWords|[\"入网\",\"新装\"]|[\"入网\",\"新\"]|EDITORIAL",
                "codes.json|原文在此中断，名称不详。|不详|code|1507|/note|原文在此中断，名称不详。|不详|EDITORIAL",
                "standards.json|\"PT3M\"|\"PT5M\"|time-limit|change|/limit|PT3M|PT5M|BEHAVIORAL",
                "standards.json|\"HANDLING\"|\"WAITING\"|time-limit|change|/phase|HANDLING|WAITING|BREAKING",
                "standards.json|\"nameEn\": \"Change\"|\"nameEn\": \"Changes\""
                        + "|time-limit|change|/nameEn|Change|Changes|EDITORIAL",
                "standards.json|\"bound\": 3|\"bound\": 5"
                        + "|conduct-rule|be-quick|/measure|时间 <= 3 min|时间 <= 5 min|BEHAVIORAL",
                "standards.json|\"SERVICE\"|\"DUTY\"|conduct-rule|be-quick|/kind|SERVICE|DUTY|BREAKING",
                "standards.json|\"audience\": \"ALL\"|\"audience\": \"MEN\""
                        + "|conduct-rule|be-quick|/audience|ALL|MEN|BREAKING",
                "contents.json|请控制时间。|请把握时间。|clause|1.1/p1|/text|请控制时间。|请把握时间。|EDITORIAL",
                "contents.json|, \"be-quick\"]|]"
                        + "|clause|1.1/1.1|/standards|[\"change\",\"be-quick\"]|[\"change\"]|BEHAVIORAL",
                "contents.json|第三条|第四条"
                        + "|clause|3/1|/references|[\"电信服务规范 信息产业部令第36号 第三条\"]"
                        + "|[\"电信服务规范 信息产业部令第36号 第四条\"]|EDITORIAL",
                "contents.json|业务时限|时限表|section|1.1|/titleInContents|业务时限|时限表|EDITORIAL",
                "contents.json|\"titleEn\": \"Portal\"|\"titleEn\": \"The portal\""
                        + "|chapter|3|/titleEn|Portal|The portal|EDITORIAL",
                "contents.json|\"corrected\": \"13\"|\"corrected\": \"十三\""
                        + "|erratum|目录 一三|/corrected|13|十三|EDITORIAL",
                "password-policy.json|\"minLength\": 8|\"minLength\": 9"
                        + "|password-policy|password-policy|/minLength|8|9|SECURITY_TIGHTENING",
                "password-policy.json|\"minLength\": 8|\"minLength\": 7"
                        + "|password-policy|password-policy|/minLength|8|7|SECURITY_RELAXING",
                "password-policy.json|\"approverRole\": \"片区经理\"|\"approverRole\": \"店长\""
                        + "|password-policy|password-policy|/approverRole|片区经理|店长|SECURITY_RELAXING",
                "password-policy.json|\"woaini1314\", |"
                        + "|password-policy|password-policy|/commonPasswords|[\"woaini1314\",\"password\"]"
                        + "|[\"password\"]|BEHAVIORAL",
                "password-policy.json|口令至少8位，90天更换。|口令要长。" + "|policy-rule|figures|/text|口令至少8位，90天更换。|口令要长。|EDITORIAL",
                "trees/sms.json|很慢|慢|option|sms/symptoms/slow|/label|很慢|慢|EDITORIAL",
                "trees/sms.json|收不到还是发不出？|怎么了？" + "|node|sms/q-direction|/text|收不到还是发不出？|怎么了？|EDITORIAL",
                "trees/sms.json|短信不能用|短信不通|tree|sms|/title|短信不能用|短信不通|EDITORIAL",
                "trees/sms.json|\"longest\": 40|\"longest\": 41|fact|sms/place|/longest|40|41|BEHAVIORAL"
            })
    void reportsAnEdit(
            String file,
            String old,
            String replacement,
            String kind,
            String id,
            String pointer,
            String before,
            String after,
            Impact impact) {
        FixtureBundle edited = BASE.edit(file, old, empty(replacement));

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .containsExactly(new Change(ChangeKind.of(kind), id, pointer, empty(before), empty(after), impact));
    }

    private static String empty(String text) {
        return text == null ? "" : text;
    }

    @Test
    void reportsAnotherCitedClause() {
        FixtureBundle edited = BASE.edit(
                "standards.json",
                "\"clause\": \"1.1/1.1\", " + CITED,
                "\"clause\": \"1.1/1\", \"label\": \"第一章 第一节 一\", \"page\": 2, \"origin\": \"HANDBOOK\"");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .containsExactly(
                        change("time-limit", "change", "/citation/clause", "1.1/1.1", "1.1/1", BEHAVIORAL),
                        change("time-limit", "change", "/citation/label", "第一章 第一节 一、1", "第一章 第一节 一", EDITORIAL),
                        change("conduct-rule", "be-quick", "/citation/clause", "1.1/1.1", "1.1/1", BEHAVIORAL),
                        change("conduct-rule", "be-quick", "/citation/label", "第一章 第一节 一、1", "第一章 第一节 一", EDITORIAL));
    }

    @Test
    void reportsAnotherEditionAndLanguage() {
        FixtureBundle edited =
                BASE.manifest(manifest -> manifest.put("edition", "第二版").put("language", "zh-TW"));

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .containsExactly(
                        change("bundle", "test-handbook", "/edition", "试验版", "第二版", EDITORIAL),
                        change("bundle", "test-handbook", "/language", "zh-CN", "zh-TW", BREAKING));
    }

    @Test
    void reportsThatAnotherRuleHasTheCheck() {
        FixtureBundle edited = BASE.edit("password-policy.json", "\"TOO_SHORT\", ", "")
                .edit("password-policy.json", "\"TOO_LONG\"", "\"TOO_SHORT\", \"TOO_LONG\"");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .extracting(change -> change.kind().text(), Change::id, Change::pointer, Change::impact)
                .containsExactly(
                        tuple("policy-rule", "figures", "/checks", BEHAVIORAL),
                        tuple("policy-rule", "ours", "/checks", BEHAVIORAL));
    }

    @Test
    void reportsThatNoRuleHasTheCheckAnyLonger() {
        Handbook unchecked =
                BASE.edit("password-policy.json", ", \"CONTAINS_PHONE\"", "").load();

        assertThat(unnamed(HandbookDiff.between(OLDER, unchecked)))
                .extracting(
                        change -> change.kind().text(), Change::pointer, Change::before, Change::after, Change::impact)
                .contains(
                        tuple("password-policy", "/checks/CONTAINS_PHONE", "true", "false", Impact.SECURITY_RELAXING));
        assertThat(HandbookDiff.between(unchecked, OLDER).impact()).isEqualTo(Impact.SECURITY_TIGHTENING);
    }

    // bundles.md row 35
    @Test
    void aRemovedIdIsBreakingAndANewIdIsAdditive() {
        Handbook fewer = without(BASE, "codes.json", "/codes", 1, "e199").load();

        assertThat(unnamed(HandbookDiff.between(OLDER, fewer)))
                .contains(change("code", "e199", "", "开户", "", BREAKING));
        assertThat(unnamed(HandbookDiff.between(fewer, OLDER)))
                .contains(change("code", "e199", "", "", "开户", ADDITIVE));
    }

    @Test
    void reportsAnEntryWithoutTitleByItsId() {
        Handbook fewer = without(BASE, "codes.json", "/codes", 3, "1507").load();

        assertThat(unnamed(HandbookDiff.between(OLDER, fewer)))
                .contains(change("code", "1507", "", "1507", "", BREAKING));
    }

    @Test
    void aRenamedIdWithAnAliasIsNotBreaking() {
        FixtureBundle renamed = renamed().manifest(manifest -> {
            manifest.putObject("aliases").putObject("code").put("e199", "e198").put("e198", "e200");
            return manifest;
        });

        assertThat(unnamed(HandbookDiff.between(OLDER, renamed.load())))
                .filteredOn(change -> change.kind() == ChangeKind.CODE)
                .containsExactly(
                        change("code", "e199", "/id", "e199", "e200", BEHAVIORAL),
                        change("code", "e198", "/alias", "", "e200", ADDITIVE));
    }

    @Test
    void aLinkToARenamedEntryIsTheSameLink() {
        FixtureBundle renamed = BASE.edit("standards.json", "\"be-quick\"", "\"be-swift\"")
                .edit("contents.json", "\"be-quick\"", "\"be-swift\"")
                .edit("contents.json", "\"2.1/1\"", "\"2.1/9\"")
                .edit("codes.json", "\"clause\": \"2.1/1\"", "\"clause\": \"2.1/9\"")
                .manifest(manifest -> {
                    ObjectNode aliases = manifest.putObject("aliases");
                    aliases.putObject("standard").put("be-quick", "be-swift");
                    aliases.putObject("clause").put("2.1/1", "2.1/9");
                    return manifest;
                });

        assertThat(unnamed(HandbookDiff.between(OLDER, renamed.load())))
                .containsExactly(
                        change("clause", "2.1/1", "/id", "2.1/1", "2.1/9", BEHAVIORAL),
                        change("conduct-rule", "be-quick", "/id", "be-quick", "be-swift", BEHAVIORAL));
    }

    @Test
    void followsTheMaximumChainOfAliases() {
        FixtureBundle renamed = renamed().manifest(manifest -> {
            ObjectNode codes = manifest.putObject("aliases").putObject("code");
            codes.put("e199", "e191");
            IntStream.range(1, 7).forEach(i -> codes.put("e19" + i, "e19" + (i + 1)));
            codes.put("e197", "e200");
            return manifest;
        });

        assertThat(unnamed(HandbookDiff.between(OLDER, renamed.load())))
                .contains(change("code", "e199", "/id", "e199", "e200", BEHAVIORAL));
    }

    @Test
    void reportsAnotherPageOfAClause() {
        String end = "\"label\": \"第三章 一\",\n          \"page\": ";
        FixtureBundle edited = BASE.edit("contents.json", end + 6, end + 7);

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .containsExactly(change("clause", "3/1", "/page", "6", "7", EDITORIAL));
    }

    @Test
    void aRenamedIdWithoutAliasIsBreaking() {
        assertThat(unnamed(HandbookDiff.between(OLDER, renamed().load())))
                .contains(
                        change("code", "e199", "", "开户", "", BREAKING), change("code", "e200", "", "", "开户", ADDITIVE));
    }

    @Test
    void doesNotCompareACodeWithTheCodeItWasMergedInto() {
        FixtureBundle merged = without(BASE, "codes.json", "/codes", 1, "e199").manifest(manifest -> {
            manifest.putObject("aliases").putObject("code").put("e199", "1104");
            return manifest;
        });

        assertThat(unnamed(HandbookDiff.between(OLDER, merged.load())))
                .filteredOn(change ->
                        change.kind() == ChangeKind.CODE && !change.id().equals("1121"))
                .containsExactly(change("code", "e199", "/id", "e199", "1104", BEHAVIORAL));
    }

    @Test
    void reportsAnotherOrder() {
        FixtureBundle moved = BASE.json("codes.json", edit(codes -> {
            ArrayNode list = (ArrayNode) codes.get("codes");
            list.insert(1, list.remove(2));
        }));

        assertThat(unnamed(HandbookDiff.between(OLDER, moved.load())))
                .containsExactly(change("code", "", "/order", "[\"e199\",\"1121\"]", "[\"1121\",\"e199\"]", EDITORIAL));
    }

    @Test
    void errataReferencesAndSynonymsAreEditorial() {
        FixtureBundle edited = BASE.edit("contents.json", ",\n    {\"title\": \"电信用户申诉处理办法\"}", "")
                .replace("search.json", synonyms("[[\"开户\",\"入网\"]]"));
        FixtureBundle other = BASE.replace("search.json", synonyms("[[\"开户\",\"新装\"]]"));

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .containsExactly(
                        change("source", "电信用户申诉处理办法", "", "电信用户申诉处理办法", "", EDITORIAL),
                        change("synonyms", "开户", "", "", "[\"开户\",\"入网\"]", EDITORIAL));
        assertThat(unnamed(HandbookDiff.between(other.load(), edited.load())))
                .contains(change("synonyms", "开户", "/words", "[\"开户\",\"新装\"]", "[\"开户\",\"入网\"]", EDITORIAL));
    }

    @Test
    void numbersErrataOfTheSamePlace() {
        String erratum = "{\"where\": \"目录\", \"asPrinted\": \"一三\", \"corrected\": \"13\", \"reason\": \"误印。\"}";
        FixtureBundle edited = BASE.edit("contents.json", erratum, erratum + ", " + erratum + ", " + erratum);

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .containsExactly(
                        change("erratum", "目录 一三 (2)", "", "", "13", EDITORIAL),
                        change("erratum", "目录 一三 (3)", "", "", "13", EDITORIAL));
    }

    @Test
    void readsLazyHandbooks() {
        Handbook lazy = Handbook.loader()
                .source(BASE.edit("standards.json", "\"PT3M\"", "\"PT5M\"").source())
                .mode(LoadMode.LAZY)
                .load();

        assertThat(HandbookDiff.between(OLDER, lazy).impact()).isEqualTo(BEHAVIORAL);
    }

    @Test
    void listsChangesKindByKindInTheOrderOfTheContent() {
        FixtureBundle edited = BASE.edit("standards.json", "\"PT3M\"", "\"PT5M\"")
                .edit("trees/sms.json", "很慢", "慢")
                .edit("codes.json", "\"开户冲正\"", "\"冲正\"")
                .edit("codes.json", "新装", "新")
                .edit("contents.json", "请控制时间。", "请把握时间。");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .extracting(change -> change.kind().text() + " " + change.id())
                .containsExactly(
                        "clause 1.1/p1", "code 1104", "code 1121", "time-limit change", "option sms/symptoms/slow");
    }

    @Test
    void rejectsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> HandbookDiff.between(null, OLDER))
                .withMessage("older");
        assertThatNullPointerException()
                .isThrownBy(() -> HandbookDiff.between(OLDER, null))
                .withMessage("newer");
        assertThatNullPointerException()
                .isThrownBy(() -> new Change(ChangeKind.CODE, "1104", "", "", null, NONE))
                .withMessage("after");
    }

    /** The bundle without an entry and all references to it. */
    private static FixtureBundle without(FixtureBundle bundle, String file, String array, int index, String code) {
        FixtureBundle fewer = bundle.json(file, edit(tree -> ((ArrayNode) tree.at(array)).remove(index)));
        for (String other : new String[] {"codes.json", "contents.json"}) {
            String text = fewer.text(other).replace(",\"" + code + "\"", "").replace(", \"" + code + "\"", "");
            fewer = fewer.replace(other, text.getBytes(StandardCharsets.UTF_8));
        }
        return fewer;
    }

    private static FixtureBundle renamed() {
        return BASE.edit("codes.json", "\"e199\"", "\"e200\"").edit("contents.json", "\"e199\"", "\"e200\"");
    }

    private static byte[] synonyms(String groups) {
        return ("{\"synonyms\": " + groups + "}").getBytes(StandardCharsets.UTF_8);
    }

    private static UnaryOperator<ObjectNode> edit(Consumer<ObjectNode> change) {
        return tree -> {
            change.accept(tree);
            return tree;
        };
    }

    /** The changes without the names of entries, which have tests of their own. */
    private static List<Change> unnamed(HandbookDiff diff) {
        return diff.changes().stream()
                .map(change -> new Change(
                        change.kind(), change.id(), change.pointer(), change.before(), change.after(), change.impact()))
                .toList();
    }

    private static Change change(String kind, String id, String pointer, String before, String after, Impact impact) {
        return new Change(ChangeKind.of(kind), id, pointer, before, after, impact);
    }
}
