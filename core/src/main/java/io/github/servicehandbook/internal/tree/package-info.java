/**
 * The definition of the troubleshooting trees: nodes, guards, and the checks of their structure. A {@link
 * io.github.servicehandbook.internal.tree.TreeModel} is the content; a {@link
 * io.github.servicehandbook.internal.tree.InlinedTree} is the same tree with every subtree inlined, so that a walk needs no
 * stack.
 */
@NullMarked
package io.github.servicehandbook.internal.tree;

import org.jspecify.annotations.NullMarked;
