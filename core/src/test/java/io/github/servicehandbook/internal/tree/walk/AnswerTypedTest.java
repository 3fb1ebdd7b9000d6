package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.AnswerProblem.Code;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.StepResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person types at each question of a walk: taken, or refused with a code and a sentence. */
class AnswerTypedTest {
    private static final WalkableTree TREE = AllKinds.tree();
    private static final List<String> TYPED =
            List.of("是", "２", "red，green", "－7", "-31.5", "说 \"不行\" \\ 𠮷", "2026年11月22日", AllKinds.SECRET);

    /** The walk after so many answers. */
    private static Session at(int step) {
        return Trees.walk(TREE.start(), AllKinds.ANSWERS.subList(0, step).toArray(Answer[]::new));
    }

    @Test
    void isWalkedByTyping() {
        Session session = TREE.start();
        for (String typed : TYPED) {
            StepResult result = session.answerTyped(typed);
            assertThat(result).as(typed).isInstanceOf(StepResult.Advanced.class);
            session = result.session();
        }

        assertThat(session).isEqualTo(AllKinds.reported(TREE));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | maybe       | WRONG_KIND          | 请回答“是”或“否”。                       | Answer yes or no.
            0 | ''          | EMPTY               | 请输入答案。                             | Enter an answer.
            0 | 不清楚      | UNKNOWN_NOT_ALLOWED | 这一步不能选“不清楚”，请选择或填写一项。 | "Not sure" is not available here. Choose an answer.
            1 | third       | NO_SUCH_OPTION      | 没有这个选项，请从列表中选择。           | No such option. Choose one from the list.
            1 | 3           | NO_SUCH_OPTION      | 没有这个选项，请从列表中选择。           | No such option. Choose one from the list.
            2 | '、，'      | EMPTY               | 请至少选择一项。                         | Choose at least one option.
            2 | none、red   | EXCLUSIVE_OPTION    | “none”不能和其他选项同时选。             | "none" cannot be combined with other options.
            3 | 1e2         | WRONG_KIND          | 请输入数字，例如12或-31.5，不要加逗号。  | Enter a number such as 12 or -31.5, without commas.
            3 | 101         | OUT_OF_RANGE        | 请填写-100到100之间的数字。              | Enter a number from -100 to 100.
            3 | 1.5         | TOO_MANY_DIGITS     | 请填写整数。                             | Enter a whole number.
            4 | -40.51      | OUT_OF_RANGE        | 请填写-40.5到0之间的数字。               | Enter a number from -40.5 to 0.
            6 | 2026-02-30  | OUT_OF_RANGE        | 没有这个日期，请检查。                   | This date does not exist.
            6 | 昨天        | WRONG_KIND          | 请输入日期，例如2026-11-22。             | Enter a date such as 2026-11-22.
            6 | 0000-01-01  | OUT_OF_RANGE        | 日期不在有效范围内，请重新填写。         | The date is out of range. Enter another one.
            7 | ' 　'       | EMPTY               | 请填写内容。                             | Enter some text.
            """)
    void refusesWithACodeAndASentence(int step, String typed, Code code, String text, String textEn) {
        Session session = at(step);

        StepResult result = session.answerTyped(typed);

        assertThat(result.session()).isSameAs(session);
        assertThat(((StepResult.Rejected) result).problems()).hasSize(1).allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message(Locale.CHINA)).isEqualTo(text);
            assertThat(problem.message(Locale.US)).isEqualTo(textEn);
        });
    }

    @Test
    void refusesWhatIsTooLongBeforeItIsRead() {
        assertThat(codes(at(3).answerTyped("1".repeat(65)))).containsExactly(Code.TOO_MANY_DIGITS);
        assertThat(codes(at(3).answerTyped("1".repeat(1_001)))).containsExactly(Code.TOO_LONG);
        assertThat(codes(at(7).answerTyped("很".repeat(41)))).containsExactly(Code.TOO_LONG);
        assertThat(codes(at(7).answerTyped("很".repeat(41) + "\u0000")))
                .containsExactly(Code.TOO_LONG, Code.ILLEGAL_CHARACTER);
    }

    private static List<Code> codes(StepResult result) {
        return ((StepResult.Rejected) result)
                .problems().stream().map(problem -> problem.code()).toList();
    }

    @Test
    void aStaleStepIsRefusedWhateverWasTyped() {
        Session session = at(2);

        for (String typed : List.of("是", "red", "", "no sense at all")) {
            assertThat(codes(session.answerTyped(1, typed))).containsExactly(Code.STALE_STEP);
            assertThat(codes(session.answerTyped(3, typed))).containsExactly(Code.STALE_STEP);
        }
        assertThat(session.answerTyped(2, "red").session().step()).isEqualTo(3);
    }

    @Test
    void nothingCanBeTypedAfterTheEnd() {
        Session ended = AllKinds.reported(TREE);

        assertThat(codes(ended.answerTyped("是"))).containsExactly(Code.ALREADY_ENDED);
        assertThat(codes(ended.answerTyped(0, "是"))).containsExactly(Code.STALE_STEP);
    }

    @Test
    void anOptionThatIsHiddenIsRefusedByNameToo() {
        Session session = Trees.walk(
                SmsTrees.sms(SmsTrees.SMS.replace(
                                "\"fact\": \"fixed\", \"maxVisits\"",
                                "\"fact\": \"fixed\", \"allowUnknown\": true, \"unknown\": \"r-pay\", \"maxVisits\""))
                        .start(),
                SmsTrees.SEND);
        assertThat(session.answerTyped("不知道").session().outcome()).isPresent();

        WalkableTree hiding = Trees.tree(
                "t",
                Trees.oneOf("c", "x", "y"),
                "q",
                Trees.question("q", "c", ", 'showWhen': [{'option': 'y', 'when': {'known': 'c'}}], 'otherwise': 'r'")
                        + "," + Trees.resolution("r", "done"));
        assertThat(codes(hiding.start().answerTyped("y"))).containsExactly(Code.NO_SUCH_OPTION);
    }

    @Test
    void checksAreAnsweredByTypingToo() {
        Session check = Trees.walk(SmsTrees.sms().start(Map.of("direction", SmsTrees.SEND)));

        assertThat(check.answerTyped("好").session().status()).isEqualTo(Session.Status.RESOLVED);
        assertThat(codes(check.answerTyped("好吧"))).containsExactly(Code.WRONG_KIND);
    }

    @Test
    void aRefusalDoesNotRepeatWhatWasTyped() {
        StepResult result = at(7).answerTyped(AllKinds.SECRET + "\u0001");

        assertThat(result.toString()).doesNotContain("13800138000");
        assertThat(at(3).answerTyped("13800138000").toString()).doesNotContain("13800138000");
    }

    @Test
    void namesWhatIsNull() {
        assertThatThrownBy(() -> TREE.start().answerTyped(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
        assertThatThrownBy(() -> AllKinds.reported(TREE).answerTyped(8, null)).hasMessage("text");
    }
}
