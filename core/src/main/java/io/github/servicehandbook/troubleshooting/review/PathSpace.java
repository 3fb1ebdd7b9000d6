package io.github.servicehandbook.troubleshooting.review;

import io.github.servicehandbook.ref.NodeId;
import io.github.servicehandbook.troubleshooting.Answer;
import io.github.servicehandbook.troubleshooting.TroubleshootingTree;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All walks of a tree. A walk has one answer for each asked question from {@link TroubleshootingTree#start()} to an
 * outcome, including subtrees. Decisions, calls and automatic steps have no answer. Equivalent answers, which no guard
 * distinguishes, count once: numbers in one interval between guard bounds, sets of options with the same guard results,
 * all texts, and all dates. Each option of a ONE_OF counts separately.
 *
 * <p>Immutable and thread-safe.
 */
public interface PathSpace {
    /**
     * Counts the walks exactly, without listing them.
     *
     * @return the exact number of walks
     * @throws IllegalStateException if the tree has too many states
     */
    BigInteger count();

    /**
     * Returns walks in the order of the options. The stream is lazy.
     *
     * @param maxWalks the maximum number of walks, at least 0
     * @return a stream of walks
     * @throws IllegalArgumentException if {@code maxWalks} is negative
     * @throws IllegalStateException if the tree has too many states
     */
    Stream<List<Answer>> walks(long maxWalks);

    /**
     * Returns a small set of walks that together cover every reachable node and route.
     *
     * @return the covering walks
     * @throws IllegalStateException if the tree has too many states
     */
    List<List<Answer>> coveringWalks();

    /**
     * Returns a walk with the fewest answers to a node of this tree itself.
     *
     * @param node the node
     * @return the answers until the walk reaches the node; empty if no answer is required
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
