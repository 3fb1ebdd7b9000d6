/**
 * Text utilities shared by several packages: well-formedness, languages, numbers, durations, near matches, case
 * folding.
 */
@NullMarked
package io.github.servicehandbook.internal.text;

import org.jspecify.annotations.NullMarked;
