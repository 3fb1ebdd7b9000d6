package io.github.servicehandbook;

import static io.github.servicehandbook.fixture.OverlayText.overlay;
import static io.github.servicehandbook.fixture.OverlayText.patch;
import static io.github.servicehandbook.fixture.OverlayText.tombstone;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.bundle.Overlay;
import io.github.servicehandbook.fixture.FixtureBundle;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile content costs little time and memory and ends in a fault. */
class BundleLimitsTest {
    private static final FixtureBundle BUNDLE = FixtureBundle.valid();
    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final int DEPTH = 100_000;

    static Stream<Arguments> bombs() {
        return Stream.concat(
                tokens(),
                Stream.of(
                        Arguments.of("string of 1 MB", "\"" + "x".repeat(1 << 20) + "\""),
                        Arguments.of("string of 1 MB in escapes", "\"" + "\\u4e00".repeat(170_000) + "\"")));
    }

    /** Those that cannot be passed over without being read; strings can. */
    static Stream<Arguments> tokens() {
        return Stream.of(
                Arguments.of("arrays 10^5 deep", "[".repeat(DEPTH) + "]".repeat(DEPTH)),
                Arguments.of("arrays 10^5 deep and never closed", "[".repeat(DEPTH)),
                Arguments.of("objects 10^5 deep", "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH)),
                Arguments.of("number of 10^5 digits", "1".repeat(100_000)),
                Arguments.of("number of 10^5 decimals", "0." + "1".repeat(100_000)),
                Arguments.of("exponent of 10^5 digits", "1e" + "1".repeat(100_000)),
                Arguments.of("name of 50 kB", "{\"" + "n".repeat(50_000) + "\": 1}"),
                Arguments.of("name of 50 kB in escapes", "{\"" + "\\u4e00".repeat(8_500) + "\": 1}"));
    }

    // bundles.md row 31
    @ParameterizedTest(name = "{0}")
    @MethodSource("tokens")
    void refusesABombInAnUnknownProperty(String name, String bomb) {
        String file = "{\"unheard\": " + bomb + ", \"codes\": []}";

        assertThat(timed(BUNDLE.replace("codes.json", bytes(file))::faults))
                .filteredOn(fault -> !fault.code().text().equals("E-PROPERTY"))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code().text()).isEqualTo("E-LIMIT");
                    assertThat(fault.file()).isEqualTo("codes.json");
                    assertThat(fault.message()).contains("line 1, column ").hasSizeLessThan(250);
                });
    }

    // bundles.md row 31
    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesABombInAKnownProperty(String name, String bomb) {
        assertThat(timed(BUNDLE.edit("codes.json", "\"类别与冲正关系为编者所定。\"", bomb)::faults))
                .extracting(fault -> fault.code().text())
                .contains("E-LIMIT")
                .isSubsetOf("E-LIMIT", "E-VALUE");
    }

    // bundles.md row 31
    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesABombInTheManifest(String name, String bomb) {
        String manifest = BUNDLE.text("bundle.json").replace("\"试验手册\"", bomb);

        assertThat(timed(BUNDLE.raw("bundle.json", manifest)::faults))
                .extracting(fault -> fault.code().text())
                .containsExactly("E-LIMIT");
    }

    // bundles.md row 31
    @Test
    void refusesAClauseInAClauseWithoutEnd() {
        String clause = "{\"id\": \"1.1/1\", \"children\": [";
        String nested = clause.repeat(20_000) + "]}".repeat(20_000);

        assertThat(timed(BUNDLE.edit("contents.json", "\"children\": [", "\"children\": [" + nested + ",")::faults))
                .extracting(fault -> fault.code().text())
                .contains("E-LIMIT");
    }

    // bundles.md row 31
    @Test
    void refusesAMillionMembers() {
        String file = "{\"codes\": [{" + aMillionMembers() + "\"id\": \"1104\"}]}";

        assertThat(timed(BUNDLE.replace("codes.json", bytes(file))::faults))
                .hasSize(1001)
                .last()
                .satisfies(fault -> assertThat(fault.code().text()).isEqualTo("E-LIMIT"));
    }

    // bundles.md row 31
    @Test
    void passesOverAMillionMembersOfAnUnknownProperty() {
        String file = "{\"unheard\": {%s \"y\": 1}, \"codes\": []}".replace("%s", aMillionMembers());

        assertThat(timed(BUNDLE.replace("codes.json", bytes(file))::faults))
                .contains(new Fault(FaultCode.PROPERTY, "codes.json", "/unheard", "unknown property"));
    }

    /** With names in base 90, because they must fit into the longest file. */
    private static String aMillionMembers() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            members.append('"')
                    .append(letter(i / 8100))
                    .append(letter(i / 90))
                    .append(letter(i))
                    .append("\":1,");
        }
        return members.toString();
    }

    // bundles.md row 31
    @Test
    void isNotSlowedDownByOneObjectWithManyMembersBeforeManyWithFew() {
        StringBuilder file = new StringBuilder("{\"codes\": [{");
        for (int i = 0; i < 9_000; i++) {
            file.append("\"n").append(i).append("\":1,");
        }
        file.append("\"id\":1}").append(",{\"\":1}".repeat(1_000_000)).append("]}");

        assertThat(timed(BUNDLE.replace("codes.json", bytes(file.toString()))::faults))
                .hasSize(1001);
    }

    // bundles.md row 31
    @Test
    void isNotSlowedDownByNamesWithEqualHashes() {
        StringBuilder file = new StringBuilder("{");
        for (int i = 0; i < 1 << 16; i++) {
            file.append('"');
            for (int bit = 0; bit < 16; bit++) {
                file.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            file.append("\":1,");
        }
        file.append("\"codes\":[]}");

        assertThat(timed(BUNDLE.replace("codes.json", bytes(file.toString()))::faults))
                .extracting(fault -> fault.code().text())
                .contains("E-LIMIT");
    }

    // bundles.md row 31
    @Test
    void isNotSlowedDownByManyReferencesThatLeadNowhere() {
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            ids.append("{\"id\": \"1.1/2.")
                    .append(i % 999 + 1)
                    .append('.')
                    .append(i / 999 + 1)
                    .append("\"},");
        }
        StringBuilder references = new StringBuilder("[\"0000\"");
        for (int i = 1; i < 100_000; i++) {
            references
                    .append(",\"")
                    .append(Integer.toString(36 * 36 * 36 + i, 36))
                    .append('"');
        }
        references.append(']');
        StringBuilder errata = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            errata.append("{\"clause\": \"1.1/3.")
                    .append(i % 999 + 1)
                    .append('.')
                    .append(i / 999 + 1)
                    .append("\"},");
        }

        List<Fault> faults = timed(BUNDLE.edit("contents.json", "[\"1104\"]", references.toString())
                .edit("contents.json", "\"children\": [", "\"children\": [" + ids)
                .edit("contents.json", "\"errata\": [", "\"errata\": [" + errata)::faults);

        assertThat(faults).hasSize(1001);
    }

    // bundles.md row 31
    @Test
    void refusesAFileOfMoreThanEightMegabytes() {
        byte[] huge = bytes("{\"codes\": []" + " ".repeat(8 << 20) + "}");

        assertThat(timed(BUNDLE.replace("codes.json", huge)::faults))
                .containsExactly(new Fault(
                        FaultCode.VALUE, "bundle.json", "/files/0/bytes", "expected an integer from 0 to 8388608"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e2147483647",
                "1e2147483648",
                "1e-2147483647",
                "1e99999999999999999999",
                "1e41",
                "1E+41",
                "0e99999",
                "1e-41"
            })
    void refusesNumbersThatWouldFillTheMemory(String number) {
        List<Fault> faults = timed(BUNDLE.edit("standards.json", "\"bound\": 3", "\"bound\": " + number)::faults);

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code().text()).isEqualTo("E-VALUE");
            assertThat(fault.pointer()).isEqualTo("/conductRules/0/measure/bound");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.50", "1e3", "1e40", "0", "-2", "0.0001", "1234567890123456789012345678901234567890"})
    void readsOtherNumbersExactly(String number) {
        Handbook handbook = BUNDLE.edit("standards.json", "\"bound\": 3", "\"bound\": " + number)
                .load();

        assertThat(handbook.standards()
                        .conductRules()
                        .get(0)
                        .measure()
                        .orElseThrow()
                        .bound())
                .isEqualTo(new BigDecimal(number));
    }

    @Test
    void readsWhatIsJustWithinTheLimits() {
        String text = "字".repeat(20_000);
        Handbook handbook = BUNDLE.edit("codes.json", "类别与冲正关系为编者所定。", text).load();

        assertThat(handbook.codes().all().get(2).note()).contains(text);
        assertThat(BUNDLE.edit("codes.json", "类别与冲正关系为编者所定。", text + "字").faults())
                .extracting(fault -> fault.code().text())
                .containsExactly("E-LIMIT");
    }

    @Test
    void capsTheListOfFaultsAndSaysHowManyItLeftOut() {
        String many = "{\"codes\": [" + "7,".repeat(4_999) + "7]}";

        List<Fault> faults = BUNDLE.replace("codes.json", bytes(many)).faults();

        assertThat(faults).hasSize(1001);
        assertThat(faults.get(999).pointer()).isEqualTo("/codes/999");
        // 5000 entries that are none, and five references from other files to codes that are not there
        assertThat(faults.get(1000))
                .isEqualTo(new Fault(FaultCode.LIMIT, "", "", "4005 more faults omitted; fix these first"));
    }

    @Test
    void holdsTheManyPlacesThatOverlaysSetAgainstOneAnother() {
        String members =
                IntStream.range(0, 60_000).mapToObj(i -> "'p" + i + "': 1").collect(joining(", ", "{", "}"));
        Overlay overlay = overlay(
                "yunze",
                patch("conduct-rule", "be-quick", "{'measure': " + members + "}"),
                patch("conduct-rule", "be-quick", "{'citation': " + members + "}"));
        HandbookLoader loader = Handbook.loader().source(BUNDLE.source()).overlay(overlay, 10);

        assertThat(timed(() -> FixtureBundle.faultsOf(loader)))
                .extracting(fault -> fault.code().text())
                .containsOnly("E-PROPERTY", "E-LIMIT");
    }

    @Test
    void removesManyEntries() {
        FixtureBundle bundle = BUNDLE.json("codes.json", codes -> {
            ArrayNode all = (ArrayNode) codes.get("codes");
            many().forEach(id -> all.add(((ObjectNode) all.get(3).deepCopy()).put("id", id)));
            return codes;
        });
        Overlay overlay =
                overlay("yunze", many().map(id -> tombstone("code", id, "")).toArray(String[]::new));
        HandbookLoader loader = Handbook.loader().source(bundle.source()).overlay(overlay, 10);

        assertThat(timed(loader::load).codes().all()).hasSize(4);
    }

    private static Stream<String> many() {
        return IntStream.range(100_000, 110_000).mapToObj(i -> Integer.toString(i, Character.MAX_RADIX));
    }

    private static <T> T timed(Supplier<T> work) {
        return assertTimeoutPreemptively(BOUND, work::get);
    }

    private static char letter(int number) {
        return "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&'()*+,-./:;<=>?@[]^_`{|}~"
                .charAt(number % 90);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
