package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.search.SearchHit.Kind;
import io.github.servicehandbook.search.SearchHit.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Full-text search over a small bundle, with and without words of its own. */
@StatisticsReport(onFailureOnly = true)
class HandbookSearchTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();
    private static final Handbook HANDBOOK = BUNDLE.load();
    private static final String SEARCH = "search.json";

    private static FixtureBundle withWords(String json) {
        return BUNDLE.replace(SEARCH, json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> found(Handbook handbook, String text) {
        return handbook.search(text, 3).stream()
                .map(hit -> hit.kind() + " " + hit.id())
                .toList();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "变更, TIME_LIMIT change",
        "3分钟, TIME_LIMIT change",
        "三分钟, TIME_LIMIT change",
        "biangeng, TIME_LIMIT change",
        "變更, TIME_LIMIT change",
        "短信, TREE sms",
        "原因码, NODE sms/c-cause",
        "1104, CODE 1104",
    })
    void findsByCharactersNumbersPinyinAndTraditionalCharacters(String text, String hit) {
        assertThat(found(HANDBOOK, text)).contains(hit);
    }

    @Test
    void wordsThatTheContentListsFindOneAnother() {
        Handbook handbook = withWords("{\"synonyms\": [[\"倏忽\", \"不超过3分钟\"]]}").load();

        assertThat(found(HANDBOOK, "倏忽")).isEmpty();
        assertThat(handbook.search("倏忽", 3))
                .extracting(hit -> hit.kind() + " " + hit.id())
                .contains("CONDUCT_RULE be-quick");
        SearchHit hit = handbook.search("倏忽", 9).stream()
                .filter(found -> found.kind() == Kind.CONDUCT_RULE)
                .findFirst()
                .orElseThrow();
        assertThat(hit.highlights()).containsExactly(new Span(2, 8));
    }

    @Test
    void aPartOfAWordThatTheContentListsFindsTheOthersToo() {
        Handbook handbook =
                withWords("{\"synonyms\": [[\"倏忽往来\", \"不超过3分钟\"]]}").load();

        assertThat(found(handbook, "忽往")).contains("CONDUCT_RULE be-quick");
        assertThat(found(HANDBOOK, "忽往")).isEmpty();
    }

    /** Measure words and the like stand in the middle of it. */
    @ParameterizedTest
    @ValueSource(strings = {"倏忽", "倏了忽", "倏个忽"})
    void findsAWordThatIsTakenApart(String text) {
        Handbook handbook = withWords("{\"synonyms\": [[\"倏忽\", \"不超过3分钟\"]]}").load();

        assertThat(found(handbook, text)).contains("CONDUCT_RULE be-quick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"倏 忽", "倏的忽"})
    void doesNotPutTogetherWhatIsNotOneWord(String text) {
        Handbook handbook = withWords("{\"synonyms\": [[\"倏忽\", \"不超过3分钟\"]]}").load();

        assertThat(found(handbook, text)).doesNotContain("CONDUCT_RULE be-quick");
    }

    /** 疏 and 忽 are in the words too, but never together, and 倏忽 is in many. */
    @Test
    void mendsACharacterThatGoesWithNoNeighbour() {
        Handbook handbook = withWords("""
                        {"synonyms": [["疏浚", "手册"], ["倏忽", "不超过3分钟", "倏忽间", "倏忽而过"]]}
                        """).load();

        assertThat(found(handbook, "疏忽")).contains("CONDUCT_RULE be-quick");
    }

    /** 数户 goes together more often, but is no word. */
    @Test
    void pinyinOfAWholeListedWordIsThatWord() {
        Handbook handbook = withWords("""
                        {"synonyms": [["数户甲", "数户乙", "数户丙", "手册"], ["倏忽", "不超过3分钟"]]}
                        """).load();

        assertThat(found(handbook, "shuhu")).contains("CONDUCT_RULE be-quick");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {"synonyms": [["a"]]}           | E-VALUE  | /synonyms/0    | expected at least two words
            {"synonyms": [["a", 7]]}        | E-VALUE  | /synonyms/0/1  | expected a string, found an integer
            """)
    void refusesWordsThatAreNone(String json, String code, String pointer, String message) {
        List<Fault> faults = withWords(json).faults();

        assertThat(faults).contains(new Fault(FaultCode.of(code), SEARCH, pointer, message));
    }

    @Test
    void aBundleNeedsNoWords() {
        assertThat(found(HANDBOOK, "变更")).isNotEmpty();
        assertThat(found(withWords("{\"synonyms\": []}").load(), "变更")).isEqualTo(found(HANDBOOK, "变更"));
        assertThat(withWords("{}").faults())
                .extracting(Fault::file, fault -> fault.code().text())
                .containsExactly(tuple(SEARCH, "E-PROPERTY"));
    }

    @Test
    void whatAsksForATimeDoesNotAskForAnyNumberToo() {
        assertThat(HANDBOOK.search("多久", 9))
                .isEqualTo(HANDBOOK.search("几个多久", 9))
                .isNotEmpty();
    }

    @Test
    void wordsOfAQuestionAreUnderstoodInPinyin() {
        assertThat(HANDBOOK.search("biangeng duojiu", 9)).isEqualTo(HANDBOOK.search("变更多久", 9));
    }

    @Test
    void aQuestionAboutNothingIsLookedUpAsItStands() {
        assertThat(found(HANDBOOK, "请")).contains("CLAUSE 1.1/p1");
        assertThat(found(HANDBOOK, "请变更")).isEqualTo(found(HANDBOOK, "变更"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void rejectsAMaximumBelowOne(int maxResults) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HANDBOOK.search("变更", maxResults))
                .withMessage("maxResults: " + maxResults + "; expected at least 1");
    }

    @Test
    void namesTheTextThatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> HANDBOOK.search(null, 1))
                .withMessage("text");
    }

    @Test
    void readsTwoHundredCharactersOfAQuery() {
        assertThat(found(HANDBOOK, " ".repeat(198) + "变更")).isNotEmpty();
        assertThat(found(HANDBOOK, " ".repeat(200) + "变更")).isEmpty();
    }

    @Test
    void pinyinOfTheWordsThatTheContentListsIsUnderstood() {
        Handbook handbook = withWords("{\"synonyms\": [[\"倏忽\", \"不超过3分钟\"]]}").load();

        assertThat(found(handbook, "shuhu")).isEqualTo(found(handbook, "倏忽")).isNotEmpty();
        assertThat(found(HANDBOOK, "shuhu")).doesNotContain("CONDUCT_RULE be-quick");
    }

    @Test
    void doesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(found(BUNDLE.load(), "BIANGENG")).contains("TIME_LIMIT change");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Property(tries = 3000)
    void answersAnyTextWithHighlightsInBounds(@ForAll String text, @ForAll @IntRange(min = 1, max = 40) int limit) {
        List<SearchHit> hits = HANDBOOK.search(text, limit);

        assertThat(hits).hasSizeLessThanOrEqualTo(limit);
        Branches.both("finds", !hits.isEmpty(), 3);
        double before = Double.MAX_VALUE;
        for (SearchHit hit : hits) {
            assertThat(hit.score()).isPositive().isLessThanOrEqualTo(before);
            before = hit.score();
            int last = 0;
            for (Span span : hit.highlights()) {
                assertThat(span.start()).isGreaterThanOrEqualTo(last);
                assertThat(span.end())
                        .isGreaterThan(span.start())
                        .isLessThanOrEqualTo(hit.snippet().length());
                last = span.end();
            }
        }
    }

    /** Any two neighbouring characters of any text find what has them, and are marked there. */
    @Test
    void everyPairOfCharactersIsFoundAndMarked() {
        int pairs = 0;
        for (SearchHit all : HANDBOOK.search("变更 短信 手册 节 一", 200)) {
            String text = all.snippet();
            for (int i = 0; i + 1 < text.length(); i++) {
                String pair = text.substring(i, i + 2);
                if (pair.matches("[\\p{IsHan}]{2}")) {
                    pairs++;
                    assertThat(HANDBOOK.search(pair, 500))
                            .as(pair)
                            .anySatisfy(hit -> assertThat(hit.id()).isEqualTo(all.id()));
                    assertThat(HANDBOOK.search(pair, 1).get(0).highlights())
                            .as(pair)
                            .isNotEmpty();
                }
            }
        }
        assertThat(pairs).isGreaterThan(50);
    }
}
