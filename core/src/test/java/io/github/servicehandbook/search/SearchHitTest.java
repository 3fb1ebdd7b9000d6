package io.github.servicehandbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.fixture.DisplayLocales;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.Models;
import io.github.servicehandbook.ref.Citation;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.search.SearchHit.Kind;
import io.github.servicehandbook.search.SearchHit.Span;
import io.github.servicehandbook.search.SearchHit.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchHitTest {
    static final List<Locale> ENGLISH = DisplayLocales.ENGLISH;
    static final List<Locale> CHINESE = DisplayLocales.CHINESE;

    private static final Citation CITATION = Models.minimalCitation();
    private static final TreeId TREE = TreeId.of("sms-failure");

    private static SearchHit hit(Kind kind, String id) {
        return new SearchHit(kind, id, "标题", "正文", List.of(new Span(0, 2)), 1.5, CITATION);
    }

    @Test
    void everyKindHasALabelInBothLanguages() {
        assertThat(Kind.values())
                .extracting(Enum::name, kind -> kind.label(Locale.CHINESE), kind -> kind.label(Locale.ENGLISH))
                .containsExactly(
                        tuple("CLAUSE", "条款", "Clause"),
                        tuple("SECTION", "章节", "Section"),
                        tuple("CODE", "业务代码", "Business code"),
                        tuple("TIME_LIMIT", "服务时限", "Time limit"),
                        tuple("CONDUCT_RULE", "行为规范", "Conduct rule"),
                        tuple("TREE", "排查流程", "Procedure"),
                        tuple("NODE", "排查步骤", "Step"),
                        tuple("OUTCOME", "排查结论", "Outcome"));
    }

    @ParameterizedTest
    @FieldSource("ENGLISH")
    void labelsAreEnglishForAnEnglishLocale(Locale locale) {
        assertThat(Kind.TREE.label(locale)).isEqualTo("Procedure");
    }

    @ParameterizedTest
    @FieldSource("CHINESE")
    void labelsAreChineseForEveryOtherLocale(Locale locale) {
        assertThat(Kind.TREE.label(locale)).isEqualTo("排查流程");
    }

    static Stream<Arguments> targets() {
        return Stream.of(
                Arguments.of(Kind.CLAUSE, "3.2/1.1", new Target.Clause(ClauseId.of("3.2/1.1"))),
                Arguments.of(Kind.SECTION, "3.2", new Target.Section(SectionId.of("3.2"))),
                Arguments.of(Kind.SECTION, "3", new Target.Section(SectionId.of("3"))),
                Arguments.of(Kind.CODE, "e199", new Target.Code(CodeId.of("e199"))),
                Arguments.of(Kind.TIME_LIMIT, "payment", new Target.TimeLimit(StandardId.of("payment"))),
                Arguments.of(Kind.CONDUCT_RULE, "be-quick", new Target.ConductRule(StandardId.of("be-quick"))),
                Arguments.of(Kind.TREE, "sms-failure", new Target.Tree(TREE)),
                Arguments.of(Kind.NODE, "sms-failure/ask-scope", new Target.Node(TREE, NodeId.of("ask-scope"))),
                Arguments.of(Kind.OUTCOME, "sms-failure/memory-full", new Target.Outcome(TREE, "memory-full")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("targets")
    void givesTheTypedIdOfItsTarget(Kind kind, String id, Target target) {
        assertThat(hit(kind, id).target()).isEqualTo(target);
    }

    @Test
    void everyKindHasATargetInTheTable() {
        assertThat(targets().map(row -> row.get()[0]).distinct()).containsExactlyInAnyOrder((Object[]) Kind.values());
    }

    /** Every ID of the index is valid for its kind; otherwise the hit could not be created. */
    @Test
    void everyHitOfASearchHasATarget() {
        Handbook handbook = FixtureBundle.withTrees().load();

        assertThat(handbook.search("变更 短信 手册 节 一", 200))
                .hasSizeGreaterThan(10)
                .allSatisfy(hit -> assertThat(hit.target().getClass().getSimpleName())
                        .isEqualToIgnoringCase(hit.kind().name().replace("_", "")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"NODE, sms-failure", "NODE, sms-failure/", "OUTCOME, sms-failure", "OUTCOME, sms-failure/"})
    void requiresTwoPartsInTheIdOfANodeOrOutcome(Kind kind, String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hit(kind, id))
                .withMessage("id: \"" + id + "\"; expected a tree ID, a slash, and a node ID or an outcome code");
    }

    static Stream<Arguments> badIds() {
        return Stream.of(
                badId(Kind.CLAUSE, "3.2", () -> ClauseId.of("3.2")),
                badId(Kind.SECTION, "3.2/1", () -> SectionId.of("3.2/1")),
                badId(Kind.CODE, "x9", () -> CodeId.of("x9")),
                badId(Kind.TIME_LIMIT, "Payment", () -> StandardId.of("Payment")),
                badId(Kind.CONDUCT_RULE, "", () -> StandardId.of("")),
                badId(Kind.TREE, "sms/q", () -> TreeId.of("sms/q")),
                badId(Kind.NODE, "sms/q/r", () -> NodeId.of("q/r")),
                badId(Kind.OUTCOME, "/full", () -> TreeId.of("")));
    }

    private static Arguments badId(Kind kind, String id, ThrowingCallable factory) {
        return Arguments.of(kind, id, factory);
    }

    /** The message is that of the ID type, which names the text and the expected form. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badIds")
    void rejectsAnIdOfAnotherKind(Kind kind, String id, ThrowingCallable factory) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hit(kind, id))
                .withMessage(catchThrowable(factory).getMessage());
    }

    static Stream<Arguments> nulls() {
        return Stream.of(
                isNull("locale", () -> Kind.CODE.label(null)),
                isNull("kind", () -> new SearchHit(null, "1104", "甲", "乙", List.of(), 1, CITATION)),
                isNull("id", () -> new SearchHit(Kind.CODE, null, "甲", "乙", List.of(), 1, CITATION)),
                isNull("title", () -> new SearchHit(Kind.CODE, "1104", null, "乙", List.of(), 1, CITATION)),
                isNull("snippet", () -> new SearchHit(Kind.CODE, "1104", "甲", null, List.of(), 1, CITATION)),
                isNull("highlights", () -> new SearchHit(Kind.CODE, "1104", "甲", "乙", null, 1, CITATION)),
                isNull("citation", () -> new SearchHit(Kind.CODE, "1104", "甲", "乙", List.of(), 1, null)),
                isNull("id", () -> new Target.Clause(null)),
                isNull("id", () -> new Target.Section(null)),
                isNull("id", () -> new Target.Code(null)),
                isNull("id", () -> new Target.TimeLimit(null)),
                isNull("id", () -> new Target.ConductRule(null)),
                isNull("id", () -> new Target.Tree(null)),
                isNull("treeId", () -> new Target.Node(null, NodeId.of("q"))),
                isNull("nodeId", () -> new Target.Node(TREE, null)),
                isNull("treeId", () -> new Target.Outcome(null, "full")),
                isNull("outcomeCode", () -> new Target.Outcome(TREE, null)));
    }

    private static Arguments isNull(String parameter, ThrowingCallable call) {
        return Arguments.of(parameter, call);
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("nulls")
    void namesTheParameterThatIsNull(String parameter, ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(parameter);
    }
}
