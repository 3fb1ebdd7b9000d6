package io.github.servicehandbook.internal.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.BadPaths;
import io.github.servicehandbook.fixture.Branches;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@StatisticsReport(onFailureOnly = true)
class BundlePathTest {
    private static final Pattern GRAMMAR = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*(\\.schema)?\\.json");
    private static final Pattern DEVICE = Pattern.compile("(.*/)?(con|prn|aux|nul|(com|lpt)[0-9])([/.].*)?");

    static Stream<String> badPaths() {
        return BadPaths.all();
    }

    // bundles.md row 28
    @ParameterizedTest
    @MethodSource("badPaths")
    void refusesWhatCouldLeaveTheBundle(String path) {
        assertThat(BundlePath.isValid(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "codes.json",
                "trees/sms-failure.json",
                "schema/codes.schema.json",
                "a/b/c/1.json",
                "-.json",
                "conn.json",
                "com10.json",
                "comx.json"
            })
    void acceptsThePathsOfBundles(String path) {
        assertThat(BundlePath.isValid(path)).isTrue();
    }

    @Test
    void acceptsAtMostTwoHundredCharacters() {
        assertThat(BundlePath.isValid("a".repeat(195) + ".json")).isTrue();
        assertThat(BundlePath.isValid("a".repeat(196) + ".json")).isFalse();
    }

    @Property(tries = 5000)
    void isTheGrammarWithoutDevicesAndLongPaths(@ForAll("paths") String path) {
        boolean expected =
                GRAMMAR.matcher(path).matches() && !DEVICE.matcher(path).matches() && path.length() <= 200;

        assertThat(BundlePath.isValid(path)).isEqualTo(expected);
        Branches.both("is valid", expected, 2);
        Branches.both(
                "is a device",
                GRAMMAR.matcher(path).matches() && DEVICE.matcher(path).matches(),
                0.1);
    }

    @Property
    void refusesArbitraryText(@ForAll String path) {
        assertThat(BundlePath.isValid(path)).isEqualTo(GRAMMAR.matcher(path).matches());
    }

    @Provide
    Arbitrary<String> paths() {
        Arbitrary<String> piece =
                Arbitraries.of("a", "9", "-", "/", ".", ".schema", ".json", "con", "com", "1", "nul", "A", "\\", "ä");
        return piece.list()
                .ofMaxSize(8)
                .map(pieces -> String.join("", pieces))
                .flatMap(stem -> Arbitraries.of(stem, stem + ".json", stem + ".schema.json"));
    }
}
