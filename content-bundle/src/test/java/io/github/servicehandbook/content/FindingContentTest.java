package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.codes.CodeMatch;
import io.github.servicehandbook.codes.CodeMatch.MatchType;
import io.github.servicehandbook.search.SearchHit;
import io.github.servicehandbook.search.SearchHit.Span;
import io.github.servicehandbook.search.SearchHit.Target;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.troubleshooting.Node;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suggestions and search over the real handbook. */
class FindingContentTest {
    private static final Handbook HANDBOOK = Handbook.load();

    private static List<String> suggested(String typed) {
        return HANDBOOK.codes().suggest(typed, 30).stream()
                .map(match -> match.code().id().value())
                .toList();
    }

    private static List<String> found(String text, int limit) {
        return HANDBOOK.search(text, limit).stream()
                .map(hit -> hit.kind() + " " + hit.id())
                .toList();
    }

    static Stream<Arguments> fragments() {
        return HANDBOOK.codes().all().stream()
                .filter(code -> code.name().isPresent())
                .flatMap(code -> {
                    String name = code.name().orElseThrow();
                    return IntStream.range(0, name.length() - 1)
                            .boxed()
                            .flatMap(from -> IntStream.rangeClosed(from + 2, name.length())
                                    .mapToObj(to -> Arguments.of(
                                            name.substring(from, to), code.id().value())));
                });
    }

    @Test
    void everyFragmentOfANameFindsIt() {
        assertThat(fragments())
                .filteredOn(row -> ((String) row.get()[0]).matches(".*[\\p{IsHan}].*[\\p{IsHan}].*"))
                .hasSizeGreaterThan(400)
                .allSatisfy(row -> assertThat(suggested((String) row.get()[0]))
                        .as((String) row.get()[0])
                        .contains((String) row.get()[1]));
    }

    @Test
    void everyCodeIsFoundByItsNumberAndByEachBeginningOfIt() {
        for (BusinessCode code : HANDBOOK.codes().all()) {
            String id = code.id().value();
            assertThat(HANDBOOK.codes().suggest(id, 1).get(0).code()).isEqualTo(code);
            for (int i = 1; i < 4; i++) {
                assertThat(suggested(id.substring(0, i))).contains(id);
            }
        }
    }

    @Test
    void everySearchWordFindsItsCodeFirstAmongThree() {
        int words = 0;
        for (BusinessCode code : HANDBOOK.codes().all()) {
            for (String word : code.searchWords()) {
                words++;
                assertThat(suggested(word)).as(word).contains(code.id().value());
                assertThat(suggested(word).indexOf(code.id().value())).as(word).isLessThan(3);
            }
        }
        assertThat(words).isGreaterThan(100);
    }

