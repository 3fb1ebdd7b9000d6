/**
 * The engine of the troubleshooting trees. A {@link io.github.servicehandbook.internal.tree.TreeModel} is the content; a
 * {@link io.github.servicehandbook.internal.tree.Program} is the same with every called sub-tree put in its place, so that
 * a walk needs no stack; a {@link io.github.servicehandbook.internal.tree.WalkedSession} is a walk, linked to the one
 * before its last answer.
 */
@NullMarked
package io.github.servicehandbook.internal.tree;

import org.jspecify.annotations.NullMarked;
