/**
 * Content bundles: the sources of their files, the loaded content, its faults, the status of IDs and the provenance of
 * values.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.bundle;

import org.jspecify.annotations.NullMarked;
