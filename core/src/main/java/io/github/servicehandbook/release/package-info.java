/**
 * Tools for those who ship a bundle: compare two handbooks, check a release against earlier ones, pack the manifest.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.release;

import org.jspecify.annotations.NullMarked;
