package io.github.servicehandbook.release;

import static io.github.servicehandbook.release.HandbookDiff.Impact.ADDITIVE;
import static io.github.servicehandbook.release.HandbookDiff.Impact.BEHAVIORAL;
import static io.github.servicehandbook.release.HandbookDiff.Impact.BREAKING;
import static io.github.servicehandbook.release.HandbookDiff.Impact.EDITORIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.servicehandbook.Handbook;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.internal.tree.space.OutcomeComparison;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Changes in trees, and answers that lead to another outcome. */
class HandbookDiffTreesTest {
    private static final FixtureBundle BASE = FixtureBundle.withTrees();
    private static final Handbook OLDER = BASE.load();
    private static final String SMS = "trees/sms.json";

    @Test
    void reportsAnswersWithAnotherOutcome() {
        FixtureBundle edited = BASE.edit(
                SMS, "\"has\": \"none\"}]}, \"to\": \"d-arrears\"", "\"has\": \"none\"}]}, \"to\": \"r-full\"");

        HandbookDiff diff = HandbookDiff.between(OLDER, edited.load());

        assertThat(diff.changes())
                .extracting(Change::id, Change::pointer, Change::before, Change::after)
                .contains(tuple("sms", "/outcomes/receive,slow,0", "no-signal", "memory-full"))
                .contains(tuple("sms", "/outcomes/receive,slow,0.6,yes", "restarted", "memory-full"));
        assertThat(diff.changes()).allMatch(change -> change.impact() == BEHAVIORAL);
    }

    @Test
    void reportsTheNewRouteOfANode() {
        FixtureBundle edited = BASE.edit(
                        SMS,
                        "\"fact\": \"since\", \"otherwise\": \"e-fault\"",
                        "\"fact\": \"since\", \"otherwise\": \"r-full\"")
                .edit(SMS, "\"unknown\": \"q-since\"", "\"unknown\": \"e-fault\"")
                .edit(SMS, "\"requires\": [\"since\"],", "");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .contains(
                        change("node", "sms/q-since", "/otherwise", "e-fault", "r-full", BEHAVIORAL),
                        change("node", "sms/c-cause", "/unknown", "q-since", "e-fault", BEHAVIORAL),
                        change("node", "sms/e-fault", "/requires", "[\"since\"]", "", BEHAVIORAL));
    }

    @Test
    void aRemovedOutcomeIsBreaking() {
        FixtureBundle edited = BASE.edit(SMS, "\"outcomeCode\": \"restarted\"", "\"outcomeCode\": \"solved\"");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .contains(
                        change("node", "sms/r-restart", "/outcomeCode", "restarted", "solved", BEHAVIORAL),
                        change("outcome", "sms/restarted", "", "restarted", "", BREAKING),
                        change("outcome", "sms/solved", "", "", "solved", ADDITIVE));
    }

    @Test
    void reportsAFormerIdAsARenaming() {
        FixtureBundle edited = BASE.edit(SMS, "\"c-restart\"", "\"c-again\"")
                .edit(SMS, "[\"c-reboot\"]", "[\"c-reboot\", \"c-restart\"]")
                .edit(SMS, "{\"id\": \"send\",", "{\"id\": \"transmit\", \"formerly\": [\"send\"],");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .contains(
                        change(
                                "option",
                                "sms/direction/send",
                                "/id",
                                "sms/direction/send",
                                "sms/direction/transmit",
                                BEHAVIORAL),
                        change("option", "sms/direction/send", "/formerly", "", "[\"send\"]", EDITORIAL),
                        change("node", "sms/c-restart", "/id", "sms/c-restart", "sms/c-again", BEHAVIORAL))
                .noneMatch(change -> change.impact() == BREAKING);
    }

    @Test
    void aRemovedOptionIsBreaking() {
        FixtureBundle edited = BASE.edit(SMS, "{\"id\": \"slow\", \"label\": \"很慢\", \"labelEn\": \"Slow\"},", "")
                .edit(SMS, "{\"fact\": \"symptoms\", \"has\": \"slow\"}, ", "");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .contains(change("option", "sms/symptoms/slow", "", "很慢", "", BREAKING));
    }

    @Test
    void reportsARemovedFactWithoutItsOptions() {
        FixtureBundle fewer = BASE.edit(SMS, "\"symptoms\"", "\"signs\"");

        assertThat(unnamed(HandbookDiff.between(OLDER, fewer.load())))
                .contains(
                        change("fact", "sms/symptoms", "", "现象", "", BREAKING),
                        change("fact", "sms/signs", "", "", "现象", ADDITIVE))
                .noneMatch(change -> change.kind() == ChangeKind.OPTION);
    }

    @Test
    void reportsARemovedTreeWithoutItsParts() {
        Handbook without = FixtureBundle.valid().load();

        assertThat(unnamed(HandbookDiff.between(OLDER, without)))
                .containsExactly(
                        change("tree", "sms", "", "短信不能用", "", BREAKING),
                        change(
                                "tree",
                                "signal",
                                "",
                                OLDER.troubleshooting().tree("signal").title(Locale.CHINESE),
                                "",
                                BREAKING));
        assertThat(HandbookDiff.between(without, OLDER).impact()).isEqualTo(ADDITIVE);
    }

