package io.github.servicehandbook.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.codes.CodeMatch.MatchType;
import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.internal.index.IndexedBusinessCodes;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.ref.SectionId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code suggestions for the text typed so far. */
@StatisticsReport(onFailureOnly = true)
class SuggestTest {
    private static final Citation CITATION =
            Citation.of(SectionId.of("4.1"), null, "第四章 第一节", 8, Origin.HANDBOOK, List.of(), null);
    private static final BusinessCodes CODES = new IndexedBusinessCodes(List.of(
            code("1104", "用户开户", "入网", "开卡"),
            code("e199", "用户开户", "入网"),
            code("1121", "用户开户冲正", "开户返销"),
            code("1213", "综合变更(报停)", "停机", "停机保号"),
            code("1220", "换卡变更", "补卡", "换SIM卡"),
            code("1302", "普通缴费", "交费", "交话费"),
            code("1507", null),
            code("1522", "帐单明细费用查询", "账单", "话费明细"),
            code("1549", "停机催缴信息查询", "欠费停机"),
            code("2420", "客户积分申请", "积分"),
            code("3356", "彩铃业务办理", "彩铃"),
            code("8783", "积分查询", "积分")));

    private static BusinessCode code(String id, String name, String... words) {
        return BusinessCode.of(
                CodeId.of(id), name, null, CodeKind.QUERY, List.of(), null, List.of(words), null, CITATION);
    }

    private static List<String> ids(String text) {
        return CODES.suggest(text, 10).stream()
                .map(match -> match.code().id().value())
                .toList();
    }

