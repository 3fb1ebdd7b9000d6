/** The handbook as a text: chapters, sections, clauses, and the misprints that were put right. */
@NullMarked
package io.github.servicehandbook.sections;

import org.jspecify.annotations.NullMarked;
