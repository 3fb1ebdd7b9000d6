package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.fixture.Branches;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edit distance 1. */
@StatisticsReport(onFailureOnly = true)
class EditDistanceTest {
    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "kai, kai, false",
        "kau, kai, true",
        "ki, kai, true",
        "ka, kai, true",
        "ai, kai, true",
        "kaii, kai, true",
        "xkai, kai, true",
        "kia, kai, true",
        "aki, kai, true",
        "ika, kai, false",
        "kuu, kai, false",
        "k, kai, false",
        "hh, hu, true",
        "ab, ba, true",
    })
    void recognizesOneWrongMissingExtraOrTransposedKey(String typed, String word, boolean one) {
        assertThat(EditDistance.isOneEdit(typed.toCharArray(), 0, typed.length(), word))
                .isEqualTo(one);
    }

    @Property(tries = 5000)
    void agreesWithTheDistanceWithTranspositions(
            @ForAll @StringLength(min = 1, max = 6) @CharRange(from = 'a', to = 'c') String typed,
            @ForAll @StringLength(min = 1, max = 6) @CharRange(from = 'a', to = 'c') String word) {
        boolean one = distance(typed, word) == 1;

        assertThat(EditDistance.isOneEdit(typed.toCharArray(), 0, typed.length(), word))
                .isEqualTo(one);
        Branches.both("is one mistake", one, 3);
    }

    /** The Damerau distance in its simplest form (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
