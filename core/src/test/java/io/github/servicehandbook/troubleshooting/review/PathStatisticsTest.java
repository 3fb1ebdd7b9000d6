package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.github.servicehandbook.internal.tree.walk.RandomTrees;
import io.github.servicehandbook.internal.tree.walk.Trees;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Location;
import io.github.servicehandbook.troubleshooting.review.PathStatistics.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathStatisticsTest {
    private static final TroubleshootingTree TREE = SmallTree.TREE;
    private static final String HEAD =
            "{'format': 1, 'tree': 'sms', 'structure': '" + TREE.structureFingerprint() + "'";
    private static final Session IN_CALL = Trees.walk(TREE.start(), Answer.option("receive"), Answer.number("-80"));
    private static final Session REPORTED =
            Trees.walk(IN_CALL, Answer.option("x"), Answer.no(), Answer.no(), Answer.text("人民路8号"));
    private static final PathStatistics STATISTICS = PathStatistics.empty(TREE)
            .add(IN_CALL)
            .add(Trees.walk(IN_CALL, Answer.option("y")))
            .add(REPORTED)
            .add(TREE.start());

    private static Location own(String node) {
        return new Location("", NodeId.of(node));
    }

    private static Location called(String node) {
        return new Location("sms:s-status", NodeId.of(node));
    }

    private static PathStatistics read(String json) {
        return PathStatistics.fromJson(json.replace('\'', '"'));
    }

    @Test
    void countsNothingAtFirst() {
        PathStatistics empty = PathStatistics.empty(TREE);

        assertThat(empty.sessions()).isZero();
        assertThat(empty.visited()).isEmpty();
        assertThat(empty.transitions()).isEmpty();
        assertThat(empty.outcomes()).isEmpty();
        assertThat(empty.openAt()).isEmpty();
        assertThat(empty.tree()).isEqualTo(TREE.id());
        assertThat(empty.structureFingerprint()).isEqualTo(TREE.structureFingerprint());
        assertThat(empty).hasToString("PathStatistics of sms, 0 sessions, 0 of them open");
    }

    @Test
    void countsNodesByPath() {
        assertThat(STATISTICS.visited())
                .containsExactly(
                        entry(own("c-power"), 3L),
                        entry(own("c-restart"), 3L),
                        entry(own("e-fault"), 1L),
                        entry(own("q-direction"), 3L),
                        entry(own("q-place"), 1L),
                        entry(own("s-status"), 3L),
                        entry(called("q-s"), 2L),
                        entry(called("r-bad"), 1L),
                        entry(called("r-good"), 1L));
    }

    @Test
    void countsStepsIntoACallAndOutOfIt() {
        assertThat(STATISTICS.transitions())
                .containsExactly(
                        entry(new Step(own("c-power"), own("s-status")), 3L),
                        entry(new Step(own("c-restart"), own("c-restart")), 2L),
                        entry(new Step(own("c-restart"), own("q-place")), 1L),
                        entry(new Step(own("q-direction"), own("c-power")), 3L),
                        entry(new Step(own("q-place"), own("e-fault")), 1L),
                        entry(new Step(own("s-status"), called("q-s")), 3L),
                        entry(new Step(called("q-s"), called("r-bad")), 1L),
                        entry(new Step(called("q-s"), called("r-good")), 1L),
                        entry(new Step(called("r-good"), own("c-restart")), 1L));
    }

    @Test
    void countsOutcomesAndWhereOpenSessionsStand() {
        assertThat(STATISTICS.sessions()).isEqualTo(4);
        assertThat(STATISTICS.outcomes()).containsExactly(entry("bad", 1L), entry("report", 1L));
        assertThat(STATISTICS.openAt()).containsExactly(entry(own("q-direction"), 1L), entry(called("q-s"), 1L));
        assertThat(STATISTICS).hasToString("PathStatistics of sms, 4 sessions, 2 of them open");
        assertThat(STATISTICS.openAt().keySet()).hasToString("[q-direction, sms:s-status/q-s]");
        assertThat(STATISTICS.transitions().lastKey()).hasToString("sms:s-status/r-good -> c-restart");
    }

    @Test
    void aSessionTellsTheCallsThatLedToWhereItStands() {
        assertThat(TREE.start().path()).isEmpty();
        assertThat(IN_CALL.path()).isEqualTo("sms:s-status");
        assertThat(REPORTED.path()).isEmpty();
    }

    @Test
    void givesNoMapThatCanBeChanged() {
        assertThatThrownBy(() -> STATISTICS.visited().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> STATISTICS.transitions().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> STATISTICS.outcomes().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> STATISTICS.openAt().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void writesIdsAndCountsAlone() {
        PathStatistics one = PathStatistics.empty(TREE).add(REPORTED);

        assertThat(one.toJson())
                .isEqualTo((HEAD.replace(": ", ":").replace(", ", ",")
                                + ",'locations':[{'node':'c-power','visited':1},{'node':'c-restart','visited':3},"
                                + "{'node':'e-fault','visited':1},{'node':'q-direction','visited':1},{'node':'q-place','visited':1},"
                                + "{'node':'s-status','visited':1},{'path':'sms:s-status','node':'q-s','visited':1},"
                                + "{'path':'sms:s-status','node':'r-good','visited':1}],"
                                + "'transitions':[{'from':0,'to':5,'count':1},{'from':1,'to':1,'count':2},{'from':1,'to':4,'count':1},"
                                + "{'from':3,'to':0,'count':1},{'from':4,'to':2,'count':1},{'from':5,'to':6,'count':1},"
                                + "{'from':6,'to':7,'count':1},{'from':7,'to':1,'count':1}],"
                                + "'outcomes':[{'code':'report','count':1}]}")
                        .replace('\'', '"'));
    }

    @Test
    void readsWhatItWrote() {
        PathStatistics begun = PathStatistics.empty(TREE).add(TREE.start());

        assertThat(PathStatistics.fromJson(STATISTICS.toJson())).isEqualTo(STATISTICS);
        assertThat(PathStatistics.fromJson(STATISTICS.toJson())).hasSameHashCodeAs(STATISTICS);
        assertThat(PathStatistics.fromJson(begun.toJson())).isEqualTo(begun);
        assertThat(PathStatistics.fromJson(PathStatistics.empty(TREE).toJson())).isEqualTo(PathStatistics.empty(TREE));
    }

    @Test
    void addsWhatOthersCounted() {
        PathStatistics merged = STATISTICS.merge(PathStatistics.empty(TREE).add(REPORTED));

        assertThat(merged.sessions()).isEqualTo(5);
        assertThat(merged.visited().get(own("c-restart"))).isEqualTo(6);
        assertThat(merged.transitions().get(new Step(called("r-good"), own("c-restart"))))
                .isEqualTo(2);
        assertThat(merged.outcomes()).containsExactly(entry("bad", 1L), entry("report", 2L));
        assertThat(merged.openAt()).isEqualTo(STATISTICS.openAt());
    }

    @Test
    void differsByEachPart() {
        assertThat(STATISTICS)
                .isNotEqualTo(STATISTICS.add(TREE.start()))
                .isNotEqualTo(read(STATISTICS.toJson().replace("\"sms\"", "\"mms\"")))
                .isNotEqualTo(read(STATISTICS.toJson().replace(TREE.structureFingerprint(), "0".repeat(64))))
                .isNotEqualTo(read(STATISTICS.toJson().replace("\"count\":2", "\"count\":3")))
                .isNotEqualTo(read(STATISTICS.toJson().replace("\"visited\":2,", "\"visited\":1,")))
                .isNotEqualTo(read(STATISTICS.toJson().replace("\"bad\"", "\"worse\"")))
                .isNotEqualTo(null);
    }

    @Test
    void countsToTheMostOfALongAndNoFurther() {
        PathStatistics most = read(HEAD + ", 'outcomes': [{'code': 'done', 'count': 9223372036854775807}]}");
        PathStatistics passed =
                read(HEAD + ", 'locations': [{'node': 'q-direction', 'visited': 9223372036854775807}]}");

        assertThat(most.sessions()).isEqualTo(Long.MAX_VALUE);
        assertThat(PathStatistics.fromJson(most.toJson())).isEqualTo(most);
        assertThatThrownBy(() -> most.add(TREE.start())).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> passed.add(IN_CALL)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.merge(most)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void takesSessionsUnderOtherWordingAlone() {
        TroubleshootingTree reworded = RandomTrees.read(SmallTree.JSON.replace("查状态", "查号码"));
        TroubleshootingTree other = RandomTrees.read(SmallTree.JSON.replace("\"maxVisits\": 2", "\"maxVisits\": 3"));

        assertThat(PathStatistics.empty(TREE).add(reworded.start()))
                .isEqualTo(PathStatistics.empty(TREE).add(TREE.start()));
        assertThatThrownBy(() -> STATISTICS.add(other.start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("session: was recorded with a different structure of tree sms");
        assertThatThrownBy(
                        () -> STATISTICS.add(RandomTrees.read(RandomTrees.SUB).start()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("session: belongs to tree sub; expected sms");
        assertThatThrownBy(() -> STATISTICS.merge(PathStatistics.empty(other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("other: was recorded with a different structure of tree sms");
    }

    @Test
    void namesWhatIsNull() {
        assertThatThrownBy(() -> PathStatistics.empty(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("tree");
        assertThatThrownBy(() -> STATISTICS.add(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("session");
        assertThatThrownBy(() -> STATISTICS.merge(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("other");
        assertThatThrownBy(() -> PathStatistics.fromJson(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms", "sms:", ":s", "sms:s-status/", "sms:s-status//sub:q", "人民路8号", "sms:s status"})
    void aPathIsMadeOfCalls(String path) {
        assertThatThrownBy(() -> new Location(path, NodeId.of("q"))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no object                | []                                             | expected one JSON object, found an array, line 1, column 1
            broken                   | {'format'                                      | invalid JSON
            no format                | {'tree': 'sms', 'structure': 'S'}              | missing property \"format\"
            a newer format           | {'format': 2, 'tree': 'sms', 'structure': 'S'} | expected format 1; a newer version of this library wrote the statistics
            no tree                  | {'format': 1, 'structure': 'S'}                | missing property \"tree\"
            a tree that is no id     | {'format': 1, 'tree': 'Ä', 'structure': 'S'}   | json: /tree: expected an ID of 1 to 64 lower-case letters, digits and hyphens
            no structure             | {'format': 1, 'tree': 'sms'}                   | missing property \"structure\"
            no fingerprint           | {'format': 1, 'tree': 'sms', 'structure': 'x'} | expected 64 hexadecimal digits
            something unknown        | H, 'sessions': 1}                              | unknown property
            a property twice         | H, 'format': 1}                                | duplicate property
            no places in the list    | H, 'locations': []}                               | must not be empty; omit the property instead
            a place without node     | H, 'locations': [{'visited': 1}]}                  | missing property \"node\"
            a place without count    | H, 'locations': [{'node': 'a'}]}                  | expected visited, openAt or both
            a place of nothing       | H, 'locations': [{}]}                             | json: /locations/0: missing property \"node\"; /locations/0: expected visited, openAt or both
            a place that is none     | H, 'locations': [5]}                              | json: /locations/0: expected an object, found an integer
            a place twice            | H, 'locations': [{'node': 'a', 'openAt': 1}, {'node': 'a', 'openAt': 1}]} | expected each location once
            a path that is none      | H, 'locations': [{'path': '路', 'node': 'a', 'openAt': 1}]} | json: /locations/0: expected a path of calls, each tree:node
            a count of nothing       | H, 'locations': [{'node': 'a', 'openAt': 0}]}       | expected a count from 1 to 9223372036854775807
            a negative count         | H, 'locations': [{'node': 'a', 'visited': -1}]}    | expected a count from 1 to 9223372036854775807
            a count beyond a long    | H, 'outcomes': [{'code': 'a', 'count': 9223372036854775808}]} | expected a count from 1 to 9223372036854775807
            a count with a fraction  | H, 'outcomes': [{'code': 'a', 'count': 1.0}]}  | expected a count from 1 to 9223372036854775807
            too many digits          | H, 'outcomes': [{'code': 'a', 'count': 99999999999999999999999999999999999999999}]} | Number value length (41) exceeds the maximum allowed
            a place of something else | H, 'locations': [{'node': 'a', 'openAt': 1, 'x': 1}]} | /locations/0/x: unknown property
            a step of something else | H, 'locations': [{'node': 'a', 'openAt': 1}], 'transitions': [{'from': 0, 'to': 0, 'count': 1, 'x': 1}]} | /transitions/0/x: unknown property
            an outcome of more       | H, 'outcomes': [{'code': 'a', 'count': 1, 'x': 1}]} | /outcomes/0/x: unknown property
            an outcome without count | H, 'outcomes': [{'code': 'a'}]}                | missing property \"count\"
            a step without count     | H, 'transitions': [{'from': 0, 'to': 0}]}            | missing property \"count\"
            a step to nowhere        | H, 'locations': [{'node': 'a', 'openAt': 1}], 'transitions': [{'from': 0, 'to': 1, 'count': 1}]} | json: transition refers to an unknown location
            a step twice             | H, 'locations': [{'node': 'a', 'openAt': 1}], 'transitions': [{'from': 0, 'to': 0, 'count': 1}, {'from': 0, 'to': 0, 'count': 1}]} | json: duplicate transition
            an outcome twice         | H, 'outcomes': [{'code': 'a', 'count': 1}, {'code': 'a', 'count': 1}]} | expected each outcome once
            more sessions than count | H, 'outcomes': [{'code': 'a', 'count': 9223372036854775807}, {'code': 'b', 'count': 1}]} | json: number of sessions exceeds 9223372036854775807
            more behind the end      | H} {}                                          | content after the end of the object
            """)
    void refusesWhatIsNoStatistics(String what, String json, String message) {
        String whole = json.replace("H", HEAD).replace("'S'", "'" + TREE.structureFingerprint() + "'");

        assertThatThrownBy(() -> read(whole))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("路")
                .hasMessageNotContaining("Ä");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThatThrownBy(() -> PathStatistics.fromJson(" ".repeat(10_000_001)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("json: 10000001 characters; expected at most 10000000");
    }
}
