package io.github.servicehandbook.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.ref.Origin;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Fact;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Remaining;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The trees of the real handbook: proved, short enough for a counter, and ending where the walks say. */
class TreesContentTest {
    private static final Handbook HANDBOOK = Handbook.load();
    private static final int MAX_WALKS = 200_000;
    private static final Path WALKS = Path.of("src", "test", "resources", "walks");
    private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");

    static Stream<TroubleshootingTree> all() {
        return Stream.concat(
                HANDBOOK.troubleshooting().trees().stream(), HANDBOOK.troubleshooting().sharedTrees().stream());
    }

    static List<TroubleshootingTree> complaints() {
        return HANDBOOK.troubleshooting().trees();
    }

    @Test
    void hasTheTreesOfTheFiles() {
        assertThat(all().map(tree -> "trees/" + tree.id() + ".json"))
                .containsExactlyInAnyOrderElementsOf(BundleFiles.TREES);
        assertThat(complaints())
                .extracting(tree -> tree.id().value())
                .containsExactly(
                        "billing-dispute",
                        "broadband-fault",
                        "call-failure",
                        "mms-failure",
                        "mobile-data",
                        "sms-failure");
    }

    // bundles.md row 33: guards of the content are proved by the build
    @ParameterizedTest
    @MethodSource("all")
    void provesToBeFaultless(TroubleshootingTree tree) {
        assertThat(TreeReview.of(tree).verify().findings()).isEmpty();
        assertThat(TreeReview.of(tree).verify().conclusive()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void isARealDiagnosis(TroubleshootingTree tree) {
        assertThat(tree.nodes()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(tree.nodes().stream()
                        .filter(node -> node instanceof Node.Resolution || node instanceof Node.Escalation))
                .extracting(TreesContentTest::outcomeCode)
                .satisfies(codes -> assertThat(Set.copyOf(codes)).hasSizeGreaterThanOrEqualTo(4));
    }

    private static String outcomeCode(Node node) {
        return node instanceof Node.Resolution resolution
                ? resolution.outcomeCode()
                : ((Node.Escalation) node).outcomeCode();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isShortEnoughForACounterScreen(TroubleshootingTree tree) {
        for (Node node : tree.nodes()) {
            if (node instanceof Node.Question || node instanceof Node.Check) {
                assertThat(node.text(Locale.CHINA)).hasSizeLessThanOrEqualTo(40).endsWith("？");
                assertThat(node.text(Locale.ENGLISH)).endsWith("?");
            }
        }
        for (Fact fact : tree.facts()) {
            for (Fact.Option option : fact.options()) {
                assertThat(option.label(Locale.CHINA)).hasSizeLessThanOrEqualTo(12);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void speaksBothLanguages(TroubleshootingTree tree) {
        assertThat(tree.title(Locale.CHINA)).containsPattern("\\p{IsHan}");
        assertThat(tree.title(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
        for (Node node : tree.nodes()) {
            assertThat(node.text(Locale.CHINA)).containsPattern("\\p{IsHan}");
            assertThat(node.text(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
        }
        for (Fact fact : tree.facts()) {
            assertThat(fact.label(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
            for (Fact.Option option : fact.options()) {
                assertThat(option.label(Locale.ENGLISH)).doesNotContainPattern("\\p{IsHan}");
            }
        }
    }

    @Test
    void treesNameCodes() {
        assertThat(all().flatMap(tree -> tree.nodes().stream()).flatMap(node -> node.codes().stream()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isOursAndSaysSo(TroubleshootingTree tree) {
        assertThat(tree.citation().origin()).isEqualTo(Origin.AUTHORED);
        assertThat(tree.nodes().stream()
                        .flatMap(node -> node.codes().stream())
                        .map(id -> HANDBOOK.codes().get(id))
                        .map(BusinessCode::name))
                .allMatch(Optional::isPresent);
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void asksNoMoreThanItMust(TroubleshootingTree tree) {
        List<List<Answer>> walks = TreeReview.of(tree).paths().walks(MAX_WALKS).toList();

        assertThat(TreeReview.of(tree).paths().count()).isEqualTo(BigInteger.valueOf(walks.size()));
        assertThat(tree.start().remaining())
                .isEqualTo(new Remaining(
                        walks.stream().mapToInt(List::size).min().orElseThrow(),
                        walks.stream().mapToInt(List::size).max().orElseThrow()));
        assertThat(tree.start().remaining().min()).isLessThanOrEqualTo(3);
        assertThat(tree.start().remaining().max()).isLessThanOrEqualTo(14);
        assertThat(meanQuestions(walks, 0)).isLessThanOrEqualTo(7);
    }

    /** What CONTENT.md says of nodes, outcome codes and questions is counted, not written from memory. */
    @ParameterizedTest
    @MethodSource("all")
    void isAsLongAsTheDocumentSays(TroubleshootingTree tree) throws IOException {
        List<List<Answer>> walks = TreeReview.of(tree).paths().walks(MAX_WALKS).toList();
        Remaining questions = tree.start().remaining();
        long codes = TreeReview.of(tree).paths().coveringWalks().stream()
                .map(answers ->
                        walk(tree.start(), answers).outcome().orElseThrow().code())
                .distinct()
                .count();

        assertThat(Files.readString(Path.of("CONTENT.md")))
                .contains(String.format(
                        Locale.ROOT,
                        "| `%s` | %s | %d | %d | %d | %.1f | %d |\n",
                        tree.id(),
                        tree.title(Locale.CHINA),
                        tree.nodes().size(),
                        codes,
                        questions.min(),
                        meanQuestions(walks, 0),
                        questions.max()));
    }

    /**
     * How many questions are still to come on average, with every answer to a question equally likely; numbers by the
     * answers that guards tell apart.
     *
     * @param walks all that begin with the same answers, in the order in which they are listed
     * @param step how many answers those are
     */
    private static double meanQuestions(List<List<Answer>> walks, int step) {
        if (walks.get(0).size() == step) {
            return 0;
        }
        Map<Answer, List<List<Answer>>> byAnswer =
                walks.stream().collect(Collectors.groupingBy(walk -> walk.get(step)));
        return 1
                + byAnswer.values().stream()
                        .mapToDouble(same -> meanQuestions(same, step + 1))
                        .average()
                        .orElseThrow();
    }

    static Stream<Arguments> walks() throws IOException {
        return walksIn(WALKS);
    }

    static Stream<Arguments> scenarios() throws IOException {
        return walksIn(SCENARIOS);
    }

    private static Stream<Arguments> walksIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream().flatMap(TreesContentTest::walks);
        }
    }

    private static Stream<Arguments> walks(Path file) {
        String tree = file.getFileName().toString().replace(".txt", "");
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(line.indexOf('|') + 1).strip().split(" -> ", -1))
                    .map(walk -> Arguments.of(tree, walk[0], walk[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("walks")
    void endsWhereTheWalkSays(String tree, String answers, String outcome) {
        assertThat(walk(tree, answers).outcome().map(Outcome::code)).contains(outcome);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @MethodSource("scenarios")
    void endsWhereAnExpertWould(String tree, String answers, String outcome) {
        assertThat(walk(tree, answers).outcome().map(Outcome::code)).contains(outcome);
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void hasTenScenariosInTheWordsOfTheCustomer(TroubleshootingTree tree) throws IOException {
        assertThat(Files.readAllLines(SCENARIOS.resolve(tree.id() + ".txt")))
                .filteredOn(line -> !line.startsWith("#"))
                .hasSize(10)
                .allSatisfy(line -> assertThat(line).containsPattern("^\\p{IsHan}[^|]* \\| "));
    }

    @ParameterizedTest
    @MethodSource("complaints")
    void hasAWalkToEveryEnding(TroubleshootingTree tree) throws IOException {
        Set<String> reachable = new TreeSet<>();
        TreeReview.of(tree)
                .paths()
                .coveringWalks()
                .forEach(answers -> reachable.add(ending(walk(tree.start(), answers))));

        assertThat(walks(WALKS.resolve(tree.id() + ".txt"))
                        .map(walk -> ending(walk(tree.id().value(), (String) walk.get()[1])))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(reachable);
    }

    private static String ending(Session ended) {
        assertThat(ended.status()).isNotEqualTo(Session.Status.OPEN);
        return ended.current().id().value();
    }

    private static Session walk(String tree, String answers) {
        Session session = HANDBOOK.troubleshooting().tree(tree).start();
        for (String answer : answers.split(" ", -1)) {
            assertThat(session.status()).as(answers).isEqualTo(Session.Status.OPEN);
            session = answered(session, answer(spec(session), answer));
        }
        return session;
    }

    private static Session walk(Session start, List<Answer> answers) {
        Session session = start;
        for (Answer answer : answers) {
            session = answered(session, answer);
        }
        return session;
    }

    private static Session answered(Session session, Answer answer) {
        StepResult result = session.answer(answer);
        assertThat(result).as("%s at %s", answer, session.current().id()).isInstanceOf(StepResult.Advanced.class);
        return ((StepResult.Advanced) result).session();
    }

    private static AnswerSpec spec(Session session) {
        return session.current() instanceof Node.Question question
                ? question.answerSpec()
                : ((Node.Check) session.current()).answerSpec();
    }

    private static Answer answer(AnswerSpec spec, String text) {
        if (text.equals("?")) {
            return Answer.unknown();
        }
        return switch (spec.kind()) {
            case YES_NO -> text.equals("yes") ? Answer.yes() : Answer.no();
            case ONE_OF -> Answer.option(text);
            case ANY_OF -> Answer.options(text.split("\\+", -1));
            case NUMBER -> Answer.number(text);
            case TEXT -> Answer.text(text);
            case DATE -> Answer.date(LocalDate.parse(text));
        };
    }
}
