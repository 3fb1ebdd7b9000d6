/** The lookup indexes of a loaded handbook. */
@NullMarked
package io.github.servicehandbook.internal.index;

import org.jspecify.annotations.NullMarked;
