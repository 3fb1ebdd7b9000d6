package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.TreeId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The troubleshooting trees of a handbook (chapter 5).
 *
 * <p>Immutable and thread-safe.
 */
public interface TroubleshootingTrees {
    /**
     * Returns the trees with which troubleshooting starts.
     *
     * @return the trees in the order of the bundle, without shared trees, which are only called by others
     */
    List<TroubleshootingTree> trees();

    /**
     * Returns the shared trees, which are only called by other trees.
     *
     * @return the shared trees in the order of the bundle
     */
    List<TroubleshootingTree> sharedTrees();

    /**
     * {@return the tree with the given ID, which may be a shared one}
     *
     * @param id the ID, for example {@code sms-failure}
     * @throws IllegalArgumentException if {@code id} is not a valid tree ID
     * @throws java.util.NoSuchElementException if there is no such tree; the message names near matches
     */
    default TroubleshootingTree tree(String id) {
        return tree(TreeId.of(Objects.requireNonNull(id, "id")));
    }

    /**
     * {@return the tree with the given ID, which may be a shared one}
     *
     * @param id the ID
     * @throws java.util.NoSuchElementException if there is no such tree; the message names near matches
     */
    TroubleshootingTree tree(TreeId id);

    /**
     * Finds a tree by its ID; it may be a shared one.
     *
     * @param id the ID
     * @return the tree, or empty if there is none
     */
    Optional<TroubleshootingTree> findTree(TreeId id);

    /**
     * Finds a tree by its ID; it may be a shared one.
     *
     * @param id any text
     * @return the tree, or empty if the text is not the ID of a tree
     */
    Optional<TroubleshootingTree> findTree(String id);
}
