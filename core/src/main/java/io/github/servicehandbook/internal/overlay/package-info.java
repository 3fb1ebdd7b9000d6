/** Applies overlays to the files of a bundle, and checks aliases, deprecations and removals. */
@NullMarked
package io.github.servicehandbook.internal.overlay;

import org.jspecify.annotations.NullMarked;
