package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Drift;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resumed walk tells the clerk, in both languages. */
class ResumptionMessagesTest {
    private static final WalkableTree TREE = ThreeQuestions.tree();
    private static final Session SESSION = Trees.walk(TREE.start(), Answer.option("receive"), Answer.yes());
    private static final Drift REMOVED =
            Drift.of(Drift.Kind.NODE_REMOVED, NodeId.of("q"), "步骤“q”已取消。", "The step \"q\" was removed.");

    private static void says(Resumption resumption, String chinese, String english) {
        assertThat(resumption.message(Locale.CHINA)).isEqualTo(chinese);
        assertThat(resumption.message(Locale.UK)).isEqualTo(english);
    }

    @Test
    void anUnchangedWalkIsResumed() {
        says(TREE.resume(SESSION.snapshot()), "已恢复到上次的步骤。", "Resumed where you left off.");
    }

    @Test
    void newWordingIsMentioned() {
        Resumption resumption =
                ThreeQuestions.changed("'text': 'q-all？'", "'text': '全部？'").resume(SESSION.snapshot());

        says(resumption, "部分文字有更新，答案不受影响。", "Some wording has changed since 1.0.0. Your answers are unaffected.");
        assertThat(resumption.drift())
                .containsExactly(Drift.of(
                        Drift.Kind.WORDING_CHANGED,
                        NodeId.of("q-direction"),
                        "部分文字有更新，答案不受影响。",
                        "Some wording has changed since 1.0.0. Your answers are unaffected."));
    }

