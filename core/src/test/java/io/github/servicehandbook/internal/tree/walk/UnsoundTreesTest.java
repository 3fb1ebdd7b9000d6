package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import org.junit.jupiter.api.Test;

/** Walks of trees that verification finds fault with: the message names the verification. */
class UnsoundTreesTest {
    private static WalkableTree unverified(String... nodes) {
        return RandomTrees.read(Trees.json("t", Trees.yesNo("a"), "q", String.join(",", nodes)));
    }

    @Test
    void aNodeWithoutAWayOn() {
        WalkableTree tree = unverified(
                Trees.question("q", "a", Trees.routes(Trees.is("a", true), "r")), Trees.resolution("r", "done"));

        assertThatIllegalStateException()
                .isThrownBy(() -> tree.start().answer(Answer.no()))
                .withMessage("tree t: no route from node q matches; call TreeReview.of(tree).verify() for details");
    }

    @Test
    void aTicketWithoutAType() {
        WalkableTree tree = unverified(
                Trees.question("q", "a", ", 'otherwise': 'e'"),
                Trees.escalation("e", "report", "").replace(", 'ticketType': 'incident'", ""));
        Outcome.Escalated end = (Outcome.Escalated)
                Trees.walk(tree.start(), Answer.no()).outcome().orElseThrow();

        assertThatIllegalStateException()
                .isThrownBy(end.ticket()::ticketType)
                .withMessage("the node e has no ticketType; TreeReview.of(tree).verify() says so before a walk does");
    }

    @Test
    void aCycleWithoutALimit() {
        WalkableTree tree = unverified(
                Trees.question("q", "a", Trees.routes(Trees.is("a", true), "r") + ", 'otherwise': 'q'"),
                Trees.resolution("r", "done"));

        assertThatIllegalStateException()
                .isThrownBy(TreeReview.of(tree)::paths)
                .withMessage("unbounded cycle; call TreeReview.of(tree).verify() for details");
    }
}
