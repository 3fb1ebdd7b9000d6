package io.github.servicehandbook.internal.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Branches;
import io.github.servicehandbook.fixture.OrderLaws;
import io.github.servicehandbook.fixture.RandomIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@StatisticsReport(onFailureOnly = true)
class SemVerTest {
    // bundles.md row 18
    @ParameterizedTest
    @CsvSource({
        "1.0.0-beta.10, >, 1.0.0-beta.2",
        "1.0.0-alpha, >, 1.0.0-1",
        "1.0.0+a, =, 1.0.0+b",
        "1.0.0+a, =, 1.0.0",
        "1.0.0-rc.1+a, =, 1.0.0-rc.1+b",
        "1.0.0-A, <, 1.0.0-a",
        "1.0.0--, >, 1.0.0-9",
        "10.0.0, >, 9.0.0",
        "1.10.0, >, 1.9.0",
        "1.0.10, >, 1.0.9",
        "99999999999999999999.0.0, >, 9223372036854775807.0.0",
        "1.0.0-99999999999999999999, <, 1.0.0-100000000000000000000"
    })
    void ordersByPrecedence(String left, String sign, String right) {
        int expected = List.of("<", "=", ">").indexOf(sign) - 1;

        assertThat(Integer.signum(version(left).compareTo(version(right)))).isEqualTo(expected);
        assertThat(Integer.signum(version(right).compareTo(version(left)))).isEqualTo(-expected);
        assertThat(version(left).equals(version(right))).isEqualTo(expected == 0);
    }

