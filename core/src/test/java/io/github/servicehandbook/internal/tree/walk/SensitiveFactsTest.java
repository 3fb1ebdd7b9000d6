package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TicketContext;
import io.github.servicehandbook.troubleshooting.TicketDraft;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A number or an address in free text: kept for the report that names it, and told nowhere else. */
class SensitiveFactsTest {
    private static final WalkableTree TREE = AllKinds.tree();
    private static final Session REPORTED = AllKinds.reported(TREE);
    private static final TicketDraft REPORT =
            ((Outcome.Escalated) REPORTED.outcome().orElseThrow()).ticket();

    static Stream<Arguments> told() {
        Session before = REPORTED.back().orElseThrow();
        Answer secret = Answer.text(AllKinds.SECRET);
        WalkableTree renamed = RandomTrees.read(AllKinds.FILE.replace("\"q8\"", "\"q9\""));
        return Stream.of(
                Arguments.of("the answer", secret),
                Arguments.of("the session", REPORTED),
                Arguments.of("its facts", REPORTED.facts()),
                Arguments.of("its trace", REPORTED.trace()),
                Arguments.of("its snapshot", REPORTED.snapshot()),
                Arguments.of("the steps", REPORTED.snapshot().steps()),
                Arguments.of(
                        "what is known", TREE.start(Map.of("place", secret)).snapshot()),
                Arguments.of("what came of it", before.answer(secret)),
                Arguments.of("what was refused", before.answer(Answer.text(AllKinds.SECRET.repeat(3)))),
                Arguments.of("what was stale", before.answer(0, secret)),
                Arguments.of("an amendment", REPORTED.amend(8, secret)),
                Arguments.of("an override", TREE.start(Map.of("place", secret)).replaceFact("place", secret)),
                Arguments.of("the outcome", REPORTED.outcome()),
                Arguments.of("the report", REPORT),
                Arguments.of("the facts of the report", REPORT.facts()),
                Arguments.of("what was taken up", TREE.resume(REPORTED.snapshot())),
                Arguments.of("what was left over", renamed.resume(REPORTED.snapshot())),
                Arguments.of("the tree", TREE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("told")
    void isInNoText(String what, Object told) {
        assertThat(String.valueOf(told)).doesNotContain("13800138000", "东门里");
    }

    @ParameterizedTest
    @EnumSource
    void isInTheTicketWhereTheContentNamesItAlone(TicketDraft.Tmf621 version) {
        String ticket = REPORT.toTmf621(version, TicketContext.builder().build());
        WalkableTree silent = RandomTrees.read(AllKinds.FILE.replace("\"requires\": [\"place\"], ", ""));
        TicketDraft other =
                ((Outcome.Escalated) AllKinds.reported(silent).outcome().orElseThrow()).ticket();

        assertThat(ticket.split("13800138000", -1)).hasSize(2);
        assertThat(other.toTmf621(version, TicketContext.builder().build())).doesNotContain("13800138000");
        assertThat(other.facts()).doesNotContainKey("place");
    }

    @Test
    void isLeftOutOfTheSummary() {
        for (Locale locale : List.of(Locale.CHINA, Locale.UK)) {
            assertThat(REPORT.summary(locale)).doesNotContain("13800138000").contains("2026-11-22");
        }
        assertThat(REPORT.facts()).containsEntry("place", Answer.text(AllKinds.SECRET));
    }

    @Test
    void isKeptInTheSnapshotSoThatTheWalkCanGoOn() {
        String json = REPORTED.snapshot().toJson();

        assertThat(json).contains(AllKinds.SECRET);
        assertThat(TREE.resume(SessionSnapshot.fromJson(json))).isEqualTo(new Resumption.Exact(REPORTED, List.of()));
    }

    @Test
    void aRefusalDoesNotRepeatIt() {
        Session before = REPORTED.back().orElseThrow();
        StepResult.Rejected rejected = (StepResult.Rejected) before.answer(Answer.text(AllKinds.SECRET.repeat(3)));

        assertThat(rejected.problems())
                .hasSize(1)
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("东门"));
        assertThatThrownBy(() -> TREE.start(Map.of("place", Answer.text("东门\u0000"))))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("东门");
        assertThatThrownBy(() -> SessionSnapshot.fromJson(json(REPORTED).replace("13800138000", "\u0001")))
                .message()
                .doesNotContain("东门");
    }

    private static String json(Session session) {
        return session.snapshot().toJson();
    }

    @Test
    void theWitnessOfAFindingHoldsNoRealText() {
        WalkableTree broken =
                RandomTrees.read(AllKinds.FILE.replace("\"requires\": [\"place\"]", "\"requires\": [\"unasked\"]"));

        assertThat(TreeReview.of(broken).verify().findings()).hasSize(1);
        assertThat(TreeReview.of(broken).verify().findings().get(0).witness()).contains(Answer.text("…"));
    }

    @Test
    void isInNoTrace() {
        Session known = TREE.start(Map.of("place", Answer.text(AllKinds.SECRET)));
        Session prefilled = Trees.walk(known, AllKinds.ANSWERS.subList(0, 7).toArray(Answer[]::new));

        assertThat(REPORTED.trace().get(7).node().value()).isEqualTo("q8");
        assertThat(REPORTED.trace().get(7).answer()).isEmpty();
        assertThat(REPORTED.trace().get(7).automatic()).isFalse();
        assertThat(prefilled.trace().get(7).answer()).isEmpty();
        assertThat(prefilled.trace().get(7).prefilled()).isTrue();
        assertThat(REPORTED.trace().subList(0, 7))
                .allMatch(entry -> entry.answer().isPresent());
        assertThat(REPORTED.trace().get(5).answer()).contains(AllKinds.ANSWERS.get(5));
    }

    @Test
    void thatItIsNotKnownIsTold() {
        WalkableTree unsure = RandomTrees.read(
                AllKinds.FILE.replace("\"fact\": \"place\",", "\"fact\": \"place\", \"allowUnknown\": true,"));
        Session session =
                Trees.walk(unsure.start(), AllKinds.ANSWERS.subList(0, 7).toArray(Answer[]::new));

        Session ended = Trees.walk(session, Answer.unknown());

        assertThat(ended.trace().get(7).answer()).contains(Answer.unknown());
        assertThat(Tickets.report(ended).summary(Locale.UK)).endsWith("\nq8? not sure");
        assertThat(Tickets.report(ended).facts()).doesNotContainKey("place");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEXT")
    void onlyATextCanBeSensitive(AnswerSpec.Kind kind) {
        String more = switch (kind) {
            case ONE_OF, ANY_OF -> ", 'options': [{'id': 'x', 'label': 'x', 'labelEn': 'x'}]";
            case NUMBER -> ", 'least': 0, 'most': 9, 'scale': 0";
            default -> "";
        };
        String file = Trees.json(
                "t",
                Trees.fact("a", kind.name(), more + ", 'sensitive': true"),
                "q",
                Trees.question("q", "a", ", 'otherwise': 'r'") + "," + Trees.resolution("r", "done"));

        assertThat(TreeFixtures.faults(file))
                .extracting(fault -> fault.code() + " " + fault.pointer() + " " + fault.message())
                .contains("E-VALUE /facts/0 sensitive: not allowed for " + kind);
        assertThat(TreeFixtures.faults(file.replace(", \"sensitive\": true", "")))
                .isEmpty();
    }
}
