/** The shared build-time style. Nothing here is part of the public API. */
@NullMarked
package io.github.servicehandbook.internal;

import org.jspecify.annotations.NullMarked;
