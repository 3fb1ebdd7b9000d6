package io.github.servicehandbook.troubleshooting.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.internal.tree.walk.Offer;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import io.github.servicehandbook.troubleshooting.review.FaultyTrees.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proof says of a tree what every walk through it says, no less and no more. */
class ProofPropertiesTest {
    static final List<String> MAY_BE_KNOWN = List.of("f0", "f1", "f2", "f3", "host");

    static EveryWalk everyWalk(Kind kind, long seed) {
        return new EveryWalk(Offer.json(FaultyTrees.file(kind, seed)), Offer.json(FaultyTrees.sub(kind, seed)));
    }

    private static WalkableTree tree(Kind kind, long seed) {
        WalkableTree tree = FaultyTrees.read(kind, seed);
        Assume.that(TreeStructure.errors(tree.model()).isEmpty());
        return tree;
    }

    static Set<String> proved(WalkableTree tree) {
        Set<String> proved = new TreeSet<>();
        for (TreeFinding finding : TreeReview.of(tree).verify().findings()) {
            if (!finding.code().equals("UNUSED_FACT")) {
                proved.add(said(finding));
            }
        }
        return proved;
    }

    private static String said(TreeFinding finding) {
        return finding.severity().name().charAt(0) + " " + finding.code() + " " + finding.pointer();
    }

    @Property(tries = 800)
    void findsWhatEveryWalkFinds(@ForAll Kind kind, @ForAll long seed) {
        WalkableTree tree = tree(kind, seed);

        assertThat(TreeReview.of(tree).verify().conclusive()).isTrue();
        assertThat(proved(tree)).isEqualTo(everyWalk(kind, seed).findings(MAY_BE_KNOWN));
    }

    /** Trees in which a host knows a set of options of which one is hidden where the fact is asked. */
    @ParameterizedTest
    @CsvSource({
        "8964989483374860830, W CONSTANT_GUARD",
        "-6941905018810609510, E OPTION_WITHOUT_ROUTE",
        "7514715999408428751, E GAP",
        "-987719704803845216, E GAP",
        "-7007141916173598228, E OVERLAP"
    })
    void seesThatAKnownSetIsAskedAgainWhereAnOptionIsHidden(long seed, String found) {
        Set<String> proved = proved(FaultyTrees.read(Kind.SMALL, seed));

        assertThat(proved).isEqualTo(everyWalk(Kind.SMALL, seed).findings(MAY_BE_KNOWN));
        assertThat(proved).anyMatch(finding -> finding.startsWith(found));
    }

    @Property(tries = 500)
    void eachWitnessShowsWhatItIsAWitnessOf(@ForAll Kind kind, @ForAll long seed) {
        WalkableTree tree = tree(kind, seed);
        EveryWalk walks = everyWalk(kind, seed);
        List<Map<String, Answer>> starts = walks.starts(MAY_BE_KNOWN);

        for (TreeFinding finding : TreeReview.of(tree).verify().findings()) {
            if (shownByAWalk(finding)) {
                assertThat(starts.stream()
                                .anyMatch(start ->
                                        walks.along(start, finding.witness()).contains(said(finding))))
                        .as(finding.toString())
                        .isTrue();
            }
        }
    }

    private static boolean shownByAWalk(TreeFinding finding) {
        return !Set.of("CONTRADICTORY_GUARDS", "CONSTANT_GUARD", "SHADOWED", "UNUSED_FACT")
                .contains(finding.code());
    }

    /** The laws above say something of each rule. */
    @Test
    void theRandomTreesHaveEachFault() {
        Map<String, Integer> codes = new TreeMap<>();
        int sound = 0;
        for (Kind kind : Kind.values()) {
            for (long seed = 0; seed < 1_500; seed++) {
                WalkableTree tree = FaultyTrees.read(kind, seed);
                if (TreeStructure.errors(tree.model()).isEmpty()) {
                    sound += proved(tree).isEmpty() ? 1 : 0;
                    proved(tree)
                            .forEach(said -> codes.merge(said.substring(0, said.lastIndexOf(' ')), 1, Integer::sum));
                }
            }
        }

        assertThat(codes)
                .containsOnlyKeys(
                        "E MISSING_TICKET_FACT",
                        "E GAP",
                        "E CONTRADICTORY_GUARDS",
                        "E POSSIBLY_UNKNOWN_FACT",
                        "E OPTION_WITHOUT_ROUTE",
                        "E OVERLAP",
                        "E UNANSWERABLE",
                        "W CONSTANT_GUARD",
                        "W OVERLAP",
                        "W SHADOWED");
        assertThat(codes.values()).allSatisfy(count -> assertThat(count).isGreaterThan(20));
        assertThat(sound).isGreaterThan(100);
    }
}
