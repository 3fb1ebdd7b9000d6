package io.github.servicehandbook.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Drift;
import io.github.servicehandbook.troubleshooting.Outcome;
import io.github.servicehandbook.troubleshooting.Resumption;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.SessionSnapshot;
import io.github.servicehandbook.troubleshooting.StepResult;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import io.github.servicehandbook.troubleshooting.TreeDiff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved walks under the same content and under other content. */
class ResumptionTest {
    private static final String FILE = Trees.json(
            "sms",
            Trees.oneOf("direction", "receive", "send") + "," + Trees.yesNo("all") + "," + Trees.yesNo("fixed"),
            "q-direction",
            Trees.question("q-direction", "direction", ", 'otherwise': 'q-all'")
                    + ","
                    + Trees.question(
                            "q-all",
                            "all",
                            Trees.routes(Trees.is("all", true), "q-fixed", Trees.is("all", false), "r-one"))
                    + ","
                    + Trees.question(
                            "q-fixed",
                            "fixed",
                            Trees.routes(Trees.is("fixed", true), "r-done", Trees.is("fixed", false), "r-shop"))
                    + "," + Trees.resolution("r-one", "one") + "," + Trees.resolution("r-done", "done") + ","
                    + Trees.resolution("r-shop", "shop"));
    private static final TreeModel TREE = RandomTrees.read(FILE);
    private static final SessionSnapshot OPEN =
            Trees.walk(TREE.start(), Answer.option("receive"), Answer.yes()).snapshot();
    private static final SessionSnapshot ENDED =
            Trees.walk(TREE.start(), Answer.option("receive"), Answer.no()).snapshot();

    private static TreeModel changed(String old, String replacement) {
        String before = old.replace('\'', '"');
        assertThat(FILE).contains(before);
        return RandomTrees.read(FILE.replace(before, replacement.replace('\'', '"')));
    }

    @Test
    void underTheSameContentTheWalkStandsWhereItStood() {
        assertThat(TREE.resume(OPEN))
                .isEqualTo(new Resumption.Exact(
                        Trees.walk(TREE.start(), Answer.option("receive"), Answer.yes()), List.of()));
        assertThat(((Resumption.Exact) TREE.resume(ENDED)).session().status()).isEqualTo(Session.Status.RESOLVED);
    }

