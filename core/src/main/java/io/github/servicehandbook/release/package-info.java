/**
 * Tools for authors of bundles: comparing two handbooks, checking a release against earlier ones, and packing the
 * manifest.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.release;

import org.jspecify.annotations.NullMarked;
