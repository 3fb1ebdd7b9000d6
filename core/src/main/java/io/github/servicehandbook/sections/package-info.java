/**
 * The text of the handbook: chapters, sections, clauses, and errata.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.sections;

import org.jspecify.annotations.NullMarked;
