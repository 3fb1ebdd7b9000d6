/**
 * Identifiers and citations: the names by which everything in a handbook is found, and what an answer rests on.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook.ref;

import org.jspecify.annotations.NullMarked;