    /** How each name is read, written down by hand. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1104, yong hu kai hu",
        "e199, yong hu kai hu",
        "1121, yong hu kai hu chong zheng",
        "1210, ke hu zi liao bian geng",
        "1213, zong he bian geng bao ting",
        "1220, huan ka bian geng",
        "1247, bai ka xie ka",
        "1267, fu jia zi fei bian geng",
        "1270, zhu zi fei bian geng",
        "1285, hei ming dan hao ma xin xi cha xun",
        "1302, pu tong jiao fei",
        "1333, dai li shang jiao fei",
        "1354, chen si zhang cha xun",
        "1500, zong he xin xi cha xun",
        "1522, zhang dan ming xi fei yong cha xun",
        "1548, fei yong zong he xin xi cha xun",
        "1549, ting ji cui jiao xin xi cha xun",
        "1557, cun fei song fei cha xun",
        "1936, lai dian ti xing ye wu shou li",
        "1937, wu xian yin yue hui yuan guan li",
        "1956, ling yin he ye wu mo kuai",
        "2122, ying xiao huo dong zi ge yan zheng",
        "2420, ke hu ji fen shen qing",
        "3356, cai ling ye wu ban li",
        "3381, yi dong he jia huan",
        "8783, ji fen cha xun",
        "123f, ye wu ding zhi bian geng",
        "b083, cun fei song fei chong zheng",
    })
    void everyCodeIsFoundByItsFullPinyinAndItsInitials(String id, String pinyin) {
        String full = pinyin.replace(" ", "");
        String initials = pinyin.replaceAll("([a-z])[a-z]* ?", "$1");

        List<CodeMatch> matches = HANDBOOK.codes().suggest(full, 3);

        assertThat(matches.stream().map(match -> match.code().id().value())).contains(id);
        assertThat(matches).extracting(CodeMatch::matchType).contains(MatchType.PINYIN);
        assertThat(suggested(initials)).as(initials).contains(id);
        assertThat(suggested(initials).indexOf(id)).as(initials).isLessThan(3);
        for (int i = 3; i < full.length(); i++) {
            assertThat(suggested(full.substring(0, i))).as(full.substring(0, i)).contains(id);
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', textBlock = """
            密码多久要改一次 | CLAUSE 3.3/1.2.3.1
            排队等多久 | TIME_LIMIT service-wait
            排隊等多久 | TIME_LIMIT service-wait
            paidui dengduojiu | TIME_LIMIT service-wait
            指甲能留多长 | CONDUCT_RULE nail-length
            90天 | CLAUSE 3.3/1.2.3.1
            九十天 | CLAUSE 3.3/1.2.3.1
            ９０日 | CLAUSE 3.3/1.2.3.1
            假钱怎么办 | CONDUCT_RULE recognise-counterfeit-notes
            密碼 多久 改 | CLAUSE 3.3/1.2.3.1
            三分钟 | TIME_LIMIT payment
            3 min | TIME_LIMIT payment
            能不能用生日当密码 | CONDUCT_RULE password-no-personal-information
            收不到验证码 | NODE sms-failure/q-sender
            1522 | CODE 1522
            唱收唱付 | CLAUSE 1.2/5
            客户排了半个小时队 | CLAUSE 3.2/1.2
            交个话费要多少时间 | TIME_LIMIT payment
            一天还没复机 | CLAUSE 4.4/2.3
            指假太长 | CLAUSE 2.1/1.2.2
            huzi | CLAUSE 2.1/1.1.2.3
            """)
    void findsWhatPeopleAskFor(String text, String hit) {
        assertThat(found(text, 3)).contains(hit);
    }

    /** A group without one would find nothing. */
    @Test
    void eachGroupOfWordsHasOneThatTheTextsHave() {
        String texts = BundleFiles.DATA.stream()
                .filter(file -> !file.equals("search.json"))
                .flatMap(file -> BundleFiles.texts(file).stream())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);

