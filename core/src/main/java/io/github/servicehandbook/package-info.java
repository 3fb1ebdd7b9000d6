/** The front door: load a {@link io.github.servicehandbook.Handbook}, then look things up. */
@NullMarked
package io.github.servicehandbook;

import org.jspecify.annotations.NullMarked;