    @ParameterizedTest(name = "{0} -> {1} by {2} at {3}")
    @CsvSource({
        "15, 1507 1522 1549, CODE, 0-2",
        "一五, 1507 1522 1549, CODE, 0-2",
        "一五22, 1522, CODE, 0-4",
        "１５２２, 1522, CODE, 0-4",
        "' 1 5 22 ', 1522, CODE, 0-4",
        "E1, e199, CODE, 0-2",
        "用户, 1104 e199 1121, NAME, 0-2",
        "开户, 1104 e199 1121, NAME, 2-4",
        "报停, 1213, NAME, 5-7",
        "变更报, 1213, NAME, 2-6",
        "停机, 1213 1549, KEYWORD, 0-2",
        "补卡, 1220, KEYWORD, 0-2",
        "账单, 1522, KEYWORD, 0-2",
        "sim, 1220, KEYWORD, 1-4",
        "yonghukaihu, 1104 e199 1121, PINYIN, 0-4",
        "yonghukai, 1104 e199 1121, PINYIN, 0-3",
        "yonghuka, 1104 e199 1121, PINYIN, 0-3",
        "YongHuK, 1104 e199 1121, PINYIN, 0-3",
        "kaihu, 1104 e199 1121, PINYIN, 2-4",
        "chongzheng, 1121, PINYIN, 4-6",
        "jifen, 2420 8783, PINYIN, 2-4",
        "yhkh, 1104 e199 1121, INITIALS, 0-4",
        "kh, 2420 1104 e199 1121, INITIALS, 0-2",
        "zdmx, 1522, INITIALS, 0-4",
        "zhdmx, 1522, INITIALS, 0-4",
        "用户kh, 1104 e199 1121, INITIALS, 0-4",
        "用户kaihu, 1104 e199 1121, PINYIN, 0-4",
        "帐单mx, 1522, INITIALS, 0-4",
        "彩玲, 3356, HOMOPHONE, 0-2",
        "冲政, 1121, HOMOPHONE, 4-6",
        "用户冲正, 1121, NAME, 0-6",
        "yonhukaihu, 1104 e199 1121, TYPO, 0-4",
        "yognhukaihu, 1104 e199 1121, TYPO, 0-4",
        "综台变更, 1213, TYPO, 0-4",
        "综合更报停, 1213, NAME, 0-7",
        "1523, 1522, TYPO, 0-4",
        "1212, 1213, TYPO, 0-4",
        "yonhgukaihu, 1104 e199 1121, TYPO, 0-4",
        "jifenn, 2420 8783, TYPO, 2-4",
        "kaihuu, 1104 e199 1121, TYPO, 2-4",
        "tingiji, 1213 1549, TYPO, 0-2",
        "jiaohaufei, 1302, TYPO, 0-3",
        "查1522啊, 1522, CODE, 0-4",
        "帮我查下帐单费用, 1522, NAME, 0-6",
        "缴费普通, 1302, NAME, 0-2",
        "报停变更, 1213 1220, NAME, 2-4",
        "用开hu冲正, 1121, TYPO, 0-6",
        "五, 3356, HOMOPHONE, 3-4",
        "一三, 1302, CODE, 0-2",
    })
    void findsCodes(String typed, String codes, MatchType on, String place) {
        List<CodeMatch> matches = CODES.suggest(typed, 10);

        assertThat(ids(typed)).containsExactly(codes.split(" ", -1));
        assertThat(matches.get(0).matchType()).isEqualTo(on);
        assertThat(matches.get(0).start() + "-" + matches.get(0).end()).isEqualTo(place);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "1522, 1522, 100",
        "152, 1522, 93",
        "1523, 1522, 29",
        "用户开户, 用户开户, 99",
        "用户, 用户开户, 88.5",
        "用户, 用户开户冲正, 88",
        "开户, 用户开户, 84.5",
        "变更报, 综合变更(报停), 85",
        "停机, 停机, 92",
        "停机, 停机催缴信息查询, 87.75",
        "sim, 换SIM卡, 71.8",
        "换sim, 换SIM卡, 72.4",
        "jiaohuafei, 交话费, 82",
        "yonghukaihu, 用户开户, 89",
        "yonghuka, 用户开户, 79.25",
        "yhkh, 用户开户, 79",
        "h, 换卡变更, 67.75",
        "彩玲, 彩铃业务办理, 62",
        "冲政, 用户开户冲正, 54",
        "用户冲正, 用户开户冲正, 47",
        "客户分, 客户积分申请, 47.25",
        "yonhukaihu, 用户开户, 49",
        "换卡的, 换卡变更, 26",
        "停机保号费, 停机保号, 27.2",
        "帮我查下帐单费用, 帐单明细费用查询, 24.5",
    })
    void scoresMatches(String typed, String text, double score) {
        assertThat(CODES.suggest(typed, 10))
                .filteredOn(match -> match.text().equals(text))
                .first()
                .extracting(CodeMatch::score)
                .isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "　", "()", "*.[]^$", "\u0000\n", "\uD83D", "😀", "电视", "zzzz", "ab", "yxyx", "999", "1一"
            })
    void suggestsNothingForTextWithoutAMatch(String typed) {
        assertThat(CODES.suggest(typed, 10)).isEmpty();
    }

    @Test
    void toleratesNoTypoInFewerThanFourKeys() {
        assertThat(ids("kau")).isEmpty();
        assertThat(ids("152")).containsExactly("1522");
        assertThat(ids("153")).isEmpty();
    }

    @Test
    void namesTheMatchedText() {
        assertThat(CODES.suggest("停机", 1)).extracting(CodeMatch::text).containsExactly("停机");
        assertThat(CODES.suggest("开户", 1)).extracting(CodeMatch::text).containsExactly("用户开户");
        assertThat(CODES.suggest("15", 1)).extracting(CodeMatch::text).containsExactly("1507");
    }

    @Test
    void returnsAtMostTheMaximumBestFirst() {
        assertThat(CODES.suggest("费", 2)).hasSize(2);
        assertThat(CODES.suggest("用户", Integer.MAX_VALUE)).hasSize(3);
        assertThat(CODES.suggest("停机", 10))
                .extracting(CodeMatch::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void rejectsIllegalArguments() {
        assertThatThrownBy(() -> CODES.suggest("a", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxResults: 0; expected at least 1");
        assertThatThrownBy(() -> CODES.suggest(null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
    }

    @Test
    void handlesHostileTextQuickly() {
        assertThat(CODES.suggest("a".repeat(100_000), 10)).isEmpty();
        assertThat(CODES.suggest("用户".repeat(50_000), 10)).isEmpty();
        assertThat(CODES.suggest(" ".repeat(100_000), 10)).isEmpty();
        assertThat(ids(" ".repeat(900) + "1104")).containsExactly("1104");
        assertThat(CODES.suggest("(a+)+$".repeat(1000), 10)).isEmpty();
    }

    @Property(tries = 2000)
    void handlesAnyText(@ForAll("texts") String text, @ForAll @IntRange(min = 1, max = 50) int limit) {
        List<CodeMatch> matches = CODES.suggest(text, limit);

        assertThat(matches).hasSizeLessThanOrEqualTo(limit);
        Branches.both("suggests", !matches.isEmpty(), 10);
        assertThat(matches).allSatisfy(match -> assertThat(match.score()).isBetween(1.0, 100.0));
        assertThat(CODES.suggest(text, limit)).isEqualTo(matches);
    }

    /** An extra key after the last syllable once caused an exception: jifenn. */
    @Property(tries = 5000)
    void handlesPinyinWithAnyTypo(
            @ForAll("pinyin") String word,
            @ForAll @IntRange(max = 8) int at,
            @ForAll @IntRange(max = 2) int dropped,
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(max = 2) String instead) {
        int from = Math.min(at, word.length());
        String typed = word.substring(0, from) + instead + word.substring(Math.min(from + dropped, word.length()));

        List<CodeMatch> matches = CODES.suggest(typed, 10);

        assertThat(matches).allSatisfy(match -> assertThat(match.score()).isBetween(1.0, 100.0));
        Branches.both("suggests", !matches.isEmpty(), 20);
    }

    /** Any text, and texts with parts of names. */
    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings(),
                Arbitraries.of("用户", "开户", "积分", "11", "1104", "jifen", "kh", "yh", " ", "sim", "冲正", "用戶", "x")
                        .list()
                        .ofMaxSize(3)
                        .map(pieces -> String.join("", pieces)));
    }

    @Provide
    static Arbitrary<String> pinyin() {
        return Arbitraries.of("yonghu", "kaihu", "chongz", "jifen", "cailing", "jiaohuaf", "huanka", "tingji", "er");
    }

    @Test
    void aLessCommonReadingScoresLower() {
        BusinessCodes codes = new IndexedBusinessCodes(List.of(code("1601", "重点客户"), code("1602", "客户重叠")));

        assertThat(codes.suggest("chongdian", 10))
                .extracting(match -> match.code().id().value(), CodeMatch::matchType)
                .containsExactly(tuple("1601", MatchType.PINYIN));
        assertThat(codes.suggest("khchongdie", 10))
                .extracting(match -> match.code().id().value(), CodeMatch::matchType, CodeMatch::end)
                .containsExactly(tuple("1602", MatchType.INITIALS, 4));
        assertThat(codes.suggest("khzhongdie", 10))
                .extracting(match -> match.code().id().value(), CodeMatch::matchType, CodeMatch::end)
                .containsExactly(tuple("1602", MatchType.INITIALS, 4));
        assertThat(codes.suggest("zhongdian", 1).get(0).score())
                .isEqualTo(codes.suggest("chongdian", 1).get(0).score() + 4);
        assertThat(codes.suggest("chongdiankehu", 1).get(0).end()).isEqualTo(4);
        assertThat(codes.suggest("chongdkh", 1).get(0).matchType()).isEqualTo(MatchType.INITIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"客护重点", "客护众点", "客护zhongdian", "客护chongdian"})
    void afterAHomophoneTheRestMayBeTypedInAnyForm(String typed) {
        BusinessCodes codes = new IndexedBusinessCodes(List.of(code("1601", "客户重点")));

        assertThat(codes.suggest(typed, 10))
                .extracting(CodeMatch::matchType, CodeMatch::start, CodeMatch::end)
                .containsExactly(tuple(MatchType.HOMOPHONE, 0, 4));
    }

    @Test
    void doesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(ids("SIM")).containsExactly("1220");
            assertThat(ids("JIFEN")).containsExactly("2420", "8783");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void givesConcurrentFirstCallersTheSameResult() throws Exception {
        BusinessCodes fresh = new IndexedBusinessCodes(CODES.all());
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<CodeMatch>> ask = () -> fresh.suggest("yhkh", 10);
            for (Future<List<CodeMatch>> answer : threads.invokeAll(Collections.nCopies(64, ask))) {
                assertThat(answer.get()).isEqualTo(CODES.suggest("yhkh", 10));
            }
        } finally {
            threads.shutdown();
        }
    }
}
