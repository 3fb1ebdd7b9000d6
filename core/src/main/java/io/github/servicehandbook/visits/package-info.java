/**
 * Customers' visits under the time limits of the service standards: assessments, clocks and compliance reports.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.visits;

import org.jspecify.annotations.NullMarked;
