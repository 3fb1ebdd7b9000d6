package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.servicehandbook.bundle.ContentSource;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.JsonTree;
import io.github.servicehandbook.fixture.ZipMaker;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.ref.TreeId;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How trees are read from a bundle, and what is said of broken ones. */
class TreeLoadingTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.withTrees();
    private static final List<JsonNode> OTHERS = List.of(
            NullNode.getInstance(),
            BooleanNode.TRUE,
            BooleanNode.FALSE,
            IntNode.valueOf(7),
            DoubleNode.valueOf(7.5),
            TextNode.valueOf("x"),
            TextNode.valueOf(""),
            JsonNodeFactory.instance.arrayNode(),
            JsonNodeFactory.instance.objectNode());
    private static final String SMS = "trees/sms.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path temporary;

    @Test
    void tellsComplaintsFromSharedTrees() {
        TroubleshootingTrees trees = BUNDLE.load().troubleshooting();

        assertThat(trees.trees()).extracting(tree -> tree.id().value()).containsExactly("sms");
        assertThat(trees.sharedTrees()).extracting(tree -> tree.id().value()).containsExactly("signal");
        assertThat(trees.findTree(TreeId.of("signal"))).isPresent();
        assertThat(trees.findTree(TreeId.of("other"))).isEmpty();
    }

    @Test
    void namesNearMatchesOfATreeOrNodeThatIsNotThere() {
        TroubleshootingTrees trees = BUNDLE.load().troubleshooting();
        TroubleshootingTree sms = trees.tree("sms");

        assertThatThrownBy(() -> trees.tree("smss"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("unknown tree smss; did you mean sms, signal?");
        assertThatThrownBy(() -> trees.tree("短信")).isInstanceOf(IllegalArgumentException.class);
        NodeId node = NodeId.of("r-ful");
        assertThatThrownBy(() -> sms.node(node))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("unknown node r-ful; did you mean r-full, e-fault, c-cause?");
    }

    @Test
    void aBundleWithoutTreesHasNone() {
        assertThat(FixtureBundle.valid().load().troubleshooting().trees()).isEmpty();
    }

    @Test
    void writesBackWhatItReads() throws IOException {
        TroubleshootingTrees trees = BUNDLE.load().troubleshooting();

        for (String id : List.of("sms", "signal")) {
            assertThat(MAPPER.readTree(trees.tree(id).toJson())).isEqualTo(BUNDLE.tree("trees/" + id + ".json"));
        }
        assertThat(trees.tree("sms").contentVersion()).isEqualTo("1.2.3");
    }

    // bundles.md rows 27 and 32
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a route to no node | "to": "r-full" | "to": "r-ful" | E-DANGLING /nodes/1/routes/0/to unknown node r-ful; did you mean r-full, e-fault, c-cause?
            a root that is not there | "root": "q-direction" | "root": "q-directions" | E-DANGLING /root unknown node q-directions; did you mean q-direction, q-symptoms, d-arrears?
            a fact that is not there | "fact": "place" | "fact": "places" | E-DANGLING /nodes/6/fact unknown fact places; declare "facts" before "nodes"; did you mean place, since, fixed?
            an option that is not there | "in": ["receive"]}, "to" | "in": ["got"]}, "to" | E-DANGLING /nodes/0/routes/0/when unknown option got of fact direction
            a test of another kind | "fact": "fixed", "is": true | "fact": "cause", "is": true | E-VALUE /nodes/4/routes/0/when condition IS cannot be used with NUMBER fact cause
            a fact required that is not there | "requires": ["since"] | "requires": ["until"] | E-DANGLING /nodes/11/requires/0 unknown fact until; did you mean fixed, cause, place?
            a shown option that is not there | "option": "full" | "option": "empty" | E-DANGLING /nodes/1 unknown option empty of fact symptoms
            a tree that is not there | "tree": "signal" | "tree": "signals" | E-DANGLING /nodes/3/tree unknown tree signals; did you mean signal, sms?
            a business code that is not there | "codes": ["1104"] | "codes": ["1105"] | E-DANGLING /nodes/4/codes/0 unknown business code 1105; did you mean 1104, 1121, 1507?
            a node twice | "id": "r-arrears" | "id": "r-full" | E-DUPLICATE-ID /nodes/9/id duplicate node r-full; first at /nodes/8/id
            a fact twice | "name": "place" | "name": "cause" | E-DUPLICATE-ID /facts/4 duplicate fact cause; first at /facts/3
            an option twice | "id": "send" | "id": "receive" | E-DUPLICATE-ID /facts/0/options/1 duplicate option receive; first at /facts/0/options/0
            a file of another name | "id": "sms" | "id": "mms" | E-VALUE /id expected the file name without .json
            another policy | "policy": "FIRST" | "policy": "LAST" | E-VALUE /nodes/1/policy policy must be FIRST or omitted
            visits without a way out | "exhausted": "c-cause", |  | E-VALUE /nodes/4 maxVisits and exhausted must be given together
            an outcome with two ways | "to": "c-restart"}, {"code" | "to": "c-restart", "ends": true}, {"code" | E-VALUE /nodes/3/outcomes/0 specify either \"to\" (a node) or \"ends\": true
            bounds turned round | "least": 0, "most": 255 | "least": 256, "most": 255 | E-VALUE /facts/3 least: 256 exceeds most 255
            a length for a number | "unit": "号" | "longest": 9 | E-VALUE /facts/3 longest: not allowed for NUMBER
            two conditions in one | {"known": "direction"} | {"known": "direction", "has": "x"} | E-VALUE /nodes/1/showWhen/0/when expected exactly one of known, all, any, not, or fact with one of is, in, has, atLeast, above, atMost, below
            two lower bounds | "atLeast": 0, "below": 50 | "atLeast": 0, "above": 3 | E-VALUE /nodes/5/routes/0/when expected exactly one of known, all, any, not, or fact with one of is, in, has, atLeast, above, atMost, below
            """)
    void saysWhatIsWrongAndWhere(String situation, String old, String changed, String fault) {
        List<Fault> faults =
                BUNDLE.edit(SMS, old, changed == null ? "" : changed).faults();

        assertThat(faults)
                .extracting(found -> found.code() + " " + found.pointer() + " " + found.message())
                .contains(fault);
        assertThat(faults).extracting(Fault::file).contains(SMS);
    }

    // bundles.md row 33: structure is checked wherever the bundle lies
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a cycle without a limit | "otherwise": "r-clear" | "otherwise": "q-more" | , {"id": "q-more", "kind": "QUESTION", "text": "问", "textEn": "Ask", "fact": "bars", "routes": [{"when": {"fact": "bars", "atMost": 1}, "to": "r-clear"}], "otherwise": "q-bars"} | E-TREE /nodes/0 UNBOUNDED_CYCLE
            a way back to itself | "otherwise": "r-clear" | "otherwise": "q-bars" | , {"id": "q-more", "kind": "DECISION", "text": "问", "textEn": "Ask", "otherwise": "r-clear"} | E-TREE /nodes/0 UNBOUNDED_CYCLE
            no way to a node | "otherwise": "r-clear" | "otherwise": "r-none" |  | E-TREE /nodes/2 UNREACHABLE_NODE
            no ending | "otherwise": "r-clear" | "otherwise": "q-more" | , {"id": "q-more", "kind": "QUESTION", "text": "问", "textEn": "Ask", "fact": "bars", "otherwise": "q-most", "maxVisits": 2, "exhausted": "q-most"}, {"id": "q-most", "kind": "QUESTION", "text": "问", "textEn": "Ask", "fact": "bars", "otherwise": "q-more"} | E-TREE /nodes/3 TRAP
            no way on | "otherwise": "r-clear" | "otherwise": "q-more" | , {"id": "q-more", "kind": "QUESTION", "text": "问", "textEn": "Ask", "fact": "bars"} | E-TREE /nodes/3 DEAD_END
            no root | "root": "q-bars", | |  | E-PROPERTY missing property \"root\"
            a root that is not there | "root": "q-bars" | "root": "q-none" |  | E-DANGLING /root unknown node q-none
            """)
    void refusesATreeOfABrokenStructure(String situation, String old, String changed, String more, String fault)
            throws IOException {
        FixtureBundle bundle = BUNDLE.edit("trees/signal.json", old, changed == null ? "" : changed)
                .edit("trees/signal.json", "\n  ]\n}", (more == null ? "" : more) + "\n  ]\n}");
        Path zip = ZipMaker.of(bundle).write(temporary.resolve("bundle.zip"));
        Path folder = bundle.unpack(temporary.resolve("bundle"));

        for (ContentSource source : List.of(bundle.source(), ContentSource.zip(zip), ContentSource.directory(folder))) {
            assertThat(FixtureBundle.faultsOf(Handbook.loader().source(source)))
                    .filteredOn(found -> found.file().equals("trees/signal.json"))
                    .extracting(
                            found -> (found.code() + " " + found.pointer() + " " + found.message()).replace("  ", " "))
                    .anySatisfy(text -> assertThat(text).startsWith(fault));
        }
    }

    /** A host knows a and b; b is hidden where the fact is asked, so c can be answered, and leads nowhere. */
    @Test
    void refusesATreeThatHasNoWayOnForAFactThatIsKnownAndAskedAgain() throws IOException {
        String tree = """
                {"id": "hiding", "title": "短信", "titleEn": "SMS",
                 "citation": {"section": "1.1", "label": "第一章 第一节", "page": 2, "origin": "AUTHORED", "note": "编者"},
                 "facts": [{"name": "f", "kind": "ANY_OF", "label": "现象", "labelEn": "Symptoms", "options": [
                   {"id": "a", "label": "甲", "labelEn": "A"}, {"id": "c", "label": "丙", "labelEn": "C"},
                   {"id": "b", "label": "乙", "labelEn": "B"}]}],
                 "root": "d-known",
                 "nodes": [
                   {"id": "d-known", "kind": "DECISION", "text": "已知", "textEn": "Known",
                    "routes": [{"when": {"fact": "f", "has": "a"}, "to": "q-f"}], "otherwise": "r", "unknown": "r"},
                   {"id": "q-f", "kind": "QUESTION", "text": "什么现象？", "textEn": "Which symptoms?", "fact": "f",
                    "showWhen": [{"option": "b", "when": {"not": {"known": "f"}}}],
                    "routes": [{"when": {"fact": "f", "has": "a"}, "to": "r"}]},
                   {"id": "r", "kind": "RESOLUTION", "text": "完成", "textEn": "Done", "outcomeCode": "done",
                    "citation": {"section": "1.1", "label": "第一章 第一节", "page": 2, "origin": "AUTHORED", "note": "编者"}}
                 ]}
                """;
        Path folder = FixtureBundle.valid()
                .replace("trees/hiding.json", tree.getBytes(StandardCharsets.UTF_8))
                .unpack(temporary.resolve("bundle"));

        assertThat(FixtureBundle.faultsOf(Handbook.loader().source(ContentSource.directory(folder))))
                .containsExactly(new Fault(
                        FaultCode.TREE,
                        "trees/hiding.json",
                        "/nodes/1",
                        "OPTION_WITHOUT_ROUTE: No route for option f = [c] (prefilled: f)"));
    }

    // bundles.md row 33: once, and not those that call it
    @Test
    void blamesTheTreeThatIsBrokenAlone() {
        FixtureBundle bundle =
                BUNDLE.edit("trees/signal.json", "\"otherwise\": \"r-clear\"", "\"otherwise\": \"q-bars\"");

        assertThat(bundle.faults())
                .containsExactly(
                        new Fault(
                                FaultCode.TREE,
                                "trees/signal.json",
                                "/nodes/2",
                                "UNREACHABLE_NODE: Node r-clear is unreachable"),
                        new Fault(
                                FaultCode.TREE,
                                "trees/signal.json",
                                "/nodes/0",
                                "UNBOUNDED_CYCLE: Unbounded cycle: q-bars; break it or set maxVisits on one of its questions"));
    }

    // bundles.md row 33
    @Test
    void refusesTreesThatCallOneAnother() {
        FixtureBundle bundle = BUNDLE.json("trees/signal.json", tree -> {
            tree.withArray("nodes")
                    .addObject()
                    .put("id", "s-sms")
                    .put("kind", "SUBTREE_CALL")
                    .put("text", "短信")
                    .put("textEn", "SMS")
                    .put("tree", "sms")
                    .withArray("outcomes")
                    .addObject()
                    .put("code", "restarted")
                    .put("to", "r-clear");
            return tree;
        });

        assertThat(bundle.faults())
                .extracting(fault -> fault.code() + " " + fault.message())
                .anySatisfy(
                        text -> assertThat(text).startsWith("E-TREE RECURSIVE_CALL: recursive call: the tree calls "));
    }

    static Stream<Arguments> values() {
        return FixtureBundle.TREES.stream()
                .flatMap(file -> JsonTree.values(BUNDLE.tree(file)).stream()
                        .map(pointer -> Arguments.of(file, pointer.toString())));
    }

    @Test
    void walksEveryPlace() {
        assertThat(values()).hasSizeGreaterThan(250);
    }

    /** Whatever is put in its place, it is read as it stands or refused there; nothing is passed over. */
    @ParameterizedTest(name = "{0}#{1}")
    @MethodSource("values")
    void readsWhatStandsThereOrRefusesIt(String file, String pointer) throws IOException {
        Set<JsonNode> read = new HashSet<>();
        for (JsonNode other : OTHERS) {
            FixtureBundle changed = BUNDLE.json(file, tree -> JsonTree.replace(tree, pointer, other));
            if (isReadOrRefused(changed, file, pointer + " = " + other)) {
                read.add(other);
            }
        }
        isReadOrRefused(BUNDLE.json(file, tree -> JsonTree.remove(tree, pointer)), file, pointer + " removed");

        assertThat(read)
                .doesNotContain(NullNode.getInstance(), TextNode.valueOf(""), JsonNodeFactory.instance.objectNode());
        if (pointer.matches(".*/(text|textEn|title|titleEn)")) {
            assertThat(read).containsExactly(TextNode.valueOf("x"));
        }
    }

    private static boolean isReadOrRefused(FixtureBundle changed, String file, String what) throws IOException {
        String id = file.substring("trees/".length(), file.length() - ".json".length());
        Handbook handbook;
        try {
            handbook = changed.load();
        } catch (HandbookContentException e) {
            assertThat(e.faults()).as(what).extracting(Fault::file).isSubsetOf(FixtureBundle.TREES);
            return false;
        }
        assertThat(MAPPER.readTree(handbook.troubleshooting().tree(id).toJson()))
                .as(what)
                .isEqualTo(changed.tree(file));
        return true;
    }
}
