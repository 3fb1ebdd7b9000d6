package io.github.servicehandbook.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.RandomIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@StatisticsReport(onFailureOnly = true)
class VersionRangeTest {
    // bundles.md row 19
    @ParameterizedTest
    @CsvSource({
        ">=1.4.0 <2.0.0, 1.4.0, true",
        ">=1.4.0 <2.0.0, 1.99.0, true",
        ">=1.4.0 <2.0.0, 1.3.9, false",
        ">=1.4.0 <2.0.0, 2.0.0, false",
        ">1.4.0, 1.4.0, false",
        ">1.4.0, 1.4.1, true",
        "<=1.4.0, 1.4.0, true",
        "<=1.4.0, 1.4.1, false",
        "<1.4.0, 1.4.0, false",
        "=1.4.0, 1.4.0, true",
        "=1.4.0, 1.4.1, false",
        "=1.4.0, 1.4.0+build, true",
        ">=2.0.0 <1.0.0, 1.5.0, false",
        ">=1.0.0, 99999999999999999999.0.0, true"
    })
    void holdsTheVersionsThatEveryComparatorAccepts(String range, String version, boolean contained) {
        assertThat(contains(range, version)).isEqualTo(contained);
    }

    // bundles.md row 19
    @ParameterizedTest
    @CsvSource({
        ">=1.0.0 <2.0.0, 2.0.0-rc.1, false",
        ">=1.0.0 <2.0.0, 1.5.0-rc.1, false",
        ">=1.0.0 <2.0.0-0, 2.0.0-rc.1, false",
        ">=1.0.0 <=2.0.0-rc.2, 2.0.0-rc.1, true",
        ">=1.0.0 <=2.0.0-rc.2, 1.5.0-rc.1, false",
        ">=2.0.0-rc.1, 2.0.0-rc.2, true",
        ">=2.0.0-rc.1, 2.0.0, true",
        ">=2.0.0-rc.1, 2.1.0-rc.1, false",
        ">=0.1.0-0 <2.0.0, 0.1.0-rc.1, true",
        ">=0.1.0-0 <2.0.0, 0.0.9, false",
        ">=0.1.0-0 <2.0.0, 1.0.0, true",
        ">=0.1.0-0 <2.0.0, 1.0.0-rc.1, false",
        ">=0.1.0-0 <2.0.0, 2.0.0-rc.1, false"
    })
    void holdsAPreReleaseOnlyIfItNamesOneOfTheSameNumbers(String range, String version, boolean contained) {
        assertThat(contains(range, version)).isEqualTo(contained);
    }

    // bundles.md row 19: the table that the documentation of VersionRange shows
    @Test
    void holdsWhatItsDocumentationSays() throws IOException {
        String source = Files.readString(
                Path.of("src/main/java/io/github/servicehandbook/internal/manifest/VersionRange.java"));
        List<String[]> rows = source.lines()
                .filter(line -> line.matches(" \\* [<>=].*\\|.*\\|.*"))
                .map(line -> line.substring(3).split("\\s*\\|\\s*", -1))
                .toList();

        assertThat(rows).hasSize(7);
        for (String[] row : rows) {
            for (String version : row[1].isEmpty() ? new String[0] : row[1].split(", ", -1)) {
                assertThat(contains(row[0], version)).as(row[0] + " " + version).isTrue();
            }
            for (String version : row[2].split(", ", -1)) {
                assertThat(contains(row[0], version)).as(row[0] + " " + version).isFalse();
            }
        }
    }

    // bundles.md row 19
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "x",
                "1.0.0",
                "1.x",
                "^0.2.3",
                "~1.2.3",
                ">=1 <2-0",
                ">=1.0.0  <2.0.0",
                ">=1.0.0 ",
                " >=1.0.0",
                ">= 1.0.0",
                ">=1.0.0,<2.0.0",
                ">=1.0.0 || <0.5.0",
                "[1.0.0,2.0.0)",
                "==1.0.0",
                "=>1.0.0",
                "1.0.0 - 2.0.0",
                ">=1.0.0\t<2.0.0"
            })
    void refusesEveryOtherNotation(String text) {
        assertThat(VersionRange.parse(text)).isNull();
    }

    /** A range of releases holds the releases that a naive reading of its comparators holds. */
    @Property
    void holdsReleasesByTheirOrder(
            @ForAll @IntRange(max = 3) int major,
            @ForAll @IntRange(max = 3) int minor,
            @ForAll @IntRange(max = 3) int least,
            @ForAll @IntRange(max = 3) int below) {
        boolean contained = contains(">=1." + least + ".0 <2." + below + ".0", major + "." + minor + ".0");

        int place = 10 * major + minor;
        Branches.both("is in the range", contained, 10);
        assertThat(contained).isEqualTo(place >= 10 + least && place < 20 + below);
    }

    @Property
    void readsARangeOrNone(@ForAll("texts") String text) {
        VersionRange range = VersionRange.parse(text);

        assertThat(range == null || ">=<".indexOf(text.charAt(0)) >= 0).isTrue();
        Branches.both("is a range", range != null, 5);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> version = Arbitraries.of("0.1.0", "1.0.0", "1.0.0-rc.1", "10.2.3+a", "2.0.0-0");
        Arbitrary<String> comparator = Combinators.combine(Arbitraries.of(">=", "<", "<=", ">", "="), version)
                .as(String::concat);
        Arbitrary<String> ranges =
                comparator.list().ofMinSize(1).ofMaxSize(3).map(comparators -> String.join(" ", comparators));
        return RandomIds.nearly("><=019. -a", 20, ranges);
    }

    private static boolean contains(String range, String version) {
        return Objects.requireNonNull(VersionRange.parse(range), range)
                .contains(Objects.requireNonNull(SemVer.parse(version), version));
    }
}
