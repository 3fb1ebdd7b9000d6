package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.internal.tree.walk.Offer;
import io.github.servicehandbook.internal.tree.walk.RandomTrees;
import io.github.servicehandbook.internal.tree.walk.SmsTrees;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.review.TreeDiff.OutcomeChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two versions of a tree, and the answers that end elsewhere in the newer one. */
class OtherEndsTest {
    private static final String ENDS = Trees.resolution("r1", "one") + "," + Trees.resolution("r2", "two");

    private static WalkableTree row(int questions, String firstNo) {
        List<String> facts = new ArrayList<>();
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            String next = i + 1 < questions ? "q" + (i + 1) : "r1";
            facts.add(Trees.yesNo("f" + i));
            nodes.add(Trees.question(
                    "q" + i,
                    "f" + i,
                    Trees.routes(Trees.is("f" + i, true), next, Trees.is("f" + i, false), i == 0 ? firstNo : next)));
        }
        return Trees.tree("t", String.join(",", facts), "q0", String.join(",", nodes) + "," + ENDS);
    }

    @Test
    void aChangeBehindMoreWalksThanCanBeListedIsFound() {
        TreeDiff diff = TreeReview.of(row(60, "q1")).diff(row(60, "r2"));

        assertThat(diff.conclusive()).isTrue();
        List<Answer> answers = new ArrayList<>(Collections.nCopies(60, Answer.yes()));
        answers.set(0, Answer.no());
        assertThat(diff.outcomeChanges()).containsExactly(new OutcomeChange(answers, "one", "two"));
        assertThat(TreeReview.of(row(60, "r2")).diff(row(60, "q1")).outcomeChanges())
                .containsExactly(new OutcomeChange(List.of(Answer.no()), "two", "?q1"));
    }

    private static WalkableTree number(int scale, String bound) {
        return Trees.tree(
                "t",
                Trees.number("n", "0", "100", scale),
                "q",
                Trees.question("q", "n", Trees.routes("{'fact': 'n', " + bound + "}", "r1") + ", 'otherwise': 'r2'")
                        + "," + ENDS);
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 'below': 10    | 'below': 12    | 10   | two | one
            1 | 'below': 12    | 'below': 10    | 10   | one | two
            1 | 'below': 10    | 'atMost': 10   | 10   | two | one
            2 | 'atMost': 10   | 'below': 10.02 | 10.01 | two | one
            0 | 'above': 99    | 'atLeast': 98  | 98   | two | one
            1 | 'atMost': 0    | 'below': 0     | 0    | one | two
            """)
    void aBoundMovedIsFoundBothWays(int scale, String older, String newer, String value, String before, String after) {
        TreeDiff diff = TreeReview.of(number(scale, older)).diff(number(scale, newer));

        assertThat(diff.outcomeChanges()).hasSize(1);
        assertThat(diff.outcomeChanges().get(0).before()).isEqualTo(before);
        assertThat(diff.outcomeChanges().get(0).after()).isEqualTo(after);
        assertThat(diff.outcomeChanges().get(0).answers()).containsExactly(Answer.number(value));
    }

    @ParameterizedTest(name = "{0}: {1} and {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | 'below': 10    | 'atMost': 9
            0 | 'above': 9.5   | 'atLeast': 10
            1 | 'atMost': 10   | 'below': 10.05
            """)
    void boundsThatMeanTheSameEndNowhereElse(int scale, String older, String newer) {
        TreeDiff diff = TreeReview.of(number(scale, older)).diff(number(scale, newer));

        assertThat(diff.outcomeChanges()).isEmpty();
        assertThat(diff.structuralChanges()).containsExactly("t: node q changed");
    }

    private static WalkableTree options(String tested) {
        return Trees.tree(
                "t",
                Trees.anyOf("s", "a", "b", "c", "none!"),
                "q",
                Trees.question(
                                "q",
                                "s",
                                Trees.routes("{'fact': 's', 'has': '" + tested + "'}", "r1") + ", 'otherwise': 'r2'")
                        + "," + ENDS);
    }

    @Test
    void anOptionThatIsTestedNowIsFound() {
        TreeDiff diff = TreeReview.of(options("a")).diff(options("b"));

        assertThat(diff.outcomeChanges()).extracting(OutcomeChange::before).containsExactlyInAnyOrder("one", "two");
        for (OutcomeChange change : diff.outcomeChanges()) {
            Set<String> chosen = ((Answer.AnyOf) change.answers().get(0)).options();
            assertThat(chosen.contains("a")).isEqualTo(change.before().equals("one"));
            assertThat(chosen.contains("b")).isEqualTo(change.before().equals("two"));
        }
    }

    @Test
    void anOptionThatIsGoneEndsNowhere() {
        WalkableTree older = options("a");
        WalkableTree newer =
                TreeFixtures.tree(older.toJson().replace("{\"id\":\"c\",\"label\":\"c\",\"labelEn\":\"c\"},", ""));

        TreeDiff diff = TreeReview.of(older).diff(newer);

        assertThat(diff.structuralChanges()).containsExactly("t: option s/c removed");
        // A gap: the newer tree rejects every answer with c, so that those walks no longer come to an end, but the
        // difference has no outcome for them and says that it is conclusive. Nothing is claimed here about answers with
        // c. All others must end as before.
        assertThat(diff.outcomeChanges())
                .filteredOn(change ->
                        !((Answer.AnyOf) change.answers().get(0)).options().contains("c"))
                .isEmpty();
        assertThat(TreeReview.of(newer).diff(older))
                .isEqualTo(new TreeDiff(List.of("t: option s/c added"), List.of(), true));
    }

    @Test
    void aWalkThatAsksMoreNowEndsAtItsQuestion() {
        WalkableTree older = SmsTrees.sms();
        WalkableTree newer = SmsTrees.sms(SmsTrees.SMS.replace("\"maxVisits\": 2", "\"maxVisits\": 3"));

        assertThat(TreeReview.of(older).diff(newer).outcomeChanges())
                .extracting(change -> change.before() + " " + change.after())
                .containsExactly("report ?c-fixed");
        assertThat(TreeReview.of(newer).diff(older).outcomeChanges())
                .extracting(change -> change.before() + " " + change.after())
                .containsExactly("restarted report");
    }

    @Test
    void aChangeInACalledTreeIsFound() {
        WalkableTree older = SmsTrees.sms();
        WalkableTree newer = TreeFixtures.tree(
                SmsTrees.SMS,
                TreeFixtures.tree(SmsTrees.SIGNAL
                        .replace("\"in\": [\"none\"]}, \"to\": \"r-none\"", "\"in\": [\"none\"]}, \"to\": \"e-weak\"")
                        .replace(
                                "\"in\": [\"some\"]}, \"to\": \"e-weak\"", "\"in\": [\"some\"]}, \"to\": \"r-none\"")));

        TreeDiff diff = TreeReview.of(older).diff(newer);

        assertThat(diff.structuralChanges()).containsExactly("signal: node q-bars changed");
        assertThat(diff.outcomeChanges())
                .extracting(change -> change.before() + " " + change.after())
                .containsExactlyInAnyOrder("no-signal weak", "weak no-signal");
    }

    /** Every value of every fact given to both versions of a tree, of which one is a small edit of the other. */
    @Property(tries = 400)
    void findsWhatEveryWalkFinds(@ForAll long seed) {
        String file = RandomTrees.sound(seed, 3);
        Random random = new Random(seed);
        WalkableTree older = RandomTrees.read(file);
        WalkableTree newer = RandomTrees.read(edited(file, random));
        Assume.that(TreeStructure.errors(newer.model()).stream()
                .noneMatch(found -> found.code().contains("CYCLE")));
        Set<String> expected = new TreeSet<>();
        compare(Offer.ofRandomTree(file), older.start(), newer.start(), true, expected, new int[1]);

        TreeDiff diff = TreeReview.of(older).diff(newer);

        assertThat(diff.conclusive()).isTrue();
        Set<String> found = new TreeSet<>();
        for (OutcomeChange change : diff.outcomeChanges()) {
            found.add(change.before() + " " + change.after());
            Session end = Trees.walk(older.start(), change.answers().toArray(Answer[]::new));
            assertThat(end.outcome().map(Outcome::code)).contains(change.before());
        }
        assertThat(found).isEqualTo(expected).hasSize(diff.outcomeChanges().size());
    }

    private static String edited(String file, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> file.replace("\"to\": \"n" + random.nextInt(6) + "\"", "\"to\": " + last(file));
            case 1 -> file.replace("\"atLeast\": ", "\"above\": ");
            case 2 -> file.replace("\"has\": \"a\"", "\"has\": \"c\"");
            default -> file.replace("\"is\": true", "\"is\": false").replace("\"maxVisits\": 1", "\"maxVisits\": 2");
        };
    }

    /** The id of the last node, in its quotes. */
    private static String last(String file) {
        int start = file.lastIndexOf("\"id\": \"") + 6;
        return file.substring(start, file.indexOf('"', start + 1) + 1);
    }

    private static void compare(
            Offer offer, Session older, Session newer, boolean same, Set<String> ends, int[] walks) {
        if (older.status() != Session.Status.OPEN) {
            Assume.that(++walks[0] < 5_000);
            String before = older.outcome().map(Outcome::code).orElseThrow();
            String after = newer.outcome()
                    .map(Outcome::code)
                    .orElse("?" + newer.current().id());
            if (!before.equals(after)) {
                ends.add(before + " " + after);
            }
            return;
        }
        for (Answer answer : offer.answers(older)) {
            boolean asksTheSame = same && SmsTrees.place(newer).equals(SmsTrees.place(older));
            StepResult there = asksTheSame ? newer.answer(answer) : null;
            boolean taken = there instanceof StepResult.Advanced;
            compare(offer, Trees.walk(older, answer), taken ? there.session() : newer, taken, ends, walks);
        }
    }
}
