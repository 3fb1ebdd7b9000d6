/**
 * The main entry point of the library: load a {@link io.github.servicehandbook.Handbook}, then look up its content.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook;

import org.jspecify.annotations.NullMarked;
