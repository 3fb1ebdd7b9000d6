/**
 * The front door: load a {@link io.github.servicehandbook.Handbook}, then look things up.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook;

import org.jspecify.annotations.NullMarked;
