/**
 * Identifiers of the elements of a handbook, and citations of the sources of statements.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.ref;

import org.jspecify.annotations.NullMarked;
