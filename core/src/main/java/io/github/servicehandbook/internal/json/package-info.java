/** Strict reading of JSON, such as the files of a bundle, and writing of JSON. */
@NullMarked
package io.github.servicehandbook.internal.json;

import org.jspecify.annotations.NullMarked;
