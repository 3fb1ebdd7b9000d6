package io.github.servicehandbook.internal.tree.walk;

import static io.github.servicehandbook.internal.tree.walk.SmsTrees.FULL;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.NONE;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.RECEIVE;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.SEND;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.SOME;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.place;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.way;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.troubleshooting.Amendment;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TicketContext;
import io.github.servicehandbook.troubleshooting.TicketDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An earlier answer changed, and what becomes of the later ones. */
class AmendingTest {
    private static final WalkableTree TREE = SmsTrees.sms();
    private static final Session REPORTED =
            Trees.walk(TREE.start(), RECEIVE, FULL, Answer.yes(), NONE, Answer.no(), Answer.no());

    private static void amended(Amendment amendment, Session session, List<Integer> kept, List<Integer> dropped) {
        assertThat(amendment).isEqualTo(new Amendment(session, kept, dropped));
    }

    @Test
    void anAnswerThatDoesNotMatterKeepsAllOthers() {
        amended(
                REPORTED.amend(3, Answer.no()),
                Trees.walk(TREE.start(), RECEIVE, FULL, Answer.no(), NONE, Answer.no(), Answer.no()),
                List.of(1, 2, 4, 5, 6),
                List.of());
    }

    @Test
    void theSameAnswerIsNoChange() {
        for (int step = 1; step <= REPORTED.step(); step++) {
            List<Integer> others = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
            others.remove(Integer.valueOf(step));
            Answer same = REPORTED.snapshot().steps().get(step - 1).answer();

            amended(REPORTED.amend(step, same), REPORTED, others, List.of());
        }
    }

    @Test
    void answersOnAnotherBranchAreDroppedAndThoseThatFitAreKept() {
        amended(
                REPORTED.amend(1, SEND),
                Trees.walk(TREE.start(), SEND, Answer.no(), Answer.no()),
                List.of(5, 6),
                List.of(2, 3, 4));
    }

    @Test
    void anAnswerThatEndsTheWalkDropsAllThatFollow() {
        amended(REPORTED.amend(2, NONE), Trees.walk(TREE.start(), RECEIVE, NONE), List.of(1), List.of(3, 4, 5, 6));
        amended(
                REPORTED.amend(5, Answer.yes()),
                Trees.walk(TREE.start(), RECEIVE, FULL, Answer.yes(), NONE, Answer.yes()),
                List.of(1, 2, 3, 4),
                List.of(6));
    }

    @Test
    void anAnswerInOneCallLeavesThoseInAnotherCall() {
        Session session = Trees.walk(TREE.start(), RECEIVE, FULL, Answer.yes(), NONE, Answer.no());

        amended(
                session.amend(4, SOME),
                Trees.walk(TREE.start(), RECEIVE, FULL, Answer.yes(), SOME, Answer.no()),
                List.of(1, 2, 3, 5),
                List.of());
        assertThat(session.amend(2, SOME).session().status()).isEqualTo(Session.Status.ESCALATED);
        assertThat(session.amend(2, SOME).kept()).containsExactly(1);
    }

    @Test
    void theLastAttemptCanBeAmendedAfterTheEnd() {
        Amendment amendment = REPORTED.amend(6, Answer.yes());

        amended(
                amendment,
                Trees.walk(TREE.start(), RECEIVE, FULL, Answer.yes(), NONE, Answer.no(), Answer.yes()),
                List.of(1, 2, 3, 4, 5),
                List.of());
        assertThat(amendment.session().outcome().map(Outcome::code)).contains("restarted");
    }

    @Test
    void attemptsAreKeptInTheirOrder() {
        Session done = Trees.walk(TREE.start(), SEND, Answer.no(), Answer.yes());

        amended(done.amend(1, RECEIVE), Trees.walk(TREE.start(), RECEIVE), List.of(), List.of(2, 3));
        amended(done.amend(2, Answer.yes()), Trees.walk(TREE.start(), SEND, Answer.yes()), List.of(1), List.of(3));
    }

    @Test
    void aNewQuestionInBetweenStopsTheKeeping() {
        Session session = Trees.walk(TREE.start(), SEND, Answer.no());

        Amendment amendment = session.amend(1, RECEIVE);

        assertThat(place(amendment.session())).isEqualTo("sms:s-first/q-bars");
        assertThat(amendment.kept()).isEmpty();
        assertThat(amendment.dropped()).containsExactly(2);
    }

    @Test
    void anAnswerThatCannotBeGivenChangesNothing() {
        Amendment amendment = REPORTED.amend(2, Answer.yes());

        assertThat(amendment.session()).isSameAs(REPORTED);
        assertThat(amendment.kept()).containsExactly(1, 3, 4, 5, 6);
        assertThat(amendment.dropped()).containsExactly(2);
        assertThat(REPORTED.amend(1, Answer.unknown()).session()).isSameAs(REPORTED);
        assertThat(REPORTED.amend(6, Answer.unknown()).dropped()).containsExactly(6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void thereIsNoSuchStep(int step) {
        assertThatThrownBy(() -> REPORTED.amend(step, Answer.no()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("step: " + step + "; expected 1 to 6");
    }

    @Test
    void atTheStartThereIsNothingToAmend() {
        Session known = TREE.start(Map.of("direction", SEND));
        assertThat(place(known)).isEqualTo("c-fixed");

        assertThatThrownBy(() -> known.amend(1, RECEIVE)).hasMessage("step: 1; expected 1 to 0");
        assertThatThrownBy(() -> REPORTED.amend(1, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("answer");
    }

    @Test
    void whatTheHostKnowsIsNoStepAndStays() {
        Session session = Trees.walk(TREE.start(Map.of("bars", FULL)), RECEIVE, Answer.yes(), Answer.no());
        assertThat(session.step()).isEqualTo(3);

        Amendment amendment = session.amend(2, Answer.no());

        assertThat(amendment.kept()).containsExactly(1, 3);
        assertThat(way(amendment.session()))
                .contains("1 (sms:s-first/q-bars=full known)", "2 (sms:s-second/q-bars=full known)", "3 c-fixed=no");
    }

    @Test
    void droppedAnswersLeaveTheFactsAndTheReportButNotTheOldWalk() {
        List<String> before = way(REPORTED);

        Session amended = REPORTED.amend(1, SEND).session();

        assertThat(amended.facts()).containsOnlyKeys("direction", "fixed");
        TicketDraft report = ((Outcome.Escalated) amended.outcome().orElseThrow()).ticket();
        assertThat(report.facts()).containsOnlyKeys("fixed");
        assertThat(report.toTmf621(
                        TicketDraft.Tmf621.V5, TicketContext.builder().build()))
                .doesNotContain("spread");
        assertThat(way(REPORTED)).isEqualTo(before);
        assertThat(REPORTED.facts()).containsKey("spread");
    }

    @Test
    void amendingTwiceIsAmendingOnce() {
        Session there = REPORTED.amend(3, Answer.no()).session();

        assertThat(there.amend(3, Answer.yes()).session()).isEqualTo(REPORTED);
        assertThat(there.back().orElseThrow().amend(3, Answer.yes()).session())
                .isEqualTo(REPORTED.back().orElseThrow());
    }
}