    @Test
    void comparesATreeWithItsRenamedSuccessor() {
        FixtureBundle renamed =
                BASE.edit(SMS, "\"id\": \"sms\"", "\"id\": \"text-message\"").edit(SMS, "很慢", "慢");
        Handbook newer = FixtureBundle.valid()
                .replace("trees/signal.json", BASE.bytes("trees/signal.json"))
                .replace("trees/text-message.json", renamed.bytes(SMS))
                .manifest(manifest -> {
                    manifest.putObject("aliases").putObject("tree").put("sms", "text-message");
                    return manifest;
                })
                .load();

        assertThat(unnamed(HandbookDiff.between(OLDER, newer)))
                .containsExactly(
                        change("tree", "sms", "/id", "sms", "text-message", BEHAVIORAL),
                        change("option", "sms/symptoms/slow", "/label", "很慢", "慢", EDITORIAL));
    }

    @Test
    void listsAChangeOfASharedTreeOnceAndItsOutcomesWhereTheyAreReached() {
        FixtureBundle edited = BASE.edit(
                        "trees/signal.json", "\"outcomeCode\": \"no-signal\"", "\"outcomeCode\": \"weak\"")
                .edit(SMS, "{\"code\": \"no-signal\", \"ends\": true}", "{\"code\": \"weak\", \"ends\": true}");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .contains(
                        change("outcome", "signal/no-signal", "", "no-signal", "", BREAKING),
                        change("outcome", "signal/weak", "", "", "weak", ADDITIVE))
                .filteredOn(change ->
                        change.kind() == ChangeKind.TREE && change.id().equals("sms"))
                .extracting(Change::before, Change::after)
                .containsExactly(tuple("no-signal", "weak"));
    }

    @Test
    void aFormerOptionOfAnotherFactIsNotARenaming() {
        FixtureBundle edited = BASE.edit(SMS, "{\"id\": \"send\",", "{\"id\": \"transmit\",")
                .edit(SMS, "{\"id\": \"slow\",", "{\"id\": \"slow\", \"formerly\": [\"send\"],");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .contains(
                        change("option", "sms/direction/send", "", "发不出", "", BREAKING),
                        change("option", "sms/direction/transmit", "", "", "发不出", ADDITIVE));
    }

    @Test
    void anotherKindOfAFactIsBreaking() {
        FixtureBundle edited = BASE.edit(
                SMS,
                "\"name\": \"since\", \"kind\": \"DATE\"",
                "\"name\": \"since\", \"kind\": \"TEXT\", \"longest\": 10");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .contains(
                        change("fact", "sms/since", "/kind", "DATE", "TEXT", BREAKING),
                        change("fact", "sms/since", "/longest", "", "10", BEHAVIORAL));
    }

    @Test
    void distinguishesTheCitedSectionFromItsLabel() {
        FixtureBundle edited = BASE.edit(
                SMS,
                "\"citation\": {\"section\": \"1.1\", \"label\": \"第一章 第一节\", \"page\": 2, \"origin\": \"AUTHORED\","
                        + " \"references\"",
                "\"citation\": {\"section\": \"2.2\", \"label\": \"第二章 第二节\", \"page\": 5, \"origin\": \"AUTHORED\","
                        + " \"references\"");

        assertThat(unnamed(HandbookDiff.between(OLDER, edited.load())))
                .containsExactly(
                        change("tree", "sms", "/citation/section", "1.1", "2.2", BEHAVIORAL),
                        change("tree", "sms", "/citation/label", "第一章 第一节", "第二章 第二节", EDITORIAL),
                        change("tree", "sms", "/citation/page", "2", "5", EDITORIAL));
    }

    /** An answer in words, and the answer "not sure", are written as such. */
    @Test
    void writesAnswersWithoutTypedText() {
        List<Answer> answers = List.of(
                Answer.yes(),
                Answer.no(),
                Answer.option("send"),
                Answer.options("slow", "full"),
                Answer.number("0.50"),
                Answer.date(LocalDate.of(2026, 1, 31)),
                Answer.text("secret"),
                Answer.unknown());
        OutcomeComparison.Result outcomes =
                new OutcomeComparison.Result(List.of(new OutcomeComparison.Change(answers, "a", "?b")), true);

        assertThat(TreeOutcomes.changes(sms(), outcomes))
                .containsExactly(outcome("/outcomes/yes,no,send,full+slow,0.5,2026-01-31,text,unknown", "a", "?b"));
    }

    @Test
    void reportsATreeThatIsTooLargeToCompare() {
        assertThat(TreeOutcomes.changes(sms(), new OutcomeComparison.Result(List.of(), false)))
                .containsExactly(outcome("/outcomes", "", "?"));
    }

    private static TroubleshootingTree sms() {
        return OLDER.troubleshooting().tree(TreeId.of("sms"));
    }

    private static Change outcome(String pointer, String before, String after) {
        String title = sms().title(Locale.CHINESE);
        String titleEn = sms().title(Locale.ENGLISH);
        return new Change(ChangeKind.TREE, "sms", title, titleEn, pointer, before, after, BEHAVIORAL);
    }

    /** The changes without the names of entries, which have tests of their own. */
    private static List<Change> unnamed(HandbookDiff diff) {
        return diff.changes().stream()
                .map(change -> new Change(
                        change.kind(), change.id(), change.pointer(), change.before(), change.after(), change.impact()))
                .toList();
    }

    private static Change change(String kind, String id, String pointer, String before, String after, Impact impact) {
        return new Change(ChangeKind.of(kind), id, pointer, before, after, impact);
    }
}
