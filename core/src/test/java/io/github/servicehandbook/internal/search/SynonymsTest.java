package io.github.servicehandbook.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Synonym sets. */
class SynonymsTest {
    private static final Synonyms CONCEPTS =
            new Synonyms(List.of(List.of("锁", "加锁", "加锁了"), List.of("加锁", "上锁"), List.of("WLAN", "无线")));

    private record Found(String term, int start, int end, float weight) {}

    private static List<Found> at(String text, int from) {
        List<Found> found = new ArrayList<>();
        CONCEPTS.at(
                Folding.folded(text),
                from,
                (term, start, end, weight) -> found.add(new Found(term, start, end, weight)));
        return found;
    }

    @Test
    void findsTheLongestWordAtAPosition() {
        assertThat(at("被加锁了", 1)).containsExactly(new Found("=0", 1, 4, Tokenizer.CONCEPT));
        assertThat(at("wlan", 0)).extracting(Found::term).containsExactly("=2");
        assertThat(at("被加锁了", 0)).isEmpty();
    }

    @Test
    void findsAWordOfOneCharacterIfNoLongerOneMatches() {
        assertThat(at("锁", 0)).extracting(Found::term).containsExactly("=0");
        assertThat(at("锁门", 0)).extracting(Found::term).containsExactly("=0");
    }

    @Test
    void anAmbiguousWordWeighsLessForEachMeaning() {
        assertThat(at("加锁", 0)).extracting(Found::term).containsExactly("=0", "=1");
        assertThat(at("加锁", 0)).allSatisfy(found -> assertThat(found.weight()).isCloseTo(1.414f, within(0.001f)));
    }

    @Test
    void returnsTheCharacterPairsOfItsWords() {
        assertThat(CONCEPTS.parts("=0")).containsExactlyInAnyOrder("加锁", "锁了");
        assertThat(CONCEPTS.parts("=2")).containsExactly("无线");
        assertThat(CONCEPTS.parts("加锁")).isEmpty();
    }
}