    @Test
    void otherWordingIsNoOtherStructure() {
        TreeModel reworded = changed("'text': 'q-all？'", "'text': '全部都这样吗？'");

        Resumption resumption = reworded.resume(OPEN);

        assertThat(resumption).isInstanceOf(Resumption.Exact.class);
        assertThat(resumption.drift()).extracting(Drift::kind).containsExactly(Drift.Kind.TEXT_ONLY);
        assertThat(reworded.structureFingerprint()).isEqualTo(TREE.structureFingerprint());
        assertThat(reworded.contentFingerprint()).isNotEqualTo(TREE.contentFingerprint());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a node renamed        | 'id': 'q-all'¦'id': 'q-everyone', 'formerly': ['q-all']¦'otherwise': 'q-all'¦'otherwise': 'q-everyone' | Replayed | RENAMED q-all the node is q-everyone now | 2 | q-fixed
            an option renamed     | {'id': 'receive', 'label'¦{'id': 'in', 'formerly': ['receive'], 'label' | Replayed | RENAMED q-direction the option receive is in now | 2 | q-fixed
            an option gone        | {'id': 'receive', 'label'¦{'id': 'other', 'label' | Diverged | OPTION_GONE q-direction the answer cannot be given any more | 0 | q-direction
            a node gone           | 'id': 'q-all'¦'id': 'q-new'¦'otherwise': 'q-all'¦'otherwise': 'q-new' | Diverged | NODE_GONE q-all the node is gone | 1 | q-new
            another way           | 'is': true}, 'to': 'q-fixed'¦'is': true}, 'to': 'r-one' | Diverged | ROUTE_CHANGED q-fixed the same answers lead to r-one | 2 | r-one
            nothing that it meets | 'outcomeCode': 'shop'¦'outcomeCode': 'other-shop' | Replayed | | 2 | q-fixed
            """)
    void underOtherContentItSaysWhatItMet(
            String situation, String edits, String kind, String drift, int step, String current) {
        String file = FILE;
        String[] parts = edits.replace('\'', '"').split("¦", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            file = file.replace(parts[i], parts[i + 1]);
        }

        Resumption resumption = RandomTrees.read(file).resume(OPEN);

        assertThat(resumption.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(resumption.drift())
                .extracting(found -> found.kind() + " " + found.node() + " " + found.detail())
                .containsExactlyElementsOf(drift == null ? List.of() : List.of(drift));
        Session session = resumption instanceof Resumption.Replayed replayed
                ? replayed.session()
                : ((Resumption.Diverged) resumption).session();
        assertThat(session.step()).isEqualTo(step);
        assertThat(session.current().id().value()).isEqualTo(current);
    }

    @Test
    void aQuestionInsertedLeavesTheLaterAnswersAsSuggestions() {
        TreeModel inserted = RandomTrees.read(FILE.replace("\"otherwise\": \"q-all\"", "\"otherwise\": \"q-new\"")
                .replace(
                        Trees.resolution("r-one", "one").replace('\'', '"'),
                        (Trees.question("q-new", "fixed", ", 'otherwise': 'q-all'") + ","
                                        + Trees.resolution("r-one", "one"))
                                .replace('\'', '"')));

        Resumption resumption = inserted.resume(OPEN);

        assertThat(resumption.drift())
                .extracting(found -> found.kind() + " " + found.node() + " " + found.detail())
                .containsExactly("QUESTION_INSERTED q-all q-new is asked before it");
        Resumption.Diverged diverged = (Resumption.Diverged) resumption;
        assertThat(diverged.session().current().id().value()).isEqualTo("q-new");
        assertThat(diverged.leftOver())
                .extracting(TraceEntry::node, entry -> entry.answer().orElseThrow())
                .containsExactly(tuple(NodeId.of("q-all"), Answer.yes()));
    }

    @Test
    void aWalkThatHasEndedIsNotDecidedAnew() {
        TreeModel turned = changed("'outcomeCode': 'one'", "'outcomeCode': 'several'");

        Resumption resumption = turned.resume(ENDED);

        assertThat(resumption)
                .isEqualTo(new Resumption.Refused(
                        "the walk ended with one under version 1.0.0 of the content, and is not decided anew",
                        List.of()));
        assertThat(changed("'outcomeCode': 'shop'", "'outcomeCode': 'other-shop'")
                        .resume(ENDED))
                .isInstanceOf(Resumption.Replayed.class);
    }

    @Test
    void refusesWhatIsOfAnotherTreeOrForged() {
        SessionSnapshot other = with(OPEN, TreeId.of("mms"), OPEN.steps());
        SessionSnapshot forged = with(OPEN, OPEN.tree(), OPEN.steps().subList(0, 1));

        assertThat(TREE.resume(other))
                .isEqualTo(new Resumption.Refused("the snapshot is of the tree mms, not of sms", List.of()));
        assertThat(TREE.resume(forged))
                .isEqualTo(new Resumption.Refused(
                        "the snapshot says that it is of this very content, but its answers do not lead where it says",
                        List.of()));
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
    void aKnownFactThatIsNoneAnyMoreIsDroppedAndSaid() {
        SessionSnapshot snapshot =
                TREE.start(Map.of("direction", Answer.option("send"))).snapshot();
        TreeModel changed = changed("{'id': 'send', 'label'", "{'id': 'out', 'label'");

        Resumption resumption = changed.resume(snapshot);

        assertThat(resumption.drift())
                .extracting(Drift::detail)
                .contains("the fact direction can no longer be known so");
        assertThat(((Resumption.Diverged) resumption).session().current().id().value())
                .isEqualTo("q-direction");
    }

    @Property(tries = 1000)
    void resumingIsTheSession(@ForAll long seed) {
        String text = RandomTrees.sound(seed, 9);
        Offer offer = Offer.ofRandomTree(text);
        Random random = new Random(seed);
        WalkedSession session = (WalkedSession) RandomTrees.read(text).start();
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
        TreeModel newer = RandomTrees.read(RandomTrees.sound(other, 6));
        WalkedSession session = (WalkedSession) RandomTrees.read(text).start();
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
            assertThat(diverged.session().step() + diverged.leftOver().size()).isEqualTo(session.step());
        } else if (resumption instanceof Resumption.Replayed replayed) {
            assertThat(replayed.session().step()).isEqualTo(session.step());
        }
    }

    @Test
    void tellsWhatChangedAndWhichAnswersEndElsewhere() {
        TreeModel newer = RandomTrees.read(FILE.replace(
                        "\"to\": \"r-done\"}, {\"when\": {\"fact\": \"fixed\", \"is\": false}, \"to\": \"r-shop\"",
                        "\"to\": \"r-shop\"}, {\"when\": {\"fact\": \"fixed\", \"is\": false}, \"to\": \"r-done\"")
                .replace("\"id\": \"q-all\"", "\"id\": \"q-every\", \"formerly\": [\"q-all\"]")
                .replace("\"otherwise\": \"q-all\"", "\"otherwise\": \"q-every\""));

        TreeDiff diff = TREE.diff(newer);

        assertThat(diff.structural())
                .containsExactly(
                        "sms has the node q-direction changed",
                        "sms has the node q-fixed changed",
                        "sms has the node q-all renamed to q-every");
        assertThat(diff.outcomes())
                .containsExactly(
                        new TreeDiff.OutcomeChange(
                                List.of(Answer.option("receive"), Answer.yes(), Answer.yes()), "done", "shop"),
                        new TreeDiff.OutcomeChange(
                                List.of(Answer.option("receive"), Answer.yes(), Answer.no()), "shop", "done"));
        assertThat(TREE.diff(TREE)).isEqualTo(new TreeDiff(List.of(), List.of(), true));
        assertThatThrownBy(() -> TREE.diff(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("newer");
    }

    @Test
    void anEndThatTheSameAnswersDoNotReachIsSaidWithTheQuestion() {
        List<String> after = new ArrayList<>();
        TREE.diff(changed("'to': 'r-one'", "'to': 'q-fixed'")).outcomes().forEach(change -> after.add(change.after()));

        assertThat(after).containsExactly("?q-fixed");
    }

    @Test
    void aBoundThatMovedIsFoundThoughTheOlderGuardsDoNotTellTheValuesApart() {
        TreeModel older = bounded("below", 10);
        TreeModel newer = bounded("below", 8);

        assertThat(older.diff(newer).outcomes())
                .containsExactly(new TreeDiff.OutcomeChange(List.of(Answer.number("8")), "low", "high"));
        assertThat(newer.diff(older).outcomes())
                .containsExactly(new TreeDiff.OutcomeChange(List.of(Answer.number("8")), "high", "low"));
    }

    private static TreeModel bounded(String bound, int value) {
        return Trees.tree(
                "bounded",
                Trees.number("n", "0", "99", 0),
                "q",
                Trees.question(
                                "q",
                                "n",
                                Trees.routes("{'fact': 'n', '" + bound + "': " + value + "}", "r-low")
                                        + ", 'otherwise': 'r-high'")
                        + "," + Trees.resolution("r-low", "low") + "," + Trees.resolution("r-high", "high"));
    }

    /** Against all walks made in both trees. */
    @Property(tries = 1000)
    void findsEveryOtherEndThatThereIs(@ForAll long seed) {
        TreeModel older = RandomTrees.read(RandomTrees.sound(seed, 5));
        TreeModel newer = RandomTrees.read(RandomTrees.sound(seed + 1, 5));
        Domains domains = new Domains(older.program(), newer.program());
        Set<String> expected = new HashSet<>();
        collect((WalkedSession) older.start(), (WalkedSession) newer.start(), true, domains, expected, new int[1]);

        TreeDiff diff = older.diff(newer);

        assertThat(diff.outcomes().stream().map(change -> change.before() + " " + change.after()))
                .containsExactlyInAnyOrderElementsOf(expected);
        for (TreeDiff.OutcomeChange change : diff.outcomes()) {
            Session ended = Trees.walk(older.start(), change.answers().toArray(Answer[]::new));
            assertThat(ended.outcome().map(Outcome::code)).contains(change.before());
        }
    }

    private static void collect(
            WalkedSession older, WalkedSession newer, boolean same, Domains domains, Set<String> ends, int[] walks) {
        TreeNode.Asking asking = older.here().asking();
        if (asking == null) {
            Assume.that(++walks[0] < 20_000);
            String before = older.outcome().map(Outcome::code).orElseThrow();
            String after = newer.outcome()
                    .map(Outcome::code)
                    .orElse("?" + newer.current().id());
            if (!after.equals(before)) {
                ends.add(before + " " + after);
            }
            return;
        }
        for (Answer answer : domains.answers(asking, older)) {
            boolean asksTheSame = same
                    && newer.here().path().equals(older.here().path())
                    && newer.current().id().equals(older.current().id());
            StepResult result = newer.answer(answer);
            boolean taken = asksTheSame && result instanceof StepResult.Advanced;
            collect(
                    Trees.walk(older, answer),
                    taken ? (WalkedSession) result.session() : newer,
                    taken,
                    domains,
                    ends,
                    walks);
        }
    }
}
