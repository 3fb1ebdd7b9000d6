/** The password policy of staff accounts as data: its figures, its rules and what each rests on. */
@NullMarked
package io.github.servicehandbook.password;

import org.jspecify.annotations.NullMarked;
