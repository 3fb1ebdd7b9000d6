/** Reads a whole bundle with its overlays, and finds entries in what was read. */
@NullMarked
package io.github.servicehandbook.internal.bundle;

import org.jspecify.annotations.NullMarked;
