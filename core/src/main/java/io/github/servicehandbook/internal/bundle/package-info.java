/** Finds, verifies and reads content bundles. */
@NullMarked
package io.github.servicehandbook.internal.bundle;

import org.jspecify.annotations.NullMarked;
