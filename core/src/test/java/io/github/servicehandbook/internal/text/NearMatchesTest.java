package io.github.servicehandbook.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMatchesTest {
    @ParameterizedTest(name = "{0} to {1} takes {2}")
    @CsvSource({
        "'', '', 0",
        "'', abc, 3",
        "abc, '', 3",
        "1104, 1104, 0",
        "1104, 1105, 1",
        "1104, 110, 1",
        "1104, 11044, 1",
        "1104, 4011, 4",
        "kitten, sitting, 3"
    })
    void countsSingleCharacterEdits(String left, String right, int distance) {
        assertThat(NearMatches.distance(left, right)).isEqualTo(distance);
    }

    @Test
    void looksAtTheBeginningOfALongText() {
        List<String> known = List.of("9999", "1104");

        assertThat(NearMatches.of("x".repeat(196) + "1104" + "x".repeat(1_000_000), known))
                .containsExactly("1104", "9999");
        assertThat(NearMatches.of("x".repeat(200) + "1104", known)).containsExactly("9999", "1104");
    }

    @Test
    void namesTheThreeNearestNearestFirst() {
        assertThat(NearMatches.of("payment", List.of("greeting", "paymnt", "payments", "payment-x", "zzz")))
                .containsExactly("paymnt", "payments", "payment-x");
    }

    @Test
    void keepsTheGivenOrderAmongEquallyNear() {
        assertThat(NearMatches.of("1104", List.of("1109", "1101", "1107", "1103")))
                .containsExactly("1109", "1101", "1107");
    }

    @Test
    void saysWhatIsUnknownAndWhatIsNear() {
        NoSuchElementException exception =
                NearMatches.unknown("time limit", "payments", List.of("payment", "greeting"));

        assertThat(exception).hasMessage("unknown time limit payments; did you mean payment, greeting?");
    }

    @Test
    void saysThatThereAreNone() {
        assertThat(NearMatches.unknown("time limit", "payment", List.of()))
                .hasMessage("unknown time limit payment; there are none");
    }

    @Property
    void countsAsTheDefinitionDoes(@ForAll("words") String left, @ForAll("words") String right) {
        assertThat(NearMatches.distance(left, right)).isEqualTo(naiveDistance(left, right));
    }

    @Property
    void namesWhatASortByDistanceNames(@ForAll("words") String id, @ForAll("wordLists") List<String> known) {
        List<String> sorted = new ArrayList<>(known);
        sorted.sort(Comparator.comparingInt(word -> naiveDistance(id, word)));

        assertThat(NearMatches.of(id, known)).isEqualTo(sorted.subList(0, Math.min(3, sorted.size())));
    }

    private static int naiveDistance(String left, String right) {
        if (left.isEmpty() || right.isEmpty()) {
            return left.length() + right.length();
        }
        String leftRest = left.substring(1);
        String rightRest = right.substring(1);
        if (left.charAt(0) == right.charAt(0)) {
            return naiveDistance(leftRest, rightRest);
        }
        int deleted = naiveDistance(leftRest, right);
        int inserted = naiveDistance(left, rightRest);
        return 1 + Math.min(naiveDistance(leftRest, rightRest), Math.min(deleted, inserted));
    }

    @Provide
    static Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc-").ofMaxLength(6);
    }

    @Provide
    static Arbitrary<List<String>> wordLists() {
        return words().list().ofMaxSize(6);
    }
}
