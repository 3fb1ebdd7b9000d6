/** Finding: what a person types, against codes and texts. Built on first use, immutable after. */
@NullMarked
package io.github.servicehandbook.internal.search;

import org.jspecify.annotations.NullMarked;
