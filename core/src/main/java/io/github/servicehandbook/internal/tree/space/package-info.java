/**
 * The state space of a troubleshooting tree: the states that a walk can reach, the classes of answers that guards tell
 * apart, live facts, and the verification that explores them all.
 */
@NullMarked
package io.github.servicehandbook.internal.tree.space;

import org.jspecify.annotations.NullMarked;
