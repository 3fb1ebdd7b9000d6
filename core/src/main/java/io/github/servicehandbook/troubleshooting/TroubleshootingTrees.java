package io.github.servicehandbook.troubleshooting;

import io.github.servicehandbook.ref.TreeId;
import java.util.List;
import java.util.Optional;

/**
 * The troubleshooting trees of a handbook (chapter 5).
 *
 * <p>Immutable and safe to share between threads.
 */
public interface TroubleshootingTrees {
    /**
     * Returns the trees that a complaint starts with.
     *
     * @return the trees in the bundle's order, without the sub-trees that are only called
     */
    List<TroubleshootingTree> trees();

    /**
     * Returns the sub-trees that other trees share and no complaint starts with.
     *
     * @return the sub-trees in the bundle's order
     */
    List<TroubleshootingTree> sharedTrees();

    /**
     * Returns a tree, shared ones included.
     *
     * @param id an id such as {@code sms-failure}
     * @return the tree
     * @throws IllegalArgumentException if the text is no id
     * @throws java.util.NoSuchElementException if there is no such tree; the message names near matches
     */
    default TroubleshootingTree tree(String id) {
        return tree(TreeId.of(id));
    }

    /**
     * Returns a tree, shared ones included.
     *
     * @param id the id
     * @return the tree
     * @throws java.util.NoSuchElementException if there is no such tree; the message names near matches
     */
    TroubleshootingTree tree(TreeId id);

    /**
     * Looks for a tree, shared ones included.
     *
     * @param id the id
     * @return the tree, or empty if there is none
     */
    Optional<TroubleshootingTree> findTree(TreeId id);

    /**
     * Finds a tree, shared ones included.
     *
     * @param id any text
     * @return the tree, or empty if the text is not the ID of a tree
     */
    Optional<TroubleshootingTree> findTree(String id);
}
