/**
 * The password policy of staff accounts as data: its figures, its rules and what each rests on.
 *
 * <p>Null is refused with a {@link NullPointerException} that names the parameter, but where a parameter says otherwise.
 */
@NullMarked
package io.github.servicehandbook.password;

import org.jspecify.annotations.NullMarked;
