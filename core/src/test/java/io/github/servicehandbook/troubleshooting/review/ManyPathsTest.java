package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** More walks than anyone can list: counted, and listed as far as they are wanted. */
class ManyPathsTest {
    /** So many questions in a row, whatever is answered. */
    static WalkableTree row(int questions) {
        List<String> facts = new ArrayList<>();
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            facts.add(Trees.yesNo("f" + i));
            nodes.add(Trees.question(
                    "q" + i, "f" + i, ", 'otherwise': '" + (i + 1 < questions ? "q" + (i + 1) : "r") + "'"));
        }
        nodes.add(Trees.resolution("r", "done"));
        return Trees.tree("t", String.join(",", facts), "q0", String.join(",", nodes));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 32, 40, 62, 63, 64, 200})
    void countsExactly(int questions) {
        PathSpace paths = TreeReview.of(row(questions)).paths();

        assertThat(paths.count()).isEqualTo(BigInteger.TWO.pow(questions));
        assertThat(paths).hasToString("PathSpace of t, " + BigInteger.TWO.pow(questions) + " walks");
    }

    @Test
    void listsTheFirstWithoutTheOthers() {
        List<Answer> yes = Collections.nCopies(40, Answer.yes());
        List<List<Answer>> walks =
                TreeReview.of(row(40)).paths().walks(Long.MAX_VALUE).limit(3).toList();

        List<Answer> second = new ArrayList<>(yes);
        second.set(39, Answer.no());
        List<Answer> third = new ArrayList<>(yes);
        third.set(38, Answer.no());
        assertThat(walks).containsExactly(yes, second, third);
        assertThat(TreeReview.of(row(40)).paths().walks(1_000)).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(TreeReview.of(row(40)).paths().walks(Long.MAX_VALUE).findFirst())
                .contains(yes);
    }

    @Test
    void listsNoMoreThanThereAre() {
        PathSpace paths = TreeReview.of(row(3)).paths();

        assertThat(paths.walks(0)).isEmpty();
        assertThat(paths.walks(7)).hasSize(7);
        assertThat(paths.walks(8)).hasSize(8);
        assertThat(paths.walks(9)).hasSize(8);
        assertThatThrownBy(() -> paths.walks(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxWalks: -1; expected at least 0");
    }

    @Test
    void eachListIsItsOwn() {
        PathSpace paths = TreeReview.of(row(2)).paths();
        Iterator<List<Answer>> first = paths.walks(4).iterator();
        Iterator<List<Answer>> second = paths.walks(4).iterator();

        first.next();

        assertThat(first.next()).containsExactly(Answer.yes(), Answer.no());
        assertThat(second.next()).containsExactly(Answer.yes(), Answer.yes());
        first.next();
        first.next();
        assertThat(first.hasNext()).isFalse();
        assertThatThrownBy(first::next).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> second.next().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void twoWalksCoverWhatIsOneRow() {
        List<List<Answer>> cover = TreeReview.of(row(40)).paths().coveringWalks();

        assertThat(cover).hasSize(1);
        assertThat(TreeReview.of(row(40)).paths().shortestTo(NodeId.of("q39"))).hasSize(39);
        assertThat(TreeReview.of(row(40)).paths().shortestTo("q0")).isEmpty();
        assertThat(TreeReview.of(row(40)).paths().shortestTo("r")).hasSize(40);
        assertThatThrownBy(() -> TreeReview.of(row(2)).paths().shortestTo((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("node");
        assertThatThrownBy(() -> TreeReview.of(row(2)).paths().shortestTo("no id"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void answersThatNoGuardTellsApartCountOnce() {
        WalkableTree tree = Trees.tree(
                "t",
                Trees.number("n", "0", "1000000000", 9) + "," + Trees.anyOf("s", "a", "b", "c", "d", "none!") + ","
                        + Trees.fact("x", "TEXT", ", 'longest': 2000") + "," + Trees.fact("d", "DATE", "") + ","
                        + Trees.oneOf("o", "p", "q", "r"),
                "q-n",
                Trees.question(
                                "q-n",
                                "n",
                                Trees.routes("{'fact': 'n', 'below': 0.000000001}", "q-s") + ", 'otherwise': 'q-s'")
                        + ","
                        + Trees.question(
                                "q-s", "s", Trees.routes("{'fact': 's', 'has': 'b'}", "q-x") + ", 'otherwise': 'q-x'")
                        + "," + Trees.question("q-x", "x", ", 'otherwise': 'q-d'") + ","
                        + Trees.question("q-d", "d", ", 'allowUnknown': true, 'otherwise': 'q-o'") + ","
                        + Trees.question("q-o", "o", ", 'otherwise': 'e'") + "," + Trees.resolution("e", "done"));

        assertThat(TreeReview.of(tree).paths().count()).isEqualTo(2 * 2 * 1 * 2 * 3);
    }

    @Test
    void aDiamondIsCountedByItsWays() {
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String next = i < 49 ? "q" + (i + 1) : "r";
            nodes.add(Trees.question(
                    "q" + i, "f", Trees.routes(Trees.in("f", "a"), "a" + i) + ", 'otherwise': 'b" + i + "'"));
            nodes.add(Trees.question("a" + i, "f", ", 'otherwise': '" + next + "'"));
            nodes.add(Trees.question("b" + i, "f", ", 'otherwise': '" + next + "'"));
        }
        nodes.add(Trees.resolution("r", "done"));
        WalkableTree tree = Trees.tree("t", Trees.oneOf("f", "a", "b", "c"), "q0", String.join(",", nodes));

        assertThat(TreeReview.of(tree).paths().count())
                .isEqualTo(BigInteger.valueOf(9).pow(50));
        assertThat(tree.start().remaining()).hasToString("Remaining[min=100, max=100]");
        assertThat(TreeReview.of(tree).paths().coveringWalks()).hasSize(2);
        assertThat(TreeReview.of(tree).verify().findings()).isEmpty();
    }

    @Test
    void moreOptionsThanAreLookedAtSaySo() {
        String[] options =
                Stream.iterate(0, i -> i + 1).limit(12).map(i -> "o" + i).toArray(String[]::new);
        for (int tested : new int[] {10, 11}) {
            List<String> routes = new ArrayList<>();
            for (int i = 0; i < tested; i++) {
                routes.add("{'fact': 's', 'has': 'o" + i + "'}");
                routes.add("r");
            }
            WalkableTree tree = Trees.tree(
                    "t",
                    Trees.anyOf("s", options),
                    "q",
                    Trees.question(
                                    "q",
                                    "s",
                                    ", 'policy': 'FIRST', 'otherwise': 'r'"
                                            + Trees.routes(routes.toArray(String[]::new)))
                            + "," + Trees.resolution("r", "done"));

            assertThat(TreeReview.of(tree).verify().conclusive()).isEqualTo(tested == 10);
            if (tested == 10) {
                assertThat(TreeReview.of(tree).paths().count()).isEqualTo(1024);
            } else {
                assertThatThrownBy(TreeReview.of(tree)::paths).isInstanceOf(IllegalStateException.class);
            }
        }
    }
}
