package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerProblem;
import io.github.servicehandbook.troubleshooting.AnswerProblem.Code;
import io.github.servicehandbook.troubleshooting.AnswerSpec;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which answers a walk takes, and that it stays what it was where it takes none. */
class AnsweringTest {
    private static final WalkableTree TREE = Trees.tree(
            "sms",
            Trees.oneOf("direction", "receive", "send") + "," + Trees.anyOf("symptoms", "slow", "full", "none!") + ","
                    + Trees.number("power", "-40", "0", 1) + ","
                    + Trees.fact("place", "TEXT", ", 'longest': 5, 'sensitive': true"),
            "q-direction",
            Trees.question("q-direction", "direction", ", 'allowUnknown': true, 'otherwise': 'q-symptoms'")
                    + ","
                    + Trees.question(
                            "q-symptoms",
                            "symptoms",
                            ", 'showWhen': [{'option': 'full', 'when': " + Trees.in("direction", "receive")
                                    + "}], 'otherwise': 'q-power'")
                    + "," + Trees.question("q-power", "power", ", 'otherwise': 'q-place'") + ","
                    + Trees.question("q-place", "place", ", 'otherwise': 'r-done'") + ","
                    + Trees.resolution("r-done", "done"));
    private static final Session AT_DIRECTION = TREE.start();
    private static final Session AT_SYMPTOMS = Trees.walk(AT_DIRECTION, Answer.option("send"));
    private static final Session AT_POWER = Trees.walk(AT_SYMPTOMS, Answer.options("slow"));
    private static final Session AT_PLACE = Trees.walk(AT_POWER, Answer.number("-31.5"));

    static Stream<Arguments> refused() {
        return Stream.of(
                row("an option of no node", AT_DIRECTION, Answer.option("both"), Code.NO_SUCH_OPTION),
                row("an option of another node", AT_DIRECTION, Answer.option("slow"), Code.NO_SUCH_OPTION),
                row("an empty option", AT_DIRECTION, Answer.option(""), Code.NO_SUCH_OPTION),
                row("several where one is wanted", AT_DIRECTION, Answer.options("receive"), Code.WRONG_KIND),
                row("a text that is an option", AT_DIRECTION, Answer.text("receive"), Code.WRONG_KIND),
                row("an option that is hidden here", AT_SYMPTOMS, Answer.options("full"), Code.NO_SUCH_OPTION),
                row("a hidden option among others", AT_SYMPTOMS, Answer.options("slow", "full"), Code.NO_SUCH_OPTION),
                row("one where several are wanted", AT_SYMPTOMS, Answer.option("slow"), Code.WRONG_KIND),
                row("no option at all", AT_SYMPTOMS, new Answer.AnyOf(Set.of()), Code.EMPTY),
                row("none of these and another", AT_SYMPTOMS, Answer.options("none", "slow"), Code.EXCLUSIVE_OPTION),
                row("not knowing where one must", AT_SYMPTOMS, Answer.unknown(), Code.UNKNOWN_NOT_ALLOWED),
                row("a number below its range", AT_POWER, Answer.number("-40.1"), Code.OUT_OF_RANGE),
                row("a number above its range", AT_POWER, Answer.number("0.1"), Code.OUT_OF_RANGE),
                row("a number too fine", AT_POWER, Answer.number("-31.55"), Code.TOO_MANY_DIGITS),
                row(
                        "a number of 400 digits",
                        AT_POWER,
                        new Answer.Number(BigDecimal.TEN.pow(400)),
                        Code.TOO_MANY_DIGITS),
                row("yes for a number", AT_POWER, Answer.yes(), Code.WRONG_KIND),
                row("a text of spaces", AT_PLACE, Answer.text("　 "), Code.EMPTY),
                row("a text too long", AT_PLACE, Answer.text("𠮷𠮷𠮷𠮷𠮷𠮷"), Code.TOO_LONG),
                row("a text with a control character", AT_PLACE, Answer.text("a\tb"), Code.ILLEGAL_CHARACTER));
    }

