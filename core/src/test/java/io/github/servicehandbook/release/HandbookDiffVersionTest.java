package io.github.servicehandbook.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.BundleInfo;
import io.github.servicehandbook.release.HandbookDiff.Change;
import io.github.servicehandbook.release.HandbookDiff.Impact;
import io.github.servicehandbook.release.HandbookDiff.VersionBump;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The version bump that changes require. */
class HandbookDiffVersionTest {
    @ParameterizedTest
    @CsvSource({
        "EDITORIAL, PATCH",
        "ADDITIVE, MINOR",
        "BEHAVIORAL, MINOR",
        "SECURITY_TIGHTENING, MINOR",
        "SECURITY_RELAXING, MINOR",
        "BREAKING, MAJOR"
    })
    void theBumpFollowsFromTheHighestImpact(Impact impact, VersionBump bump) {
        HandbookDiff diff = diff("1.0.0", "1.0.0", Impact.EDITORIAL, impact, Impact.EDITORIAL);

        assertThat(diff.impact()).isEqualTo(impact);
        assertThat(diff.requiredBump()).isEqualTo(bump);
    }

    @Test
    void aVersionMayStayTheSameWithoutChanges() {
        assertThat(diff("1.0.0", "1.0.0").impact()).isEqualTo(Impact.NONE);
        assertThat(diff("1.0.0", "1.0.0").requiredBump()).isEqualTo(VersionBump.NONE);
        assertThat(diff("1.0.0", "1.0.0").versionSuffices()).isTrue();
        assertThat(diff("1.0.0", "1.0.1").versionSuffices()).isTrue();
        assertThat(diff("1.0.0", "1.0.0+build").versionSuffices()).isTrue();
        assertThat(diff("1.0.1", "1.0.0").versionSuffices()).isFalse();
    }

    // bundles.md rows 18 and 35
    @ParameterizedTest(name = "{0} from {1} to {2}")
    @CsvSource({
        "EDITORIAL, 1.2.3, 1.2.4, true",
        "EDITORIAL, 1.2.3, 1.3.0, true",
        "EDITORIAL, 1.2.3, 2.0.0, true",
        "EDITORIAL, 1.2.3, 1.2.3, false",
        "EDITORIAL, 1.2.3, 1.2.3+a, false",
        "EDITORIAL, 1.2.3+a, 1.2.3+b, false",
        "EDITORIAL, 1.2.3, 1.2.3-rc.1, false",
        "EDITORIAL, 1.2.3, 1.2.2, false",
        "EDITORIAL, 1.2.3, 0.9.9, false",
        "ADDITIVE, 1.2.3, 1.2.4, false",
        "ADDITIVE, 1.2.3, 1.2.99, false",
        "ADDITIVE, 1.2.3, 1.3.0, true",
        "ADDITIVE, 1.2.3, 1.3.0-rc.1, true",
        "ADDITIVE, 1.9.0, 1.10.0, true",
        "BREAKING, 1.2.3, 1.3.0, false",
        "BREAKING, 1.2.3, 1.99.99, false",
        "BREAKING, 1.2.3, 2.0.0, true",
        "BREAKING, 1.2.3, 2.0.0-rc.1, true",
        "BREAKING, 9.9.9, 10.0.0, true",
        "BREAKING, 10.0.0, 9.0.0, false",
        "BREAKING, 9223372036854775807.0.0, 9223372036854775808.0.0, true",
        "BREAKING, 0.2.3, 0.2.4, true",
        "BREAKING, 0.2.3, 0.2.3, false",
        "BREAKING, 0.2.3, 0.2.2, false",
        "BREAKING, 2.0.0-rc.1, 2.0.0-rc.2, true",
        "BREAKING, 2.0.0-rc.1, 2.0.0, true",
        "BREAKING, 2.0.0-rc.2, 2.0.0-rc.1, false",
        "BREAKING, 2.0.0, 2.0.1-rc.1, false"
    })
    void aVersionSufficesIfItWasRaisedByTheBumpOrMore(Impact impact, String older, String newer, boolean suffices) {
        assertThat(diff(older, newer, impact).versionSuffices()).isEqualTo(suffices);
    }

    private static HandbookDiff diff(String older, String newer, Impact... impacts) {
        List<Change> changes = List.of(impacts).stream()
                .map(impact -> new Change(ChangeKind.CODE, "1104", "/name", "a", "b", impact))
                .toList();
        return new DefaultHandbookDiff(info(older), info(newer), changes);
    }

    private static BundleInfo info(String version) {
        return BundleInfo.of("test-handbook", version, 1, "0".repeat(64), "试验版", "zh-CN", List.of(), List.of());
    }
}
