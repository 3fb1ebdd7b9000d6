/**
 * The results of the full-text search of a handbook.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 *
 * <p>Immutable and thread-safe.
 */
@NullMarked
package io.github.servicehandbook.search;

import org.jspecify.annotations.NullMarked;
