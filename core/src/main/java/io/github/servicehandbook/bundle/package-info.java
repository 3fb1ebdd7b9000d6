/**
 * Content bundles: the sources of their files, what was loaded, what was wrong with it, the status of IDs and the
 * provenance of values.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook.bundle;

import org.jspecify.annotations.NullMarked;
