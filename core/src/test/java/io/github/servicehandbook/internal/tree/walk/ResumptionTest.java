package io.github.servicehandbook.internal.tree.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Drift;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved walks under the same content and under other content. */
class ResumptionTest {
    private static final WalkableTree TREE = ThreeQuestions.tree();
    private static final SessionSnapshot OPEN =
            Trees.walk(TREE.start(), Answer.option("receive"), Answer.yes()).snapshot();
    private static final SessionSnapshot ENDED =
            Trees.walk(TREE.start(), Answer.option("receive"), Answer.no()).snapshot();

    @Test
    void underTheSameContentTheWalkStandsWhereItStood() {
        assertThat(TREE.resume(OPEN))
                .isEqualTo(new Resumption.Exact(
                        Trees.walk(TREE.start(), Answer.option("receive"), Answer.yes()), List.of()));
        assertThat(((Resumption.Exact) TREE.resume(ENDED)).session().status()).isEqualTo(Session.Status.RESOLVED);
    }

    @Test
    void otherWordingIsNoOtherStructure() {
        WalkableTree reworded = ThreeQuestions.changed("'text': 'q-all？'", "'text': '全部都这样吗？'");

        Resumption resumption = reworded.resume(OPEN);

        assertThat(resumption).isInstanceOf(Resumption.Exact.class);
        assertThat(resumption.drift()).extracting(Drift::kind).containsExactly(Drift.Kind.WORDING_CHANGED);
        assertThat(reworded.structureFingerprint()).isEqualTo(TREE.structureFingerprint());
        assertThat(reworded.contentFingerprint()).isNotEqualTo(TREE.contentFingerprint());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a node renamed        | 'id': 'q-all'¦'id': 'q-everyone', 'formerly': ['q-all']¦'otherwise': 'q-all'¦'otherwise': 'q-everyone' | Replayed | RENAMED q-all Node renamed to q-everyone. | 2 | q-fixed
            an option renamed     | {'id': 'receive', 'label'¦{'id': 'in', 'formerly': ['receive'], 'label' | Replayed | RENAMED q-direction Option receive renamed to in. | 2 | q-fixed
            an option gone        | {'id': 'receive', 'label'¦{'id': 'other', 'label' | Diverged | OPTION_REMOVED q-direction The answer to "q-direction?" is no longer available. Choose again. | 0 | q-direction
            a node gone           | 'id': 'q-all'¦'id': 'q-new'¦'otherwise': 'q-all'¦'otherwise': 'q-new' | Diverged | NODE_REMOVED q-all The step "q-all" was removed. | 1 | q-new
            another way           | 'is': true}, 'to': 'q-fixed'¦'is': true}, 'to': 'r-one' | Diverged | ROUTE_CHANGED q-fixed The same answers now lead to "r-one?". | 2 | r-one
            nothing that it meets | 'outcomeCode': 'shop'¦'outcomeCode': 'other-shop' | Replayed | | 2 | q-fixed
            """)
    void underOtherContentItSaysWhatItMet(
            String situation, String edits, String kind, String drift, int step, String current) {
        String file = ThreeQuestions.FILE;
        String[] parts = edits.replace('\'', '"').split("¦", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            file = file.replace(parts[i], parts[i + 1]);
        }

        Resumption resumption = RandomTrees.read(file).resume(OPEN);

        assertThat(resumption.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(resumption.drift())
                .extracting(found -> found.kind() + " " + found.node() + " " + found.message(Locale.UK))
                .containsExactlyElementsOf(drift == null ? List.of() : List.of(drift));
        Session session = resumption instanceof Resumption.Replayed replayed
                ? replayed.session()
                : ((Resumption.Diverged) resumption).session();
        assertThat(session.step()).isEqualTo(step);
        assertThat(session.current().id().value()).isEqualTo(current);
    }

    @Test
    void aQuestionInsertedLeavesTheLaterAnswersAsSuggestions() {
        WalkableTree inserted = RandomTrees.read(ThreeQuestions.FILE
                .replace("\"otherwise\": \"q-all\"", "\"otherwise\": \"q-new\"")
                .replace(
                        Trees.resolution("r-one", "one").replace('\'', '"'),
                        (Trees.question("q-new", "fixed", ", 'otherwise': 'q-all'") + ","
                                        + Trees.resolution("r-one", "one"))
                                .replace('\'', '"')));

        Resumption resumption = inserted.resume(OPEN);

        assertThat(resumption.drift())
                .containsExactly(Drift.of(
                        Drift.Kind.QUESTION_INSERTED,
                        NodeId.of("q-all"),
                        "新增了一步“q-new？”。",
                        "A new step \"q-new?\" was added."));
        Resumption.Diverged diverged = (Resumption.Diverged) resumption;
        assertThat(diverged.session().current().id().value()).isEqualTo("q-new");
        assertThat(diverged.unusedAnswers())
                .extracting(TraceEntry::node, entry -> entry.answer().orElseThrow())
                .containsExactly(tuple(NodeId.of("q-all"), Answer.yes()));
    }

    @Test
    void anEndedWalkKeepsItsOriginalOutcome() {
        WalkableTree turned = ThreeQuestions.changed("'outcomeCode': 'one'", "'outcomeCode': 'several'");

        Resumption resumption = turned.resume(ENDED);

        assertThat(resumption)
                .isEqualTo(Resumption.Rejected.of(
                        List.of(),
                        "这次排查已在1.0.0版流程中结束（one），按原结论处理。",
                        "This case ended under version 1.0.0 (one). The original outcome stands."));
        assertThat(ThreeQuestions.changed("'outcomeCode': 'shop'", "'outcomeCode': 'other-shop'")
                        .resume(ENDED))
                .isInstanceOf(Resumption.Replayed.class);
    }

    @Test
    void rejectsASnapshotOfAnotherTreeOrAForgedOne() {
        SessionSnapshot other = with(OPEN, TreeId.of("mms"), OPEN.steps());
        SessionSnapshot forged = with(OPEN, OPEN.tree(), OPEN.steps().subList(0, 1));

        assertThat(TREE.resume(other))
                .isEqualTo(Resumption.Rejected.of(
                        List.of(),
                        "这条记录属于“mms”，不能在“sms”中继续。",
                        "This record belongs to \"mms\" and cannot be resumed in \"sms\"."));
        assertThat(TREE.resume(forged))
                .isEqualTo(Resumption.Rejected.of(
                        List.of(), "记录与流程不一致，不能恢复，请重新开始。", "The record does not match the procedure. Start again."));
    }

    private static SessionSnapshot with(SessionSnapshot snapshot, TreeId tree, List<SessionSnapshot.Step> steps) {
        return new SessionSnapshot(
                tree,
                snapshot.contentVersion(),
                snapshot.structureFingerprint(),
                snapshot.contentFingerprint(),
                snapshot.knownFacts(),
                steps,
                snapshot.current(),
                snapshot.outcomeCode());
    }

    @Test
    void aKnownFactWithAnInvalidValueIsDroppedAndReported() {
        SessionSnapshot snapshot =
                TREE.start(Map.of("direction", Answer.option("send"))).snapshot();
        WalkableTree changed = ThreeQuestions.changed("{'id': 'send', 'label'", "{'id': 'out', 'label'");

        Resumption resumption = changed.resume(snapshot);

        assertThat(resumption.drift())
                .contains(
                        Drift.of(
                                Drift.Kind.FACT_REJECTED,
                                NodeId.of("q-direction"),
                                "系统带入的“direction”不再有效，需要时会重新询问。",
                                "The prefilled value of \"direction\" is no longer valid and will be asked again if it is needed."));
        assertThat(((Resumption.Diverged) resumption).session().current().id().value())
                .isEqualTo("q-direction");
    }

    @Property(tries = 1000)
    void resumingIsTheSession(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 9);
        Offer offer = Offer.ofRandomTree(text);
        Random random = new Random(seed);
        Session session = RandomTrees.read(text).start();
        for (int i = random.nextInt(8); i > 0 && session.status() == Session.Status.OPEN; i--) {
            Answer answer = offer.randomAnswer(session, random);
            if (answer != null) {
                session = Trees.walk(session, answer);
            }
        }

        SessionSnapshot snapshot = SessionSnapshot.fromJson(session.snapshot().toJson());

        assertThat(snapshot).isEqualTo(session.snapshot());
        assertThat(RandomTrees.read(text).resume(snapshot)).isEqualTo(new Resumption.Exact(session, List.of()));
    }

    @Property(tries = 1000)
    void whateverTheContentIsAWalkIsTakenUpOrRefused(@ForAll long seed, @ForAll long other) {
        String text = RandomTrees.sound(seed, 6);
        Offer offer = Offer.ofRandomTree(text);
        WalkableTree newer = RandomTrees.read(RandomTrees.sound(other, 6));
        Session session = RandomTrees.read(text).start();
        Random random = new Random(seed);
        while (session.status() == Session.Status.OPEN && random.nextInt(5) > 0) {
            Answer answer = offer.randomAnswer(session, random);
            if (answer == null) {
                break;
            }
            session = Trees.walk(session, answer);
        }

        Resumption resumption = newer.resume(session.snapshot());

        if (resumption instanceof Resumption.Diverged diverged) {
            assertThat(diverged.drift()).isNotEmpty();
            assertThat(diverged.session().step() + diverged.unusedAnswers().size())
                    .isEqualTo(session.step());
        } else if (resumption instanceof Resumption.Replayed replayed) {
            assertThat(replayed.session().step()).isEqualTo(session.step());
        }
    }
}
