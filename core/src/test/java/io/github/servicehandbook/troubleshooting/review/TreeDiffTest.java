package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.internal.tree.FactValues;
import io.github.servicehandbook.internal.tree.TreeNode;
import io.github.servicehandbook.internal.tree.space.AnswerClasses;
import io.github.servicehandbook.internal.tree.walk.RandomTrees;
import io.github.servicehandbook.internal.tree.walk.ThreeQuestions;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The differences between two versions of a tree. */
class TreeDiffTest {
    private static final WalkableTree TREE = ThreeQuestions.tree();

    @Test
    void tellsWhatChangedAndWhichAnswersEndElsewhere() {
        WalkableTree newer = RandomTrees.read(ThreeQuestions.FILE
                .replace(
                        "\"to\": \"r-done\"}, {\"when\": {\"fact\": \"fixed\", \"is\": false}, \"to\": \"r-shop\"",
                        "\"to\": \"r-shop\"}, {\"when\": {\"fact\": \"fixed\", \"is\": false}, \"to\": \"r-done\"")
                .replace("\"id\": \"q-all\"", "\"id\": \"q-every\", \"formerly\": [\"q-all\"]")
                .replace("\"otherwise\": \"q-all\"", "\"otherwise\": \"q-every\""));

        TreeDiff diff = TreeReview.of(TREE).diff(newer);

        assertThat(diff.structuralChanges())
                .containsExactly(
                        "sms: node q-direction changed",
                        "sms: node q-fixed changed",
                        "sms: node q-all renamed to q-every");
        assertThat(diff.outcomeChanges())
                .containsExactly(
                        new TreeDiff.OutcomeChange(
                                List.of(Answer.option("receive"), Answer.yes(), Answer.yes()), "done", "shop"),
                        new TreeDiff.OutcomeChange(
                                List.of(Answer.option("receive"), Answer.yes(), Answer.no()), "shop", "done"));
        assertThat(TreeReview.of(TREE).diff(TREE)).isEqualTo(new TreeDiff(List.of(), List.of(), true));
        assertThatThrownBy(() -> TreeReview.of(TREE).diff(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("newer");
    }

    @Test
    void anEndThatTheSameAnswersDoNotReachIsSaidWithTheQuestion() {
        List<String> after = new ArrayList<>();
        TreeReview.of(TREE)
                .diff(ThreeQuestions.changed("'to': 'r-one'", "'to': 'q-fixed'"))
                .outcomeChanges()
                .forEach(change -> after.add(change.after()));

        assertThat(after).containsExactly("?q-fixed");
    }

    @Test
    void aBoundThatMovedIsFoundThoughTheOlderGuardsDoNotTellTheValuesApart() {
        WalkableTree older = bounded("below", 10);
        WalkableTree newer = bounded("below", 8);

        assertThat(TreeReview.of(older).diff(newer).outcomeChanges())
                .containsExactly(new TreeDiff.OutcomeChange(List.of(Answer.number("8")), "low", "high"));
        assertThat(TreeReview.of(newer).diff(older).outcomeChanges())
                .containsExactly(new TreeDiff.OutcomeChange(List.of(Answer.number("8")), "high", "low"));
    }

    private static WalkableTree bounded(String bound, int value) {
        return Trees.tree(
                "bounded",
                Trees.number("n", "0", "99", 0),
                "q",
                Trees.question(
                                "q",
                                "n",
                                Trees.routes("{'fact': 'n', '" + bound + "': " + value + "}", "r-low")
                                        + ", 'otherwise': 'r-high'")
                        + "," + Trees.resolution("r-low", "low") + "," + Trees.resolution("r-high", "high"));
    }

    /** Against all walks made in both trees. */
    @Property(tries = 1000)
    void findsEveryOtherEndThatThereIs(@ForAll long seed) {
        WalkableTree older = RandomTrees.read(RandomTrees.sound(seed, 5));
        WalkableTree newer = RandomTrees.read(RandomTrees.sound(seed + 1, 5));
        AnswerClasses domains =
                new AnswerClasses(older.analysis().program(), newer.analysis().program());
        Set<String> expected = new HashSet<>();
        collect(older.start(), newer.start(), true, domains, expected, new int[1]);

        TreeDiff diff = TreeReview.of(older).diff(newer);

        assertThat(diff.outcomeChanges().stream().map(change -> change.before() + " " + change.after()))
                .containsExactlyInAnyOrderElementsOf(expected);
        for (TreeDiff.OutcomeChange change : diff.outcomeChanges()) {
            Session ended = Trees.walk(older.start(), change.answers().toArray(Answer[]::new));
            assertThat(ended.outcome().map(Outcome::code)).contains(change.before());
        }
    }

    private static void collect(
            Session older, Session newer, boolean same, AnswerClasses domains, Set<String> ends, int[] walks) {
        if (!(older.current() instanceof TreeNode.Asking asking)) {
            Assume.that(++walks[0] < 20_000);
            String before = older.outcome().map(Outcome::code).orElseThrow();
            String after = newer.outcome()
                    .map(Outcome::code)
                    .orElse("?" + newer.current().id());
            if (!after.equals(before)) {
                ends.add(before + " " + after);
            }
            return;
        }
        for (Answer answer : domains.answers(asking, (FactValues) older)) {
            boolean asksTheSame = same
                    && newer.path().equals(older.path())
                    && newer.current().id().equals(older.current().id());
            StepResult result = newer.answer(answer);
            boolean taken = asksTheSame && result instanceof StepResult.Advanced;
            collect(Trees.walk(older, answer), taken ? result.session() : newer, taken, domains, ends, walks);
        }
    }
}
