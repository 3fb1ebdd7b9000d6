package io.github.servicehandbook.internal.tree.walk;

import static io.github.servicehandbook.internal.tree.walk.SmsTrees.FULL;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.NONE;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.RECEIVE;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.SEND;
import static io.github.servicehandbook.internal.tree.walk.SmsTrees.place;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.content.TreeFixtures;
import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks through called trees, attempts and known facts, taken up under the content they had or under another. */
class ChangedContentTest {
    private static final WalkableTree TREE = SmsTrees.sms();
    private static final Session AT_FIXED = Trees.walk(TREE.start(), RECEIVE, FULL, Answer.yes(), FULL, Answer.no());
    private static final Session REPORTED = Trees.walk(AT_FIXED, Answer.no());

    /** The tree after edits, each old and new text in turn, of its own file or of the called one. */
    private static WalkableTree edited(String edits) {
        String sms = SmsTrees.SMS;
        String signal = SmsTrees.SIGNAL;
        String[] parts = edits.replace('\'', '"').split("¦", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            String old = parts[i];
            assertThat(sms + signal).contains(old);
            sms = sms.replace(old, parts[i + 1]);
            signal = signal.replace(old, parts[i + 1]);
        }
        WalkableTree tree = TreeFixtures.tree(sms, TreeFixtures.tree(signal));
        assertThat(TreeStructure.errors(tree.model())).isEmpty();
        return tree;
    }

    private static Session session(Resumption resumption) {
        if (resumption instanceof Resumption.Exact exact) {
            return exact.session();
        }
        return resumption instanceof Resumption.Replayed replayed
                ? replayed.session()
                : ((Resumption.Diverged) resumption).session();
    }

    private static List<String> drift(Resumption resumption) {
        return resumption.drift().stream()
                .map(drift -> drift.kind() + " " + drift.node() + " " + drift.message(Locale.UK))
                .toList();
    }

