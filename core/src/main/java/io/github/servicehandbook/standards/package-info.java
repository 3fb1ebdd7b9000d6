/**
 * Service standards: time limits for waiting and handling, rules of staff conduct, and assessments against them.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.standards;

import org.jspecify.annotations.NullMarked;
