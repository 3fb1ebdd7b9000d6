/**
 * The state space of a troubleshooting tree: the states that a walk can reach, the equivalence classes of answers,
 * live facts, and the verification that explores them all.
 */
@NullMarked
package io.github.servicehandbook.internal.tree.space;

import org.jspecify.annotations.NullMarked;
