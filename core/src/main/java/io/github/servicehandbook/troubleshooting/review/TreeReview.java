package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.internal.tree.TreeStructure;
import io.github.servicehandbook.internal.tree.space.TreeVerifier;
import io.github.servicehandbook.internal.tree.walk.WalkableTree;
import io.github.servicehandbook.troubleshooting.TreeFinding;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.util.List;
import java.util.Objects;

/**
 * A review of a troubleshooting tree: verification, paths, differences from another version, and diagrams. It is
 * intended for builds and authoring tools; walks need only the tree.
 *
 * <p>Example: {@code TreeReview.of(tree).verify().findings()} is empty for a sound tree.
 *
 * <p>Immutable and thread-safe.
 */
public final class TreeReview {
    private final WalkableTree tree;

    private TreeReview(WalkableTree tree) {
        this.tree = tree;
    }

    /**
     * Returns a review of a tree.
     *
     * @param tree a tree of a loaded handbook
     * @return the review of {@code tree}
     * @throws IllegalArgumentException if this library did not load the tree
     */
    public static TreeReview of(TroubleshootingTree tree) {
        return new TreeReview(loaded(tree, "tree"));
    }

    private static WalkableTree loaded(TroubleshootingTree tree, String parameter) {
        if (!(Objects.requireNonNull(tree, parameter) instanceof WalkableTree walkable)) {
            throw new IllegalArgumentException(parameter + ": no tree that this library loaded");
        }
        return walkable;
    }

    /**
     * Verifies that every walk ends, every question can be answered and every ticket has the facts that it requires.
     * The verification explores all states that a walk can reach; it can take seconds.
     *
     * @return the findings, none for a sound tree
     */
    public VerificationReport verify() {
        List<TreeFinding> structure = TreeStructure.errors(tree.model());
        if (!structure.isEmpty()) {
            return new VerificationReport(structure, true);
        }
        TreeVerifier.Result proof = TreeVerifier.of(tree.analysis());
        return new VerificationReport(proof.findings(), proof.conclusive());
    }

    /**
     * Returns all walks through the tree.
     *
     * @return the walks, counted and listed on demand
     * @throws IllegalStateException if the tree has too many states
     */
    public PathSpace paths() {
        return new StatePaths(tree);
    }

    /**
     * Compares the tree with a newer version of it.
     *
     * @param newer the newer version
     * @return the structural changes, and the answers that lead to another outcome
     * @throws IllegalArgumentException if this library did not load the newer version
     */
    public TreeDiff diff(TroubleshootingTree newer) {
        return Differences.between(tree, loaded(newer, "newer"));
    }

    /**
     * Returns a diagram of the tree, which can show a walk or statistics.
     *
     * @return the diagram without a walk or statistics
     */
    public Diagram diagram() {
        return new TreeDiagram(tree, DiagramAnnotations.NONE);
    }

    /** Returns the ID of the tree. */
    @Override
    public String toString() {
        return "TreeReview of " + tree.id();
    }
}