    @Test
    void keptAnswersAreMentioned() {
        says(
                ThreeQuestions.changed("'outcomeCode': 'shop'", "'outcomeCode': 'other'")
                        .resume(SESSION.snapshot()),
                "流程有更新，之前的答案都保留。",
                "The procedure was updated. All answers were kept.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | 流程有更新，请从这里继续。                  | The procedure was updated. Continue from here.
            1 | 流程有更新，1个答案不再适用，请从这里继续。 | The procedure was updated. 1 answer no longer applies; continue from here.
            2 | 流程有更新，2个答案不再适用，请从这里继续。 | The procedure was updated. 2 answers no longer apply; continue from here.
            """)
    void unusedAnswersAreCounted(int unused, String chinese, String english) {
        TraceEntry entry =
                new TraceEntry(1, NodeId.of("q"), TreeId.of("sms"), "", Optional.of(Answer.yes()), false, false);

        says(new Resumption.Diverged(SESSION, List.of(REMOVED), Collections.nCopies(unused, entry)), chinese, english);
    }

    @ParameterizedTest(name = "{2} {0}")
    @CsvSource(delimiter = '|', textBlock = """
            'id': 'q-all'¦'id': 'q-new', 'formerly': ['q-all']¦'otherwise': 'q-all'¦'otherwise': 'q-new' | RENAMED | 步骤编号改为q-new。 | Node renamed to q-new.
            {'id': 'receive', 'label'¦{'id': 'in', 'formerly': ['receive'], 'label' | RENAMED | 选项编号由receive改为in。 | Option receive renamed to in.
            {'id': 'receive', 'label'¦{'id': 'other', 'label' | OPTION_REMOVED | “q-direction？”的答案已不可选，请重新选择。 | The answer to "q-direction?" is no longer available. Choose again.
            'id': 'q-all'¦'id': 'q-new'¦'otherwise': 'q-all'¦'otherwise': 'q-new' | NODE_REMOVED | 步骤“q-all”已取消。 | The step "q-all" was removed.
            'root': 'q-direction'¦'root': 'q-all'¦'to': 'q-fixed'¦'to': 'q-direction' | QUESTION_INSERTED | 步骤“q-all？”提前了。 | The step "q-all?" now comes earlier.
            'is': true}, 'to': 'q-fixed'¦'is': true}, 'to': 'r-one' | ROUTE_CHANGED | 同样的答案现在转到“r-one？”。 | The same answers now lead to "r-one?".
            'otherwise': 'q-all'¦'otherwise': 'r-one' | ROUTE_CHANGED | 同样的答案现在转到“r-one？”。 | The same answers now lead to "r-one?".
            'otherwise': 'q-all'¦'otherwise': 'r-one'¦'r-one？'¦'请办理。'¦'r-one?'¦'Do it.' | ROUTE_CHANGED | 同样的答案现在转到“请办理”。 | The same answers now lead to "Do it".
            """)
    void everyDifferenceIsASentence(String edits, Drift.Kind kind, String chinese, String english) {
        String file = ThreeQuestions.FILE;
        String[] parts = edits.replace('\'', '"').split("¦", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            assertThat(file).contains(parts[i]);
            file = file.replace(parts[i], parts[i + 1]);
        }

        List<Drift> drift = RandomTrees.read(file).resume(SESSION.snapshot()).drift();

        assertThat(drift).hasSize(1);
        assertThat(drift.get(0).kind()).isEqualTo(kind);
        assertThat(drift.get(0).message(Locale.CHINA)).isEqualTo(chinese);
        assertThat(drift.get(0).message(Locale.UK)).isEqualTo(english);
    }

    @Test
    void aNumberThatIsNoLongerValidIsEnteredAgain() {
        String nodes = Trees.question("q", "n", ", 'otherwise': 'r'") + "," + Trees.resolution("r", "done");
        Session session = Trees.walk(
                Trees.tree("t", Trees.number("n", "0", "100", 0), "q", nodes).start(), Answer.number(50));
        WalkableTree narrowed = Trees.tree("t", Trees.number("n", "0", "10", 0), "q", nodes);

        SessionSnapshot snapshot = session.snapshot();
        SessionSnapshot open = new SessionSnapshot(
                snapshot.tree(),
                snapshot.contentVersion(),
                snapshot.structureFingerprint(),
                snapshot.contentFingerprint(),
                Map.of(),
                snapshot.steps(),
                snapshot.current(),
                Optional.empty());

        assertThat(narrowed.resume(open).drift())
                .containsExactly(Drift.of(
                        Drift.Kind.OPTION_REMOVED,
                        NodeId.of("q"),
                        "“q？”的答案不再有效，请重新填写。",
                        "The answer to \"q?\" is no longer valid. Enter it again."));
    }

    @Test
    void aRejectedFactIsNamedByItsLabelOrElseByItsName() {
        SessionSnapshot known =
                TREE.start(Map.of("direction", Answer.option("send"))).snapshot();
        WalkableTree changed = RandomTrees.read(ThreeQuestions.FILE
                .replace("\"id\": \"send\", \"label\"", "\"id\": \"out\", \"label\"")
                .replace(
                        "\"label\": \"direction\", \"labelEn\": \"direction\"",
                        "\"label\": \"方向\", \"labelEn\": \"Direction\""));
        WalkableTree renamed = RandomTrees.read(ThreeQuestions.FILE
                .replace("\"name\": \"direction\"", "\"name\": \"way\"")
                .replace("\"fact\": \"direction\"", "\"fact\": \"way\""));

        assertThat(changed.resume(known).drift())
                .contains(Drift.of(
                        Drift.Kind.FACT_REJECTED,
                        NodeId.of("q-direction"),
                        "系统带入的“方向”不再有效，需要时会重新询问。",
                        "The prefilled value of \"Direction\" is no longer valid and will be asked again if it is"
                                + " needed."));
        assertThat(renamed.resume(known).drift())
                .contains(Drift.of(
                        Drift.Kind.FACT_REJECTED,
                        NodeId.of("q-direction"),
                        "系统带入的“direction”已取消，不再使用。",
                        "The prefilled value of \"direction\" is no longer used."));
    }

    @Test
    void aRejectionTellsWhatToDo() {
        SessionSnapshot open = SESSION.snapshot();
        SessionSnapshot forged = new SessionSnapshot(
                open.tree(),
                open.contentVersion(),
                open.structureFingerprint(),
                open.contentFingerprint(),
                Map.of(),
                List.of(),
                open.current(),
                Optional.empty());
        Session ended = Trees.walk(TREE.start(), Answer.option("receive"), Answer.no());

        says(
                SmsTrees.sms(SmsTrees.SMS.replace("\"id\": \"sms\"", "\"id\": \"mms\""))
                        .resume(open),
                "这条记录属于“sms”，不能在“mms”中继续。",
                "This record belongs to \"sms\" and cannot be resumed in \"mms\".");
        says(TREE.resume(forged), "记录与流程不一致，不能恢复，请重新开始。", "The record does not match the procedure. Start again.");
        says(
                ThreeQuestions.changed("'outcomeCode': 'one'", "'outcomeCode': 'several'")
                        .resume(ended.snapshot()),
                "这次排查已在1.0.0版流程中结束（one），按原结论处理。",
                "This case ended under version 1.0.0 (one). The original outcome stands.");
        assertThat(TREE.resume(forged)).hasToString("Rejected: The record does not match the procedure. Start again.");
        assertThat(TREE.resume(forged).findSession()).isEmpty();
    }

    @Test
    void differencesAndRejectionsAreEqualByContent() {
        Resumption.Rejected rejected = Resumption.Rejected.of(List.of(REMOVED), "甲", "a");

        assertThat(REMOVED)
                .hasToString("Drift NODE_REMOVED q")
                .isEqualTo(
                        Drift.of(Drift.Kind.NODE_REMOVED, NodeId.of("q"), "步骤“q”已取消。", "The step \"q\" was removed."))
                .isNotEqualTo(Drift.of(Drift.Kind.NODE_REMOVED, NodeId.of("p"), "步骤“q”已取消。", "x"))
                .isNotEqualTo("q");
        assertThat(rejected)
                .isEqualTo(Resumption.Rejected.of(List.of(REMOVED), "甲", "a"))
                .hasSameHashCodeAs(Resumption.Rejected.of(List.of(REMOVED), "甲", "a"))
                .isNotEqualTo(Resumption.Rejected.of(List.of(), "甲", "a"))
                .isNotEqualTo(Resumption.Rejected.of(List.of(REMOVED), "乙", "a"))
                .isNotEqualTo(Resumption.Rejected.of(List.of(REMOVED), "甲", "b"));
    }

    @Test
    void namesTheNullParameter() {
        NodeId node = NodeId.of("q");
        assertThatNullPointerException()
                .isThrownBy(() -> Drift.of(null, node, "甲", "a"))
                .withMessage("kind");
        assertThatNullPointerException()
                .isThrownBy(() -> Drift.of(Drift.Kind.RENAMED, null, "甲", "a"))
                .withMessage("node");
        assertThatNullPointerException()
                .isThrownBy(() -> Drift.of(Drift.Kind.RENAMED, node, null, "a"))
                .withMessage("message");
        assertThatNullPointerException()
                .isThrownBy(() -> Drift.of(Drift.Kind.RENAMED, node, "甲", null))
                .withMessage("messageEn");
        assertThatNullPointerException()
                .isThrownBy(() -> Resumption.Rejected.of(null, "甲", "a"))
                .withMessage("drift");
        assertThatNullPointerException().isThrownBy(() -> REMOVED.message(null)).withMessage("locale");
        assertThatNullPointerException()
                .isThrownBy(() -> TREE.resume(SESSION.snapshot()).message(null))
                .withMessage("locale");
    }
}
