package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.internal.tree.FactValues;
import io.github.servicehandbook.internal.tree.RuleDetails;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the proof finds at the boundary of its rules and one step beside it. */
class ProofRowsTest {
    private static final String ENDS = Trees.resolution("r", "done") + "," + Trees.resolution("r2", "other");

    /** A question for a number whose routes have the given bounds. */
    static WalkableTree numbers(String least, String most, int scale, String... bounds) {
        return numbers("", least, most, scale, bounds);
    }

    private static WalkableTree numbers(String more, String least, String most, int scale, String... bounds) {
        List<String> routes = new ArrayList<>();
        for (int i = 0; i < bounds.length; i++) {
            routes.add("{'fact': 'n', " + bounds[i] + "}");
            routes.add(i % 2 == 0 ? "r" : "r2");
        }
        return Trees.tree(
                "t",
                Trees.number("n", least, most, scale),
                "q",
                Trees.question("q", "n", more + Trees.routes(routes.toArray(String[]::new))) + "," + ENDS);
    }

    private static List<String> found(WalkableTree tree) {
        assertThat(TreeReview.of(tree).verify().conclusive()).isTrue();
        return TreeReview.of(tree).verify().findings().stream()
                .map(ProofRowsTest::said)
                .toList();
    }

    /** Returns the first letter of the severity, the code, the pointer and the details of the message. */
    private static String said(TreeFinding finding) {
        String found = finding.severity().name().charAt(0) + " " + finding.code() + " " + finding.pointer();
        return (found + " " + RuleDetails.of(finding)).strip();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            the value between is missing           | 0   | 'below': 10    | 'above': 10     | E GAP /nodes/0 n = 10
            the value between has a way            | 0   | 'below': 10    | 'atLeast': 10   |
            the value between has a way, the other | 0   | 'atMost': 10   | 'above': 10     |
            the value between has two ways         | 0   | 'atMost': 10   | 'atLeast': 10   | E OVERLAP /nodes/0/routes/1/when n = 10
            a step apart in whole numbers          | 0   | 'atMost': 10   | 'atLeast': 11   |
            a step apart in tenths                 | 1   | 'atMost': 10   | 'atLeast': 11   | E GAP /nodes/0 n = 10.1
            a step apart in hundredths             | 2   | 'atMost': 10   | 'atLeast': 11   | E GAP /nodes/0 n = 10.01
            a hundredth apart in hundredths        | 2   | 'atMost': 10   | 'atLeast': 10.01 |
            a hundredth apart in thousandths       | 3   | 'atMost': 10   | 'atLeast': 10.01 | E GAP /nodes/0 n = 10.001
            a hundredth apart in whole numbers     | 0   | 'atMost': 10   | 'atLeast': 10.01 |
            ten itself, in hundredths              | 2   | 'below': 10    | 'atLeast': 10.01 | E GAP /nodes/0 n = 10
            ten itself, in whole numbers           | 0   | 'below': 10    | 'atLeast': 10.01 | E GAP /nodes/0 n = 10
            both open between two tenths           | 1   | 'below': 10    | 'above': 9.9    |
            both open between two whole numbers    | 0   | 'below': 10.5  | 'above': 10.5   |
            both open at a tenth                   | 1   | 'below': 10.5  | 'above': 10.5   | E GAP /nodes/0 n = 10.5
            the least is missing                   | 0   | 'above': 0     | 'below': 0      | E GAP /nodes/0 n = 0;W CONSTANT_GUARD /nodes/0/routes/1/when false;E CONTRADICTORY_GUARDS /nodes/2 r2
            the most is missing                    | 0   | 'below': 100   | 'above': 100    | E GAP /nodes/0 n = 100;W CONSTANT_GUARD /nodes/0/routes/1/when false;E CONTRADICTORY_GUARDS /nodes/2 r2
            an overlap of one step                 | 1   | 'atMost': 10.1 | 'atLeast': 10.1 | E OVERLAP /nodes/0/routes/1/when n = 10.1
            an overlap between the steps           | 1   | 'atMost': 10.19 | 'atLeast': 10.11 |
            """)
    void numbersAreProvedToTheirScale(String situation, int scale, String first, String second, String found) {
        assertThat(found(numbers("0", "100", scale, first, second)))
                .isEqualTo(found == null ? List.of() : List.of(found.split(";", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            below the domain      | 'below': -40     | 'atLeast': -40   | W CONSTANT_GUARD /nodes/0/routes/0/when false;W CONSTANT_GUARD /nodes/0/routes/1/when true;E CONTRADICTORY_GUARDS /nodes/1 r
            at its least          | 'atMost': -40    | 'above': -40     |
            above the domain      | 'atMost': 0      | 'above': 0       | W CONSTANT_GUARD /nodes/0/routes/0/when true;W CONSTANT_GUARD /nodes/0/routes/1/when false;E CONTRADICTORY_GUARDS /nodes/2 r2
            at its most           | 'below': 0       | 'atLeast': 0     |
            a gap below zero      | 'below': -31.5   | 'above': -31.5   | E GAP /nodes/0 n = -31.5
            far beside            | 'above': 1000000 | 'below': -1000000 | E GAP /nodes/0 n = -40;W CONSTANT_GUARD /nodes/0/routes/0/when false;W CONSTANT_GUARD /nodes/0/routes/1/when false;E CONTRADICTORY_GUARDS /nodes/1 r;E CONTRADICTORY_GUARDS /nodes/2 r2
            """)
    void theDomainDecides(String situation, String first, String second, String found) {
        assertThat(found(numbers("-40", "0", 1, first, second)))
                .isEqualTo(found == null ? List.of() : List.of(found.split(";", -1)));
    }

