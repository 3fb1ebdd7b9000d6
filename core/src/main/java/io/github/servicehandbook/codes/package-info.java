/**
 * The business codes of the BOSS: the codes that clerks type, their meanings and their reversals.
 *
 * <p>Unless otherwise noted, passing null to a method in this package throws {@link NullPointerException}.
 */
@NullMarked
package io.github.servicehandbook.codes;

import org.jspecify.annotations.NullMarked;
