package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.HandbookJson;
import io.github.servicehandbook.fixture.JsonTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Walks every node of the fixture's files, breaks it in every way, and holds the faults against the place broken. */
class BundleMutationTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Properties that an entry may lack; of the others each is required wherever it stands. */
    private static final Set<String> OPTIONAL = Set.of(
            "name",
            "reverses",
            "checks",
            "timeLimit",
            "searchWords",
            "titleInContents",
            "sections",
            "clauses",
            "references",
            "codes",
            "standards",
            "children",
            "measure",
            "parameters",
            "article",
            "clause",
            "page",
            "number",
            "bibliography");

    private static final String STANDARDS_OF_A_CLAUSE = "/chapters/0/sections/0/clauses/1/children/0/standards";

    /** What other things rest on, so that a fault in it may bring others, elsewhere and of another kind, with it. */
    private static final Set<String> DERIVED =
            Set.of("E-DANGLING", "E-STRUCTURE", "E-CITATION", "E-ORIGIN", "E-COUNT", "E-DUPLICATE-ID");

    static Stream<Arguments> properties() {
        return FixtureBundle.FILES.stream()
                .flatMap(file -> JsonTree.properties(BUNDLE.tree(file)).stream()
                        .map(pointer -> Arguments.of(file, pointer.toString())));
    }

    static Stream<Arguments> values() {
        return FixtureBundle.FILES.stream()
                .flatMap(file -> JsonTree.values(BUNDLE.tree(file)).stream()
                        .map(pointer -> Arguments.of(file, pointer.toString())));
    }

    /** Texts and lists, but for the lists of all entries of a kind: a bundle may have none. */
    static Stream<Arguments> valuesThatAreNeverEmpty() {
        return values().filter(place -> {
            JsonNode value = BUNDLE.tree((String) place.get()[0]).at((String) place.get()[1]);
            return (value.isTextual() || value.isArray()) && !isListOfEntries((String) place.get()[1]);
        });
    }

    private static boolean isListOfEntries(String pointer) {
        return pointer.matches("/(codes|chapters|errata|timeLimits|conductRules|commonPasswords|rules)");
    }

    @Test
    void walksEveryPlace() {
        assertThat(properties()).hasSize(203);
        assertThat(values()).hasSize(263);
        assertThat(valuesThatAreNeverEmpty()).hasSize(188);
        assertThat(values().filter(place -> isListOfEntries((String) place.get()[1])))
                .hasSize(7);
    }

    @Test
    void writesBackWhatItReads() {
        assertThat(HandbookJson.of(BUNDLE.load())).isEqualTo(HandbookJson.of(BUNDLE));
    }

    @ParameterizedTest(name = "{0}#{1}")
    @MethodSource("properties")
    void namesARequiredPropertyThatIsMissingAndDoesWithoutAnOptionalOne(String file, String pointer) {
        FixtureBundle changed = BUNDLE.json(file, tree -> JsonTree.remove(tree, pointer));
        String name = JsonTree.name(pointer);
        String parent = JsonTree.parent(pointer);

        if (!isOptional(file, pointer)) {
            List<Fault> faults = changed.faults();
            assertThat(direct(faults))
                    .containsExactly(new Fault(FaultCode.PROPERTY, file, parent, "missing property \"" + name + "\""));
        } else {
            loadsWithoutItOrSaysWhatRestsOnIt(changed, file, pointer);
        }
    }

    private static void loadsWithoutItOrSaysWhatRestsOnIt(FixtureBundle changed, String file, String pointer) {
        Handbook handbook;
        try {
            handbook = changed.load();
        } catch (HandbookContentException e) {
            assertThat(needed(pointer)).as("%s", e).isTrue();
            assertThat(e.faults()).extracting(fault -> fault.code().text()).isSubsetOf(DERIVED);
            return;
        }
        assertThat(needed(pointer)).isFalse();
        assertThat(HandbookJson.of(handbook)).isEqualTo(HandbookJson.of(changed));
        assertThat(changed.tree(file)).isNotEqualTo(BUNDLE.tree(file));
    }

    /** Optional properties on which something rests in the fixture. */
    private static boolean needed(String pointer) {
        return pointer.matches("/chapters/[01]/sections")
                || pointer.matches("/chapters/[01]/sections/0/clauses")
                || pointer.endsWith("/children")
                || pointer.endsWith("/checks")
                || pointer.endsWith("/parameters")
                || pointer.endsWith("/citation/page")
                || pointer.equals("/rules/1/citation/note");
    }

    private static boolean isOptional(String file, String pointer) {
        String name = JsonTree.name(pointer);
        return switch (name) {
            case "name" -> file.equals("codes.json");
            case "nameEn" -> file.equals("codes.json");
            case "number" -> pointer.contains("/references/") || pointer.contains("/bibliography/");
            case "clauses", "sections", "codes" -> !pointer.equals("/codes");
            case "note" -> file.equals("contents.json") || pointer.contains("/citation/");
            case "page" -> pointer.contains("/citation/");
            default -> OPTIONAL.contains(name);
        };
    }

    @ParameterizedTest(name = "{0}#{1}")
    @MethodSource("properties")
    void refusesARenamedPropertyWhereItStands(String file, String pointer) {
        FixtureBundle changed = BUNDLE.json(file, tree -> JsonTree.rename(tree, pointer, "renamed"));
        String parent = JsonTree.parent(pointer);
        Fault unknown = new Fault(FaultCode.PROPERTY, file, parent + "/renamed", "unknown property");
        Fault missing =
                new Fault(FaultCode.PROPERTY, file, parent, "missing property \"" + JsonTree.name(pointer) + "\"");

        assertThat(direct(changed.faults()))
                .containsExactlyElementsOf(isOptional(file, pointer) ? List.of(unknown) : List.of(unknown, missing));
    }

    @ParameterizedTest(name = "{0}#{1}")
    @MethodSource("values")
    void refusesAValueOfAnotherTypeWhereItStands(String file, String pointer) {
        JsonNode value = BUNDLE.tree(file).at(pointer);

        for (JsonNode wrong : wrong(value, pointer.endsWith("/bound"))) {
            List<Fault> faults = BUNDLE.json(file, tree -> JsonTree.replace(tree, pointer, wrong))
                    .faults();

            assertThat(direct(faults))
                    .as("%s instead of %s", wrong, value)
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.code().text()).isEqualTo("E-VALUE");
                        assertThat(fault.file()).isEqualTo(file);
                        assertThat(fault.pointer()).isEqualTo(pointer);
                        assertThat(fault.message()).startsWith("expected ");
                    });
            if (restsOnNothingElse(pointer)) {
                assertThat(faults).hasSize(1);
            }
        }
    }

    @ParameterizedTest(name = "{0}#{1}")
    @MethodSource("valuesThatAreNeverEmpty")
    void refusesWhatIsEmptyWhereItStands(String file, String pointer) {
        JsonNode empty = BUNDLE.tree(file).at(pointer).isTextual() ? TextNode.valueOf("") : JSON.arrayNode();

        assertThat(direct(BUNDLE.json(file, tree -> JsonTree.replace(tree, pointer, empty))
                        .faults()))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-VALUE");
                    assertThat(fault.pointer()).isEqualTo(pointer);
                });
    }

    @Test
    void loadsWithoutEntriesOnWhichNothingRests() {
        FixtureBundle empty = BUNDLE;
        for (String place : List.of("1/sections/0/clauses/0/codes", "0/sections/0/clauses/1/children/0/codes")) {
            empty = empty.json("contents.json", tree -> JsonTree.remove(tree, "/chapters/" + place));
        }
        empty = empty.json("contents.json", tree -> JsonTree.remove(tree, STANDARDS_OF_A_CLAUSE));
        for (String place : List.of(
                "codes.json/codes",
                "contents.json/errata",
                "standards.json/timeLimits",
                "standards.json/conductRules",
                "password-policy.json/commonPasswords")) {
            int slash = place.indexOf('/');
            empty = empty.json(
                    place.substring(0, slash),
                    tree -> JsonTree.replace(tree, place.substring(slash), JSON.arrayNode()));
        }

        Handbook handbook = empty.load();

        assertThat(handbook.codes().all()).isEmpty();
        assertThat(handbook.contents().errata()).isEmpty();
        assertThat(handbook.standards().timeLimits()).isEmpty();
        assertThat(handbook.standards().conductRules()).isEmpty();
        assertThat(handbook.passwordPolicy().commonPasswords()).isEmpty();
        assertThat(HandbookJson.of(handbook)).isEqualTo(HandbookJson.of(empty));
    }

    @ParameterizedTest(name = "{0}#{1}")
    @CsvSource({
        "codes.json, /codes, E-DANGLING, 5",
        "contents.json, /chapters, E-DANGLING, 16",
        "standards.json, /timeLimits, E-DANGLING, 2",
        "standards.json, /conductRules, E-DANGLING, 1",
        "password-policy.json, /rules, E-STRUCTURE, 15"
    })
    void namesWhatRestsOnEntriesThatAreAllGone(String file, String pointer, String code, int faults) {
        FixtureBundle empty = BUNDLE.json(file, tree -> JsonTree.replace(tree, pointer, JSON.arrayNode()));

        assertThat(empty.faults())
                .hasSize(faults)
                .extracting(fault -> fault.code().text())
                .containsOnly(code);
    }

    @Test
    void reportsTheFaultsOfAllFilesAtOnce() {
        FixtureBundle broken = BUNDLE;
        List<String> expected = new ArrayList<>();
        for (String file : List.of("contents.json", "standards.json", "codes.json", "password-policy.json")) {
            String pointer = file.equals("password-policy.json") ? "/minLength" : firstText(file);
            broken = broken.json(file, tree -> JsonTree.replace(tree, pointer, NullNode.getInstance()));
            expected.add(file + "#" + pointer);
        }

        assertThat(broken.faults())
                .extracting(fault -> fault.file() + "#" + fault.pointer())
                .containsExactlyElementsOf(expected);
    }

    private static String firstText(String file) {
        return switch (file) {
            case "contents.json" -> "/chapters/0/title";
            case "standards.json" -> "/timeLimits/0/name";
            default -> "/codes/0/name";
        };
    }

    @Test
    void messagesHoldNoContentBeyondIds() {
        int refused = 0;
        int ofIds = 0;
        for (String file : FixtureBundle.FILES) {
            for (JsonPointer pointer : JsonTree.values(BUNDLE.tree(file))) {
                FixtureBundle changed = BUNDLE.json(
                        file, tree -> JsonTree.replace(tree, pointer.toString(), TextNode.valueOf("机密 secret")));
                HandbookContentException refusal = catchThrowableOfType(HandbookContentException.class, changed::load);
                if (refusal != null) {
                    refused++;
                    ofIds += isId(pointer) ? 1 : 0;
                    assertThat(refusal.getMessage()).as(pointer.toString()).doesNotContain("类别为", "请控制", "编者", "口令");
                    assertThat(refusal.getMessage().contains("机密") && !isId(pointer))
                            .as(pointer.toString())
                            .isFalse();
                }
            }
        }
        assertThat(refused).isEqualTo(202);
        assertThat(ofIds).isEqualTo(61);
    }

    private static boolean isId(JsonPointer pointer) {
        return pointer.toString()
                .matches(".*/(id|section|clause|timeLimit|(reverses|codes|standards|parameters)/[0-9]+)");
    }

    /** The faults at the place itself; what is wrong elsewhere because of it is of other kinds. */
    private static List<Fault> direct(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> !DERIVED.contains(fault.code().text()))
                .toList();
    }

    private static boolean restsOnNothingElse(String pointer) {
        String name = JsonTree.name(pointer);
        return !List.of("id", "parameters", "checks", "children", "clauses", "sections", "origin")
                        .contains(name)
                && !pointer.matches(".*/citation/(page|note)")
                && !pointer.matches(".*/[0-9]+")
                && !pointer.matches("/[a-zA-Z]+s");
    }

    private static List<JsonNode> wrong(JsonNode value, boolean bound) {
        List<JsonNode> wrong = new ArrayList<>(List.of(
                NullNode.getInstance(),
                BooleanNode.TRUE,
                IntNode.valueOf(7),
                DoubleNode.valueOf(7.5),
                TextNode.valueOf("x"),
                JSON.arrayNode(),
                JSON.objectNode()));
        wrong.removeIf(other -> other.getNodeType() == value.getNodeType());
        if (value.isInt() && !bound) {
            wrong.add(DoubleNode.valueOf(7.5));
        }
        return wrong;
    }
}
