package io.github.servicehandbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.HandbookContentException;
import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.fixture.HandbookJson;
import io.github.servicehandbook.fixture.JsonTree;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever the bytes are, the answer is a handbook or a list of faults, never another exception. */
@StatisticsReport(onFailureOnly = true)
class BundleMutationPropertiesTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    @Property(tries = 2000)
    void loadsOrRefusesAFileWithAnyNodeReplaced(
            @ForAll("dataFiles") String file, @ForAll("steps") int step, @ForAll("nodes") JsonNode node) {
        loadsWhatStandsThereOrRefuses(BUNDLE.json(file, tree -> JsonTree.replace(tree, place(tree, step), node)), 1);
    }

    @Property(tries = 500)
    void loadsOrRefusesAFileWithAnyNodeTakenAway(@ForAll("dataFiles") String file, @ForAll("steps") int step) {
        loadsWhatStandsThereOrRefuses(BUNDLE.json(file, tree -> JsonTree.remove(tree, place(tree, step))), 8);
    }

    @Property(tries = 1000)
    void loadsOrRefusesAFileWithAnyNodeCopiedElsewhere(
            @ForAll("dataFiles") String from,
            @ForAll("dataFiles") String to,
            @ForAll("steps") int here,
            @ForAll("steps") int there) {
        JsonNode copied = BUNDLE.tree(from).at(place(BUNDLE.tree(from), here));

        loadsWhatStandsThereOrRefuses(BUNDLE.json(to, tree -> JsonTree.replace(tree, place(tree, there), copied)), 5);
    }

    @Property(tries = 1000)
    void loadsOrRefusesAManifestWithAnyNodeReplaced(@ForAll("steps") int step, @ForAll("nodes") JsonNode node) {
        loadsOrRefuses(BUNDLE.manifest(tree -> JsonTree.replace(tree, place(tree, step), node)), 0.5);
    }

    @Property(tries = 500)
    void refusesRandomBytes(@ForAll("files") String file, @ForAll byte[] bytes) {
        assertThat(with(file, bytes).faults()).isNotEmpty();
    }

    @Property(tries = 1000)
    void loadsOrRefusesAFileWithRandomBytesInIt(
            @ForAll("files") String file, @ForAll("steps") int at, @ForAll("fewBytes") byte[] bytes) {
        byte[] changed = BUNDLE.bytes(file);
        System.arraycopy(bytes, 0, changed, at % (changed.length - bytes.length), bytes.length);

        loadsOrRefuses(with(file, changed), 0.3);
    }

    @Property(tries = 500)
    void refusesAFileCutOff(@ForAll("files") String file, @ForAll("steps") int length) {
        byte[] bytes = BUNDLE.bytes(file);
        // The spaces behind the last brace may be missing.
        int end = BUNDLE.text(file).stripTrailing().getBytes(StandardCharsets.UTF_8).length;

        assertThat(with(file, Arrays.copyOf(bytes, length % end)).faults())
                .isNotEmpty()
                .allSatisfy(BundleMutationPropertiesTest::isWellFormed);
    }

    private static void loadsWhatStandsThereOrRefuses(FixtureBundle bundle, double minPercent) {
        Handbook handbook = loadsOrRefuses(bundle, minPercent);
        if (handbook != null) {
            assertThat(HandbookJson.of(handbook)).isEqualTo(HandbookJson.of(bundle));
        }
    }

    /** Null if it refuses; each must happen in at least so many of a hundred tries. */
    private static Handbook loadsOrRefuses(FixtureBundle bundle, double minPercent) {
        Handbook handbook = null;
        try {
            handbook = bundle.load();
        } catch (HandbookContentException e) {
            assertThat(e.faults()).isNotEmpty().allSatisfy(BundleMutationPropertiesTest::isWellFormed);
        }
        Branches.both("loads", handbook != null, minPercent);
        return handbook;
    }

    private static void isWellFormed(Fault fault) {
        assertThat(fault.code().text()).matches("E(-[A-Z]+)+");
        assertThat(fault.file())
                .isIn("bundle.json", "codes.json", "contents.json", "standards.json", "password-policy.json");
        assertThat(JsonPointer.compile(fault.pointer())).hasToString(fault.pointer());
        assertThat(fault.message()).isNotBlank().hasSizeLessThan(500);
    }

    private static FixtureBundle with(String file, byte[] bytes) {
        return file.equals("bundle.json") ? BUNDLE.raw(file, bytes) : BUNDLE.replace(file, bytes);
    }

    private static String place(ObjectNode tree, int step) {
        List<JsonPointer> places = JsonTree.values(tree);
        return places.get(step % places.size()).toString();
    }

    @Provide
    Arbitrary<String> dataFiles() {
        return Arbitraries.of(FixtureBundle.FILES);
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of("bundle.json", "codes.json", "contents.json", "standards.json", "password-policy.json");
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(0, 100_000).withDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<byte[]> fewBytes() {
        Arbitrary<Byte> printable = Arbitraries.bytes().between((byte) ' ', (byte) '~');
        return Arbitraries.oneOf(Arbitraries.bytes(), printable)
                .array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<JsonNode> nodes() {
        Arbitrary<JsonNode> texts = Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(12),
                        Arbitraries.of(
                                "1104",
                                "change",
                                "2.1",
                                "2.1/1",
                                "1.1/1.1",
                                "PT1M",
                                "PT0S",
                                "-PT1M",
                                "PT9E99S",
                                "P1D",
                                "HANDBOOK",
                                "AUTHORED",
                                "OVERLAY",
                                "ABSENT",
                                "1.2.3",
                                "minLength",
                                "\u2028"))
                .map(JSON::textNode);
        Arbitrary<JsonNode> numbers = Arbitraries.oneOf(
                Arbitraries.integers().map(JSON::numberNode),
                Arbitraries.bigIntegers().map(JSON::numberNode),
                Arbitraries.bigDecimals().map(JSON::numberNode),
                Arbitraries.of(new BigDecimal("1E+40"), new BigDecimal("1E-999"), new BigDecimal("1E+2147483647"))
                        .map(JSON::numberNode));
        Arbitrary<JsonNode> others = Arbitraries.of(
                JSON.nullNode(),
                JSON.booleanNode(true),
                JSON.arrayNode(),
                JSON.arrayNode().add("1104").add("1104"),
                JSON.arrayNode().addNull(),
                JSON.objectNode(),
                JSON.objectNode().put("id", "1104"));
        return Arbitraries.oneOf(texts, numbers, others);
    }
}
