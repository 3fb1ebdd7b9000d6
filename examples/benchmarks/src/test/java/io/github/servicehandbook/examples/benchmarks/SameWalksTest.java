package io.github.servicehandbook.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is compared walks the same way; how long it takes is not asserted. */
class SameWalksTest {
    @Test
    void everyWalkEndsAlikeWithEveryPeer() {
        TreeWalks walks = new TreeWalks();
        assertThat(walks.tree().verify().findings()).isEmpty();
        assertThat(walks.tree().nodes()).hasSize(24);
        assertThat(walks.all()).hasSize(405);
        walks.requireSameEnds();
        new TreeWalk().prepare();
    }
}
