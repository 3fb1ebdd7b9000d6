/**
 * What the full-text search of a handbook finds.
 *
 * <p>Immutable and safe to share between threads.
 */
@NullMarked
package io.github.servicehandbook.search;

import org.jspecify.annotations.NullMarked;