    @Test
    void whereTheFirstCountsAnOverlapIsAWarningAndWhatComesLaterIsShadowed() {
        WalkableTree tree = numbers(
                ", 'policy': 'FIRST'", "0", "100", 0, "'atMost': 10", "'atLeast': 10", "'atMost': 5", "'atLeast': 0");

        assertThat(found(tree))
                .containsExactly(
                        "W OVERLAP /nodes/0/routes/2/when n = 0",
                        "W OVERLAP /nodes/0/routes/3/when n = 0",
                        "W OVERLAP /nodes/0/routes/1/when n = 10",
                        "W CONSTANT_GUARD /nodes/0/routes/3/when true",
                        "W SHADOWED /nodes/0/routes/2",
                        "W SHADOWED /nodes/0/routes/3");
        assertThat(Trees.walk(tree.start(), Answer.number("10")).current().id().value())
                .isEqualTo("r");
    }

    @Test
    void anotherwayThatIsNeverTakenIsShadowed() {
        assertThat(found(numbers(", 'otherwise': 'r'", "0", "100", 0, "'atMost': 10", "'above': 10")))
                .containsExactly("W SHADOWED /nodes/0/otherwise");
        assertThat(found(numbers(", 'unknown': 'r'", "0", "100", 0, "'atMost': 10", "'above': 10")))
                .containsExactly("W SHADOWED /nodes/0/unknown");
        assertThat(found(numbers(
                        ", 'allowUnknown': true, 'unknown': 'r'", "0", "100", 0, "'atMost': 10", "'above': 10")))
                .isEmpty();
    }

