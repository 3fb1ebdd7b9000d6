/**
 * The handbook as a text: chapters, sections, clauses, and the misprints that were put right.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook.sections;

import org.jspecify.annotations.NullMarked;
