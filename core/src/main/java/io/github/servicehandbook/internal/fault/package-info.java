/** The fault codes and their collector. */
@NullMarked
package io.github.servicehandbook.internal.fault;

import org.jspecify.annotations.NullMarked;
