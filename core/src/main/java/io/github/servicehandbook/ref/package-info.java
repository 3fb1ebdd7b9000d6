/** Identifiers and citations: the names by which everything in a handbook is found, and what an answer rests on. */
@NullMarked
package io.github.servicehandbook.ref;

import org.jspecify.annotations.NullMarked;
