/**
 * Walks through the troubleshooting trees: sessions, their replay and resumption, and the drafts of tickets. A {@link
 * io.github.servicehandbook.internal.tree.walk.WalkedSession} is a walk, linked to the one before its last answer.
 */
@NullMarked
package io.github.servicehandbook.internal.tree.walk;

import org.jspecify.annotations.NullMarked;
