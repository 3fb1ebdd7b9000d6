/** Strict reading of the JSON files of a bundle. */
@NullMarked
package io.github.servicehandbook.internal.json;

import org.jspecify.annotations.NullMarked;