    @Test
    void aDecisionThatReadsNoFactHasAGapInAnyCase() {
        WalkableTree tree =
                Trees.tree("t", "", "d", Trees.decision("d", ", 'unknown': 'r'") + "," + Trees.resolution("r", "one"));

        assertThat(TreeReview.of(tree).verify().findings())
                .filteredOn(finding -> finding.code().equals("GAP"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.message(Locale.CHINA)).isEqualTo("条件未覆盖：任何情况");
                    assertThat(finding.message(Locale.UK))
                            .isEqualTo("Guards do not cover any case; add a route or otherwise");
                });
    }

    @Test
    void theWitnessHoldsTheVeryValue() {
        assertThat(TreeReview.of(numbers("0", "100", 1, "'atMost': 10", "'atLeast': 11"))
                        .verify()
                        .findings()
                        .get(0)
                        .witness())
                .containsExactly(Answer.number("10.1"));
    }

    /** Two questions, and a node of the test's own between them and the ends. */
    private static WalkableTree after(String facts, String first, String node) {
        return Trees.tree(
                "t", facts + (facts.isEmpty() ? "" : ",") + Trees.yesNo("a"), "q1", first + "," + node + "," + ENDS);
    }

    private static String asks(String to, String toNo) {
        return Trees.question("q1", "a", Trees.routes(Trees.is("a", true), to, Trees.is("a", false), toNo));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            asked on one way only      | {'fact': 'b', 'is': true}                                          | | E POSSIBLY_UNKNOWN_FACT /nodes/1 b
            the other value            | {'not': {'fact': 'b', 'is': true}}                                 | | E POSSIBLY_UNKNOWN_FACT /nodes/1 b
            either value               | {'any': [{'fact': 'b', 'is': true}, {'fact': 'b', 'is': false}]}   | | E POSSIBLY_UNKNOWN_FACT /nodes/1 b
            known first                | {'all': [{'known': 'b'}, {'fact': 'b', 'is': true}]}               | |
            known last                 | {'all': [{'fact': 'b', 'is': true}, {'known': 'b'}]}               | |
            or not known               | {'any': [{'not': {'known': 'b'}}, {'fact': 'b', 'is': true}]}      | |
            with a way for the unknown | {'fact': 'b', 'is': true} | , 'unknown': 'r2'                      |
            what is known is not enough| {'all': [{'known': 'a'}, {'fact': 'b', 'is': true}]}               | | E POSSIBLY_UNKNOWN_FACT /nodes/1 b
            """)
    void factsThatMayBeUnknownNeedAWay(String situation, String guard, String unknown, String found) {
        WalkableTree tree = after(
                Trees.yesNo("b"),
                asks("q2", "d"),
                Trees.decision("d", Trees.routes(guard, "r") + ", 'otherwise': 'r2'" + (unknown == null ? "" : unknown))
                        + "," + Trees.question("q2", "b", ", 'otherwise': 'd'"));

        assertThat(found(tree)).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void aFactAskedOnEveryWayIsKnownUnlessItMayBeUnknown() {
        for (boolean allowed : new boolean[] {false, true}) {
            String ask = (allowed ? ", 'allowUnknown': true" : "") + ", 'otherwise': 'd'";
            WalkableTree tree = after(
                    Trees.yesNo("b"),
                    asks("q2", "q3"),
                    Trees.question("q2", "b", ", 'otherwise': 'd'") + "," + Trees.question("q3", "b", ask) + ","
                            + Trees.decision("d", Trees.routes(Trees.is("b", true), "r") + ", 'otherwise': 'r2'"));

            assertThat(found(tree)).isEqualTo(allowed ? List.of("E POSSIBLY_UNKNOWN_FACT /nodes/3 b") : List.of());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a test of it            | {'fact': 'b', 'is': true}                                        | u
            the test turned round   | {'not': {'fact': 'b', 'is': true}}                               | u
            either value            | {'any': [{'fact': 'b', 'is': true}, {'fact': 'b', 'is': false}]} | u
            something true or it    | {'any': [{'fact': 'b', 'is': true}, {'known': 'a'}]}             | r
            something false and it  | {'all': [{'fact': 'b', 'is': true}, {'not': {'known': 'a'}}]}    | r2
            something true and it   | {'all': [{'fact': 'b', 'is': true}, {'known': 'a'}]}             | u
            something false or it   | {'any': [{'fact': 'b', 'is': true}, {'not': {'known': 'a'}}]}    | u
            neither nor             | {'not': {'any': [{'fact': 'b', 'is': true}, {'not': {'known': 'a'}}]}} | u
            that it is unknown      | {'not': {'known': 'b'}}                                          | r
            that it is known        | {'known': 'b'}                                                   | r2
            """)
    void anUnknownFactTakesTheWayForIt(String situation, String guard, String end) {
        WalkableTree tree = after(
                Trees.yesNo("b"),
                asks("q2", "d"),
                Trees.decision("d", Trees.routes(guard, "r") + ", 'otherwise': 'r2', 'unknown': 'u'") + ","
                        + Trees.question("q2", "b", ", 'allowUnknown': true, 'otherwise': 'd'") + ","
                        + Trees.resolution("u", "unknown"));

        assertThat(Trees.walk(tree.start(), Answer.no()).current().id().value()).isEqualTo(end);
        assertThat(Trees.walk(tree.start(), Answer.yes(), Answer.unknown())
                        .current()
                        .id()
                        .value())
                .isEqualTo(end);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            all hidden where no is said    | ONE_OF | {'fact': 'a', 'is': true} | {'fact': 'a', 'is': true}  |                      | E UNANSWERABLE /nodes/1
            one of them is always there    | ONE_OF | {'fact': 'a', 'is': true} | {'fact': 'a', 'is': false} |                      |
            one has no guard               | ONE_OF | {'fact': 'a', 'is': true} |                            |                      |
            hidden, but may be unknown     | ONE_OF | {'fact': 'a', 'is': true} | {'fact': 'a', 'is': true}  | , 'allowUnknown': true |
            several of those hidden        | ANY_OF | {'fact': 'a', 'is': true} | {'fact': 'a', 'is': true}  |                      | E UNANSWERABLE /nodes/1
            hidden by what is unknown      | ONE_OF | {'fact': 'b', 'is': true} | {'fact': 'b', 'is': false} |                      | E UNANSWERABLE /nodes/1
            """)
    void aQuestionWithoutAnOptionIsFound(String situation, String kind, String x, String y, String more, String found) {
        String options = ", 'options': [{'id': 'x', 'label': 'x', 'labelEn': 'x'}, {'id': 'y', 'label': 'y',"
                + " 'labelEn': 'y'}]";
        String shown = ", 'showWhen': [{'option': 'x', 'when': " + x + "}"
                + (y == null ? "" : ", {'option': 'y', 'when': " + y + "}") + "]";
        WalkableTree tree = after(
                Trees.fact("c", kind, options) + "," + Trees.yesNo("b"),
                Trees.question("q1", "a", ", 'otherwise': 'q2'"),
                Trees.question("q2", "c", shown + ", 'otherwise': 'q3'" + (more == null ? "" : more)) + ","
                        + Trees.question("q3", "b", Trees.routes(Trees.is("b", true), "r") + ", 'otherwise': 'r2'"));

        assertThat(found(tree)).isEqualTo(found == null ? List.of() : List.of(found));
        if (found != null) {
            List<Answer> witness =
                    TreeReview.of(tree).verify().findings().get(0).witness();
            assertThat(witness).containsExactly(x.contains("'a'") ? Answer.no() : Answer.yes());
            Session stuck = Trees.walk(tree.start(), witness.toArray(Answer[]::new));
            assertThat(((Node.Question) stuck.current()).answerSpec().options(stuck))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            skips a single option          | , 'autoSkip': true                        | no  | 1
            asks where it need not skip    |                                           | no  | 0
            asks where two are shown       | , 'autoSkip': true                        | yes | 0
            asks where one may not know    | , 'autoSkip': true, 'allowUnknown': true  | no  | 0
            """)
    void aSingleOptionIsTakenWhereTheTreeSaysSo(String situation, String more, String a, int skipped) {
        WalkableTree tree = after(
                Trees.oneOf("c", "x", "y"),
                Trees.question("q1", "a", ", 'otherwise': 'q2'"),
                Trees.question(
                        "q2",
                        "c",
                        ", 'showWhen': [{'option': 'y', 'when': " + Trees.is("a", true) + "}]"
                                + (more == null ? "" : more) + Trees.routes(Trees.in("c", "x"), "r")
                                + ", 'otherwise': 'r2', 'unknown': 'r2'"));

        Session session = Trees.walk(tree.start(), a.equals("yes") ? Answer.yes() : Answer.no());

        assertThat(session.step()).isEqualTo(1);
        assertThat(session.trace().stream()
                        .filter(entry -> entry.automatic() && entry.answer().isPresent()))
                .hasSize(skipped)
                .allSatisfy(entry -> {
                    assertThat(entry.prefilled()).isFalse();
                    assertThat(entry.answer()).contains(Answer.option("x"));
                    assertThat(entry.step()).isEqualTo(1);
                });
        assertThat(session.outcome().isPresent()).isEqualTo(skipped == 1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            asked always           | q2 q2 |                       |
            asked on one way       | q2 e  |                       | E MISSING_TICKET_FACT /nodes/2/requires b
            asked nowhere          | e e   |                       | E MISSING_TICKET_FACT /nodes/2/requires b
            may be unknown         | q2 q2 | , 'allowUnknown': true | E MISSING_TICKET_FACT /nodes/2/requires b
            """)
    void aReportHasWhatItNeeds(String situation, String ways, String more, String found) {
        String[] to = ways.split(" ", -1);
        WalkableTree tree = Trees.tree(
                "t",
                Trees.yesNo("a") + "," + Trees.fact("b", "DATE", ""),
                "q1",
                asks(to[0], to[1]) + ","
                        + Trees.question("q2", "b", ", 'otherwise': 'e'" + (more == null ? "" : more)) + ","
                        + Trees.escalation("e", "report", ", 'requires': ['b']")
                        + (ways.equals("e e") ? "," + Trees.question("q3", "b", ", 'otherwise': 'e'") : ""));
        WalkableTree staged = TreeFixtures.tree(tree.toJson()
                .replace("{\"id\":\"q2\",", "{\"id\":\"q2\",\"staged\":true,")
                .replace("{\"id\":\"q3\",", "{\"id\":\"q3\",\"staged\":true,"));

        assertThat(found(staged)).isEqualTo(found == null ? List.of() : List.of(found));
        if (found != null) {
            Session session = Trees.walk(
                    staged.start(),
                    TreeReview.of(staged).verify().findings().get(0).witness().toArray(Answer[]::new));
            assertThat(session.current().id().value()).isEqualTo("e");
            assertThat(((FactValues) session).value("b")).isNull();
        }
    }

    @Test
    void aTicketHasItsMandatoryFields() {
        String file = Trees.json(
                "t",
                Trees.yesNo("a"),
                "q1",
                Trees.question("q1", "a", ", 'otherwise': 'e'") + "," + Trees.escalation("e", "report", ""));

        assertThat(found(TreeFixtures.tree(file))).isEmpty();
        assertThat(found(TreeFixtures.tree(file.replace(", \"severity\": \"Major\"", ""))))
                .containsExactly("E TICKET_FIELD_MISSING /nodes/1 e severity");
        assertThat(found(
                        TreeFixtures.tree(file.replace(", \"ticketType\": \"incident\", \"severity\": \"Major\"", ""))))
                .containsExactly(
                        "E TICKET_FIELD_MISSING /nodes/1 e ticketType", "E TICKET_FIELD_MISSING /nodes/1 e severity");
        assertThat(TreeFixtures.faults(file.replace("\"Major\"", "\"\""))).hasSize(1);
    }

    @Test
    void anOptionWithoutAWayIsFoundWhereverItIsShown() {
        WalkableTree tree = after(
                Trees.oneOf("c", "x", "y", "z"),
                Trees.question("q1", "a", ", 'otherwise': 'q2'"),
                Trees.question(
                        "q2",
                        "c",
                        ", 'showWhen': [{'option': 'z', 'when': " + Trees.is("a", false) + "}]"
                                + Trees.routes(Trees.in("c", "x"), "r", Trees.in("c", "y"), "r2")));

        assertThat(found(tree)).containsExactly("E OPTION_WITHOUT_ROUTE /nodes/1 c = z");
        assertThat(TreeReview.of(tree).verify().findings().get(0).witness())
                .containsExactly(Answer.no(), Answer.option("z"));
    }

    /** A host knows a set of which the question hides b: it asks, although the decision before it read the set. */
    static String hidingTree(String... options) {
        return Trees.json(
                "hiding",
                Trees.anyOf("f", options),
                "d",
                Trees.decision(
                                "d",
                                Trees.routes("{'fact': 'f', 'has': 'a'}", "q") + ", 'otherwise': 'r', 'unknown': 'r'")
                        + ","
                        + Trees.question(
                                "q",
                                "f",
                                ", 'showWhen': [{'option': 'b', 'when': {'not': {'known': 'f'}}}]"
                                        + Trees.routes("{'fact': 'f', 'has': 'a'}", "r"))
                        + "," + Trees.resolution("r", "done"));
    }

    @Test
    void aKnownSetWithAHiddenOptionIsAskedAgain() {
        WalkableTree tree = TreeFixtures.tree(hidingTree("a", "c", "b"));

        assertThat(found(tree)).containsExactly("E OPTION_WITHOUT_ROUTE /nodes/1 f = [c] (prefilled: f)");
    }

    @Test
    void ofMoreThanTenOptionsThatCanBeHiddenOnlySomeCombinationsAreExamined() {
        List<String> options = new ArrayList<>(List.of("a", "c", "b"));
        List<String> hidden = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            options.add("x" + i);
            hidden.add("{'option': 'x" + i + "', 'when': {'not': {'known': 'f'}}}, ");
        }
        String tree = hidingTree(options.toArray(String[]::new));
        String ten = tree.replaceFirst(
                "\\{\"option\": \"b\"", String.join("", hidden.subList(0, 8)).replace('\'', '"') + "$0");
        String eleven = tree.replaceFirst(
                "\\{\"option\": \"b\"", String.join("", hidden).replace('\'', '"') + "$0");

        assertThat(TreeReview.of(TreeFixtures.tree(ten)).verify().conclusive()).isTrue();
        assertThat(TreeReview.of(TreeFixtures.tree(eleven)).verify().conclusive())
                .isFalse();
    }
}
