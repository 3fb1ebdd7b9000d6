package io.github.servicehandbook.internal.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.bundle.Fault;
import io.github.servicehandbook.bundle.FaultCode;
import io.github.servicehandbook.fixture.FixtureBundle;
import io.github.servicehandbook.internal.fault.Faults;
import io.github.servicehandbook.internal.tree.space.TreeVerifier;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.TroubleshootingTrees;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeLinkerTest {
    private final TroubleshootingTrees trees = FixtureBundle.withTrees().load().troubleshooting();
    private final List<WalkableTree> linked =
            List.of((WalkableTree) trees.tree("signal"), (WalkableTree) trees.tree("sms"));

    // bundles.md row 33
    @Test
    void endsTheProofWhereTheTreesTogetherHaveTooManyStates() {
        int first = states(linked.get(0));
        int both = first + states(linked.get(1));

        assertThat(faults(both)).isEmpty();
        assertThat(faults(both - 1))
                .containsExactly(new Fault(
                        FaultCode.TREE,
                        "trees/sms.json",
                        "",
                        "INCONCLUSIVE: all trees up to this one together exceed " + (both - 1)
                                + " states, the maximum verified per load; split the largest"));
        assertThat(faults(first - 1)).extracting(Fault::file).containsExactly("trees/signal.json");
    }

    private static int states(WalkableTree tree) {
        return TreeVerifier.of(tree.analysis()).states();
    }

    private List<Fault> faults(int mostStates) {
        Faults faults = new Faults();
        new TreeLinker(faults).prove(linked, mostStates);
        return faults.list();
    }
}
