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
import static org.assertj.core.api.Assertions.entry;

import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Amendment;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerProblem;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps forward and back through calls, decisions, attempts and what the host knows. */
class WalkingTest {
    private static final WalkableTree TREE = SmsTrees.sms();
    private static final Session REPORTED =
            Trees.walk(TREE.start(), RECEIVE, FULL, Answer.yes(), NONE, Answer.no(), Answer.no());

    private static void rejects(Session session, int step, Answer answer, AnswerProblem.Code code) {
        StepResult result = session.answer(step, answer);

        assertThat(result).isInstanceOf(StepResult.Rejected.class);
        assertThat(result.session()).isSameAs(session);
        assertThat(((StepResult.Rejected) result).problems())
                .extracting(AnswerProblem::code)
                .containsExactly(code);
    }

    private static Session back(Session session) {
        return session.back().orElseThrow();
    }

    private static WalkableTree signal() {
        return new WalkableTree(TREE.model().called(TreeId.of("signal")));
    }

    @Test
    void theTreeIsSound() {
        assertThat(TreeReview.of(TREE).verify().findings()).isEmpty();
        assertThat(TreeReview.of(signal()).verify().findings()).isEmpty();
    }

    @Test
    void anAnswerAfterTheEndIsRefused() {
        Session resolved = Trees.walk(TREE.start(), SEND, Answer.yes());
        assertThat(resolved.status()).isEqualTo(Session.Status.RESOLVED);
        assertThat(REPORTED.status()).isEqualTo(Session.Status.ESCALATED);

        for (Session ended : List.of(resolved, REPORTED)) {
            rejects(ended, ended.step(), Answer.yes(), AnswerProblem.Code.ALREADY_ENDED);
            rejects(ended, ended.step(), Answer.unknown(), AnswerProblem.Code.ALREADY_ENDED);
            rejects(ended, ended.step(), Answer.text(""), AnswerProblem.Code.ALREADY_ENDED);
        }
    }

