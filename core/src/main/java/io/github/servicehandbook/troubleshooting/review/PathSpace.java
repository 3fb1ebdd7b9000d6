package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All walks of a tree. A walk holds one answer per asked step from {@link TroubleshootingTree#start()} to an outcome,
 * sub-trees included, and none for decisions, calls or automatic steps. Answers that no guard tells apart stand for one
 * another and count once: numbers in one interval between the bounds of the guards, sets of options that guards see
 * alike, all texts, all days. Every single option of a ONE_OF counts by itself.
 *
 * <p>Immutable and safe to share between threads.
 */
public interface PathSpace {
    /**
     * Counts the walks exactly, without listing them.
     *
     * @return the number
     * @throws IllegalStateException if the tree has too many states to be counted
     */
    BigInteger count();

    /**
     * Lists walks, made as they are taken from the stream, in the order of the options.
     *
     * @param maxWalks the maximum number of walks, at least 0
     * @return the walks
     * @throws IllegalArgumentException if {@code maxWalks} is negative
     * @throws IllegalStateException if the tree has too many states
     */
    Stream<List<Answer>> walks(long maxWalks);

    /**
     * Returns few walks that together pass every reachable node and route.
     *
     * @return the walks
     * @throws IllegalStateException if the tree has too many states
     */
    List<List<Answer>> coveringWalks();

    /**
     * Returns a walk with the fewest answers to a node of the tree itself.
     *
     * @param node the node
     * @return the answers until the walk stands at the node or passes it; empty if it is reached without any
     * @throws java.util.NoSuchElementException if the tree has no such node, or no walk reaches it
     * @throws IllegalStateException if the tree has too many states
     */
    List<Answer> shortestTo(NodeId node);

    /**
     * Returns a walk with the fewest answers to a node of this tree.
     *
     * @param node the ID of the node, for example {@code q-direction}
     * @return the answers until the walk reaches the node; empty if no answer is required
     * @throws IllegalArgumentException if {@code node} is not a valid node ID
     * @throws java.util.NoSuchElementException if the tree has no such node or no walk reaches it
     * @throws IllegalStateException if the tree has too many states
     */
    default List<Answer> shortestTo(String node) {
        return shortestTo(NodeId.of(Objects.requireNonNull(node, "node")));
    }
}
