/**
 * Service standards: how long a customer may wait, how staff conduct themselves, and whether a limit was kept.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook.standards;

import org.jspecify.annotations.NullMarked;
