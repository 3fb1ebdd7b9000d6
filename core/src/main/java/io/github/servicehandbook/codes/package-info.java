/**
 * The business codes of the BOSS: what clerks type, what each stands for and what reverses it.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook.codes;

import org.jspecify.annotations.NullMarked;
