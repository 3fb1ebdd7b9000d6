/** Reads a whole bundle with its overlays, and finds entries in its content. */
@NullMarked
package io.github.servicehandbook.internal.bundle;

import org.jspecify.annotations.NullMarked;
