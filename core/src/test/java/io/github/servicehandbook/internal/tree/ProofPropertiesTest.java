package io.github.servicehandbook.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The proof says of a tree what every walk through it says, no less and no more. */
class ProofPropertiesTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> MAY_BE_KNOWN = List.of("f0", "f1", "f2", "f3", "host");

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EveryWalk everyWalk(long seed) {
        return new EveryWalk(json(FaultyTrees.file(seed)), json(FaultyTrees.sub(seed)));
    }

    private static TreeModel tree(long seed) {
        TreeModel tree = FaultyTrees.read(seed);
        Assume.that(TreeStructure.errors(tree).isEmpty());
        return tree;
    }

    private static Set<String> proved(TreeModel tree) {
        Set<String> proved = new TreeSet<>();
        for (TreeFinding finding : tree.verify().findings()) {
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
    void findsWhatEveryWalkFinds(@ForAll long seed) {
        TreeModel tree = tree(seed);

        assertThat(tree.verify().conclusive()).isTrue();
        assertThat(proved(tree)).isEqualTo(everyWalk(seed).findings(MAY_BE_KNOWN));
    }

    @Property(tries = 500)
    void eachWitnessShowsWhatItIsAWitnessOf(@ForAll long seed) {
        TreeModel tree = tree(seed);
        EveryWalk walks = everyWalk(seed);
        List<Map<String, Answer>> starts = walks.starts(MAY_BE_KNOWN);

        for (TreeFinding finding : tree.verify().findings()) {
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
        return !Set.of("GUARDS_CONTRADICT", "CONSTANT_GUARD", "SHADOWED", "UNUSED_FACT")
                .contains(finding.code());
    }

    /** The laws above say something of each rule. */
    @Test
    void theRandomTreesHaveEachFault() {
        Map<String, Integer> codes = new TreeMap<>();
        int sound = 0;
        for (long seed = 0; seed < 2_000; seed++) {
            TreeModel tree = FaultyTrees.read(seed);
            if (TreeStructure.errors(tree).isEmpty()) {
                sound += proved(tree).isEmpty() ? 1 : 0;
                proved(tree).forEach(said -> codes.merge(said.substring(0, said.lastIndexOf(' ')), 1, Integer::sum));
            }
        }

        assertThat(codes)
                .containsOnlyKeys(
                        "E ESCALATION_LACKS_FACT",
                        "E GAP",
                        "E GUARDS_CONTRADICT",
                        "E MAYBE_UNKNOWN_FACT",
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
