/**
 * Content bundles: where their files come from, what was loaded, and what was wrong with one.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook.bundle;

import org.jspecify.annotations.NullMarked;
