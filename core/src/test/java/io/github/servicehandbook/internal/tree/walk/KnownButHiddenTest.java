package io.github.servicehandbook.internal.tree.walk;

import static io.github.servicehandbook.internal.tree.walk.SmsTrees.way;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the host knows but the node does not offer: it is asked, as if it were not known. */
class KnownButHiddenTest {
    private static WalkableTree tree(String kind, String more) {
        String options = ", 'options': [{'id': 'x', 'label': 'x', 'labelEn': 'x'}, {'id': 'y', 'label': 'y', 'labelEn':"
                + " 'y'}, {'id': 'z', 'label': 'z', 'labelEn': 'z'}]";
        return Trees.tree(
                "t",
                Trees.yesNo("a") + "," + Trees.fact("c", kind, options),
                "q1",
                Trees.question("q1", "a", ", 'otherwise': 'q2'") + ","
                        + Trees.question(
                                "q2",
                                "c",
                                ", 'showWhen': [{'option': 'z', 'when': " + Trees.is("a", true) + "}]" + more
                                        + ", 'otherwise': 'r'")
                        + "," + Trees.resolution("r", "done"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"ONE_OF, shown", "ONE_OF, hidden", "ANY_OF, shown", "ANY_OF, hidden"})
    void isAskedWhereItIsHiddenAlone(String kind, String how) {
        Answer known = kind.equals("ONE_OF") ? Answer.option("z") : Answer.options("x", "z");
        Answer other = kind.equals("ONE_OF") ? Answer.option("x") : Answer.options("x");
        Session session =
                Trees.walk(tree(kind, "").start(Map.of("c", known)), how.equals("shown") ? Answer.yes() : Answer.no());

        if (how.equals("shown")) {
            assertThat(session.outcome()).isPresent();
            assertThat(session.trace().get(1).prefilled()).isTrue();
            assertThat(session.trace().get(1).answer()).contains(known);
            return;
        }
        assertThat(session.current().id().value()).isEqualTo("q2");
        assertThat(session.remaining().max()).isEqualTo(1);
        assertThat(session.answer(known).session()).isSameAs(session);
        Session asked = Trees.walk(session, other);
        assertThat(asked.facts()).containsEntry("c", other);
        assertThat(asked.trace().get(1).prefilled()).isFalse();
        assertThat(asked.trace().get(1).automatic()).isFalse();
        assertThat(asked.step()).isEqualTo(2);
        assertThat(asked.back()).containsSame(session);
    }

    @Test
    void theRemainingCountBeforeTheFork() {
        Session session = tree("ONE_OF", "").start(Map.of("c", Answer.option("z")));

        assertThat(session.remaining()).hasToString("Remaining[min=1, max=2]");
    }

    @Test
    void theOnlyOptionIsTakenInsteadAndIsNotWhatTheHostKnew() {
        WalkableTree tree = Trees.tree(
                "t",
                Trees.oneOf("c", "x", "z") + "," + Trees.yesNo("a"),
                "q1",
                Trees.question("q1", "a", ", 'otherwise': 'q2'") + ","
                        + Trees.question(
                                "q2",
                                "c",
                                ", 'autoSkip': true, 'showWhen': [{'option': 'z', 'when': " + Trees.is("a", true)
                                        + "}], 'otherwise': 'r'")
                        + "," + Trees.resolution("r", "done"));

        Session hidden = Trees.walk(tree.start(Map.of("c", Answer.option("z"))), Answer.no());
        Session shown = Trees.walk(tree.start(Map.of("c", Answer.option("z"))), Answer.yes());

        assertThat(way(hidden)).containsExactly("1 q1=no", "1 (q2=x)", "1 (r)");
        assertThat(way(shown)).containsExactly("1 q1=yes", "1 (q2=z known)", "1 (r)");
        assertThat(hidden.facts()).containsEntry("c", Answer.option("x"));
    }

    @Test
    void isAskedAfterAnOverrideAndAnAmendmentToo() {
        WalkableTree tree = tree("ONE_OF", "");
        Session ended = Trees.walk(tree.start(Map.of("c", Answer.option("z"))), Answer.yes());

        Session amended = ended.amend(1, Answer.no()).session();
        Session overridden = Trees.walk(tree.start(Map.of("c", Answer.option("x"))), Answer.no())
                .replaceFact("c", Answer.option("z"))
                .session();

        assertThat(amended.current().id().value()).isEqualTo("q2");
        assertThat(overridden).isEqualTo(amended);
        assertThat(amended.amend(1, Answer.yes()).session()).isEqualTo(ended);
    }

    @Test
    void isTakenUpAgain() {
        WalkableTree tree = tree("ANY_OF", ", 'allowUnknown': true");
        Session session = Trees.walk(tree.start(Map.of("c", Answer.options("z"))), Answer.no());
        Session unknown = Trees.walk(session, Answer.unknown());

        assertThat(tree.resume(session.snapshot()))
                .isInstanceOfSatisfying(
                        Resumption.Exact.class,
                        exact -> assertThat(exact.session()).isEqualTo(session));
        assertThat(((WalkedSession) unknown).value("c")).isNull();
        assertThat(unknown.facts()).containsEntry("c", Answer.unknown());
    }
}