    @Test
    void anAnswerMeantForAnotherStepIsRefused() {
        Session first = TREE.start();
        Session second = first.answer(0, RECEIVE).session();

        rejects(second, 0, RECEIVE, AnswerProblem.Code.STALE_STEP);
        for (int step : new int[] {-1, 1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            rejects(first, step, RECEIVE, AnswerProblem.Code.STALE_STEP);
        }
        rejects(back(second), 1, FULL, AnswerProblem.Code.STALE_STEP);
        rejects(REPORTED, REPORTED.step() - 1, Answer.no(), AnswerProblem.Code.STALE_STEP);
        rejects(first, 1, Answer.text("not even the kind"), AnswerProblem.Code.STALE_STEP);
    }

    @Test
    void thereIsNoWayBackFromTheStart() {
        assertThat(TREE.start().back()).isEmpty();
        assertThat(TREE.start(Map.of("direction", RECEIVE)).back()).isEmpty();
        assertThat(TREE.start(Map.of("direction", SEND, "arrears", Answer.yes()))
                        .back())
                .isEmpty();
    }

    @Test
    void backLandsInTheCalledTreeWithTheFactsOfThen() {
        Session atFixed = Trees.walk(TREE.start(), RECEIVE, FULL, Answer.yes(), SOME);
        assertThat(place(atFixed)).isEqualTo("c-fixed");

        Session inSecondCall = back(atFixed);

        assertThat(place(inSecondCall)).isEqualTo("sms:s-second/q-bars");
        assertThat(inSecondCall.facts())
                .containsExactly(entry("direction", RECEIVE), entry("bars", FULL), entry("spread", Answer.yes()));
        assertThat(place(back(inSecondCall))).isEqualTo("q-spread");
        assertThat(place(back(back(inSecondCall)))).isEqualTo("sms:s-first/q-bars");
        assertThat(back(back(back(inSecondCall)))).isEqualTo(TREE.start());
    }

    @Test
    void backPassesDecisionsOver() {
        Session atFixed = Trees.walk(TREE.start(), SEND);
        assertThat(way(atFixed)).containsExactly("1 q-direction=send", "1 (d-arrears)");

        assertThat(back(atFixed)).isEqualTo(TREE.start());
        assertThat(way(back(atFixed))).isEmpty();
    }

    @Test
    void backAfterTheEndGoesOnOtherwise() {
        Session last = back(REPORTED);

        assertThat(place(last)).isEqualTo("c-fixed");
        assertThat(last.outcome()).isEmpty();
        assertThat(last.facts()).containsEntry("fixed", Answer.no());
        assertThat(back(last).facts()).doesNotContainKey("fixed");
        assertThat(Trees.walk(last, Answer.yes()).outcome().map(Outcome::code)).contains("restarted");
        assertThat(Trees.walk(last, Answer.no())).isEqualTo(REPORTED);
    }

    @Test
    void backPassesOverWhatTheHostKnows() {
        Session session = Trees.walk(TREE.start(Map.of("bars", FULL)), RECEIVE, Answer.yes());
        assertThat(way(session))
                .containsExactly(
                        "1 q-direction=receive",
                        "1 (s-first)",
                        "1 (sms:s-first/q-bars=full known)",
                        "1 (sms:s-first/r-ok)",
                        "2 q-spread=yes",
                        "2 (s-second)",
                        "2 (sms:s-second/q-bars=full known)",
                        "2 (sms:s-second/r-ok)",
                        "2 (d-arrears)");

        assertThat(place(back(session))).isEqualTo("q-spread");
        assertThat(place(back(back(session)))).isEqualTo("q-direction");
        assertThat(back(back(session)).back()).isEmpty();
    }

    @Test
    void aTreeCalledTwiceReturnsToTheRightPlaceAndSaysWhere() {
        assertThat(way(REPORTED))
                .containsExactly(
                        "1 q-direction=receive",
                        "1 (s-first)",
                        "2 sms:s-first/q-bars=full",
                        "2 (sms:s-first/r-ok)",
                        "3 q-spread=yes",
                        "3 (s-second)",
                        "4 sms:s-second/q-bars=none",
                        "4 (sms:s-second/r-none)",
                        "5 c-fixed=no",
                        "6 c-fixed=no",
                        "6 (c-fixed)",
                        "6 (e-fault)");
        assertThat(REPORTED.trace().get(2).tree().value()).isEqualTo("signal");
        assertThat(REPORTED.tree()).isSameAs(TREE);
    }

    @Test
    void theSameNodeAskedAgainHasItsAnswersApart() {
        assertThat(REPORTED.facts())
                .containsExactly(
                        entry("direction", RECEIVE),
                        entry("bars", NONE),
                        entry("spread", Answer.yes()),
                        entry("fixed", Answer.no()));
        assertThat(REPORTED.snapshot().steps())
                .extracting(step -> step.path() + " " + step.node())
                .containsExactly(
                        " q-direction",
                        "sms:s-first q-bars",
                        " q-spread",
                        "sms:s-second q-bars",
                        " c-fixed",
                        " c-fixed");
    }

    @Test
    void aFaultReportInACalledTreeEndsTheWalkWhereTheCallSaysSo() {
        Session ended = Trees.walk(TREE.start(), RECEIVE, SOME);

        assertThat(ended.status()).isEqualTo(Session.Status.ESCALATED);
        assertThat(place(ended)).isEqualTo("sms:s-first/e-weak");
        assertThat(ended.outcome().map(Outcome::code)).contains("weak");
        assertThat(((Outcome.Escalated) ended.outcome().orElseThrow()).ticket().severity())
                .isEqualTo("Major");
    }

    @Test
    void aFaultReportInACalledTreeIsPassedOverWhereTheCallGoesOn() {
        Session gone = Trees.walk(TREE.start(), RECEIVE, FULL, Answer.yes(), SOME);

        assertThat(gone.status()).isEqualTo(Session.Status.OPEN);
        assertThat(gone.outcome()).isEmpty();
        assertThat(way(gone)).contains("4 (sms:s-second/e-weak)");
    }

    @Test
    void whatTheHostKnowsIsNotAskedAndSaysSo() {
        Session session = TREE.start(Map.of("direction", SEND, "arrears", Answer.yes()));

        assertThat(session.status()).isEqualTo(Session.Status.RESOLVED);
        assertThat(session.step()).isZero();
        assertThat(way(session)).containsExactly("0 (q-direction=send known)", "0 (d-arrears)", "0 (r-pay)");
        rejects(session, 0, SEND, AnswerProblem.Code.ALREADY_ENDED);
    }

    @Test
    void knownAttemptsAreTakenUntilTheyAreExhausted() {
        Session session = Trees.walk(TREE.start(Map.of("fixed", Answer.no())), SEND);

        assertThat(session.status()).isEqualTo(Session.Status.ESCALATED);
        assertThat(way(session))
                .containsExactly(
                        "1 q-direction=send",
                        "1 (d-arrears)",
                        "1 (c-fixed=no known)",
                        "1 (c-fixed=no known)",
                        "1 (c-fixed)",
                        "1 (e-fault)");
    }

    @Test
    void theClerkCanOverrideWhatTheHostKnew() {
        Session paid = Trees.walk(TREE.start(Map.of("arrears", Answer.yes())), SEND);
        assertThat(paid.outcome().map(Outcome::code)).contains("in-arrears");

        Amendment overridden = paid.replaceFact("arrears", Answer.no());

        assertThat(place(overridden.session())).isEqualTo("c-fixed");
        assertThat(overridden.kept()).containsExactly(1);
        assertThat(overridden.dropped()).isEmpty();
        assertThat(overridden.session()).isEqualTo(Trees.walk(TREE.start(Map.of("arrears", Answer.no())), SEND));
        assertThat(paid.replaceFact("arrears", Answer.unknown()).session()).isEqualTo(Trees.walk(TREE.start(), SEND));
    }

    @Test
    void overridingCanHaveTheCustomerAskedAndDropsWhatFollows() {
        Session session = Trees.walk(TREE.start(Map.of("bars", FULL)), RECEIVE, Answer.yes(), Answer.no());

        Amendment overridden = session.replaceFact("bars", Answer.unknown());

        assertThat(place(overridden.session())).isEqualTo("sms:s-first/q-bars");
        assertThat(overridden.kept()).containsExactly(1);
        assertThat(overridden.dropped()).containsExactly(2, 3);
        assertThat(place(session)).isEqualTo("c-fixed");
    }

    @Test
    void overridesWhatTheHostGaveAlone() {
        Session session = TREE.start(Map.of("arrears", Answer.yes()));

        assertThatThrownBy(() -> session.replaceFact("direction", SEND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact: \"direction\" was not supplied at the start; expected one of [arrears]");
        assertThatThrownBy(() -> TREE.start().replaceFact("direction", SEND))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fact: \"direction\" was not supplied at the start; none was");
        assertThatThrownBy(() -> TREE.start(Collections.singletonMap(null, Answer.yes())))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("knownFacts");
        assertThatThrownBy(() -> session.replaceFact("arrears", Answer.number("1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("knownFacts: arrears: Answer with yes or no.");
        assertThatThrownBy(() -> session.replaceFact(null, Answer.yes()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("fact");
        assertThatThrownBy(() -> session.replaceFact("arrears", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("answer");
    }

    @Test
    void factsThatTheTreeCannotKnowAreRefusedByName() {
        refuses(Map.of("colour", Answer.yes()), "knownFacts: unknown fact \"colour\"; did you mean \"spread\"?");
        refuses(
                Map.of("direction", Answer.option("both")),
                "knownFacts: direction: No such option. Choose one from the list.");
        refuses(Map.of("bars", Answer.yes()), "knownFacts: bars: Answer with one option.");
        refuses(
                Map.of("arrears", Answer.unknown()),
                "knownFacts: arrears: \"Not sure\" is not available here. Choose an answer.");
    }

    private static void refuses(Map<String, Answer> known, String message) {
        assertThatThrownBy(() -> TREE.start(known))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "level", "day", "options"})
    void aKnownFactOutOfItsDomainIsRefusedWithoutItsValue(String fact) {
        WalkableTree tree = Trees.tree(
                "t",
                Trees.fact("name", "TEXT", ", 'longest': 4, 'sensitive': true") + ","
                        + Trees.number("level", "0", "9", 0) + "," + Trees.fact("day", "DATE", "") + ","
                        + Trees.anyOf("options", "a", "none!"),
                "q",
                Trees.question("q", "name", ", 'otherwise': 'r'") + "," + Trees.resolution("r", "done"));
        Map<String, Answer> values = Map.of(
                "name", Answer.text("13800138000"),
                "level", Answer.number("13800138000"),
                "day", Answer.date(LocalDate.of(13_800, 1, 1)),
                "options", Answer.options("none", "13800138000"));

        assertThatThrownBy(() -> tree.start(Map.of(fact, values.get(fact))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("knownFacts: " + fact + ": ")
                .message()
                .doesNotContain("13800138000", "13800-");
    }

    @Test
    void whatTheHostGivesIsCopied() {
        Map<String, Answer> known = new HashMap<>(Map.of("arrears", Answer.yes()));
        Session session = TREE.start(known);
        known.put("direction", SEND);

        assertThat(session.facts()).containsOnlyKeys("arrears");
        assertThatThrownBy(() -> session.facts().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> session.trace().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aWalkKeepsItsTreeWhenTheContentIsLoadedAnew() {
        Session walking = Trees.walk(TREE.start(), SEND);
        WalkableTree reloaded = SmsTrees.sms(SmsTrees.SMS.replace("\"restarted\"", "\"works-again\""));

        Session done = Trees.walk(walking, Answer.yes());

        assertThat(done.outcome().map(Outcome::code)).contains("restarted");
        assertThat(done.tree()).isSameAs(TREE);
        assertThat(Trees.walk(reloaded.start(), SEND, Answer.yes()).outcome().map(Outcome::code))
                .contains("works-again");
        assertThat(Trees.walk(SmsTrees.sms().start(), SEND)).isEqualTo(walking).hasSameHashCodeAs(walking);
        assertThat(Trees.walk(reloaded.start(), SEND)).isNotEqualTo(walking);
    }

    @Test
    void sessionsAreEqualByTreeKnownFactsAndAnswers() {
        Session session = Trees.walk(TREE.start(), SEND);

        assertThat(session)
                .isNotEqualTo(TREE.start())
                .isNotEqualTo(Trees.walk(TREE.start(), RECEIVE))
                .isNotEqualTo(Trees.walk(TREE.start(Map.of("arrears", Answer.no())), SEND))
                .isNotEqualTo(TREE.start(Map.of("direction", SEND)))
                .isNotEqualTo(signal().start())
                .isNotEqualTo(Optional.of(session))
                .isEqualTo(Trees.walk(TREE.start(), SEND));
    }

    @Test
    void tellsHowMuchIsLeftWhereverItStands() {
        assertThat(TREE.start().remaining()).hasToString("Remaining[min=2, max=6]");
        assertThat(Trees.walk(TREE.start(), RECEIVE, FULL).remaining()).hasToString("Remaining[min=3, max=4]");
        assertThat(Trees.walk(TREE.start(), SEND, Answer.no()).remaining()).hasToString("Remaining[min=1, max=1]");
        assertThat(TREE.start(Map.of("arrears", Answer.yes(), "bars", FULL)).remaining())
                .hasToString("Remaining[min=1, max=2]");
        assertThat(REPORTED.remaining()).hasToString("Remaining[min=0, max=0]");
    }
}