    private static Arguments row(String situation, Session session, Answer answer, Code code) {
        return Arguments.of(situation, session, answer, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refusesWhatIsNoAnswerHereAndStaysWhereItWas(String situation, Session session, Answer answer, Code code) {
        StepResult result = session.answer(answer);

        assertThat(result).isInstanceOf(StepResult.Rejected.class);
        assertThat(result.session()).isSameAs(session);
        assertThat(((StepResult.Rejected) result).problems())
                .extracting(AnswerProblem::code)
                .containsExactly(code);
    }

    @Test
    void notKnowingIsAnAnswerWhereItMayBeOne() {
        Session session = Trees.walk(AT_DIRECTION, Answer.unknown());

        assertThat(session.current().id().value()).isEqualTo("q-symptoms");
        assertThat(session.facts()).containsOnlyKeys("direction").containsValue(Answer.unknown());
        assertThat(session.trace().get(0).answer()).contains(Answer.unknown());
        assertThat(((WalkedSession) session).value("direction")).isNull();
    }

    @Test
    void offersWhatTheWalkShows() {
        AnswerSpec symptoms = ((Node.Question) AT_SYMPTOMS.current()).answerSpec();
        Session receiving = Trees.walk(AT_DIRECTION, Answer.option("receive"));

        assertThat(symptoms.options(AT_SYMPTOMS))
                .extracting(AnswerSpec.Option::id)
                .containsExactly("slow", "none");
        assertThat(symptoms.options(receiving))
                .extracting(AnswerSpec.Option::id)
                .containsExactly("slow", "full", "none");
        assertThat(symptoms.options(AT_DIRECTION))
                .extracting(AnswerSpec.Option::id)
                .containsExactly("slow", "none");
        assertThat(Trees.walk(receiving, Answer.options("full", "slow")).step()).isEqualTo(2);
    }

    @Test
    void saysThatAnOptionIsNotOfferedHere() {
        StepResult.Rejected rejected = (StepResult.Rejected) AT_SYMPTOMS.answer(Answer.options("full"));

        assertThat(rejected.problems())
                .containsExactly(
                        AnswerProblem.of(Code.NO_SUCH_OPTION, "当前情况下不能选“full”。", "\"full\" is not available here."));
        assertThat(rejected.problems().get(0).message(Locale.UK)).isEqualTo("\"full\" is not available here.");
    }

    @Test
    void theOrderOfOptionsAndTheirRepetitionMakeNoOtherSession() {
        Session receiving = Trees.walk(AT_DIRECTION, Answer.option("receive"));
        Session one = Trees.walk(receiving, Answer.options("slow", "full"));
        Session other = Trees.walk(receiving, Answer.options("full", "slow", "full"));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.snapshot()).isEqualTo(other.snapshot());
        assertThat(one.snapshot().toJson()).isEqualTo(other.snapshot().toJson());
    }

    @Test
    void equalNumbersMakeEqualSessions() {
        Session one = Trees.walk(AT_POWER, Answer.number("-31.0"));
        Session other = Trees.walk(AT_POWER, new Answer.Number(new BigDecimal("-3.1E+1")));

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.snapshot().toJson()).isEqualTo(other.snapshot().toJson()).contains("\"-31\"");
    }

    @Test
    void anAnswerOnTheBoundaryIsTaken() {
        for (String number : List.of("-40", "-40.0", "0", "-0", "-0.1")) {
            assertThat(AT_POWER.answer(Answer.number(number))).isInstanceOf(StepResult.Advanced.class);
        }
        assertThat(AT_PLACE.answer(Answer.text(" 𠮷𠮷𠮷𠮷𠮷 "))).isInstanceOf(StepResult.Advanced.class);
    }

    @Test
    void namesWhatIsNull() {
        assertThatThrownBy(() -> AT_DIRECTION.answer(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("answer");
        assertThatThrownBy(() -> AT_DIRECTION.answer(0, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("answer");
    }
}