        assertThat(BundleFiles.json("search.json").get("synonyms"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group).anyMatch(word -> texts.contains(word.textValue())));
    }

    @Test
    void marksWhatMatchedInTheOriginalText() {
        SearchHit hit = HANDBOOK.search("九十天", 1).get(0);

        assertThat(hit.snippet()).isEqualTo("修改密码的期限为90天。");
        assertThat(hit.highlights().stream().map(span -> hit.snippet().substring(span.start(), span.end())))
                .containsExactly("90天");
        assertThat(hit.title()).isEqualTo("日常工作管理");
        assertThat(hit.citation().label())
                .isEqualTo(HANDBOOK.contents().clause(hit.id()).label());
    }

    @Test
    void cutsALongTextAroundWhatMatched() {
        assertThat(HANDBOOK.search("凭据", 10))
                .filteredOn(hit -> hit.snippet().startsWith("…"))
                .isNotEmpty()
                .allSatisfy(hit -> assertThat(hit.highlights()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "密码",
                "客户 时间",
                "90天 密码",
                "sms",
                "3",
                "的",
                "1",
                "用户kh",
                "\"密码\" AND (a OR b)",
                "密码*~2 ^3",
                "[a TO b]"
            })
    void whateverIsAskedTheHighlightsAreInBoundsAndInOrder(String text) {
        List<SearchHit> hits = HANDBOOK.search(text, 50);

        assertThat(hits).isNotEmpty();
        for (SearchHit hit : hits) {
            int last = 0;
            for (Span span : hit.highlights()) {
                assertThat(span.start()).isGreaterThanOrEqualTo(last);
                assertThat(span.end())
                        .isGreaterThan(span.start())
                        .isLessThanOrEqualTo(hit.snippet().length());
                last = span.end();
            }
            assertThat(hit.score()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "？！。", "\u0000\u0007", "\uD83D", "zzzzqq", "/.*/"})
    void findsNothingWhereNothingIsAsked(String text) {
        assertThat(HANDBOOK.search(text, 10)).isEmpty();
    }

    @Test
    void answersHostileTextsAtOnce() {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            assertThat(HANDBOOK.search("密码".repeat(50_000), 10)).hasSize(10);
            assertThat(HANDBOOK.search("a".repeat(100_000), 10)).isEmpty();
            assertThat(HANDBOOK.search(" ".repeat(100_000), 10)).isEmpty();
            assertThat(HANDBOOK.search("(a+)+$".repeat(9_000), 10))
                    .extracting(SearchHit::id)
                    .containsExactly("3.3/1.2.4.1", "lock-after-five-failures");
        });
    }

    @Test
    void isNoLongerThanAskedForAndHasNothingTwice() {
        assertThat(HANDBOOK.search("客户", 3)).hasSize(3);
        List<String> all = found("客户", Integer.MAX_VALUE);
        assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(found("客户", 3)).isEqualTo(all.subList(0, 3));
        assertThatThrownBy(() -> HANDBOOK.search("客户", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxResults: 0; expected at least 1");
        assertThatThrownBy(() -> HANDBOOK.search(null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
    }

    /** The message that core/docs/finding.md shows. */
    @Test
    void suggestsTheNearestCodesForAnUnknownOne() {
        assertThatThrownBy(() -> HANDBOOK.codes().get("1523"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("unknown business code 1523; did you mean 1522, 1121, 1213?");
    }

    @Test
    void everythingThatItFindsIsThere() {
        Set<SearchHit.Kind> kinds = new HashSet<>();
        for (String text : List.of("密码", "短信", "缴费", "业务服务时限", "客户")) {
            for (SearchHit hit : HANDBOOK.search(text, 200)) {
                kinds.add(hit.kind());
                assertThat(exists(hit.target())).as(hit.kind() + " " + hit.id()).isTrue();
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(SearchHit.Kind.values());
    }

    private static boolean exists(Target target) {
        Contents contents = HANDBOOK.contents();
        if (target instanceof Target.Clause clause) {
            return contents.findClause(clause.id()).isPresent();
        } else if (target instanceof Target.Section section) {
            return contents.findSection(section.id()).isPresent()
                    || contents.findChapter(section.id()).isPresent();
        } else if (target instanceof Target.Code code) {
            return HANDBOOK.codes().find(code.id()).isPresent();
        } else if (target instanceof Target.TimeLimit limit) {
            return HANDBOOK.standards().findTimeLimit(limit.id()).isPresent();
        } else if (target instanceof Target.ConductRule rule) {
            return HANDBOOK.standards().findConductRule(rule.id()).isPresent();
        }
        return existsInTree(target);
    }

    private static boolean existsInTree(Target target) {
        if (target instanceof Target.Tree tree) {
            return HANDBOOK.troubleshooting().findTree(tree.id()).isPresent();
        } else if (target instanceof Target.Node node) {
            return HANDBOOK.troubleshooting().tree(node.treeId()).node(node.nodeId()) != null;
        }
        Target.Outcome outcome = (Target.Outcome) target;
        return HANDBOOK.troubleshooting().tree(outcome.treeId()).nodes().stream()
                .anyMatch(node -> outcome.outcomeCode().equals(outcomeCode(node)));
    }

    private static String outcomeCode(Node node) {
        if (node instanceof Node.Resolution resolution) {
            return resolution.outcomeCode();
        }
        return node instanceof Node.Escalation escalation ? escalation.outcomeCode() : "";
    }

    @Test
    void isTheSameForThreadsThatAskFirstTogether() throws Exception {
        Handbook fresh = Handbook.load();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<List<SearchHit>> ask = () -> fresh.search("密码多久要改一次", 10);
            for (Future<List<SearchHit>> answer : threads.invokeAll(Collections.nCopies(32, ask))) {
                assertThat(answer.get()).isEqualTo(HANDBOOK.search("密码多久要改一次", 10));
            }
        } finally {
            threads.shutdown();
        }
    }
}
