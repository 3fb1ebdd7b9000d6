package io.github.servicehandbook.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.internal.tree.walk.RandomTrees;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the arrows of a tree, and what just is not. */
class StructureRowsTest {
    private static final String ENDS = Trees.resolution("r", "done") + "," + Trees.resolution("r2", "other");
    private static final String FILE = Trees.json(
            "t",
            Trees.yesNo("a"),
            "q1",
            Trees.question(
                            "q1",
                            "a",
                            ", 'maxVisits': 2, 'exhausted': 'r2'" + Trees.routes(Trees.is("a", true), "s1")
                                    + ", 'otherwise': 'd', 'unknown': 'r'")
                    + "," + Trees.call("s1", "sub", "{'code': 'good', 'to': 'd'}, {'code': 'bad', 'ends': true}") + ","
                    + Trees.decision("d", ", 'otherwise': 'r'") + "," + ENDS);

    private static List<String> found(String nodes) {
        return found(RandomTrees.read(Trees.json("t", Trees.yesNo("a"), "q1", nodes)));
    }

    private static List<String> found(WalkableTree tree) {
        return TreeStructure.errors(tree.model()).stream()
                .map(StructureRowsTest::said)
                .toList();
    }

    private static String said(TreeFinding finding) {
        assertThat(finding.severity()).isEqualTo(TreeFinding.Severity.ERROR);
        return finding.code() + " " + finding.pointer() + " " + RuleDetails.of(finding);
    }

    private static String ask(String id, String more) {
        return Trees.question(id, "a", more);
    }

    @Test
    void theFileIsSound() {
        assertThat(found(RandomTrees.read(FILE))).isEmpty();
    }

