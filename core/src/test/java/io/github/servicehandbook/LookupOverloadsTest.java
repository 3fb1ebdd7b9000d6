package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.codes.BusinessCodes;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.internal.text.NearMatches;
import io.github.servicehandbook.ref.ClauseId;
import io.github.servicehandbook.ref.CodeId;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.SectionId;
import io.github.servicehandbook.ref.StandardId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.sections.Contents;
import io.github.servicehandbook.standards.ServiceStandards;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Look-ups take an id as text or as a value; both find the same. */
class LookupOverloadsTest {
    private static final Handbook HANDBOOK = FixtureBundle.withTrees().load();
    private static final BusinessCodes CODES = HANDBOOK.codes();
    private static final Contents CONTENTS = HANDBOOK.contents();
    private static final ServiceStandards STANDARDS = HANDBOOK.standards();
    private static final TroubleshootingTrees TREES = HANDBOOK.troubleshooting();
    private static final TroubleshootingTree TREE = TREES.trees().get(0);

    private static Arguments row(
            String name, String id, Function<String, Object> byText, Function<String, Object> byId) {
        return Arguments.of(name, id, byText, byId);
    }

    static Stream<Arguments> strict() {
        return Stream.of(
                row("code", CODES.all().get(0).id().value(), CODES::get, id -> CODES.get(CodeId.of(id))),
                row(
                        "section",
                        CONTENTS.sections().get(0).id().value(),
                        CONTENTS::section,
                        id -> CONTENTS.section(SectionId.of(id))),
                row(
                        "clause",
                        CONTENTS.clauses().get(0).id().value(),
                        CONTENTS::clause,
                        id -> CONTENTS.clause(ClauseId.of(id))),
                row("time limit", "change", STANDARDS::timeLimit, id -> STANDARDS.timeLimit(StandardId.of(id))),
                row("conduct rule", "be-quick", STANDARDS::conductRule, id -> STANDARDS.conductRule(StandardId.of(id))),
                row("tree", TREE.id().value(), TREES::tree, id -> TREES.tree(TreeId.of(id))),
                row("node", TREE.root().id().value(), TREE::node, id -> TREE.node(NodeId.of(id))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strict")
    void getsTheSameByTextAndById(
            String name, String id, Function<String, Object> byText, Function<String, Object> byId) {
        assertThat(byText.apply(id)).isNotNull().isEqualTo(byId.apply(id));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strict")
    void rejectsTextThatIsNoId(String name, String id, Function<String, Object> byText) {
        assertThatIllegalArgumentException().isThrownBy(() -> byText.apply("? " + id));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strict")
    void namesTheParameterThatIsNull(String name, String id, Function<String, Object> byText) {
        assertThatNullPointerException().isThrownBy(() -> byText.apply(null));
    }

    static Stream<Arguments> lenient() {
        return Stream.of(
                row(
                        "section",
                        CONTENTS.sections().get(0).id().value(),
                        CONTENTS::findSection,
                        id -> CONTENTS.findSection(SectionId.of(id))),
                row(
                        "clause",
                        CONTENTS.clauses().get(0).id().value(),
                        CONTENTS::findClause,
                        id -> CONTENTS.findClause(ClauseId.of(id))),
                row("time limit", "change", STANDARDS::findTimeLimit, id -> STANDARDS.findTimeLimit(StandardId.of(id))),
                row(
                        "conduct rule",
                        "be-quick",
                        STANDARDS::findConductRule,
                        id -> STANDARDS.findConductRule(StandardId.of(id))),
                row("tree", TREE.id().value(), TREES::findTree, id -> TREES.findTree(TreeId.of(id))),
                row("node", TREE.root().id().value(), TREE::findNode, id -> TREE.findNode(NodeId.of(id))),
                row("code", CODES.all().get(0).id().value(), CODES::find, id -> CODES.find(CodeId.of(id))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lenient")
    void findsTheSameByTextAndById(
            String name, String id, Function<String, Object> byText, Function<String, Object> byId) {
        assertThat(byText.apply(id)).isNotEqualTo(Optional.empty()).isEqualTo(byId.apply(id));
        assertThat(byText.apply("? " + id)).isEqualTo(Optional.empty());
        assertThatNullPointerException().isThrownBy(() -> byText.apply(null));
    }

    @Test
    void findsAndGetsAChapterById() {
        SectionId id = CONTENTS.chapters().get(0).id();

        assertThat(CONTENTS.chapter(id)).isSameAs(CONTENTS.chapters().get(0));
        assertThat(CONTENTS.findChapter(id)).containsSame(CONTENTS.chapters().get(0));
        assertThat(CONTENTS.findChapter(SectionId.of("99"))).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> CONTENTS.chapter(SectionId.of("99")))
                .withMessage("unknown chapter 99; did you mean 1, 2, 3?");
    }

    @Test
    void findsANodeOfTheTreeItself() {
        assertThat(TREE.findNode(TREE.root().id())).containsSame(TREE.root());
        assertThat(TREE.findNode(NodeId.of("q-nowhere"))).isEmpty();
        assertThatNullPointerException()
                .isThrownBy(() -> TREE.findNode((NodeId) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> TREE.findNode((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> TREE.node((String) null))
                .withMessage("id");
        assertThatNullPointerException()
                .isThrownBy(() -> TREES.tree((String) null))
                .withMessage("id");
    }

    @Test
    void getsAFactByName() {
        List<String> names = TREE.facts().stream().map(Fact::name).toList();

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(TREE.fact(name)).isEqualTo(TREE.facts().get(names.indexOf(name))));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> TREE.fact("colour"))
                .withMessage(NearMatches.unknown("fact", "colour", names).getMessage());
        assertThatNullPointerException().isThrownBy(() -> TREE.fact(null)).withMessage("name");
    }

    @Test
    void aTimeLimitIsNoConductRule() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> STANDARDS.conductRule("change"))
                .withMessage("unknown conduct rule change; did you mean be-quick?");
        assertThat(STANDARDS.findConductRule("change")).isEmpty();
    }

    @Test
    void namesTheCodesThatReverseACodeByText() {
        String code = CODES.all().stream()
                .filter(each -> !each.reverses().isEmpty())
                .findFirst()
                .orElseThrow()
                .reverses()
                .get(0)
                .value();

        assertThat(CODES.reversedBy(code)).isNotEmpty().isEqualTo(CODES.reversedBy(CodeId.of(code)));
    }
}
