package io.github.servicehandbook;

import static io.github.servicehandbook.fixture.OverlayText.add;
import static io.github.servicehandbook.fixture.OverlayText.file;
import static io.github.servicehandbook.fixture.OverlayText.overlay;
import static io.github.servicehandbook.fixture.OverlayText.patch;
import static io.github.servicehandbook.fixture.OverlayText.relaxing;
import static io.github.servicehandbook.fixture.OverlayText.tombstone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.codes.BusinessCode;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.ref.CodeId;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Overlays that do not fit, contradict one another, weaken the password policy, or say null. */
class OverlayRowsTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();
    private static final String FILE = "yunze/overlay.json";

    private static HandbookLoader loader(Overlay... overlays) {
        HandbookLoader loader = Handbook.loader().source(BUNDLE.source());
        for (Overlay overlay : overlays) {
            loader = loader.overlay(overlay, 10);
        }
        return loader;
    }

    private static List<Fault> faults(Overlay... overlays) {
        return FixtureBundle.faultsOf(loader(overlays));
    }

    // bundles.md row 37
    @ParameterizedTest
    @CsvSource({
        "code, 9999, note",
        "time-limit, none, name",
        "time-limit, be-quick, name",
        "conduct-rule, none, requirement",
        "conduct-rule, change, requirement",
        "section, 9.9, title",
        "clause, 9.9/1, text",
        "policy-rule, none, text",
        "password-policy, none, minLength",
        "tree, none, title",
        "node, none/q-bars, text",
        "node, signal/none, text"
    })
    void changesAndRemovesNothingThatIsNotThere(String kind, String id, String field) {
        assertThat(faults(overlay("yunze", patch(kind, id, "{'" + field + "': 'x'}"), tombstone(kind, id, ""))))
                .extracting(fault -> fault.code().text(), Fault::file, Fault::pointer)
                .containsExactly(
                        tuple("E-OVERLAY-TARGET", FILE, "/operations/0"),
                        tuple("E-OVERLAY-TARGET", FILE, "/operations/1"));
    }

    // bundles.md row 37
    @ParameterizedTest
    @ValueSource(strings = {">=1.2.4", "<1.2.3", "=1.2.3-rc.1", ">=1.0.0 <1.2.3", ">=2.0.0"})
    void refusesARangeThatTheBundleIsNotIn(String range) {
        assertThat(faults(on(", 'range': '" + range + "'")))
                .extracting(fault -> fault.code().text(), Fault::file, Fault::pointer)
                .containsExactly(tuple("E-OVERLAY-TARGET", FILE, "/base/range"));
    }

    // bundles.md row 37
    @Test
    void needsARange() {
        assertThat(faults(on("")))
                .containsExactly(new Fault(FaultCode.PROPERTY, FILE, "/base", "missing property \"range\""));
    }

    // bundles.md rows 19 and 37
    @ParameterizedTest
    @ValueSource(strings = {"*", "^1.2.0", "1.2.3", ">=1 <2-0"})
    void readsARangeInNoOtherNotation(String range) {
        assertThat(faults(on(", 'range': '" + range + "'")))
                .containsExactly(new Fault(
                        FaultCode.VALUE, FILE, "/base/range", "expected a range of versions such as >=1.4.0 <2.0.0"));
    }

    private static Overlay on(String range) {
        return file(
                "yunze",
                "{'format': 1, 'id': 'yunze', 'version': '1.0.0', 'title': '省', 'base': {'id': 'test-handbook'" + range
                        + "}, 'operations': [" + patch("time-limit", "change", "{'limit': 'PT5M'}") + "]}");
    }

    // bundles.md row 38
    @ParameterizedTest(name = "{0} {1}: {2} and {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "code         | 1104     | {'note': '甲'}                | {'note': '乙'}",
                "code         | 1104     | {'searchWords': ['甲']}       | {'searchWords': ['乙']}",
                "code         | 1104     | {'timeLimit': null}          | {'timeLimit': 'change'}",
                "conduct-rule | be-quick | {'measure': {'bound': 4}}    | {'measure': {'bound': 5}}",
                "conduct-rule | be-quick | {'measure': null}            | {'measure': {'bound': 5}}",
                "clause       | 1.1/1.1  | {'text': '甲'}                | {'text': '乙'}",
                "node         | signal/q-bars | {'text': '甲？'}          | {'text': '乙？'}",
                "password-policy | password-policy | {'minLength': 9}   | {'minLength': 10}"
            })
    void chooseBetweenNoTwoOverlaysOfOnePriority(String kind, String id, String one, String other) {
        Overlay a = overlay("a", patch(kind, id, one));
        Overlay b = overlay("b", patch(kind, id, other));

        for (List<Fault> faults : List.of(faults(a, b), faults(b, a))) {
            assertThat(faults)
                    .containsExactly(new Fault(
                            FaultCode.OVERLAY_CONFLICT,
                            "b/overlay.json",
                            "/operations/0",
                            "conflicts with a/overlay.json/operations/0, which sets the same value at the same priority;"
                                    + " change one priority"));
        }
    }

    // bundles.md row 38
    @Test
    void addsNoEntryTwice() {
        String code = "{'id': '2001', 'name': '省内', 'nameEn': 'Local', 'kind': 'QUERY', 'note': '省', 'citation':"
                + " {'section': '2.1', 'label': '第二章 第一节', 'page': 4, 'origin': 'AUTHORED', 'note': '省'}}";

        assertThat(faults(overlay("a", add("code", code)), overlay("b", add("code", code))))
                .extracting(fault -> fault.code().text(), Fault::file)
                .containsExactly(tuple("E-OVERLAY-CONFLICT", "b/overlay.json"));
    }

    static Stream<Arguments> weaker() {
        return Stream.of(
                Arguments.of("minLength", "7"),
                Arguments.of("maxLength", "129"),
                Arguments.of("minClasses", "1"),
                Arguments.of("historySize", "4"),
                Arguments.of("maxAge", "'PT2184H'"),
                Arguments.of("maxConsecutiveFailures", "6"),
                Arguments.of("approverRole", "'店长'"),
                Arguments.of("initialLength", "9"));
    }

    // bundles.md row 39
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("weaker")
    void weakensNoFigureOfThePasswordPolicyUnlessItMay(String figure, String value) {
        String weaker = patch("password-policy", "password-policy", "{'" + figure + "': " + value + "}");
        Overlay allowed = relaxing(
                "allowed", "'mayRelax': {'reason': '试点'}, ", patch("time-limit", "change", "{'limit': 'PT2M'}"));

        assertThat(faults(overlay("yunze", weaker), allowed)).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-POLICY-RELAXED");
            assertThat(fault.file()).isEqualTo(FILE);
            assertThat(fault.pointer()).isEqualTo("/operations/0");
            assertThat(fault.message()).startsWith("overlay weakens the password policy (" + figure + " ");
        });
        assertThat(BUNDLE.load()
                        .passwordPolicy()
                        .diff(loader(relaxing("yunze", "'mayRelax': {'reason': '旧系统所限'}, ", weaker))
                                .load()
                                .passwordPolicy())
                        .relaxes(figure))
                .isTrue();
    }

    // bundles.md row 39
    @Test
    void needsAReasonToBeAllowedToWeaken() {
        String weaker = patch("password-policy", "password-policy", "{'minLength': 7}");

        for (String may : List.of("true", "{}", "{'reason': ''}", "{'reason': null}", "null")) {
            assertThat(faults(relaxing("yunze", "'mayRelax': " + may + ", ", weaker)))
                    .as(may)
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(fault.pointer()).startsWith("/mayRelax"));
        }
    }

    // bundles.md row 40
    @ParameterizedTest
    @CsvSource({
        "code, 1104, timeLimit",
        "code, 1104, searchWords",
        "code, e199, nameEn",
        "conduct-rule, be-quick, measure",
        "clause, 1.1/1.1, codes",
        "clause, 1.1/1.1, standards",
        "tree, sms, citation/references",
        "node, sms/c-restart, codes"
    })
    void nullTakesAwayWhatAnEntryMayDoWithout(String kind, String id, String field) {
        String merge = "{'" + field.replace("/", "': {'") + "': null}" + (field.contains("/") ? "}" : "");
        Handbook before = BUNDLE.load();
        String pointer = "/" + field;

        Handbook after = loader(overlay("yunze", patch(kind, id, merge))).load();

        assertThat(before.provenance(kind, id, pointer).pointer()).endsWith(pointer);
        assertThatThrownBy(() -> after.provenance(kind, id, pointer)).isInstanceOf(NoSuchElementException.class);
    }

    // bundles.md row 40
    @ParameterizedTest
    @CsvSource({
        "time-limit, change, limit, standards.json, /timeLimits/0",
        "time-limit, change, name, standards.json, /timeLimits/0",
        "time-limit, change, citation, standards.json, /timeLimits/0",
        "conduct-rule, be-quick, requirement, standards.json, /conductRules/0",
        "code, 1104, note, codes.json, /codes/0",
        "code, 1104, citation, codes.json, /codes/0",
        "section, 2.1, title, contents.json, /chapters/1/sections/0",
        "clause, 3/1, text, contents.json, /chapters/2/clauses/0",
        "clause, 3/1, origin, contents.json, /chapters/2/clauses/0",
        "policy-rule, ours, text, password-policy.json, /rules/1",
        "password-policy, password-policy, minLength, password-policy.json, ''",
        "password-policy, password-policy, commonPasswords, password-policy.json, ''",
        "tree, signal, title, trees/signal.json, ''",
        "node, signal/q-bars, text, trees/signal.json, /nodes/0"
    })
    void nullOnWhatAnEntryMustHaveIsAFault(String kind, String id, String field, String file, String pointer) {
        assertThat(faults(overlay("yunze", patch(kind, id, "{'" + field + "': null}"))))
                .contains(new Fault(FaultCode.PROPERTY, file, pointer, "missing property \"" + field + "\""));
    }

    // bundles.md row 40
    @Test
    void whatAPatchDoesNotNameStays() {
        CodeId id = CodeId.of("1104");
        BusinessCode before = BUNDLE.load().codes().get(id);

        BusinessCode after = loader(overlay("yunze", patch("code", "1104", "{'note': '省内另定。'}")))
                .load()
                .codes()
                .get(id);

        assertThat(after.note()).contains("省内另定。");
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.timeLimit()).isEqualTo(before.timeLimit());
        assertThat(after.searchWords()).isEqualTo(before.searchWords());
        assertThat(after.citation()).isEqualTo(before.citation());
    }

    // bundles.md row 40: a null in an array is a value, and no text
    @Test
    void aNullInAnArrayIsAFault() {
        assertThat(faults(overlay("yunze", patch("code", "1104", "{'searchWords': ['入网', null]}"))))
                .containsExactly(new Fault(
                        FaultCode.VALUE, "codes.json", "/codes/0/searchWords/1", "expected a string, found null"));
    }

    static Stream<Arguments> bombs() {
        int depth = 100_000;
        return Stream.of(
                Arguments.of("arrays 10^5 deep", "[".repeat(depth) + "]".repeat(depth)),
                Arguments.of("objects 10^5 deep", "{'a':".repeat(depth) + "1" + "}".repeat(depth)),
                Arguments.of("string of 1 MB", "'" + "x".repeat(1 << 20) + "'"),
                Arguments.of("string of 500 kB", "'" + "x".repeat(500_000) + "'"),
                Arguments.of("number of 10^5 digits", "1".repeat(100_000)),
                Arguments.of("name of 50 kB", "{'" + "n".repeat(50_000) + "': 1}"));
    }

    // bundles.md row 31
    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesABombInAnOverlay(String name, String bomb) {
        Overlay overlay = overlay("yunze", patch("code", "1104", "{'note': " + bomb + "}"));

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> faults(overlay)))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-LIMIT");
    }

    // bundles.md row 31: each tree has one node of its own, and all that the ones before it have
    @Test
    void refusesAThousandTreesOfWhichEachCallsTheOneBefore() {
        String tree =
                "{'id': 't%d', 'shared': true, 'title': '树', 'titleEn': 'Tree', 'citation': {'section': '1.1', 'label':"
                        + " '第一章 第一节', 'page': 2, 'origin': 'AUTHORED', 'note': '省'}, 'facts': [], 'root': 's', 'nodes': [{'id':"
                        + " 's', 'kind': 'SUBTREE_CALL', 'text': '查', 'textEn': 'Look', 'tree': '%s', 'outcomes': [{'code':"
                        + " 'no-signal', 'ends': true}, {'code': 'clear', 'ends': true}]}]}";
        Overlay overlay = overlay(
                "yunze",
                IntStream.range(0, 1_000)
                        .mapToObj(i -> add("tree", tree.formatted(i, i == 0 ? "signal" : "t" + (i - 1))))
                        .toArray(String[]::new));

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> faults(overlay)))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-TREE");
                    assertThat(fault.file()).startsWith("trees/t");
                    assertThat(fault.message())
                            .isEqualTo("TREE_TOO_LARGE: all trees up to this one, with the trees that they call, exceed"
                                    + " 400000 nodes");
                });
    }
}