    // bundles.md rows 32 and 33
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a route          | 'to': 's1'        | 'to': 's2'        | /nodes/0/routes/0/to unknown node s2; did you mean s1
            otherwise        | 'otherwise': 'd'  | 'otherwise': 'e'  | /nodes/0/otherwise unknown node e; did you mean d
            unknown          | 'unknown': 'r'    | 'unknown': 'rr'   | /nodes/0/unknown unknown node rr; did you mean r
            exhausted        | 'exhausted': 'r2' | 'exhausted': 'r3' | /nodes/0/exhausted unknown node r3; did you mean r
            an outcome's way | 'to': 'd'}        | 'to': 'dd'}       | /nodes/1/outcomes/0/to unknown node dd; did you mean d
            a decision's way | {'id': 'd', 'kind': 'DECISION', 'text': 'd？', 'textEn': 'd?', 'otherwise': 'r'} | {'id': 'd', 'kind': 'DECISION', 'text': 'd？', 'textEn': 'd?', 'otherwise': 'q2'} | /nodes/2/otherwise unknown node q2; did you mean q1
            the root         | 'root': 'q1'      | 'root': 'q'       | /root unknown node q; did you mean q1
            """)
    void anArrowToNoNodeIsAFault(String arrow, String old, String changed, String fault) {
        String from = old.replace('\'', '"');
        assertThat(FILE).contains(from);

        assertThat(TreeFixtures.faults(FILE.replace(from, changed.replace('\'', '"'))))
                .extracting(found -> found.code() + " " + found.pointer() + " " + found.message())
                .hasSize(1)
                .allSatisfy(text -> assertThat(text).startsWith("E-DANGLING " + fault));
    }

    // bundles.md row 27
    @ParameterizedTest
    @ValueSource(strings = {"D", "ｄ", "Ｄ", "d ", "dé", "-d", "d_1", "节点", "ｄ１"})
    void idsThatDifferInCaseOrWidthCannotBe(String id) {
        String file = FILE.replace("{\"id\": \"r2\"", "{\"id\": \"" + id + "\"");

        assertThat(TreeFixtures.faults(file)).extracting("pointer").contains("/nodes/4/id");
    }

    // bundles.md row 27
    @Test
    void anIdIsOfOneNode() {
        assertThat(TreeFixtures.faults(FILE.replace("{\"id\": \"r2\"", "{\"id\": \"r\"")))
                .extracting(fault -> fault.code() + " " + fault.pointer() + " " + fault.message())
                .contains("E-DUPLICATE-ID /nodes/4/id duplicate node r; first at /nodes/3/id");
    }

    // bundles.md row 33
    @Test
    void anUnreachableNodeIsFoundUnlessItIsStaged() {
        String alone = Trees.resolution("r2", "other");

        assertThat(found(ask("q1", ", 'otherwise': 'r'") + "," + Trees.resolution("r", "done") + "," + alone))
                .containsExactly("UNREACHABLE_NODE /nodes/2 r2");
        assertThat(found(ask("q1", ", 'otherwise': 'r'") + "," + Trees.resolution("r", "done") + ","
                        + alone.replace("'outcomeCode'", "'staged': true, 'outcomeCode'")))
                .isEmpty();
        assertThat(found(ask("q1", ", 'otherwise': 'r2'") + "," + ask("q2", ", 'otherwise': 'q3'") + ","
                        + ask("q3", ", 'otherwise': 'q2', 'maxVisits': 1, 'exhausted': 'r2'") + "," + alone))
                .containsExactly("UNREACHABLE_NODE /nodes/1 q2", "UNREACHABLE_NODE /nodes/2 q3");
    }

    // bundles.md row 33
    @Test
    void aNodeWithoutAnyWayIsADeadEnd() {
        assertThat(found(ask("q1", ""))).containsExactly("DEAD_END /nodes/0 q1");
        assertThat(found(ask("q1", ", 'otherwise': 'd'") + "," + Trees.decision("d", "")))
                .containsExactly("DEAD_END /nodes/1 d");
        assertThat(found(ask("q1", ", 'maxVisits': 1, 'exhausted': 'r'") + "," + Trees.resolution("r", "done")))
                .isEmpty();
    }

    // bundles.md row 33
    @Test
    void aCycleWithoutAnExitIsATrap() {
        String limited = ", 'maxVisits': 2, 'exhausted': 'q3'";

        assertThat(found(ask("q1", Trees.routes(Trees.is("a", true), "r") + ", 'otherwise': 'q2'") + ","
                        + ask("q2", ", 'otherwise': 'q3'" + limited) + "," + ask("q3", ", 'otherwise': 'q2'") + ","
                        + Trees.resolution("r", "done")))
                .containsExactly("TRAP /nodes/1 q2", "TRAP /nodes/2 q3");
        assertThat(found(ask("q1", Trees.routes(Trees.is("a", true), "r") + ", 'otherwise': 'q2'") + ","
                        + ask("q2", ", 'otherwise': 'q3', 'maxVisits': 2, 'exhausted': 'r'") + ","
                        + ask("q3", ", 'otherwise': 'q2'") + "," + Trees.resolution("r", "done")))
                .isEmpty();
    }

    // bundles.md row 33
    @Test
    void aCycleNeedsALimitSomewhere() {
        String way = ", 'maxVisits': 1, 'exhausted': 'r'";
        String out = Trees.routes(Trees.is("a", true), "r");
        String end = "," + Trees.resolution("r", "done");

        assertThat(found(ask("q1", out + ", 'otherwise': 'q1'") + end)).containsExactly("UNBOUNDED_CYCLE /nodes/0 q1");
        assertThat(found(ask("q1", out + ", 'otherwise': 'd'") + "," + Trees.decision("d", ", 'otherwise': 'q2'") + ","
                        + ask("q2", ", 'otherwise': 'q1'") + end))
                .containsExactly("UNBOUNDED_CYCLE /nodes/0 q1 → d → q2");
        assertThat(found(ask("q1", out + ", 'otherwise': 'd'") + "," + Trees.decision("d", ", 'otherwise': 'q2'") + ","
                        + ask("q2", ", 'otherwise': 'q1'" + way) + end))
                .isEmpty();
        assertThat(found(ask("q1", out + ", 'otherwise': 's1'") + ","
                        + Trees.call("s1", "sub", "{'code': 'good', 'to': 'q1'}, {'code': 'bad', 'ends': true}") + end))
                .containsExactly("UNBOUNDED_CYCLE /nodes/0 q1 → s1");
    }

    @Test
    void attemptsAreCountedToTheirLimit() {
        for (int most : new int[] {1, 2, 20}) {
            WalkableTree tree = RandomTrees.read(Trees.json(
                    "t",
                    Trees.yesNo("a"),
                    "q1",
                    ask(
                                    "q1",
                                    ", 'maxVisits': " + most + ", 'exhausted': 'r2'"
                                            + Trees.routes(Trees.is("a", true), "r", Trees.is("a", false), "q1"))
                            + "," + ENDS));
            Session session = tree.start();
            for (int i = 0; i < most; i++) {
                assertThat(session.outcome()).as("attempt " + i).isEmpty();
                assertThat(session.remaining().max()).isEqualTo(most - i);
                session = Trees.walk(session, Answer.no());
            }

            assertThat(session.outcome().orElseThrow().code()).isEqualTo("other");
            assertThat(TreeReview.of(tree).verify().findings()).isEmpty();
            assertThat(TreeReview.of(tree).paths().count()).isEqualTo(most + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 21, -1})
    void aLimitIsFromOneToTwenty(int most) {
        assertThat(TreeFixtures.faults(FILE.replace("\"maxVisits\": 2", "\"maxVisits\": " + most)))
                .extracting(fault -> fault.pointer() + " " + fault.message())
                .contains("/nodes/0/maxVisits expected an integer from 1 to 20");
    }

    @Test
    void aChoiceWithoutAnOptionCannotBe() {
        for (String kind : List.of("ONE_OF", "ANY_OF")) {
            assertThat(TreeFixtures.faults(Trees.json(
                            "t",
                            Trees.fact("a", kind, ""),
                            "q1",
                            ask("q1", ", 'otherwise': 'r'") + "," + Trees.resolution("r", "done"))))
                    .extracting(fault -> fault.pointer() + " " + fault.message())
                    .contains("/facts/0 options: required for " + kind);
        }
    }

    // bundles.md row 33
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            itself                       | signal | trees/signal.json
            the one that calls it        | sms    | trees/signal.json
            """)
    void aTreeThatLeadsBackToItselfIsAFault(String situation, String called, String file) {
        FixtureBundle bundle = FixtureBundle.withTrees().json(file, tree -> {
            tree.withArray("nodes")
                    .addObject()
                    .put("id", "s-again")
                    .put("kind", "SUBTREE_CALL")
                    .put("text", "再查")
                    .put("textEn", "Again")
                    .put("tree", called)
                    .withArray("outcomes")
                    .addObject()
                    .put("code", "clear")
                    .put("to", "r-clear");
            return tree;
        });

        assertThat(bundle.faults())
                .extracting(fault -> fault.code() + " " + fault.file() + " " + fault.message())
                .anyMatch(text ->
                        text.matches("E-TREE trees/(signal|sms)\\.json RECURSIVE_CALL: recursive call: the tree calls"
                                + " (signal|sms), which calls it again"));
    }

    @Test
    void treesThatCallOneAnotherTwiceGrowAtEachLevel() {
        WalkableTree inner = RandomTrees.read(RandomTrees.SUB);
        for (int i = 1; i <= 17; i++) {
            inner = Trees.tree(
                    "t" + i,
                    "",
                    "s1",
                    Trees.call("s1", i == 1 ? "sub" : "t" + (i - 1), returns("s2")) + ","
                            + Trees.call("s2", i == 1 ? "sub" : "t" + (i - 1), returns("r"))
                            + "," + Trees.resolution("r", "good"),
                    inner);
            long nodes = 3 * ((1L << i) - 1) + 3 * (1L << i);
            assertThat(inner.model().size()).isEqualTo(nodes);
            assertThat(found(inner))
                    .isEqualTo(nodes > 200_000 ? List.of("TREE_TOO_LARGE  " + nodes + " 200000") : List.of());
        }
        assertThat(inner.model().size()).isGreaterThan(200_000);
        assertThat(TreeReview.of(inner).verify().findings())
                .extracting(TreeFinding::code)
                .containsExactly("TREE_TOO_LARGE");
    }

    private static String returns(String to) {
        return "{'code': 'good', 'to': '" + to + "'}, {'code': 'bad', 'ends': true}";
    }
}
