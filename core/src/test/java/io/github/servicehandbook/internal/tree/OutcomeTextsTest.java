package io.github.servicehandbook.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The texts of outcomes and their arrows at subtree calls. */
class OutcomeTextsTest {
    private static final WalkableTree INNER = Trees.tree(
            "inner",
            Trees.yesNo("a"),
            "q",
            Trees.question("q", "a", Trees.routes(Trees.is("a", true), "r", Trees.is("a", false), "r2")) + ","
                    + Trees.resolution("r", "done") + "," + Trees.resolution("r2", "done"));

    @Test
    void anOutcomeHasTheTextsOfAllItsNodes() {
        assertThat(INNER.model().outcomeTexts("done", Locale.UK)).containsExactly("r?", "r2?");
        assertThat(INNER.model().outcomeTexts("done", Locale.CHINA)).containsExactly("r？", "r2？");
        assertThat(INNER.model().outcomeTexts("other", Locale.UK)).isEmpty();
    }

    @Test
    void anArrowShowsTheCodeOfAnOutcomeWithSeveralTexts() {
        WalkableTree outer = Trees.tree(
                "outer",
                "",
                "s1",
                Trees.call("s1", "inner", "{'code': 'done', 'to': 'e'}") + "," + Trees.resolution("e", "end"),
                INNER);

        assertThat(TreeReview.of(outer).diagram().toMermaid(Locale.UK)).contains("n1 -->|\"done\"| n2\n");
    }

    @Test
    void theLabelAfterTheLastTryHasASingular() {
        WalkableTree once = Trees.tree(
                "once",
                Trees.yesNo("a"),
                "q",
                Trees.question(
                                "q",
                                "a",
                                ", 'maxVisits': 1, 'exhausted': 'r2'"
                                        + Trees.routes(Trees.is("a", true), "r", Trees.is("a", false), "q"))
                        + "," + Trees.resolution("r", "done") + "," + Trees.resolution("r2", "other"));

        assertThat(TreeReview.of(once).diagram().toMermaid(Locale.UK)).contains("|\"after 1 try\"|");
        assertThat(TreeReview.of(once).diagram().toMermaid(Locale.CHINA)).contains("|\"超过1次后\"|");
    }
}
