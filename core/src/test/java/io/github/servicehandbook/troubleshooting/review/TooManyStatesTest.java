package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A tree with more states than are looked at: it says so rather than hang. Slow, hence a class of its own. */
class TooManyStatesTest {
    @Test
    void aTreeOfTooManyStatesSaysSo() {
        String[] options = Stream.iterate(1, i -> i + 1)
                .limit(80)
                .map(i -> Integer.toHexString(i * 0x9E3779B1))
                .toArray(String[]::new);
        List<String> facts = new ArrayList<>();
        List<String> nodes = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            facts.add(Trees.oneOf("f" + i, options));
            nodes.add(Trees.question("q" + i, "f" + i, ", 'otherwise': '" + (i < 2 ? "q" + (i + 1) : "d") + "'"));
            all.append(i == 0 ? "" : ", ").append(Trees.in("f" + i, options[0]));
        }
        nodes.add(Trees.decision("d", Trees.routes("{'all': [" + all + "]}", "r") + ", 'otherwise': 'r'"));
        nodes.add(Trees.resolution("r", "done"));
        WalkableTree tree = Trees.tree("t", String.join(",", facts), "q0", String.join(",", nodes));

        assertThatThrownBy(TreeReview.of(tree)::paths)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("tree t has too many states to enumerate paths");
        assertThat(tree.start().remaining()).hasToString("Remaining[min=0, max=2147483647]");
        assertThat(Trees.walk(tree.start(), Answer.option(options[0])).remaining())
                .hasToString("Remaining[min=2, max=2]");
    }

    /** So many facts that a host may know and that are read before anything is asked. */
    private static WalkableTree informed(int known) {
        List<String> facts = new ArrayList<>(List.of(Trees.yesNo("a")));
        List<String> nodes = new ArrayList<>();
        for (int i = 0; i < known; i++) {
            String next = i + 1 < known ? "d" + (i + 1) : "q";
            facts.add(Trees.yesNo("f" + i));
            nodes.add(Trees.decision(
                    "d" + i,
                    Trees.routes(Trees.is("f" + i, true), "r") + ", 'otherwise': '" + next + "', 'unknown': '" + next
                            + "'"));
        }
        nodes.add(Trees.question("q", "a", ", 'otherwise': 'r'"));
        nodes.add(Trees.resolution("r", "done"));
        return Trees.tree("t", String.join(",", facts), "d0", String.join(",", nodes));
    }

    @Test
    @Tag("long")
    void moreThanAHostCanKnowIsNotLookedAtWholeAndNothingIsClaimedOfTheRest() {
        WalkableTree tree = informed(14);

        VerificationReport report = TreeReview.of(tree).verify();

        assertThat(report).isEqualTo(new VerificationReport(List.of(), false));
        assertThat(TreeReview.of(tree).paths().count()).isEqualTo(2);
        assertThat(TreeReview.of(informed(6)).verify()).isEqualTo(new VerificationReport(List.of(), true));
    }
}