    @Test
    void aWalkIsTakenUpWhereverItStands() {
        List<Session> sessions = new ArrayList<>();
        for (Session at = REPORTED; at != null; at = at.back().orElse(null)) {
            sessions.add(at);
        }
        sessions.add(TREE.start(Map.of("direction", SEND, "arrears", Answer.yes())));
        sessions.add(Trees.walk(TREE.start(Map.of("bars", FULL, "fixed", Answer.no())), RECEIVE));
        assertThat(sessions).hasSize(9);

        for (Session session : sessions) {
            SessionSnapshot snapshot =
                    SessionSnapshot.fromJson(session.snapshot().toJson());

            assertThat(SmsTrees.sms().resume(snapshot)).isEqualTo(new Resumption.Exact(session, List.of()));
            assertThat(place(session(SmsTrees.sms().resume(snapshot)))).isEqualTo(place(session));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a question    | 'text': 'q-spread？'
            a title       | 'title': '短信'
            a called tree | 'text': 'q-bars？'
            an option     | 'label': 'full'
            an outcome    | 'text': 'r-ok？'
            English alone | 'textEn': 'q-bars?'
            a citation    | 'note': '编者'
            """)
    void otherWordingIsTakenUpExactly(String situation, String words) {
        WalkableTree tree = edited(words + "¦" + words.substring(0, words.lastIndexOf('\'')) + "·'");

        Resumption resumption = tree.resume(AT_FIXED.snapshot());

        assertThat(resumption).isInstanceOf(Resumption.Exact.class);
        assertThat(drift(resumption))
                .containsExactly("WORDING_CHANGED q-direction Some wording has changed since 1.0.0. Your answers are"
                        + " unaffected.");
        assertThat(tree.structureFingerprint()).isEqualTo(TREE.structureFingerprint());
        assertThat(tree.contentFingerprint()).isNotEqualTo(TREE.contentFingerprint());
        assertThat(session(resumption).tree()).isSameAs(tree);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a node of the called tree renamed  | 'id': 'q-bars'¦'id': 'q-signal', 'formerly': ['q-bars']¦'root': 'q-bars'¦'root': 'q-signal' | RENAMED q-bars Node renamed to q-signal.;RENAMED q-bars Node renamed to q-signal.
            a node renamed for the second time | 'id': 'q-spread'¦'id': 'q-all', 'formerly': ['q-odd', 'q-spread']¦'to': 'q-spread'¦'to': 'q-all' | RENAMED q-spread Node renamed to q-all.
            the current node renamed           | 'id': 'c-fixed'¦'id': 'c-restart', 'formerly': ['c-fixed']¦'to': 'c-fixed'¦'to': 'c-restart'¦'otherwise': 'c-fixed'¦'otherwise': 'c-restart'¦'unknown': 'c-fixed'¦'unknown': 'c-restart' | RENAMED c-fixed Node renamed to c-restart.;RENAMED c-fixed Node renamed to c-restart.
            an option of the called tree       | {'id': 'full', 'label'¦{'id': 'most', 'formerly': ['full'], 'label' | RENAMED q-bars Option full renamed to most.;RENAMED q-bars Option full renamed to most.
            an ending further on               | 'outcomeCode': 'report'¦'outcomeCode': 'ticket' |
            one attempt more                   | 'maxVisits': 2¦'maxVisits': 3 |
            an option that was not chosen gone | {'id': 'some', 'label'¦{'id': 'few', 'label'¦'in': ['some']¦'in': ['few'] |
            """)
    void whatFitsIsReplayedToWhereItStood(String situation, String edits, String drift) {
        Resumption resumption = edited(edits).resume(AT_FIXED.snapshot());

        assertThat(resumption).isInstanceOf(Resumption.Replayed.class);
        assertThat(drift(resumption)).isEqualTo(drift == null ? List.of() : List.of(drift.split(";", -1)));
        assertThat(session(resumption).step()).isEqualTo(5);
        assertThat(session(resumption).facts()).containsEntry("fixed", Answer.no());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an option of the called tree gone | {'id': 'full', 'label'¦{'id': 'most', 'label' | OPTION_REMOVED q-bars The answer to "q-bars?" is no longer available. Choose again. | 1 | sms:s-first/q-bars | 2,3,4,5
            a node gone                       | 'id': 'q-spread'¦'id': 'q-all'¦'to': 'q-spread'¦'to': 'q-all' | NODE_REMOVED q-spread The step "q-spread" was removed. | 2 | q-all | 3,4,5
            a call gone                       | 'id': 's-second'¦'id': 's-again'¦'otherwise': 's-second'¦'otherwise': 's-again' | NODE_REMOVED q-bars The step "q-bars" was removed. | 3 | sms:s-again/q-bars | 4,5
            a question inserted in between    | {'code': 'ok', 'to': 'd-arrears'}¦{'code': 'ok', 'to': 'q-direction'}¦'fact': 'direction', 'routes'¦'fact': 'direction', 'maxVisits': 3, 'exhausted': 'd-arrears', 'routes' | QUESTION_INSERTED c-fixed A new step "q-direction?" was added. | 4 | q-direction | 5
            one attempt fewer                 | 'maxVisits': 2¦'maxVisits': 1 | ROUTE_CHANGED c-fixed The same answers now lead to "e-fault?". | 5 | e-fault | ''
            a call that ends the walk now     | {'code': 'ok', 'to': 'd-arrears'}¦{'code': 'ok', 'ends': true} | ROUTE_CHANGED c-fixed The same answers now lead to "r-ok?". | 4 | sms:s-second/r-ok | 5
            a decision that goes another way  | 'otherwise': 'c-fixed', 'unknown': 'c-fixed'¦'otherwise': 'c-fixed', 'unknown': 'r-pay' | ROUTE_CHANGED c-fixed The same answers now lead to "r-pay?". | 4 | r-pay | 5
            """)
    void whatDoesNotFitIsLeftOver(
            String situation, String edits, String drift, int step, String where, String leftOver) {
        Resumption resumption = edited(edits).resume(AT_FIXED.snapshot());

        assertThat(resumption).isInstanceOf(Resumption.Diverged.class);
        assertThat(drift(resumption)).containsExactly(drift);
        assertThat(session(resumption).step()).isEqualTo(step);
        assertThat(place(session(resumption))).isEqualTo(where);
        assertThat(((Resumption.Diverged) resumption).unusedAnswers())
                .extracting(entry -> String.valueOf(entry.step()))
                .isEqualTo(leftOver.isEmpty() ? List.of() : List.of(leftOver.split(",", -1)));
    }

    @Test
    void aQuestionPutInFrontLeavesAllAnswers() {
        String file = SmsTrees.SMS
                .replace("\"root\": \"q-direction\"", "\"root\": \"q-first\"")
                .replace(
                        "\"nodes\": [",
                        "\"nodes\": ["
                                + Trees.question("q-first", "spread", ", 'otherwise': 'q-direction'")
                                        .replace('\'', '"')
                                + ",");

        Resumption resumption = SmsTrees.sms(file).resume(AT_FIXED.snapshot());

        assertThat(drift(resumption))
                .containsExactly("QUESTION_INSERTED q-direction A new step \"q-first?\" was added.");
        assertThat(((Resumption.Diverged) resumption).unusedAnswers())
                .extracting(entry -> entry.step() + " " + entry.path() + " " + entry.node() + " " + entry.automatic()
                        + entry.prefilled())
                .containsExactly(
                        "1  q-direction falsefalse",
                        "2 sms:s-first q-bars falsefalse",
                        "3  q-spread falsefalse",
                        "4 sms:s-second q-bars falsefalse",
                        "5  c-fixed falsefalse");
        assertThat(((Resumption.Diverged) resumption).unusedAnswers())
                .extracting(entry -> entry.answer().orElseThrow())
                .containsExactly(RECEIVE, FULL, Answer.yes(), FULL, Answer.no());
    }

    @Test
    void anAnswerThatIsOutOfItsNewDomainIsGone() {
        String file = Trees.json(
                "t",
                Trees.number("n", "0", "9", 1) + "," + Trees.fact("x", "TEXT", ", 'longest': 9"),
                "q",
                Trees.question("q", "n", ", 'allowUnknown': true, 'otherwise': 'p'") + ","
                        + Trees.question("p", "x", ", 'otherwise': 'r'") + "," + Trees.resolution("r", "done"));
        WalkableTree old = TreeFixtures.tree(file);
        Session known = Trees.walk(old.start(), Answer.number("8.5"), Answer.text("123456789"));
        Session unknown = Trees.walk(old.start(), Answer.unknown());

        for (String edit : List.of("\"most\": 9¦\"most\": 8", "\"scale\": 1¦\"scale\": 0")) {
            Resumption resumption = TreeFixtures.tree(file.replace(edit.split("¦", -1)[0], edit.split("¦", -1)[1]))
                    .resume(known.snapshot());
            assertThat(resumption).as(edit).isInstanceOf(Resumption.Rejected.class);
            resumption = TreeFixtures.tree(file.replace(edit.split("¦", -1)[0], edit.split("¦", -1)[1]))
                    .resume(known.back().orElseThrow().snapshot());
            assertThat(drift(resumption))
                    .containsExactly("OPTION_REMOVED q The answer to \"q?\" is no longer valid. Enter it again.");
            assertThat(session(resumption)).isInstanceOf(WalkedSession.class);
            assertThat(session(resumption).step()).isZero();
        }
        WalkableTree strict = TreeFixtures.tree(file.replace(", \"allowUnknown\": true", ""));
        assertThat(drift(strict.resume(unknown.snapshot())))
                .containsExactly("OPTION_REMOVED q The answer to \"q?\" is no longer valid. Enter it again.");
    }

    @Test
    void anOptionThatIsHiddenNowIsGone() {
        WalkableTree hiding = SmsTrees.sms(SmsTrees.SMS.replace(
                "\"fact\": \"direction\", \"routes\"",
                "\"fact\": \"direction\", \"showWhen\": [{\"option\": \"receive\", \"when\": {\"known\": \"arrears\"}}],"
                        + " \"routes\""));

        Resumption resumption =
                hiding.resume(TREE.start().answer(RECEIVE).session().snapshot());

        assertThat(drift(resumption))
                .containsExactly(
                        "OPTION_REMOVED q-direction The answer to \"q-direction?\" is no longer available. Choose"
                                + " again.");
        assertThat(session(resumption).step()).isZero();
        Session informed = TREE.start(Map.of("arrears", Answer.no()));
        assertThat(hiding.resume(Trees.walk(informed, RECEIVE).snapshot())).isInstanceOf(Resumption.Replayed.class);
    }

    @Test
    void aRemovedKnownFactIsReportedAndTheRestIsReplayed() {
        Session session = Trees.walk(TREE.start(Map.of("arrears", Answer.no())), SEND);
        WalkableTree without = edited(
                "{'name': 'arrears', 'kind': 'YES_NO', 'label': 'arrears', 'labelEn': 'arrears'},¦"
                        + "¦{'when': {'fact': 'arrears', 'is': true}, 'to': 'r-pay'}¦{'when': {'known': 'fixed'}, 'to': 'r-pay'}");

        Resumption resumption = without.resume(session.snapshot());

        assertThat(drift(resumption))
                .containsExactly("FACT_REJECTED q-direction The prefilled value of \"arrears\" is no longer used.");
        assertThat(place(session(resumption))).isEqualTo("c-fixed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'in-arrears'¦'paid'",
                "'restarted'¦'fine'",
                "'id': 'q-spread'¦'id': 'q-all'¦'to': 'q-spread'¦'to': 'q-all'"
            })
    void anEndedWalkKeepsItsOutcome(String edits) {
        Session paid = Trees.walk(TREE.start(Map.of("arrears", Answer.yes())), SEND);

        Resumption resumption = edited(edits).resume(paid.snapshot());

        if (edits.startsWith("'in-arrears'")) {
            assertThat(resumption)
                    .isEqualTo(Resumption.Rejected.of(
                            List.of(),
                            "这次排查已在1.0.0版流程中结束（in-arrears），按原结论处理。",
                            "This case ended under version 1.0.0 (in-arrears). The original outcome stands."));
        } else {
            assertThat(resumption).isInstanceOf(Resumption.Replayed.class);
            assertThat(session(resumption).outcome().map(Outcome::code)).contains("in-arrears");
        }
    }

    @Test
    void anEndedWalkIsNotReopened() {
        for (String edits : List.of(
                "'maxVisits': 2¦'maxVisits': 3",
                "'maxVisits': 2¦'maxVisits': 1",
                "'id': 'q-spread'¦'id': 'q-all'¦'to': 'q-spread'¦'to': 'q-all'",
                "{'id': 'full', 'label'¦{'id': 'most', 'label'")) {
            Resumption resumption = edited(edits).resume(REPORTED.snapshot());

            assertThat(resumption).as(edits).isInstanceOf(Resumption.Rejected.class);
            assertThat(resumption.message(Locale.UK))
                    .isEqualTo("This case ended under version 1.0.0 (report). The original outcome stands.");
        }
    }

    @Test
    void aTreeOfAnotherNameIsAnotherTree() {
        WalkableTree renamed = SmsTrees.sms(SmsTrees.SMS.replace("\"id\": \"sms\"", "\"id\": \"sms-failure\""));

        assertThat(renamed.resume(AT_FIXED.snapshot()))
                .isEqualTo(Resumption.Rejected.of(
                        List.of(),
                        "这条记录属于“sms”，不能在“sms-failure”中继续。",
                        "This record belongs to \"sms\" and cannot be resumed in \"sms-failure\"."));
        assertThat(TreeFixtures.tree(SmsTrees.SIGNAL)
                        .resume(AT_FIXED.snapshot())
                        .message(Locale.UK))
                .isEqualTo("This record belongs to \"sms\" and cannot be resumed in \"signal\".");
    }

    @Test
    void aCallRenamedIsFollowedByItsFormerId() {
        WalkableTree tree =
                edited("'id': 's-first'¦'id': 's-one', 'formerly': ['s-first']¦'to': 's-first'¦'to': 's-one'");

        Resumption resumption =
                tree.resume(Trees.walk(TREE.start(), RECEIVE, NONE).snapshot());

        assertThat(resumption).isInstanceOf(Resumption.Replayed.class);
        assertThat(place(session(resumption))).isEqualTo("sms:s-one/r-none");
    }
}
