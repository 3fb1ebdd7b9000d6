package io.github.servicehandbook.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.servicehandbook.examples.benchmarks.TreeWalk.Way;
import io.github.servicehandbook.examples.benchmarks.TreeWalks.Walk;
import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.Node;
import io.github.servicehandbook.troubleshooting.Session;
import io.github.servicehandbook.troubleshooting.TraceEntry;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import io.github.servicehandbook.troubleshooting.review.TreeReview;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that the compared walks are the same. Times are not asserted. */
class SameWalksTest {
    private static final TreeWalks WALKS = new TreeWalks();

    @Test
    void theComparedTreeIsSoundAndHas24NodesAndThreeGuardsOverNumbers() {
        TroubleshootingTree tree = WALKS.tree();

        assertThat(TreeReview.of(tree).verify().findings()).isEmpty();
        assertThat(tree.nodes()).hasSize(24);
        assertThat(tree.nodes()).filteredOn(Node.Decision.class::isInstance).hasSize(3);
    }

    @Test
    void everyWalkOfTheTreeEndsAtTheSameNodeWithEveryPeer() {
        WALKS.requireSameEnds();

        assertThat(WALKS.all()).hasSize(405);
        assertThat(TreeReview.of(WALKS.tree()).paths().count()).isEqualTo(405);
        assertThat(WALKS.all()).extracting(Walk::end).containsOnly(endings(WALKS.tree()));
    }

    private static String[] endings(TroubleshootingTree tree) {
        return tree.nodes().stream()
                .filter(node -> node instanceof Node.Resolution || node instanceof Node.Escalation)
                .map(node -> node.id().value())
                .toArray(String[]::new);
    }

    @ParameterizedTest
    @EnumSource
    void stepsAndResumedWalksComeToTheSameNodes(Way way) {
        TreeWalk walk = new TreeWalk();
        walk.way = way;
        TreeSession session = new TreeSession();
        session.way = way;

        walk.prepare();
        session.prepare();
    }

    @ParameterizedTest
    @EnumSource
    void peersRecordAnEntryForEachAnswer(Way way) {
        for (Walk walk : WALKS.of(way)) {
            HostFacts stateless4j = WALKS.stateless4j().tracedWalk(WALKS.events(walk));
            HostFacts cola = WALKS.cola().tracedWalk(walk.given().toArray(Given[]::new));

            assertThat(stateless4j.passed()).hasSize(8).isEqualTo(cola.passed());
            assertThat(cola.passed()).extracting(HostFacts.Passed::from).containsExactlyElementsOf(walk.nodes());
            assertThat(cola.passed().get(7).to()).isEqualTo(walk.end());
        }
    }

    @Test
    void theLargeTreeIsSoundAndIsReadAlike() throws IOException {
        TreeProof proof = new TreeProof();

        proof.prepare();

        assertThat(proof.tokens()).isEqualTo(333);
        assertThat(LargeTree.bundle().file()).isEqualTo(LargeTree.bundle().file());
    }

    @Test
    void theCoverOfTheLargeTreePassesEveryNode() {
        TreeProof proof = new TreeProof();
        Set<NodeId> passed = new HashSet<>();
        for (List<Answer> answers : proof.minimalCover()) {
            Session session = proof.tree().start();
            for (Answer answer : answers) {
                session = session.answer(answer).session();
            }
            assertThat(session.outcome()).isPresent();
            session.trace().stream().map(TraceEntry::node).forEach(passed::add);
        }

        assertThat(passed).hasSize(LargeTree.NODES);
        assertThat(proof.countPaths()).isGreaterThan(BigInteger.TEN.pow(30));
    }
}