    // bundles.md row 18: the examples of sections 11.2, 11.3 and 11.4.4
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0 2.0.0 2.1.0 2.1.1",
                "1.0.0-alpha 1.0.0",
                "1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0"
            })
    void sortsAsTheSpecificationPrints(String ascending) {
        List<SemVer> expected = new ArrayList<>();
        for (String text : ascending.split(" ", -1)) {
            expected.add(version(text));
        }
        List<SemVer> sorted = new ArrayList<>(expected);
        Collections.reverse(sorted);

        Collections.sort(sorted);

        assertThat(sorted).extracting(SemVer::toString).containsExactly(ascending.split(" ", -1));
    }

    // the examples of sections 2, 9 and 10
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.9.0",
                "1.11.0",
                "0.0.0",
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-0.3.7",
                "1.0.0-x.7.z.92",
                "1.0.0-x-y-z.--",
                "1.0.0-alpha+001",
                "1.0.0+20130313144700",
                "1.0.0-beta+exp.sha.5114f85",
                "1.0.0+21AF26D3----117B344092BD",
                "1.0.0-0A.is.legal",
                "1.0.0+0.build.1-rc.10000aaa-kk-0.1",
                "2026.11.0",
                // the list that the specification's own expression is shown with
                "0.0.4",
                "1.1.2-prerelease+meta",
                "1.1.2+meta-valid",
                "1.0.0-alpha.0valid",
                "1.0.0-alpha-a.b-c-somethinglong+build.1-aef.1-its-okay",
                "1.0.0-rc.1+build.123",
                "1.2.3----RC-SNAPSHOT.12.9.1--.12+788",
                "1.2.3----R-S.12.9.1--.12+meta",
                "1.2.3----RC-SNAPSHOT.12.9.1--.12",
                "9999999999999999999999.999999999999999999.99999999999999999"
            })
    void readsWhatTheSpecificationAllows(String text) {
        int plus = text.indexOf('+');

        assertThat(version(text)).hasToString(plus < 0 ? text : text.substring(0, plus));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2",
                "1.2.3.4",
                "01.2.3",
                "1.02.3",
                "1.2.03",
                "v1.2.3",
                "1.2.x",
                "1.2.-3",
                "1..3",
                ".1.2",
                "1.2.3-",
                "1.2.3-a..b",
                "1.2.3-01",
                "1.2.3-a.01",
                "1.2.3+",
                "1.2.3+a..b",
                "1.2.3+a+b",
                "1.2.3-ü",
                "1.2.3 ",
                "１.2.3",
                "^1.2.3",
                "-1.2.3",
                // the list that the specification's own expression is shown with
                "1.2.3-0123",
                "1.2.3-0123.0123",
                "1.1.2+.123",
                "+invalid",
                "-invalid",
                "alpha",
                "alpha.beta.1",
                "1.0.0-alpha_beta",
                "1.0.0-alpha.",
                "1.0.0-alpha..1",
                "1.2.3.DEV",
                "1.2-SNAPSHOT",
                "1.2.31.2.3----RC-SNAPSHOT.12.09.1--..12+788",
                "-1.0.3-gamma+b7718",
                "9.8.7+meta+meta",
                "9.8.7-whatever+meta+meta"
            })
    void refusesWhatTheSpecificationForbids(String text) {
        assertThat(SemVer.parse(text)).isNull();
    }

    @Test
    void refusesTextBeyondOneHundredCharacters() {
        String longest = "1.0.0-" + "a".repeat(94);

        assertThat(SemVer.parse(longest)).hasToString(longest);
        assertThat(SemVer.parse(longest + "a")).isNull();
    }

    @Test
    void takesABuildUnderWayForTheReleaseThatItBecomes() {
        assertThat(SemVer.parseBuild("0.1.0-SNAPSHOT")).isEqualTo(version("0.1.0"));
        assertThat(SemVer.parseBuild("0.1.0")).isEqualTo(version("0.1.0"));
        assertThat(SemVer.parseBuild("0.1.0-rc.1")).isEqualTo(version("0.1.0-rc.1"));
        assertThat(SemVer.parseBuild("${revision}")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.3, 3",
        "1.2.3, 1.2.4, 2",
        "1.2.3, 1.3.3, 1",
        "1.2.3, 2.2.3, 0",
        "1.2.3, 2.0.0-rc.1, 0",
        "1.2.3-rc.1, 1.2.3+a, 3"
    })
    void knowsTheFirstNumberThatDiffers(String left, String right, int first) {
        assertThat(version(left).firstDifference(version(right))).isEqualTo(first);
        assertThat(version(right).firstDifference(version(left))).isEqualTo(first);
    }

    // sections 4 and 9
    @ParameterizedTest
    @CsvSource({"0.9.9, true", "0.0.0, true", "1.0.0, false", "1.0.0-rc.1, true", "10.0.0+a, false"})
    void promisesNothingBeforeTheFirstReleaseAndInAPreRelease(String version, boolean nothing) {
        assertThat(version(version).isUnstable()).isEqualTo(nothing);
    }

    @Property
    void readsBackWhatItWrites(@ForAll("versions") SemVer version) {
        assertThat(version(version.toString())).isEqualTo(version).hasSameHashCodeAs(version);
    }

    @Property
    void isOrderedTotally(@ForAll("versions") SemVer a, @ForAll("versions") SemVer b, @ForAll("versions") SemVer c) {
        OrderLaws.check(SemVerTest::version, a.toString(), b.toString(), c.toString());
    }

    @Property
    void readsAVersionOrNone(@ForAll("texts") String text) {
        SemVer version = SemVer.parse(text);

        assertThat(version == null || text.startsWith(version.toString())).isTrue();
        Branches.both("is a version", version != null, 10);
    }

    @Provide
    Arbitrary<SemVer> versions() {
        Arbitrary<String> number = Arbitraries.of("0", "1", "2", "10", "9223372036854775808");
        Arbitrary<String> core = Combinators.combine(number, number, number).as((a, b, c) -> a + "." + b + "." + c);
        Arbitrary<String> part = Arbitraries.of("0", "1", "2", "11", "101", "alpha", "beta", "A", "-");
        Arbitrary<String> pre =
                part.list().ofMaxSize(3).map(list -> list.isEmpty() ? "" : "-" + String.join(".", list));
        Arbitrary<String> build = Arbitraries.of("", "+a", "+001.b");
        return Combinators.combine(core, pre, build).as((a, b, c) -> version(a + b + c));
    }

    @Provide
    Arbitrary<String> texts() {
        return RandomIds.nearly("019.-+aA v", 20, versions().map(SemVer::toString));
    }

    private static SemVer version(String text) {
        return Objects.requireNonNull(SemVer.parse(text), text);
    }
}
